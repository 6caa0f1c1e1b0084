import type { Range } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';

/** One sheet that holds the cells of several, each below the one before it, so many blank rows apart. */
export function below(sheets: readonly Sheet[], gap: number): Sheet {
  const cells: [number, number, Cell][] = [];
  const merges: Range[] = [];
  let offset = 0;
  for (const sheet of sheets) {
    for (const { row, col, cell } of sheet.cells()) cells.push([row + offset, col, cell]);
    for (const { top, left, bottom, right } of sheet.merges) {
      merges.push({ top: top + offset, left, bottom: bottom + offset, right });
    }
    offset += (sheet.used?.bottom ?? 0) + 1 + gap;
  }
  return snapshot({ name: sheets[0]?.name ?? '', cells, merges });
}
