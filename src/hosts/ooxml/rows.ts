import { MAX_COLS, MAX_ROWS } from './limits';
import { parseA1 } from '../../core/sheet/address';
import { WorkbookError } from './errors';
import { XmlScanner } from './xml';
import type { XmlNode } from './xml-tree';

/** A cell where it stands in the text of its sheet. */
export interface CellSpan {
  readonly col: number;
  readonly from: number;
  readonly to: number;
  /** Index of the shared formula that it takes part in. */
  readonly shared?: string;
}

/** A row where it stands in the text of its sheet. */
export interface RowSpan {
  readonly row: number;
  readonly from: number;
  /** Behind the start tag. */
  readonly openTo: number;
  readonly to: number;
  /** The style of its blank cells, where it has one of its own. */
  readonly style: string | undefined;
  /** In points, where the row states it. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  /** In the order of the file. */
  readonly cells: readonly CellSpan[];
}

/** The rows of a worksheet with the places of their cells. */
export function readRows(text: string, part: string, sheetData: XmlNode): RowSpan[] {
  const xml = new XmlScanner(text.slice(sheetData.from, sheetData.to), part);
  const offset = sheetData.from;
  const rows: RowSpan[] = [];
  let next = 0;
  xml.next();
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name !== 'row') {
      xml.skip();
      continue;
    }
    const stated = xml.attr('r');
    const row = stated === undefined ? next : Number(stated) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) throw new WorkbookError('broken-xml', { part });
    next = row + 1;
    const height = xml.attr('ht');
    const start = {
      row,
      from: offset + xml.from,
      openTo: offset + xml.to,
      style: xml.flag('customFormat') ? xml.attr('s') : undefined,
      height: height === undefined ? undefined : Number(height),
      hidden: xml.flag('hidden'),
    };
    const cells = readCells(xml, offset);
    rows.push({ ...start, cells, to: offset + xml.to });
  }
  return rows;
}

/** The cells of the row just started; stops at its end. */
function readCells(xml: XmlScanner, offset: number): CellSpan[] {
  const { depth } = xml;
  const cells: CellSpan[] = [];
  let next = 0;
  for (;;) {
    const token = xml.next();
    if (token === 'end' && xml.depth <= depth) return cells;
    if (token !== 'start') continue;
    if (xml.name !== 'c') {
      xml.skip();
      continue;
    }
    const from = offset + xml.from;
    const col = parseA1(xml.attr('r') ?? '')?.col ?? Math.min(next, MAX_COLS - 1);
    next = col + 1;
    const shared = sharedIndex(xml);
    cells.push({ col, from, to: offset + xml.to, ...(shared === undefined ? {} : { shared }) });
  }
}

/** Index of a shared formula in the cell just started, if it has one; stops at the cell's end. */
function sharedIndex(xml: XmlScanner): string | undefined {
  const { depth } = xml;
  let index: string | undefined;
  for (;;) {
    const token = xml.next();
    if (token === 'end' && xml.depth <= depth) return index;
    if (token === 'start' && xml.name === 'f' && xml.attr('t') === 'shared') index = xml.attr('si') ?? '';
  }
}
