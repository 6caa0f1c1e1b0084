import type { Area, Grid } from './grid';
import { placeIn } from '../sheet/layers';
import { columnsOf, headerRole, isHeaderLabel, labelsIn, type Label } from './header-columns';
import { anyOf } from './marks';
import type { IndicatorColumn } from './types';
import { INDICATOR_COLUMNS, type IndicatorHead } from './vocabulary';

/** A header of an indicator table: its rows, and per column its header cell. */
export interface IndicatorHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, Area>>>;
  /** The first of the print titles that stand above it once more; its table goes on from the page before. */
  readonly repeats?: number;
}

const LEVELS: readonly IndicatorColumn[] = ['l1', 'l2', 'l3'];
const DEEPEST = 3;

/** Characters of which every wording of a level holds one (标, 级). */
export const INDICATOR_MARKS = anyOf(
  marksOf(
    LEVELS.flatMap((level) =>
      INDICATOR_COLUMNS[level as 'l1' | 'l2' | 'l3'].map((wording) => wording.replaceAll('*', '')),
    ),
  ),
);

/** The fewest characters, or nearly so, that between them stand in all of the wordings. */
function marksOf(wordings: readonly string[]): readonly string[] {
  const marks: string[] = [];
  for (let left = wordings; left.length > 0;) {
    const counts = new Map<string, number>();
    for (const char of left.flatMap((wording) => [...new Set(wording)]))
      counts.set(char, (counts.get(char) ?? 0) + 1);
    const [mark = ''] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
    marks.push(mark);
    left = left.filter((wording) => !wording.includes(mark));
  }
  return marks;
}

/**
 * Finds every header of an indicator table, top to bottom. A header names at least one level of
 * indicators and, beside it, what was achieved (an actual value or a score) against what was wanted.
 */
export function findIndicatorHeaders(grid: Grid): IndicatorHeader[] {
  const found: IndicatorHeader[] = [];
  let below = -1;
  for (const row of grid.rows) {
    if (row <= below) continue;
    const header = headerAt(grid, row);
    if (!header) continue;
    found.push(header);
    below = header.bottom;
  }
  return found;
}

/** The header that begins at a row, one or several lines deep; undefined where none does. */
function headerAt(grid: Grid, row: number): IndicatorHeader | undefined {
  // Nearly all rows end here: they are looked at without making anything.
  let known = 0;
  for (const area of grid.starting(row)) if (headerRole(area) !== undefined) known += 1;
  if (known < 2) return undefined;
  const first = grid.starting(row).filter((area) => area.range.bottom - row < DEEPEST);
  const matched = first.filter((area) => headerRole(area) !== undefined);
  if (matched.length < 2) return undefined;
  const told = isTold(grid, row);
  const depth = Math.max(...matched.map((area) => area.range.bottom));
  let best: IndicatorHeader | undefined;
  for (let bottom = row; bottom <= Math.max(depth, row + 1); bottom += 1) {
    if (bottom > row && grid.starting(bottom).length === 0) continue;
    if (bottom > row && (first.some(isPoints) || !isHeaderLine(grid, bottom))) break;
    const columns = columnsOf(grid, row, bottom);
    if (!(told ? namesIndicators(columns) : isComplete(columns))) continue;
    if (!best || Object.keys(columns).length >= Object.keys(best.columns).length) {
      best = { top: row, bottom, columns };
    }
  }
  return (
    best && {
      ...best,
      bottom: Math.max(best.bottom, ...Object.values(best.columns).map((a) => a.range.bottom)),
    }
  );
}

/**
 * Where a second table stands beside the first in the rows of one header: the column at which it begins.
 * Its levels, and what is wanted and achieved, are named once more behind all of the first one's.
 */
export function secondTableAt(grid: Grid, { top, bottom, columns }: IndicatorHeader): number | undefined {
  const labels = labelsIn(grid, top, bottom).sort((a, b) => a.area.cell.col - b.area.cell.col);
  const level = labels.find(({ role, area }) => {
    const own = LEVELS.find((each) => each === role);
    return own && columns[own] && area.cell.col > columns[own].cell.col;
  });
  if (!level) return undefined;
  const at = level.area.cell.col;
  const behind = labels.filter(({ area }) => area.cell.col > at);
  // 绩效指标 may stand beside the levels of the second table.
  const before = labels.filter(({ role, area }) => role !== 'indicator' && area.cell.col < at);
  if (!isAchieved(behind) || !isAchieved(before)) return undefined;
  if (Object.values(columns).some(({ cell }) => cell.col === at)) return undefined;
  return seam(grid, Math.max(...before.map(({ area }) => area.range.right)) + 1, at);
}

/** Names what was achieved and what was wanted. */
function isAchieved(labels: readonly Label[]): boolean {
  const has = (...roles: readonly IndicatorHead[]) => labels.some(({ role }) => roles.includes(role));
  return has('actual', 'achieved') && has('target', 'weight');
}

/** The first column between two tables that no merged area reaches over: other blocks may be wider than the header. */
function seam({ sheet }: Grid, from: number, to: number): number {
  for (let col = from; col <= to; col += 1)
    if (!sheet.merges.some(({ left, right }) => left < col && right >= col)) return col;
  return from;
}

/** A figure: a line that holds one (自评得分｜96) is no upper line of a header. */
function isPoints(area: Area): boolean {
  return /^\d+(?:\.\d+)?分?$/.test(area.key);
}

/** A second header line holds labels only: nothing in it reads as data. */
function isHeaderLine(grid: Grid, row: number): boolean {
  const areas = grid.starting(row);
  if (areas.some((area) => area.isNumber)) return false;
  let others = 0;
  for (const area of areas) {
    if (!isHeaderLabel(grid, area)) others += 1;
    if (others * 2 >= areas.length) return false;
  }
  return areas.length > 0;
}

function isComplete(columns: Partial<Record<IndicatorColumn, Area>>): boolean {
  const levels = LEVELS.filter((level) => columns[level]).length;
  const achieved = columns.actual !== undefined;
  const wanted = columns.target !== undefined || columns.weight !== undefined;
  return levels >= 1 && achieved && wanted && Object.keys(columns).length >= 4;
}

/** Whether a person said that a header begins at a row. */
export function isTold(grid: Grid, row: number): boolean {
  if (!grid.taught) return false;
  const texts = grid.starting(row).map(({ text }) => text);
  const { sheet, cell } = placeIn(grid.sheet, { row, col: 0 });
  return grid.taught.isHeader(sheet, cell.row, texts);
}

/** The least that a header must say which a person pointed at. */
function namesIndicators(columns: Partial<Record<IndicatorColumn, Area>>): boolean {
  return LEVELS.some((level) => columns[level]) && Object.keys(columns).length >= 2;
}

/** So many roles of an indicator header in one row are no data. */
const MANY_ROLES = 4;

/** Whether a row is a header line once more: as many roles stand in it. */
export function isHeaderAgain(grid: Grid, row: number): boolean {
  const areas = grid.starting(row);
  // Nearly all rows end here: they are looked at without making anything.
  let known = 0;
  for (const area of areas) if (namesColumn(headerRole(area))) known += 1;
  return known >= MANY_ROLES && new Set(areas.map(headerRole).filter(namesColumn)).size >= MANY_ROLES;
}

function namesColumn(role: IndicatorHead | undefined): boolean {
  return role !== undefined && role !== 'skip';
}
