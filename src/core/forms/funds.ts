import { readEntry } from '../values/figure';
import { unitInHeading, type MoneyUnit } from '../values/money';
import type { Area, Grid } from './grid';
import { Matcher } from './labels';
import type { Datum, FundColumn, FundLine, FundRow, Funds } from './types';
import { FUND_COLUMNS, FUND_ROWS } from './vocabulary';

const COLUMNS = new Matcher(FUND_COLUMNS);
const ROWS = new Matcher(FUND_ROWS);

const AMOUNTS: readonly FundColumn[] = ['initial', 'budget', 'executed'];

interface Column {
  readonly role: FundColumn;
  /** Set where the heading names a source: the column belongs to that line, not to the row's own. */
  readonly source: FundRow | undefined;
  readonly header: Area;
}

export interface FundsBlock {
  readonly funds: Funds;
  readonly top: number;
  readonly bottom: number;
}

/** Finds and reads the funds block among the rows given: a table, or labels with their values beside them. */
export function readFunds(
  grid: Grid,
  rows: readonly number[],
  formUnit: MoneyUnit | undefined,
): FundsBlock | undefined {
  for (const [index, row] of rows.entries()) {
    const labels = headsIn(grid, row);
    const amounts = labels.filter((area) => AMOUNTS.includes(columnRole(area) as FundColumn));
    if (amounts.length === 0) continue;
    const rest = rows.slice(index);
    const block = isPaired(grid, labels)
      ? readPairs(grid, rest)
      : labels.length >= 2
        ? readTable(grid, rest)
        : undefined;
    if (!block || block.lines.length === 0) continue;
    const unit = unitNear(grid, rows, row, block.bottom) ?? formUnit ?? '万元';
    const lines = withOther(block.lines);
    const total = lines.find((line) => line.row === 'total');
    const declared = declaredPoints(grid, row, block.headers.score);
    return {
      top: row,
      bottom: block.bottom,
      funds: { unit, lines, total, headers: block.headers, ...(declared ? { declared } : {}) },
    };
  }
  return undefined;
}

/** 其他资金 is the line of that name; 单位资金 and the like only stand for it where no line bears it. */
function withOther(lines: readonly FundLine[]): FundLine[] {
  const named = lines.find(
    (line) => /其[他它]/.test(line.label.text) && ROWS.match(line.label.text) === 'other',
  );
  if (!named) return [...lines];
  return lines.map((line) => {
    if (line === named) return { ...line, row: 'other' };
    return line.row === 'other' ? { ...line, row: undefined } : line;
  });
}

/** Points for the execution rate that the block's own labels print: 预算执行情况（10分）, 得分（20分×执行率）. */
function declaredPoints(grid: Grid, top: number, score: Datum | undefined): number | undefined {
  const side = grid.starting(top)[0];
  for (const label of [side, score]) {
    const match = /[(（](\d+(?:\.\d+)?)分[^)）]*[)）]/.exec(label?.text.replace(/\s/g, '') ?? '');
    if (match) return Number(match[1]);
  }
  return undefined;
}

/** The column labels that begin in a row; the block's side label (资金执行进度), which reaches below them, is none. */
function headsIn(grid: Grid, row: number): Area[] {
  const heads = grid.starting(row).filter((area) => columnRole(area) !== undefined);
  const [side, ...others] = heads;
  if (!side || others.length === 0) return heads;
  const deepest = Math.max(...others.map((area) => area.range.bottom));
  // Over the labels of the lines (年度预算数 above 总额, 其中：财政拨款) it heads no amounts either.
  const overLabels =
    rowRole(grid.below(side)) !== undefined && grid.below(side).range.left === side.range.left;
  return side.range.bottom > deepest || overLabels ? others : heads;
}

interface Block {
  readonly lines: FundLine[];
  readonly headers: Partial<Record<FundColumn, Datum>>;
  readonly bottom: number;
}

function columnRole(area: Area): FundColumn | undefined {
  if (typeof area.raw?.value === 'number') return undefined;
  const role = COLUMNS.match(area.text);
  return role === 'skip' ? undefined : role;
}

function rowRole(area: Area): FundRow | 'extra' | undefined {
  if (typeof area.raw?.value === 'number') return undefined;
  return ROWS.match(area.text.replace(/^\s*其\s*中\s*[:：]?/, ''));
}

/** 预算数：｜15｜执行数：｜13.6: what stands right of a label is its value, not another label. */
function isPaired(grid: Grid, labels: readonly Area[]): boolean {
  const valued = labels.filter((label) => {
    const right = grid.rightOf(label);
    return (
      right !== undefined &&
      columnRole(right) === undefined &&
      rowRole(right) === undefined &&
      (right.key === '' || readEntry(right.raw, right.text).kind === 'figure')
    );
  });
  return valued.length * 2 > labels.length;
}

/** Reads label–value pairs; a source's label takes the column of the label above it. */
function readPairs(grid: Grid, rows: readonly number[]): Block {
  const byColumn = new Map<number, FundColumn>();
  const lines = new Map<FundRow, { label: Area; columns: Partial<Record<FundColumn, Datum>> }>();
  const headers: Partial<Record<FundColumn, Datum>> = {};
  let bottom = rows[0] ?? 0;
  for (const row of rows) {
    let any = false;
    for (const area of grid.starting(row)) {
      const role = columnRole(area);
      const source = role ? 'total' : rowRole(area);
      const column = role ?? byColumn.get(area.cell.col);
      if (!column || !source || source === 'extra') continue;
      const value = grid.rightOf(area);
      if (!value || (value.key !== '' && (columnRole(value) || rowRole(value)))) continue;
      any = true;
      if (role) {
        byColumn.set(area.cell.col, role);
        headers[role] ??= area;
      }
      const line = lines.get(source) ?? { label: area, columns: {} };
      line.columns[column] ??= value;
      lines.set(source, line);
    }
    if (!any) break;
    bottom = row;
  }
  addRateAbove(grid, rows[0] ?? 0, bottom, lines.get('total'), headers);
  return {
    bottom,
    headers,
    lines: [...lines].map(([row, { label, columns }]) => ({ row, label, nested: false, columns })),
  };
}

/** A rate may stand under a head of its own beside the pairs (预算执行进度 above its value). */
function addRateAbove(
  grid: Grid,
  top: number,
  bottom: number,
  total: { readonly columns: Partial<Record<FundColumn, Datum>> } | undefined,
  headers: Partial<Record<FundColumn, Datum>>,
): void {
  if (!total || total.columns.rate) return;
  for (let row = Math.max(0, top - 2); row <= bottom; row += 1) {
    const head = grid.starting(row).find((area) => columnRole(area) === 'rate');
    const value = head && grid.below(head);
    if (!head || !value || value.cell.row < top || value.cell.row > bottom) continue;
    total.columns.rate = value;
    headers.rate = head;
    return;
  }
}

/** Reads a table: a header of one or two lines, then one line per source. */
function readTable(grid: Grid, rows: readonly number[]): Block | undefined {
  const top = rows[0];
  if (top === undefined) return undefined;
  const { columns, bottom: headerBottom } = tableColumns(grid, top);
  const leftmost = Math.min(...columns.map((c) => c.header.cell.col));
  const lines: FundLine[] = [];
  let bottom = headerBottom;
  // Inside the block's side label a line that says nothing to us is passed over; elsewhere it ends the table.
  const side = grid.starting(top)[0];
  const sideBottom = side && side.range.right < leftmost ? side.range.bottom : headerBottom;
  for (const row of bodyRows(grid, headerBottom, rows.at(-1) ?? headerBottom)) {
    const label = labelOf(grid, row, leftmost);
    const made = label ? linesOf(grid, row, label, columns, lines) : [];
    if (!label || made.length === 0) {
      if (row <= sideBottom) continue;
      break;
    }
    lines.push(...made);
    bottom = Math.max(row, label.range.bottom);
  }
  const headers: Partial<Record<FundColumn, Datum>> = {};
  for (const { role, source, header } of columns) if (!source) headers[role] ??= header;
  return { lines, headers, bottom };
}

/** Every row below the header down to the last one given, blank ones included where the table goes on. */
function* bodyRows(grid: Grid, headerBottom: number, last: number): Iterable<number> {
  yield* grid.between(headerBottom, last + 1);
}

function tableColumns(grid: Grid, top: number): { columns: Column[]; bottom: number } {
  const heads = headsIn(grid, top);
  const first = grid.starting(top).filter((area) => area.cell.col >= (heads[0]?.cell.col ?? 0));
  const bottom = Math.max(top, ...heads.map((a) => a.range.bottom).filter((b) => b - top < 3));
  const columns: Column[] = [];
  let lastAmount: FundColumn | undefined;
  const add = (role: FundColumn, header: Area, source: FundRow | undefined): void => {
    const own = columns.filter((c) => c.role === role && c.source === source);
    if (own.length === 0) columns.push({ role, source, header });
    else if (role === 'initial' && !columns.some((c) => c.role === 'initial2'))
      columns.push({ role: 'initial2', source, header });
  };
  for (const area of first) {
    const role = columnRole(area);
    if (!role) {
      const source = rowRole(area);
      if (source && source !== 'extra' && lastAmount) add(lastAmount, area, source);
      continue;
    }
    if (AMOUNTS.includes(role)) lastAmount = role;
    const split = area.range.bottom < bottom ? subHeads(grid, area, bottom) : [];
    if (split.length === 0) add(role, area, undefined);
    for (const sub of split) {
      const own = columnRole(sub);
      const source = own ? undefined : rowRole(sub);
      add(own ?? role, sub, source && source !== 'extra' && source !== 'total' ? source : undefined);
    }
  }
  return { columns, bottom };
}

function subHeads(grid: Grid, area: Area, bottom: number): Area[] {
  const subs: Area[] = [];
  for (let row = area.range.bottom + 1; row <= bottom; row += 1) {
    subs.push(
      ...grid.starting(row).filter((a) => a.cell.col >= area.range.left && a.cell.col <= area.range.right),
    );
  }
  return subs;
}

/** The nearest text left of the first column that begins in this row. */
function labelOf(grid: Grid, row: number, leftmost: number): Area | undefined {
  const left = grid
    .starting(row)
    .filter((area) => area.range.right < leftmost && typeof area.raw?.value !== 'number');
  return left.at(-1);
}

/** The lines that one row of the table yields: its own, and one per column that names a source. */
function linesOf(
  grid: Grid,
  row: number,
  label: Area,
  columns: readonly Column[],
  above: readonly FundLine[],
): FundLine[] {
  const role = rowRole(label);
  const own: Partial<Record<FundColumn, Datum>> = {};
  const sources = new Map<FundRow, Partial<Record<FundColumn, Datum>>>();
  let figures = 0;
  let foreign = 0;
  for (const { role: column, source, header } of columns) {
    const area = grid.area(row, header.cell.col);
    if (area.range.left < header.range.left || area.cell.row > row) continue;
    const kind = readEntry(area.raw, area.text).kind;
    if (kind === 'figure') figures += 1;
    if (kind === 'text' && columnRole(area) !== undefined) foreign += 1;
    if (source) {
      const columnsOfSource = sources.get(source) ?? {};
      columnsOfSource[column] = area;
      sources.set(source, columnsOfSource);
    } else {
      own[column] = area;
    }
  }
  if (foreign > 0 || (role === undefined && figures === 0)) return [];
  const named = role === 'extra' ? undefined : role;
  const nested = named !== 'total' && isNested(label, above);
  const taken = new Set(above.map((line) => line.row));
  const lines: FundLine[] = [
    {
      row: named !== undefined && !taken.has(named) && !nested ? named : undefined,
      label,
      nested,
      columns: own,
    },
  ];
  if (named === 'total') {
    for (const [source, cells] of sources) lines.push({ row: source, label, nested: true, columns: cells });
  }
  return lines;
}

/** 其中 below a source (not below the total) opens the parts of that source. */
function isNested(label: Area, above: readonly FundLine[]): boolean {
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

function unitNear(grid: Grid, rows: readonly number[], top: number, bottom: number): MoneyUnit | undefined {
  for (const row of [
    top,
    ...rows.filter((r) => r > top && r <= bottom),
    ...rows.filter((r) => r < top).reverse(),
  ]) {
    for (const area of grid.starting(row)) {
      const unit = area.key.length <= 40 ? unitInHeading(area.key) : undefined;
      if (unit && typeof area.raw?.value !== 'number') return unit;
    }
    // The side label 项目资金（万元） may begin above the first header line.
    const side = grid.area(row, grid.starting(row)[0]?.cell.col ?? 0);
    const unit = unitInHeading(side.key);
    if (unit) return unit;
  }
  return undefined;
}
