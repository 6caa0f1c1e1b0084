import type { Area, Grid } from './grid';
import { valueOf } from './fields';
import { headerRole } from './header-columns';
import { Matcher } from './labels';
import type { Datum } from './types';
import { GOALS } from './vocabulary';

const GOAL = new Matcher(GOALS);

/** Reads the two goal columns: heads side by side, texts below; or a head with its text beside it. */
export function readGoals(grid: Grid, rows: readonly number[]): { target?: Datum; actual?: Datum } {
  for (const row of rows) {
    const heads = grid.starting(row).map((area) => ({ area, role: GOAL.match(area.said) }));
    const actual = heads.findLast((h) => h.role === 'actual')?.area;
    const target =
      actual &&
      targetOf(
        heads
          .filter((h) => h.role === 'target')
          .map((h) => h.area)
          .filter((area) => area.cell.col < actual.cell.col),
      );
    if (!target || !actual) continue;
    return { target: below(grid, target), actual: below(grid, actual) };
  }
  const beside = (role: 'target' | 'actual'): Datum | undefined => {
    for (const row of rows) {
      const head = grid.starting(row).find((area: Area) => GOAL.match(area.said) === role);
      const value = head && valueOf(grid, head);
      if (value) return value;
    }
    return undefined;
  };
  const target = beside('target');
  const actual = beside('actual');
  return { target, actual };
}

/**
 * The side label 年度总体目标 may read like a head, and an adjusted goal stand beside the first one: of several,
 * the one set at the year's beginning counts, else the rightmost.
 */
function targetOf(heads: readonly Area[]): Area | undefined {
  return heads.findLast((area) => /年初|预期|设定/.test(area.key)) ?? heads.at(-1);
}

/** What stands below a head, an empty row between them passed over; a cell that is merged is the value, blank or not. */
function below(grid: Grid, head: Area): Datum {
  const next = grid.below(head);
  if (next.key !== '' || next.range.top !== next.range.bottom || next.range.left !== next.range.right)
    return next;
  const [row] = grid.between(next.cell.row - 1, next.cell.row + 2);
  const further = row === undefined || row === next.cell.row ? next : grid.area(row, head.cell.col);
  return further.key !== '' && headerRole(further) === undefined ? further : next;
}
