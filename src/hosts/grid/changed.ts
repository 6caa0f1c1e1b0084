import type { Address } from '../../core/sheet/address';
import type { Cell, Sheet } from '../../core/sheet/types';

/** The cells in which two snapshots of a sheet differ. */
export function changedCells(before: Sheet | undefined, after: Sheet): Address[] {
  const changed: Address[] = [];
  for (const { row, col, cell } of after.cells()) {
    if (!same(before?.at(row, col), cell)) changed.push({ row, col });
  }
  for (const { row, col } of before?.cells() ?? []) {
    if (!after.at(row, col)) changed.push({ row, col });
  }
  return changed;
}

function same(a: Cell | undefined, b: Cell): boolean {
  return (
    a !== undefined &&
    a.value === b.value &&
    a.formula === b.formula &&
    a.error === b.error &&
    a.unknown === b.unknown &&
    a.numFmt === b.numFmt
  );
}
