import { cellKey, type Address } from '../sheet/address';
import { displayText } from '../sheet/display';
import { snapshot } from '../sheet/snapshot';
import type { Cell, Sheet } from '../sheet/types';

/** A sheet as it will be once some cells hold other values. The formats of the cells stay. */
export function overlay(
  sheet: Sheet,
  written: readonly { readonly cell: Address; readonly value: number | string }[],
): Sheet {
  const cells: [number, number, Cell][] = [];
  const taken = new Set(written.map(({ cell }) => cellKey(cell)));
  for (const { row, col, cell } of sheet.cells())
    if (!taken.has(cellKey({ row, col }))) cells.push([row, col, cell]);
  for (const { cell, value } of written) {
    const numFmt = sheet.at(cell.row, cell.col)?.numFmt ?? sheet.formatAt(cell.row, cell.col);
    cells.push([cell.row, cell.col, { value, numFmt, text: displayText(value, numFmt) }]);
  }
  const changed = snapshot({ ...sheet, cells, formatAt: sheet.formatAt });
  return sheet.layers ? { ...changed, layers: sheet.layers } : changed;
}
