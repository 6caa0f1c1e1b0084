import type { Area, Grid } from './grid';
import { Matcher } from './labels';
import type { IndicatorColumn } from './types';
import { INDICATOR_COLUMNS, type IndicatorHead } from './vocabulary';

const COLUMNS = new Matcher(INDICATOR_COLUMNS);

/** What the label of a column says; undefined where it is no label that we know. */
export function headerRole(area: Area): IndicatorHead | undefined {
  return area.isNumber ? undefined : COLUMNS.match(area.said);
}

const SHORT = /^[【([]?[一-鿿]{1,4}[】)\]*]?$/;

/** Whether an area belongs into a further header line: by its own words, or as the rest of the label above it. */
export function isHeaderLabel(grid: Grid, area: Area): boolean {
  if (headerRole(area) !== undefined) return true;
  const above = headOver(grid, area);
  if (!above) return false;
  if (joinedRole(grid, above, area) !== undefined) return true;
  // 年初 and 调整后 under a wide 年度指标值.
  return (
    grid.reach(above) > above.range.left &&
    SHORT.test(area.key) &&
    COLUMNS.match(area.text + above.text) !== undefined
  );
}

/** The label above an area, or the one further left that stands over it; undefined where there is none. */
function headOver(grid: Grid, { cell: { row, col } }: Area): Area | undefined {
  for (let left = col; left >= grid.firstCol; left -= 1) {
    const above = grid.area(row - 1, left);
    if (above.key !== '') return left === col || grid.reach(above) >= col ? above : undefined;
  }
  return undefined;
}

/** What two cells say that hold one label between them. */
function joinedRole(grid: Grid, above: Area, below: Area | undefined): IndicatorHead | undefined {
  return COLUMNS.match(grid.reading(above.text + (below?.text ?? '')));
}

/** A label of the header with the role that it gives its column. */
export interface Label {
  readonly area: Area;
  readonly role: IndicatorHead;
}

/** Reads the header lines column by column: the deepest wording that is known decides. */
export function columnsOf(grid: Grid, top: number, bottom: number): Partial<Record<IndicatorColumn, Area>> {
  return settled(labelsIn(grid, top, bottom));
}

/** The labels in the lines of a header, those that stand in two cells and those under a wider one as one each. */
export function labelsIn(grid: Grid, top: number, bottom: number): Label[] {
  const labels: Label[] = [];
  const rest: Label[] = [];
  const parts = new Set<Area>();
  for (let row = top; row <= bottom; row += 1) {
    for (const area of grid.starting(row)) {
      if (parts.has(area)) continue;
      const below = row < bottom ? labelsBelow(grid, area, bottom) : [];
      const wide = area.range.right > area.range.left ? 1 : 2;
      const isParent = area.range.bottom < bottom && below.length >= wide;
      if (!isParent) {
        const joined = below.length === 1 ? joinedRole(grid, area, below[0]) : undefined;
        const role = joined ?? headerRole(area);
        if (joined && below[0]) parts.add(below[0]);
        if (role) labels.push({ area, role });
        continue;
      }
      const role = headerRole(area);
      let inside = false;
      for (const child of below) {
        const own = childRole(area, role, child);
        if (!own) continue;
        parts.add(child);
        inside ||= own === role;
        labels.push({ area: child, role: own });
      }
      if (role && !inside && !takesApart(role)) rest.push({ area, role });
    }
  }
  return [...labels, ...rest];
}

/** 年度指标值 over 符号, 值 and 单位: the value is the target, and the heading itself heads nothing more. */
function takesApart(role: IndicatorHead): boolean {
  return role === 'target' || role === 'actual' || role === 'achieved';
}

/** The role of a label under a wider one: 值 under 实际完成值 is the actual, 年初 under 指标值 the target. */
function childRole(parent: Area, over: IndicatorHead | undefined, child: Area): IndicatorHead | undefined {
  const own = headerRole(child);
  if (over !== 'actual' && over !== 'achieved')
    return own ?? COLUMNS.match(child.text + parent.text) ?? COLUMNS.match(parent.text + child.text);
  if (own === 'target' || own === 'actual' || own === undefined) return over;
  return own === 'operator' || own === 'unit' ? 'skip' : own;
}

/** The labels that stand under an area within the header, in its own columns. */
function labelsBelow(grid: Grid, area: Area, bottom: number): Area[] {
  const found: Area[] = [];
  const right = grid.reach(area);
  for (let row = area.range.bottom + 1; row <= bottom; row += 1) {
    for (const below of grid.starting(row)) {
      const inside = below.cell.col >= area.range.left && below.range.right <= right;
      if (inside && !below.isNumber) found.push(below);
    }
  }
  return found;
}

/** Settles which of several labels heads a column: each role once, a second target being the adjusted one. */
function settled(labels: readonly Label[]): Partial<Record<IndicatorColumn, Area>> {
  const columns: Partial<Record<IndicatorColumn, Area>> = {};
  for (const { role, area } of labels) {
    if (role === 'skip' || role === 'indicator' || role === 'achieved') continue;
    const taken = columns[role];
    if (!taken) columns[role] = area;
    else if (role === 'target' && !columns.target2 && area.cell.col > taken.cell.col) columns.target2 = area;
  }
  const { l1, l2, l3 } = columns;
  const deepest = Math.max(l1?.cell.col ?? -1, l2?.cell.col ?? -1, l3?.cell.col ?? -1);
  // 一级指标｜权重｜二级指标｜权重｜三级指标｜分值: the points of the deepest level are the indicator's.
  const weight = firstBehind(labels, 'weight', deepest);
  if (weight) columns.weight = weight;
  const achieved = columns.actual ?? firstBehind(labels, 'achieved', -1);
  if (achieved) columns.actual = achieved;
  const indicator = l3 ?? firstBehind(labels, 'indicator', deepest);
  if (indicator) columns.l3 = indicator;
  return columns;
}

function firstBehind(labels: readonly Label[], role: IndicatorHead, col: number): Area | undefined {
  for (const label of labels) if (label.role === role && label.area.cell.col > col) return label.area;
  return undefined;
}
