import { readText } from '../values/figure';
import {
  AMOUNT_HEADS,
  headOf,
  headsIn,
  labelWithValue,
  isHeadText,
  lineOf,
  type FundHead,
  type FundLabel,
} from './fund-labels';
import type { FundsTable, TableLine } from './funds';
import type { Area, Grid } from './grid';
import { Matcher } from './labels';
import type { Datum, FundRow } from './types';
import { ROWS } from './vocabulary';

const BEHIND = new Matcher(ROWS);

interface Column {
  readonly role: FundHead;
  /** Set where the heading names a source: the column belongs to that line, not to the row's own. */
  readonly source: FundRow | undefined;
  readonly header: Area;
}

/** How many lines of labels a header may have. */
const DEEPEST = 3;

/** Reads a table: a header of one or two lines, then one line per source. */
export function readTable(grid: Grid, rows: readonly number[]): FundsTable | undefined {
  const top = rows[0];
  if (top === undefined) return undefined;
  const { columns, bottom: headerBottom } = tableColumns(grid, top);
  const leftmost = Math.min(...columns.map((c) => c.header.cell.col));
  const lines: TableLine[] = [];
  let bottom = headerBottom;
  // Inside the block's side label a line that says nothing to us is passed over; elsewhere it ends the table.
  const side = grid.starting(top)[0];
  const sideBottom = side && side.range.right < leftmost ? sideEnd(grid, side, rows) : headerBottom;
  for (const row of rows.filter((r) => r > headerBottom)) {
    const own = labelOf(grid, row, leftmost);
    // The side label printed again in every row is no line's own.
    const again = own !== undefined && own.key === side?.key;
    const label = own && !again ? own : lines.length === 0 ? side : undefined;
    const made = label ? linesOf(grid, row, label, columns, lines) : [];
    if (!label || made.length === 0) {
      if (row <= sideBottom || again) continue;
      break;
    }
    lines.push(...made);
    bottom = Math.max(row, label.cell.row === row ? label.range.bottom : row);
  }
  const headers: Partial<Record<FundHead, Datum>> = {};
  for (const { role, source, header } of columns) if (!source) headers[role] ??= header;
  return { lines, headers, bottom };
}

/** The last row of a side label: its merge's; of one that is not merged, the last before the next text in its column. */
function sideEnd(grid: Grid, side: Area, rows: readonly number[]): number {
  const { top, bottom } = side.range;
  if (bottom > top) return bottom;
  const next = rows.findIndex((row) => row > top && grid.area(row, side.cell.col).key !== '');
  return next > 0 ? (rows[next - 1] ?? top) : top;
}

function tableColumns(grid: Grid, top: number): { columns: Column[]; bottom: number } {
  const heads = headsIn(grid, top);
  const left = heads[0]?.cell.col ?? 0;
  const first = grid.starting(top).filter((area) => area.cell.col >= left || sourceHead(area) !== undefined);
  const bottom = headerBottom(grid, top, heads, first);
  const columns: Column[] = [];
  // 中央｜省级｜其他｜合计｜执行数: sources before what was spent of them are the budget's.
  let amount: FundHead | undefined = heads.some((a) => headOf(a) === 'budget' || headOf(a) === 'initial')
    ? undefined
    : 'budget';
  const add = (role: FundHead, header: Area, source: FundRow | undefined): void => {
    const own = columns.filter((c) => c.role === role && c.source === source);
    if (own.length === 0) columns.push({ role, source, header });
    else if (role === 'initial' && !columns.some((c) => c.role === 'initial2'))
      columns.push({ role: 'initial2', source, header });
  };
  for (const area of first) {
    const role = headOf(area);
    if (!role) {
      const source = sourceHead(area);
      if (source && amount) add(amount, area, source === 'total' ? undefined : source);
      continue;
    }
    if (AMOUNT_HEADS.includes(role)) amount = role;
    const split = area.range.bottom < bottom ? subHeads(grid, area, bottom) : [];
    if (split.length === 0) add(role, area, undefined);
    for (const sub of split) {
      const source = headOf(sub) ? undefined : sourceHead(sub);
      add(headOf(sub) ?? role, sub, source === 'total' ? undefined : source);
    }
  }
  return { columns, bottom };
}

/** The source that heads a column. */
function sourceHead(area: Area): FundRow | undefined {
  const line = lineOf(area);
  return line === 'extra' || line === 'use' ? undefined : line;
}

/** The last line of the header: as deep as its labels reach, and one deeper where labels stand under a wide one. */
function headerBottom(grid: Grid, top: number, heads: readonly Area[], first: readonly Area[]): number {
  const deep = first.filter((a) => isHeadText(a) || sourceHead(a)).map((a) => a.range.bottom);
  const bottom = Math.max(top, ...deep.filter((b) => b - top < DEEPEST));
  const wide = heads.filter((a) => a.range.bottom === top && grid.reach(a) > a.range.left);
  const next = grid.between(top, top + DEEPEST)[0] ?? top;
  const under = wide.flatMap((a) => subHeads(grid, a, next));
  const labels = under.filter((a) => headOf(a) !== undefined || sourceHead(a) !== undefined);
  return bottom < next && under.length > 1 && labels.length === under.length ? next : bottom;
}

function subHeads(grid: Grid, area: Area, bottom: number): Area[] {
  const subs: Area[] = [];
  const right = grid.reach(area);
  for (let row = area.range.bottom + 1; row <= bottom; row += 1) {
    subs.push(...grid.starting(row).filter((a) => a.cell.col >= area.range.left && a.cell.col <= right));
  }
  return subs;
}

/** The nearest text left of the first column that begins in this row. */
function labelOf(grid: Grid, row: number, leftmost: number): Area | undefined {
  let nearest: Area | undefined;
  for (const area of grid.starting(row)) if (area.range.right < leftmost && !area.isNumber) nearest = area;
  return nearest;
}

/** The lines that one row of the table yields: its own, and one per column that names a source. */
function linesOf(
  grid: Grid,
  row: number,
  label: Area,
  columns: readonly Column[],
  above: readonly TableLine[],
): TableLine[] {
  const own: Partial<Record<FundHead, Datum>> = {};
  const sources = new Map<FundRow, Partial<Record<FundHead, Datum>>>();
  let figures = 0;
  for (const { role, source, header } of columns) {
    const area = cellUnder(grid, row, header);
    if (!area) continue;
    // A label where a figure belongs: another header has begun, or amounts stand in the cells of their labels.
    if (role !== 'reason' && (headOf(area) ?? labelWithValue(area)?.line) !== undefined) return [];
    if (area.entry.kind === 'figure') figures += 1;
    if (!source) own[role] = area;
    else sources.set(source, { ...sources.get(source), [role]: area });
  }
  const unlabelled = label.cell.row !== row;
  // 其他资金：10 holds its amount itself; the columns beside it are none of its own.
  const inside = unlabelled ? undefined : labelWithValue(label);
  if (inside?.line && figures === 0 && readText(inside.value).kind === 'figure') return [];
  const named: FundLabel | undefined = unlabelled ? 'total' : lineOf(label);
  if ((unlabelled || named === undefined) && figures === 0) return [];
  // 总分 and the notes behind a table below the indicators are no sources.
  if (!unlabelled && named === undefined && BEHIND.match(label.said) !== undefined) return [];
  const place = placeOf(named, label, above);
  const line = { row: place.row, label, nested: place.nested, use: place.use, columns: own };
  if (named !== 'total' || sources.size === 0) return [line];
  return [
    line,
    ...[...sources].map(([source, cells]) => ({
      row: source,
      label,
      nested: true,
      columns: cells,
    })),
  ];
}

/** The cell of a column in a row: the filled one below its head, where the head is wider than its cells. */
function cellUnder(grid: Grid, row: number, header: Area): Area | undefined {
  let blank: Area | undefined;
  for (let col = header.range.left; col <= header.range.right; col += 1) {
    const area = grid.area(row, col);
    if (area.range.left < header.range.left || area.cell.row > row) continue;
    if (area.key !== '') return area;
    blank ??= area;
  }
  return blank;
}

function placeOf(
  named: FundLabel | undefined,
  label: Area,
  above: readonly TableLine[],
): Pick<TableLine, 'row' | 'nested' | 'use'> {
  if (named === 'use') return { row: undefined, nested: false, use: true };
  if (named === 'extra') return { row: undefined, nested: isNested(label, above) };
  const nested = named !== 'total' && isNested(label, above);
  const taken = above.some((line) => line.row === named);
  return { row: named !== undefined && !taken && !nested ? named : undefined, nested };
}

/** 其中 below a source (not below the total) opens the parts of that source. */
function isNested(label: Area, above: readonly TableLine[]): boolean {
  const previous = above.at(-1);
  if (!previous || previous.row === 'total') return false;
  const opens = /^其中/.test(label.key);
  if (opens) return above.some((line) => line.row !== 'total' && !line.nested);
  return (
    previous.nested &&
    !/^(?:上年|结转|年初|其[他它]|单位|自筹|[一二三四1-4][、.])/.test(label.key) &&
    label.range.left >= previous.label.cell.col
  );
}
