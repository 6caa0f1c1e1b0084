import { unitInHeading, type MoneyUnit } from '../values/money';
import { remembered } from '../values/said';
import { readCrossed } from './fund-crossed';
import {
  AMOUNT_HEADS,
  headOf,
  headsIn,
  labelWithValue,
  lineNamed,
  lineOf,
  type FundHead,
} from './fund-labels';
import { hasAmountsInside, isPaired, readPairs } from './fund-pairs';
import { readTable } from './fund-table';
import type { Area, Grid } from './grid';
import type { Datum, FundColumn, FundLine, Funds } from './types';

/** A line as a reader of the block finds it, before it is settled which column is the full-year budget. */
export interface TableLine extends Omit<FundLine, 'columns'> {
  readonly columns: Readonly<Partial<Record<FundHead, Datum>>>;
}

export interface FundsTable {
  readonly lines: readonly TableLine[];
  readonly headers: Readonly<Partial<Record<FundHead, Datum>>>;
  readonly bottom: number;
}

export interface FundsBlock {
  readonly funds: Funds;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds and reads the funds block among the rows given: a table, or labels with their values. Where
 * several stand there (tasks with their amounts above the money as a whole), the one that rates the
 * execution comes first, then the one that has a total.
 */
export function readFunds(
  grid: Grid,
  rows: readonly number[],
  formUnit: MoneyUnit | undefined,
): FundsBlock | undefined {
  let best: FundsBlock | undefined;
  let passed = -1;
  for (const [index, row] of rows.entries()) {
    if (row <= passed) continue;
    const table = mayBegin(grid, row) ? tableAt(grid, rows.slice(index)) : undefined;
    if (!table) continue;
    const block = settled(grid, rows, row, table, formUnit);
    if (!best || worth(block) > worth(best)) best = block;
    if (worth(best) === BEST) break;
    passed = table.bottom;
  }
  return best;
}

/** What a block is worth that has a total, rates the execution and says what was spent. */
const BEST = 5;

function worth({ funds }: FundsBlock): number {
  const { rate, score, weight, executed } = funds.headers;
  return (funds.total ? 2 : 0) + (rate || score || weight ? 2 : 0) + (executed ? 1 : 0);
}

/** Whether a row names amounts or sources: nearly all do not, and are passed over without making anything. */
function mayBegin(grid: Grid, row: number): boolean {
  for (const area of grid.starting(row))
    if (headOf(area) ?? lineOf(area) ?? labelWithValue(area)) return true;
  return false;
}

/** The block that begins in the first of the rows; undefined where none does. */
function tableAt(grid: Grid, rows: readonly number[]): FundsTable | undefined {
  const row = rows[0] ?? 0;
  const sources = grid.starting(row).filter((area) => lineOf(area) !== undefined);
  const crossed = sources.length >= 2 ? readCrossed(grid, rows) : undefined;
  if (crossed) return crossed;
  const labels = headsIn(grid, row);
  const amounts = labels.filter((area) => AMOUNT_HEADS.includes(headOf(area) as FundHead));
  const inside = hasAmountsInside(grid, row);
  if (amounts.length === 0 && !inside) return undefined;
  const paired = inside || isPaired(grid, labels);
  const table = paired
    ? readPairs(grid, rows)
    : labels.length >= 2 || sources.length >= 2
      ? readTable(grid, rows)
      : undefined;
  return table && table.lines.length > 0 ? table : undefined;
}

function settled(
  grid: Grid,
  rows: readonly number[],
  top: number,
  table: FundsTable,
  formUnit: MoneyUnit | undefined,
): FundsBlock {
  const stands = budgetHead(table);
  const headers = settle(table.headers, stands);
  const lines = withOther(table.lines.map((line) => withColumns(line, settle(line.columns, stands))));
  const unit = unitNear(grid, rows, top, table.bottom) ?? formUnit ?? '万元';
  const declared = declaredPoints(grid, top, headers.score);
  const total = lines.find((line) => line.row === 'total');
  return {
    top,
    bottom: table.bottom,
    funds: { unit, lines, total, headers, declared },
  };
}

/** The head of the column that holds the full-year budget: that name, 调整数, the only budget there is, or 到位数. */
function budgetHead({ headers, lines }: FundsTable): FundHead | undefined {
  if (headers.budget) return 'budget';
  if (headers.adjusted && !lines.some(isIncrease)) return 'adjusted';
  if (headers.initial) return headers.initial2 || headers.adjusted ? undefined : 'initial';
  return headers.placed ? 'placed' : undefined;
}

/** A 调整数 that is less than what was spent is what the budget was changed by, not what it became. */
function isIncrease({ columns }: TableLine): boolean {
  const [adjusted, executed] = [columns.adjusted, columns.executed].map((datum) => {
    return datum?.entry.kind === 'figure' ? datum.entry.figure.value : undefined;
  });
  return adjusted !== undefined && (adjusted.lt(0) || (executed !== undefined && adjusted.lt(executed)));
}

function settle(
  own: FundsTable['headers'],
  budget: FundHead | undefined,
): Partial<Record<FundColumn, Datum>> {
  // Most blocks have a column for the full-year budget and none that could stand for it.
  if (!own.placed && !own.adjusted && budget !== 'initial') return own;
  const { placed, adjusted, ...cells } = own;
  if (budget === 'placed' && placed) return { ...cells, budget: placed };
  if (budget === 'adjusted' && adjusted) return { ...cells, budget: adjusted };
  const { initial, ...rest } = cells;
  return budget === 'initial' && initial ? { ...rest, budget: initial } : cells;
}

function withColumns(line: TableLine, columns: FundLine['columns']): FundLine {
  return columns === line.columns ? line : { ...line, columns };
}

/** 其他资金 is the line of that name; 单位资金 and the like only stand for it where no line bears it. */
function withOther(lines: readonly FundLine[]): readonly FundLine[] {
  const named = lines.find(({ label }) => saysOther(label.words));
  if (!named) return lines;
  return lines.map((line) => {
    if (line === named) return { ...line, row: 'other' };
    return line.row === 'other' ? { ...line, row: undefined } : line;
  });
}

const saysOther = remembered((said) => /其\s*[他它]/.test(said.text) && lineNamed(said) === 'other');

/** Points for the execution rate that the block's own labels print: 预算执行情况（10分）, 得分（20分×执行率）. */
function declaredPoints(grid: Grid, top: number, score: Datum | undefined): number | undefined {
  const side = grid.starting(top)[0];
  for (const label of [side, score]) {
    const match = /[(（](\d+(?:\.\d+)?)分[^)）]*[)）]/.exec(label?.text.replace(/\s/g, '') ?? '');
    if (match) return Number(match[1]);
  }
  return undefined;
}

function unitNear(grid: Grid, rows: readonly number[], top: number, bottom: number): MoneyUnit | undefined {
  const here = unitIn(grid, top);
  if (here) return here;
  for (const row of rows) {
    const unit = row > top && row <= bottom ? unitIn(grid, row) : undefined;
    if (unit) return unit;
  }
  for (const row of [...rows].reverse()) {
    const unit = row < top ? unitIn(grid, row) : undefined;
    if (unit) return unit;
  }
  return undefined;
}

/** The unit that a label of a row states, or the side label (项目资金（万元）), which may begin above. */
function unitIn(grid: Grid, row: number): MoneyUnit | undefined {
  for (const area of grid.starting(row)) {
    const unit = isUnitLabel(area) ? unitStated(area.words) : undefined;
    if (unit) return unit;
  }
  return unitStated(grid.area(row, grid.starting(row)[0]?.cell.col ?? 0).words);
}

const unitStated = remembered(({ key }) => unitInHeading(key));

function isUnitLabel(area: Area): boolean {
  return area.key.length <= 40 && !area.isNumber;
}
