import { a1, contains, type Range } from '../../../src/core/sheet/address';
import type { BookSheet } from '../book';
import type { HostContext } from '../host-context';
import { accessDenied, ExcelError, invalidArgument } from '../thing';
import type { Json } from '../wire';

/** Writes values or formulas into a range; a single value goes into every cell, null leaves one as it is. */
export function writeCells(host: HostContext, sheet: BookSheet, at: Range, value: Json): void {
  for (let row = at.top; row <= at.bottom; row++) {
    const line = Array.isArray(value) ? value[row - at.top] : value;
    if (Array.isArray(value) && !Array.isArray(line)) invalidArgument();
    for (let col = at.left; col <= at.right; col++) {
      const input = Array.isArray(line) ? line[col - at.left] : line;
      if (input === undefined || (typeof input === 'object' && input !== null)) invalidArgument();
      if (input !== null) writeCell(host, sheet, { row, col }, input);
    }
  }
  host.wrote(sheet, at);
}

function writeCell(
  host: HostContext,
  sheet: BookSheet,
  cell: { row: number; col: number },
  input: string | number | boolean,
): void {
  if (sheet.protection && sheet.isLocked(cell.row, cell.col)) accessDenied();
  if (sheet.arrays.some((area) => contains(area, cell))) {
    throw new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
  }
  if (host.traps.failingCell === a1(cell)) {
    throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
  }
  sheet.enter(cell.row, cell.col, input);
}
