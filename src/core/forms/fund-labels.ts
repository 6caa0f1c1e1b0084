import { remembered } from '../values/said';
import type { Area, Grid } from './grid';
import { Matcher, splitLabel } from './labels';
import type { FundColumn, FundRow } from './types';
import { FUND_COLUMNS, FUND_ROWS } from './vocabulary';

const COLUMNS = new Matcher(FUND_COLUMNS);
const ROWS = new Matcher(FUND_ROWS);

/**
 * What the head of a column says. `placed` (到位数) and `adjusted` (调整数) stand for the full-year
 * budget only where no other column does; beside one they are neither.
 */
export type FundHead = FundColumn | 'placed' | 'adjusted';

/** What the label of a line says: the whole, a source, one without a name in the contract, or a part by use (基本支出). */
export type FundLabel = FundRow | 'extra' | 'use';

export const AMOUNT_HEADS: readonly FundHead[] = ['initial', 'budget', 'placed', 'adjusted', 'executed'];

/** The column that a label heads; undefined where it heads none. */
export function headOf(area: Area): FundHead | undefined {
  if (area.isNumber) return undefined;
  const role = COLUMNS.match(area.said);
  return role === 'skip' ? undefined : role;
}

/** Whether a label belongs into the header of a funds block, also where its column is none of ours. */
export function isHeadText(area: Area): boolean {
  return !area.isNumber && COLUMNS.match(area.said) !== undefined;
}

/** The line that a label names, a leading 其中 left aside. */
export function lineOf(area: Area): FundLabel | undefined {
  return area.isNumber ? undefined : lineNamed(area.said);
}

/** Likewise for the text of a label. */
export const lineNamed = remembered((said): FundLabel | undefined => {
  const { text } = said;
  const named = withoutOf(text);
  return (
    ROWS.match(named === text ? said : named) ??
    (GROUPED.test(text) ? ROWS.match(text.replace(GROUPED, '')) : undefined)
  );
});

/** What groups the lines below it, before the first of them: 1.资金来源：（1）财政拨款. */
const GROUPED =
  /^\s*(?:\d{1,2}[.、])?\s*按?(?:资金|支出|收入|经费)(?:来源|结构|构成|性质|用途|类型)分?\s*[:：]\s*/;

/** A label without a leading 其中. */
function withoutOf(text: string): string {
  return text.startsWith('其') ? text.replace(/^其\s*中\s*[:：]?/, '') : text;
}

/** `全年预算数：100万元`: the label and the value that share a cell; undefined where nothing stands behind the colon. */
export function labelWithValue({ said, isNumber }: Area): Labelled | undefined {
  return isNumber ? undefined : labelled(said);
}

interface Labelled {
  readonly head: FundHead | undefined;
  readonly line: FundLabel | undefined;
  readonly value: string;
}

const labelled = remembered(({ text }): Labelled | undefined => {
  if (!text.includes(':')) return undefined;
  const named = withoutOf(text);
  const split = splitLabel(named);
  if (!split || split.value === '') return undefined;
  // Behind 其中 stands a source, also where its name could head a column (预算资金).
  const head = named === text ? COLUMNS.match(split.label) : undefined;
  return { head: head === 'skip' ? undefined : head, line: ROWS.match(split.label), value: split.value };
});

/** The column labels that begin in a row; the block's side label (资金执行进度), which reaches below them, is none. */
export function headsIn(grid: Grid, row: number): Area[] {
  const heads = grid.starting(row).filter((area) => headOf(area) !== undefined);
  const [side, ...others] = heads;
  const [next] = others;
  if (!side || !next) return heads;
  const deepest = Math.max(...others.map((area) => area.range.bottom));
  // Over the labels of the lines (年度预算数 above 总额, 其中：财政拨款) it heads no amounts either.
  const below = grid.below(side);
  const overLabels =
    lineOf(below) !== undefined &&
    headOf(below) === undefined &&
    below.range.left === side.range.left &&
    below.range.right === side.range.right &&
    !headsColumns(grid, below);
  // Nor does one that is printed again in every row instead of being merged over them.
  const again = below.key === side.key;
  return side.range.bottom > deepest || overLabels || again || isUnmergedSide(grid, side, next)
    ? others
    : heads;
}

/** Whether a label begins a second line of heads: 总额｜财政拨款｜其他资金 under 预算数. */
export function headsColumns(grid: Grid, label: Area): boolean {
  const beside = grid.rightOf(label);
  return [label, beside].every((area) => area && (headOf(area) ?? lineOf(area)) !== undefined);
}

/** Rows below a side label that is not merged over them, in which the first line of the block must begin. */
const FIRST_LINES = 3;

/** Whether the lines' labels stand between a label in one cell and the next head: merged once, it headed them. */
function isUnmergedSide(grid: Grid, { range: { top, bottom, left, right } }: Area, next: Area): boolean {
  if (bottom > top || right > left) return false;
  const isLine = (area: Area): boolean =>
    area.cell.col > left &&
    area.range.right < next.cell.col &&
    lineOf(area) !== undefined &&
    headOf(area) === undefined;
  return grid
    .between(top, top + FIRST_LINES + 1)
    .some((row) => grid.area(row, left).key === '' && grid.starting(row).some(isLine));
}
