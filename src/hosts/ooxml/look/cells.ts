import { parseA1, type Address } from '../../../core/sheet/address';
import { MAX_COLS } from '../limits';
import { XmlScanner } from '../xml';
import type { RowLook } from './types';

/** How far a look is read: a spreadsheet on a page shows no more. */
export interface Reach {
  readonly rows: number;
  readonly cols: number;
}

export interface CellStyles {
  readonly rows: ReadonlyMap<number, RowLook>;
  styleAt(row: number, col: number): number | undefined;
  styled(): Iterable<Address & { readonly style: number }>;
}

/** Reads the styles of the rows and cells of a worksheet part, passing over what lies beyond the reach. */
export function cellStyles(text: string, part: string, reach: Reach): CellStyles {
  const xml = new XmlScanner(text, part);
  const rows = new Map<number, RowLook>();
  const styles = new Map<number, number>();
  let row = -1;
  let col = -1;
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.depth === 3 && xml.name === 'row') {
      const stated = xml.attr('r');
      row = stated === undefined ? row + 1 : Number(stated) - 1;
      col = -1;
      if (row < reach.rows) {
        const look = rowLook(xml);
        if (look) rows.set(row, look);
      } else xml.skip();
    } else if (xml.depth === 4 && xml.name === 'c') {
      const reference = xml.attr('r');
      col = reference === undefined ? col + 1 : (parseA1(reference)?.col ?? col + 1);
      const style = Number(xml.attr('s') ?? 0);
      if (col < reach.cols) styles.set(row * MAX_COLS + col, style);
      xml.skip();
    } else if (xml.depth === 2 && xml.name !== 'sheetData') xml.skip();
  }
  return {
    rows,
    styleAt: (r, c) => styles.get(r * MAX_COLS + c),
    *styled() {
      for (const [key, style] of styles)
        yield { row: Math.floor(key / MAX_COLS), col: key % MAX_COLS, style };
    },
  };
}

function rowLook(xml: XmlScanner): RowLook | undefined {
  const height = Number(xml.attr('ht') ?? NaN);
  const style = xml.flag('customFormat') ? Number(xml.attr('s') ?? NaN) : NaN;
  if (!(height > 0) && !(style >= 0)) return undefined;
  return { ...(height > 0 && { height }), ...(style >= 0 && { style }) };
}
