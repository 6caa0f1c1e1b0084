import { a1, type Address } from '../../core/sheet/address';
import { WorkbookError } from './errors';
import { readRows, type CellSpan, type RowSpan } from './rows';
import { Splices } from './splice';
import { isSelfClosing, XmlTree, type XmlNode } from './xml-tree';

/** A cell as it is written, before and after a change. Plain data, so that it can be stored. */
export interface CellChange {
  /** A1 address. */
  readonly cell: string;
  /** null: there was no such element. */
  readonly before: string | null;
  readonly after: string | null;
  /** What stood for its row where the row had no cells: its element, or null where there was none. */
  readonly emptyRow?: string | null;
}

/** What is to stand at an address: a `c` element, or null for none. */
export interface WantedCell extends Address {
  readonly xml: string | null;
  /** Should the row have no cells then: what to put for it. Left out: it stays, empty. */
  readonly emptyRow?: string | null;
}

/** A worksheet's text with the places of its cells. */
export class SheetText {
  readonly tree: XmlTree;
  readonly sheetData: XmlNode;
  /** By row; where a file has a row twice, the last. */
  readonly rows: ReadonlyMap<number, RowSpan>;

  constructor(
    readonly text: string,
    part: string,
  ) {
    this.tree = new XmlTree(text, part, new Set(['sheetData']));
    const sheetData = this.tree.root.children.find(({ name }) => name === 'sheetData');
    if (!sheetData) throw new WorkbookError('broken-xml', { part });
    this.sheetData = sheetData;
    this.rows = new Map(readRows(text, part, sheetData).map((row) => [row.row, row]));
  }

  /** Prefix of the main namespace, with its colon. */
  get prefix(): string {
    return this.tree.root.prefix;
  }

  cell({ row, col }: Address): CellSpan | undefined {
    return this.rows.get(row)?.cells.findLast((cell) => cell.col === col);
  }

  /** The element of a cell as it is written. */
  xml(address: Address): string | undefined {
    const span = this.cell(address);
    return span && this.text.slice(span.from, span.to);
  }

  /** Style that a cell without an element has: that of its row, else of its column. */
  blankStyle({ row, col }: Address): string | undefined {
    const own = this.rows.get(row)?.style;
    if (own !== undefined) return own;
    const cols = this.tree.root.children.find(({ name }) => name === 'cols');
    const spec = cols?.children.find((node) => {
      const number = (name: string): number => Number(this.tree.attr(node, name)) - 1;
      return number('min') <= col && col <= number('max');
    });
    return spec && this.tree.attr(spec, 'style');
  }
}

/** Puts cells into a worksheet, creating rows in order. Returns the changes and how cells changed. */
export function placeCells(
  sheet: SheetText,
  wanted: readonly WantedCell[],
): { splices: Splices; changes: CellChange[] } {
  const splices = new Splices();
  const changes: CellChange[] = [];
  const byRow = new Map<number, WantedCell[]>();
  for (const cell of [...wanted].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
    const before = sheet.xml(cell) ?? null;
    if (before === cell.xml) continue;
    changes.push({ cell: a1(cell), before, after: cell.xml, ...rowBefore(sheet, cell.row) });
  }
  const created: { row: number; xml: string }[] = [];
  for (const [row, cells] of byRow) {
    const span = sheet.rows.get(row);
    if (span) changeRow(splices, sheet, span, cells);
    else {
      const content = cells.map(({ xml }) => xml ?? '').join('');
      if (content !== '') created.push({ row, xml: rowXml(sheet.prefix, row, content) });
    }
  }
  insertRows(splices, sheet, created);
  return { splices, changes };
}

function rowBefore({ rows, text }: SheetText, row: number): { emptyRow?: string | null } {
  const span = rows.get(row);
  if (!span) return { emptyRow: null };
  return span.cells.length > 0 ? {} : { emptyRow: text.slice(span.from, span.to) };
}

function changeRow(splices: Splices, sheet: SheetText, row: RowSpan, wanted: readonly WantedCell[]): void {
  const gone = new Set(wanted.filter(({ xml }) => xml === null).map(({ col }) => col));
  const staysEmpty = wanted.every(({ xml }) => xml === null) && row.cells.every(({ col }) => gone.has(col));
  const empty = wanted[0]?.emptyRow;
  if (staysEmpty && empty !== undefined && isOurs(sheet, row, empty)) {
    return splices.replace(row.from, row.to, empty ?? '');
  }
  let inserted = '';
  for (const { col, xml } of wanted) {
    const cell = row.cells.findLast((each) => each.col === col);
    if (cell) splices.replace(cell.from, cell.to, xml ?? '');
    else if (xml !== null && row.openTo === row.to) inserted += xml;
    else if (xml !== null) splices.insert(placeInRow(row, col), xml);
  }
  if (inserted === '') return;
  const slash = sheet.text.lastIndexOf('/', row.to);
  splices.replace(slash, row.to, `>${inserted}</${sheet.prefix}row>`);
}

/** Before the next cell of a row; behind the last where there is none. */
function placeInRow({ cells, openTo }: RowSpan, col: number): number {
  return cells.find((cell) => cell.col > col)?.from ?? cells[cells.length - 1]?.to ?? openTo;
}

/** Whether a row has nothing else of its own than when it was, or was to be, empty. */
function isOurs({ text, prefix }: SheetText, row: RowSpan, empty: string | null): boolean {
  const start = text.slice(row.from, row.openTo);
  const before = empty ?? rowXml(prefix, row.row, '');
  const head = (tag: string): string => tag.replace(/\s*\/?>.*$/s, '');
  return head(start) === head(before);
}

function rowXml(prefix: string, row: number, content: string): string {
  return `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
}

function insertRows(
  splices: Splices,
  { text, sheetData, rows, prefix }: SheetText,
  created: readonly { row: number; xml: string }[],
): void {
  if (created.length === 0) return;
  const spans = [...rows.values()];
  if (isSelfClosing(sheetData)) {
    const slash = text.lastIndexOf('/', sheetData.to);
    const content = created.map(({ xml }) => xml).join('');
    splices.replace(slash, sheetData.to, `>${content}</${prefix}sheetData>`);
    return;
  }
  const end = spans[spans.length - 1]?.to ?? sheetData.openTo;
  for (const { row, xml } of created) {
    splices.insert(spans.find((span) => span.row > row)?.from ?? end, xml);
  }
}
