import { readEntry, readText } from '../values/figure';
import { AMOUNT_HEADS, headOf, labelWithValue, lineOf, type FundHead, type FundLabel } from './fund-labels';
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
  const valued = labels.filter((label) => {
    const right = grid.rightOf(label);
    if (!right || headOf(right) || lineOf(right)) return false;
    return right.key === '' || readEntry(right.raw, right.text).kind === 'figure';
  });
  return valued.length * 2 > labels.length;
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
  const byColumn = new Map<number, FundHead>();
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
      const column = ownHead ?? byColumn.get(label.cell.col);
      const source = ownHead ? 'total' : line;
      if (!column || !source) continue;
      any = true;
      if (ownHead) {
        byColumn.set(label.cell.col, ownHead);
        headers[ownHead] ??= label;
      }
      lineFor(lines, source, column, label).columns[column] = value;
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
  const value = grid.rightOf(label);
  if ((!head && !line) || !value || (value.key !== '' && (headOf(value) || lineOf(value)))) return undefined;
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
