import { strToU8, zipSync, type Zippable } from 'fflate';
import { columnName, parseA1 } from '../../src/core/sheet/address';

/** A bare value of a cell; null with a style writes a blank styled cell. */
export type TestValue = string | number | boolean | null;

/** A cell beyond a bare value. */
export interface TestCell {
  /** Value, or the stored result of the formula. Left out with a formula: no result is stored. */
  v?: TestValue;
  /** Formula without the leading `=`. */
  f?: string;
  /** Attributes of the `f` element, e.g. `{t: 'shared', si: '0', ref: 'A1:A3'}`. */
  fAttrs?: Record<string, string>;
  /** Number format code. */
  numFmt?: string;
  /** Id of a built-in number format, e.g. 57; instead of `numFmt`. */
  numFmtId?: number;
  /** Not locked when the sheet is protected. */
  unlocked?: boolean;
  /** An error value, e.g. `#DIV/0!`. */
  error?: string;
  /** Rich text: the runs of a shared string, instead of `v`. */
  runs?: string[];
  /** Type attribute and raw content of `v`, for what a sane writer would not do. */
  raw?: { t?: string; v?: string };
}

export interface TestSheet {
  name: string;
  /** By A1 address. Written in the order given within a row; rows ascend. */
  cells?: Record<string, TestValue | TestCell>;
  /** `A1:C1` */
  merges?: string[];
  /** Row numbers from 1, as Excel shows them. */
  hiddenRows?: number[];
  /** Column letters. */
  hiddenCols?: string[];
  state?: 'hidden' | 'veryHidden';
  /** Protects the sheet. */
  protect?: boolean;
  /** Columns whose style is not locked, each a range of letters: `['B:C']`. */
  unlockedCols?: string[];
}

export interface TestWorkbook {
  sheets: TestSheet[];
  /** Prefix of the main namespace, e.g. `x`, as some writers use. */
  prefix?: string;
  /** Namespaces of ISO strict. */
  strict?: boolean;
  /** Texts in the cells themselves instead of the shared string table. */
  inlineStrings?: boolean;
  date1904?: boolean;
  /** Text of an embedded profile. */
  profile?: string;
  /** Further parts, or other content for the parts that are written; null leaves a part out. */
  parts?: Record<string, string | Uint8Array | null>;
}

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  rel: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  rel: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Escapes text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Builds the bytes of an .xlsx from a plain description, for tests.
 *
 * ```ts
 * workbookBytes({
 *   sheets: [
 *     {
 *       name: '自评表',
 *       cells: { A1: '项目名称', B2: 12.5, C2: { v: 0.95, numFmt: '0%' }, D2: { f: 'SUM(B2:C2)' } },
 *       merges: ['A1:D1'],
 *       hiddenRows: [3],
 *     },
 *   ],
 *   parts: { 'xl/media/image1.png': new Uint8Array(4), 'xl/styles.xml': null },
 * });
 * ```
 *
 * Parts: `xl/workbook.xml`, `xl/worksheets/sheet1.xml` …, `xl/sharedStrings.xml`, `xl/styles.xml`,
 * their relationships and content types; `parts` adds to them, replaces or removes them.
 */
export function workbookBytes(book: TestWorkbook): Uint8Array {
  const zip: Zippable = {};
  for (const [name, content] of Object.entries({ ...workbookParts(book), ...book.parts })) {
    if (content !== null) zip[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zip, { level: 1, mtime: new Date(2024, 0, 1) });
}

/** The parts that `workbookBytes` zips, as text by name: to take one, alter it and put it back. */
export function workbookParts(book: TestWorkbook): Record<string, string> {
  const writer = new Writer(book);
  const sheets = book.sheets.map((sheet) => writer.sheet(sheet));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(book.sheets.length),
    '_rels/.rels': writer.relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': writer.workbook(),
    'xl/_rels/workbook.xml.rels': writer.relationships([
      ...book.sheets.map((_, i): Relation => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ...(book.profile === undefined
        ? []
        : [['rIdProfile', 'customXml', '../customXml/item1.xml'] as Relation]),
    ]),
    'xl/styles.xml': writer.styles(),
    'xl/sharedStrings.xml': writer.strings(),
  };
  sheets.forEach((text, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = text));
  if (book.profile !== undefined) {
    parts['customXml/item1.xml'] =
      `${HEAD}<profile xmlns="urn:ziping:profile:1">${escapeXml(book.profile)}</profile>`;
  }
  return parts;
}

type Relation = [id: string, type: string, target: string];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

class Writer {
  private readonly ns: typeof TRANSITIONAL;
  private readonly texts: string[] = [];
  private readonly textIndex = new Map<string, number>();
  private readonly formats: string[] = [];
  private readonly styleXml = ['<p:xf numFmtId="0"/>'];
  private readonly p: string;

  constructor(private readonly book: TestWorkbook) {
    this.ns = book.strict ? STRICT : TRANSITIONAL;
    this.p = book.prefix === undefined ? '' : `${book.prefix}:`;
  }

  /** A part whose tags are written with `p:` for the main namespace. */
  private part(root: string, content: string): string {
    const declared = this.book.prefix === undefined ? 'xmlns' : `xmlns:${this.book.prefix}`;
    const open = `<p:${root} ${declared}="${this.ns.main}" xmlns:r="${this.ns.rel}">`;
    return HEAD + `${open}${content}</p:${root}>`.replace(/<(\/?)p:/g, `<$1${this.p}`);
  }

  workbook(): string {
    const sheets = this.book.sheets.map(({ name, state }, i) => {
      const hidden = state ? ` state="${state}"` : '';
      return `<p:sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
    });
    const dates = this.book.date1904 ? '<p:workbookPr date1904="1"/>' : '';
    return this.part('workbook', `${dates}<p:sheets>${sheets.join('')}</p:sheets>`);
  }

  relationships(relations: Relation[]): string {
    const items = relations.map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${this.ns.rel}/${type}" Target="${target}"/>`,
    );
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
  }

  styles(): string {
    const formats = this.formats.map(
      (code, i) => `<p:numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`,
    );
    const xfs = this.styleXml.join('');
    return this.part(
      'styleSheet',
      `<p:numFmts>${formats.join('')}</p:numFmts><p:cellStyleXfs><p:xf numFmtId="9"/></p:cellStyleXfs>` +
        `<p:cellXfs>${xfs}</p:cellXfs>`,
    );
  }

  strings(): string {
    return this.part('sst', this.texts.map((text) => `<p:si>${text}</p:si>`).join(''));
  }

  sheet(sheet: TestSheet): string {
    const hidden = (sheet.hiddenCols ?? []).map((name) => {
      const at = colNumber(name);
      return `<p:col min="${at}" max="${at}" width="9" hidden="1"/>`;
    });
    const unlocked = (sheet.unlockedCols ?? []).map((names) => {
      const [from = '', to = from] = names.split(':');
      const style = this.style({ unlocked: true });
      return `<p:col min="${colNumber(from)}" max="${colNumber(to)}" width="9" style="${style}"/>`;
    });
    const cols = [...hidden, ...unlocked].join('');
    const merges = (sheet.merges ?? []).map((ref) => `<p:mergeCell ref="${ref}"/>`).join('');
    return this.part(
      'worksheet',
      (cols && `<p:cols>${cols}</p:cols>`) +
        `<p:sheetData>${this.rows(sheet)}</p:sheetData>` +
        (sheet.protect ? '<p:sheetProtection sheet="1" objects="1"/>' : '') +
        (merges && `<p:mergeCells>${merges}</p:mergeCells>`),
    );
  }

  private rows(sheet: TestSheet): string {
    const rows = new Map<number, string[]>();
    for (const row of sheet.hiddenRows ?? []) rows.set(row - 1, []);
    for (const [ref, given] of Object.entries(sheet.cells ?? {})) {
      const address = parseA1(ref);
      if (!address) throw new Error(`no cell address: ${ref}`);
      const cells = rows.get(address.row) ?? [];
      rows.set(address.row, cells);
      cells.push(this.cell(ref, typeof given === 'object' && given !== null ? given : { v: given }));
    }
    const hidden = new Set(sheet.hiddenRows);
    return [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => {
        const attr = hidden.has(row + 1) ? ' hidden="1"' : '';
        return `<p:row r="${row + 1}"${attr}>${cells.join('')}</p:row>`;
      })
      .join('');
  }

  private cell(ref: string, cell: TestCell): string {
    const style = this.style(cell);
    const head = `r="${ref}"` + (style > 0 ? ` s="${style}"` : '');
    const attrs = Object.entries(cell.fAttrs ?? {}).map(([name, value]) => ` ${name}="${value}"`);
    const hasFormula = cell.f !== undefined || cell.fAttrs !== undefined;
    const formula = hasFormula ? `<p:f${attrs.join('')}>${escapeXml(cell.f ?? '')}</p:f>` : '';
    const { t, content } = this.content(cell, hasFormula);
    return `<p:c ${head}${t ? ` t="${t}"` : ''}>${formula}${content}</p:c>`;
  }

  private content(cell: TestCell, hasFormula: boolean): { t?: string; content: string } {
    const { v, runs, raw, error } = cell;
    const value = (text: string): string => `<p:v>${text}</p:v>`;
    if (raw) return { t: raw.t, content: raw.v === undefined ? '' : value(raw.v) };
    if (error !== undefined) return { t: 'e', content: value(error) };
    if (runs) {
      const items = runs.map((run) => `<p:r><p:rPr><p:b/></p:rPr>${textElement(run)}</p:r>`);
      return { t: 's', content: value(String(this.shared(items.join('')))) };
    }
    if (v === undefined || v === null) return { content: '' };
    if (typeof v === 'number') return { content: value(String(v)) };
    if (typeof v === 'boolean') return { t: 'b', content: value(v ? '1' : '0') };
    if (hasFormula) return { t: 'str', content: value(escapeXml(v)) };
    if (this.book.inlineStrings) return { t: 'inlineStr', content: `<p:is>${textElement(v)}</p:is>` };
    return { t: 's', content: value(String(this.shared(textElement(v)))) };
  }

  private shared(xml: string): number {
    const known = this.textIndex.get(xml);
    if (known !== undefined) return known;
    this.textIndex.set(xml, this.texts.length);
    return this.texts.push(xml) - 1;
  }

  private style({ numFmt, numFmtId, unlocked }: TestCell): number {
    if (numFmt === undefined && numFmtId === undefined && !unlocked) return 0;
    let id = numFmtId ?? 0;
    if (numFmt !== undefined && numFmt !== 'General') {
      if (!this.formats.includes(numFmt)) this.formats.push(numFmt);
      id = 164 + this.formats.indexOf(numFmt);
    }
    const protection = unlocked ? '<p:protection locked="0"/>' : '';
    const xml = `<p:xf numFmtId="${id}">${protection}</p:xf>`;
    if (!this.styleXml.includes(xml)) this.styleXml.push(xml);
    return this.styleXml.indexOf(xml);
  }
}

function textElement(text: string): string {
  return `<p:t xml:space="preserve">${escapeXml(text)}</p:t>`;
}

function colNumber(name: string): number {
  for (let col = 0; col < 16_384; col++) if (columnName(col) === name) return col + 1;
  throw new Error(`no column: ${name}`);
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const sheet = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>` +
    `${sheet.join('')}</Types>`
  );
}
