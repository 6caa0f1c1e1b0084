import { readText } from '../values/figure';
import {
  AMOUNT_HEADS,
  headOf,
  headsColumns,
  labelWithValue,
  lineOf,
  type FundHead,
  type FundLabel,
} from './fund-labels';
import type { FundsTable } from './funds';
import { partOf, type Area, type Grid } from './grid';
import type { Datum, FundRow } from './types';

/** A label of the pairs with the value that belongs to it. */
interface Pair {
  readonly label: Area;
  readonly head: FundHead | undefined;
  readonly line: FundRow | undefined;
  readonly value: Datum;
}

/** 预算数：｜15｜执行数：｜13.6 or 预算数：15: what stands right of a label, or behind its colon, is its value. */
export function isPaired(grid: Grid, labels: readonly Area[]): boolean {
  const values = labels.map((label) => valueBeside(grid, label));
  const valued = values.filter((value) => value && (value.key === '' || isFigure(value)));
  if (valued.length * 2 <= labels.length) return false;
  // A form that is not filled in yet: labels with room beside them, and none of it below.
  return (
    valued.some((value) => value?.key !== '') ||
    !labels.some((label) => isFigure(below(grid, label)) || headsColumns(grid, below(grid, label)))
  );
}

function isFigure(area: Area): boolean {
  return area.entry.kind === 'figure';
}

/** The next cell below a label in a row that holds something. */
function below(grid: Grid, label: Area): Area {
  const [next] = grid.between(label.range.bottom, label.range.bottom + 3);
  return grid.area(next ?? label.range.bottom + 1, label.cell.col);
}

/** The cell that holds a label's value: the next one, or the figure behind a gap; undefined where a label follows. */
function valueBeside(grid: Grid, label: Area): Area | undefined {
  const right = grid.rightOf(label);
  if (!right || right.key !== '') return right && !headOf(right) && !lineOf(right) ? right : undefined;
  if (right.range.left !== right.range.right) return right;
  for (let next = grid.rightOf(right); next; next = grid.rightOf(next)) {
    if (next.key === '') continue;
    const stated = next.entry.kind !== 'text' && next.cell.row === label.cell.row;
    return stated ? next : right;
  }
  return right;
}

/** Whether labels of a row carry their amounts in their own cells: 全年预算数：100万元. */
export function hasAmountsInside(grid: Grid, row: number): boolean {
  return grid.starting(row).some((area) => {
    const inside = labelWithValue(area);
    return inside?.head !== undefined && AMOUNT_HEADS.includes(inside.head) && isAmount(inside.value);
  });
}

function isAmount(text: string): boolean {
  return readText(text).kind === 'figure';
}

/** Reads label–value pairs; a source's label takes the column of the label above it, or of the one on its left. */
export function readPairs(grid: Grid, rows: readonly number[]): FundsTable {
  const above = new Map<number, { readonly head: FundHead; readonly valueCol: number }>();
  const lines: Line[] = [];
  const headers: Partial<Record<FundHead, Datum>> = {};
  let bottom = rows[0] ?? 0;
  for (const row of rows) {
    const pairs = grid.starting(row).flatMap((area) => pairOf(grid, area) ?? []);
    if (pairs.length === 0) break;
    const executed = pairs.some(({ head }) => head === 'executed');
    let any = false;
    for (const { label, head, line, value } of pairs) {
      // 年度资金总额：｜260｜执行数：｜260: the sum beside what was spent of it is the budget.
      const ownHead = head ?? (line === 'total' && executed ? 'budget' : undefined);
      const over = above.get(label.cell.col);
      const column = ownHead ?? over?.head;
      const source = ownHead ? 'total' : line;
      if (!column || !source) continue;
      any = true;
      if (ownHead) {
        above.set(label.cell.col, { head: ownHead, valueCol: value.cell.col });
        headers[ownHead] ??= label;
      }
      // A blank one stands below the values above it, also where a gap lies between label and value.
      const own = value.text === '' && over ? grid.area(row, over.valueCol) : value;
      lineFor(lines, source, column, label).columns[column] = own.text === '' ? own : value;
    }
    if (!any) break;
    bottom = row;
  }
  addRateAbove(
    grid,
    rows[0] ?? 0,
    bottom,
    lines.find((line) => line.row === 'total'),
    headers,
  );
  return {
    bottom,
    headers,
    lines: lines.map(({ row, named, label, columns }) => ({
      row: named ? row : undefined,
      label,
      nested: false,
      columns,
    })),
  };
}

interface Line {
  readonly row: FundRow;
  /** The first of its kind; a further 地方资金 beside 中央补助 has no name in the contract. */
  readonly named: boolean;
  readonly label: Area;
  readonly columns: Partial<Record<FundHead, Datum>>;
}

/** The line that a pair belongs to: the first of its source that has no such column yet. */
function lineFor(lines: Line[], row: FundRow, column: FundHead, label: Area): Line {
  const own = lines.filter((line) => line.row === row);
  const open = own.find((line) => !line.columns[column]);
  if (open) return open;
  const made = { row, named: own.length === 0, label, columns: {} };
  lines.push(made);
  return made;
}

function pairOf(grid: Grid, label: Area): Pair | undefined {
  const inside = labelWithValue(label);
  if (inside && (inside.head || inside.line) && isAmount(inside.value))
    return { label, head: inside.head, line: sourceOf(inside.line), value: partOf(label, inside.value) };
  const head = headOf(label);
  const line = head ? undefined : sourceOf(lineOf(label));
  const value = head || line ? valueBeside(grid, label) : undefined;
  if (!value) return undefined;
  return { label, head, line, value };
}

function sourceOf(line: FundLabel | undefined): FundRow | undefined {
  return line === 'extra' || line === 'use' ? undefined : line;
}

/** A rate may stand under a head of its own beside the pairs (预算执行进度 above its value). */
function addRateAbove(
  grid: Grid,
  top: number,
  bottom: number,
  total: { readonly columns: Partial<Record<FundHead, Datum>> } | undefined,
  headers: Partial<Record<FundHead, Datum>>,
): void {
  if (!total || total.columns.rate) return;
  for (let row = Math.max(0, top - 2); row <= bottom; row += 1) {
    const head = grid.starting(row).find((area) => headOf(area) === 'rate');
    const value = head && grid.below(head);
    if (!head || !value || value.cell.row < top || value.cell.row > bottom) continue;
    total.columns.rate = value;
    headers.rate = head;
    return;
  }
}
