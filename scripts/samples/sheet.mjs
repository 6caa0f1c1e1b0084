/** A small writer of .xlsx workbooks with the look of a printed form: borders, merged headings, wrapped text. */
import { strToU8, zipSync } from 'fflate';

/** Style name → index in `cellXfs` below. */
const STYLES = {
  plain: 0,
  title: 1,
  subtitle: 2,
  head: 3,
  text: 4,
  left: 5,
  amount: 6,
  percent: 7,
  points: 8,
  note: 9,
};

const BORDERED = 'borderId="1" applyBorder="1"';
const align = (horizontal) =>
  `applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`;
const STYLE_SHEET = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="4"><font><sz val="10.5"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font>
<font><b/><sz val="10.5"/><name val="宋体"/></font><font><sz val="9"/><name val="宋体"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFF2F5F9"/></patternFill></fill></fills>
<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF595959"/></${side}>`)
  .join('')}</border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="10"><xf/>
<xf fontId="1" applyFont="1" ${align('center')}
<xf ${align('center')}
<xf fontId="2" fillId="2" applyFont="1" applyFill="1" ${BORDERED} ${align('center')}
<xf ${BORDERED} ${align('center')}
<xf ${BORDERED} ${align('left')}
<xf numFmtId="2" applyNumberFormat="1" ${BORDERED} ${align('right')}
<xf numFmtId="10" applyNumberFormat="1" ${BORDERED} ${align('center')}
<xf numFmtId="0" ${BORDERED} ${align('center')}
<xf fontId="3" applyFont="1" ${align('left')}
</cellXfs></styleSheet>`;

const escape = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const column = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letters = (number) =>
  number > 26
    ? letters(Math.floor((number - 1) / 26)) + letters(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);

function corners(range) {
  const [from, to = from] = range.split(':');
  const [a, b] = [from, to].map((cell) => /^([A-Z]+)(\d+)$/.exec(cell));
  return { left: column(a[1]), top: Number(a[2]), right: column(b[1]), bottom: Number(b[2]) };
}

function cellXml(reference, value, style) {
  const head = `<c r="${reference}" s="${STYLES[style]}"`;
  if (value === undefined || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'object') return `${head}><f>${escape(value.formula)}</f><v>${value.value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** One sheet: cells are put by range (`A3:B3` is merged), then `xml()` gives the part. */
export class Sheet {
  #cells = new Map();
  #merges = [];
  #heights = new Map();

  /** @param widths width of each column from A on, in characters */
  constructor(name, widths) {
    this.name = name;
    this.widths = widths;
  }

  /** A value (text, number or `{formula, value}`) into a range; every cell of the range gets the style. */
  put(range, value, style = 'text') {
    const { left, top, right, bottom } = corners(range);
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        this.#cells.set(`${row}:${col}`, {
          row,
          col,
          style,
          value: row === top && col === left ? value : undefined,
        });
      }
    }
    if (left !== right || top !== bottom) this.#merges.push(range);
    return this;
  }

  height(row, points) {
    this.#heights.set(row, points);
    return this;
  }

  xml() {
    const rows = new Map();
    for (const cell of [...this.#cells.values()].sort((a, b) => a.row - b.row || a.col - b.col)) {
      const xml = cellXml(letters(cell.col) + cell.row, cell.value, cell.style);
      rows.set(cell.row, (rows.get(cell.row) ?? '') + xml);
    }
    const cols = this.widths.map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const lines = [...rows].map(
      ([row, cells]) =>
        `<row r="${row}" ht="${this.#heights.get(row) ?? 24}" customHeight="1">${cells}</row>`,
    );
    const merges = this.#merges.map((range) => `<mergeCell ref="${range}"/>`);
    return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols>${cols.join('')}</cols>
<sheetData>${lines.join('\n')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>
<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
  }
}

/** The bytes of a workbook; the same every time, whatever the clock says. */
export function workbook(sheets) {
  const part = (xml) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const names = sheets.map(
    (sheet, index) => `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${targets.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml()])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, part(xml)]));
  return zipSync(files, { mtime: new Date(2025, 0, 1), level: 9 });
}
