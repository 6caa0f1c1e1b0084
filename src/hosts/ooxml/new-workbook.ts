import { strToU8, zipSync, type Zippable } from 'fflate';
import { a1, a1Range, columnName, type Range } from '../../core/sheet/address';
import { StyleSheet, type NewLook } from './new-styles';
import { escapeAttribute, escapeText, textElement } from './xml-write';

export type { NewFill, NewLook } from './new-styles';

/** A workbook to be made from nothing: values and looks, neither formulas nor macros. */
export interface NewWorkbook {
  readonly title: string;
  readonly created: Date;
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  /** Distinct in the workbook, at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters; so many columns the sheet has. */
  readonly columns: readonly number[];
  readonly rows: readonly NewRow[];
  /** The zero-based row of the column heads: all down to it stay in view, it stands on every printed page. */
  readonly head: number;
  /** The heads and the rows that can be filtered by them. */
  readonly filter?: Range;
}

export interface NewRow {
  readonly cells: readonly NewCell[];
  /** In points, until the program fits the row anew; left out, it is for the program to fit. */
  readonly height?: number;
  /** The first cell covers all columns. */
  readonly wide?: boolean;
}

export interface NewCell {
  /** A text stays a text whatever it begins with. */
  readonly value: string | number;
  readonly look?: NewLook;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The most characters that Excel takes in one cell. */
const LONGEST = 32_767;

/**
 * The bytes of a new .xlsx: A4 landscape fitted to its width, wrapped texts, heads frozen and printed on
 * every page. The same input gives the same bytes.
 */
export function newWorkbook({ title, created, sheets }: NewWorkbook): Uint8Array {
  const styles = new StyleSheet();
  const pages = sheets.map((sheet, index) => worksheet(sheet, index === 0, styles));
  const parts: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relations([
        [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', properties(title, created)],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index): [string, string] => [
          `${RELATIONS}/worksheet`,
          `worksheets/sheet${index + 1}.xml`,
        ]),
        [`${RELATIONS}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles.xml()],
    ...pages.map((xml, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
  ];
  const files: Zippable = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(DECLARATION + xml)]));
  // A fixed time, in the local zone as the archive keeps it.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${TYPE}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function properties(title: string, created: Date): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString().slice(0, 19)}Z</dcterms:created>` +
    '</cp:coreProperties>'
  );
}

function workbook(sheets: readonly NewSheet[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const named = (name: string, sheet: number, reference: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${sheet}"${more}>${escapeText(reference)}</definedName>`;
  const names = sheets.flatMap(({ name, head, filter }, index) => {
    const quoted = `'${name.replaceAll("'", "''")}'!`;
    return [
      ...(filter ? [named('_FilterDatabase', index, quoted + fixed(filter), ' hidden="1"')] : []),
      named('Print_Titles', index, `${quoted}$${head + 1}:$${head + 1}`),
    ];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function fixed({ top, left, bottom, right }: Range): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
}

function worksheet(sheet: NewSheet, selected: boolean, styles: StyleSheet): string {
  const { columns, rows, head, filter } = sheet;
  const right = columns.length - 1;
  const all = a1Range({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right });
  const first = a1({ row: head + 1, col: 0 });
  const merges = rows.flatMap(({ wide }, row) =>
    wide && right > 0 ? [`<mergeCell ref="${a1Range({ top: row, left: 0, bottom: row, right })}"/>`] : [],
  );
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>`,
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane ySplit="${head + 1}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16.5"/><cols>',
    ...columns.map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    ),
    '</cols><sheetData>',
    ...rows.map((row, index) => rowXml(row, index, columns.length, styles)),
    '</sheetData>',
    filter ? `<autoFilter ref="${a1Range(filter)}"/>` : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** Under a merged cell its look goes on, so that its borders close. */
function rowXml(
  { cells, height, wide = false }: NewRow,
  row: number,
  columns: number,
  styles: StyleSheet,
): string {
  const [first] = cells;
  const all =
    wide && first ? [first, ...Array.from({ length: columns - 1 }, () => ({ ...first, value: '' }))] : cells;
  const tall = height === undefined ? '' : ` ht="${height}"${wide ? ' customHeight="1"' : ''}`;
  const content = all.map((cell, col) => cellXml(cell, a1({ row, col }), styles));
  return `<row r="${row + 1}"${tall}>${content.join('')}</row>`;
}

function cellXml({ value, look = {} }: NewCell, address: string, styles: StyleSheet): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${address}" s="${styles.of(look, false)}"><v>${value}</v></c>`;
  }
  const text = clipped(String(value).replace(/\r\n?/g, '\n'));
  // The quote keeps the text a text also after someone has edited the cell.
  const style = styles.of(look, /^[=+\-@]/.test(text));
  return text === ''
    ? `<c r="${address}" s="${style}"/>`
    : `<c r="${address}" s="${style}" t="inlineStr"><is>${textElement(text, '')}</is></c>`;
}

function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
