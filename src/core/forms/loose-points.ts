import type { Area, Grid } from './grid';
import { headerRole } from './header-columns';
import type { Datum } from './types';

/** Points in a row that is no indicator. */
export interface LoosePoints {
  readonly weight?: Datum;
  readonly score?: Datum;
}

/**
 * Points that a form gives in blocks beside its indicators (评价内容｜分值｜自评分 above 项目绩效): the
 * sums must not lose them. Looks among the rows given, which hold neither money nor indicators.
 */
export function readLoosePoints(grid: Grid, rows: readonly number[]): LoosePoints[] {
  const found: LoosePoints[] = [];
  let header: { weight: Area; score: Area } | undefined;
  for (const row of rows) {
    const heads = grid.starting(row).map((area) => ({ area, role: headerRole(area) }));
    const weight = heads.find(({ role }) => role === 'weight')?.area;
    const score = heads.find(({ role }) => role === 'score')?.area;
    if (weight && score) {
      header = { weight, score };
      continue;
    }
    if (!header) continue;
    const points = { weight: pointsAt(grid, row, header.weight), score: pointsAt(grid, row, header.score) };
    if (points.weight && points.score) found.push({ weight: points.weight, score: points.score });
    else header = undefined;
  }
  return found;
}

function pointsAt(grid: Grid, row: number, head: Area): Area | undefined {
  const area = grid.area(row, head.cell.col);
  return area.cell.row === row && area.entry.kind === 'figure' ? area : undefined;
}
