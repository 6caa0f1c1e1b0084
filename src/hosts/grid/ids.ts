import type { IRange } from '@univerjs/core';
import type { Range } from '../../core/sheet/address';

/** Id of the one workbook that the spreadsheet shows. */
export const BOOK = 'book';

/** Id of a sheet by its place among the sheets. */
export function sheetId(index: number): string {
  return `s${index}`;
}

export function sheetIndex(id: string): number {
  return Number(id.slice(1));
}

export function toRange({ top, left, bottom, right }: Range): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
