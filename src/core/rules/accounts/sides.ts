import { cellOf, columnNodes, columnOf, columnsInForce, rowOf, sideOf } from '../../forms/accounts/lookup';
import type {
  AccountsBlock,
  AccountsRow,
  AccountsTable,
  ColumnNode,
  FundKind,
  RowRole,
} from '../../forms/accounts/types';
import type { Identity, Part, Spot } from './identity';
import { plus } from './identity';
import { spotOf } from './codes';

export const FUND_KINDS: readonly FundKind[] = ['general', 'fund', 'capital'];

/** Rows between 本年收入合计 and 总计 that lead from the one to the other. */
const CHAIN: readonly (RowRole | undefined)[] = ['opening', 'use', 'distribution', 'closing'];

/** 01 and 04: 合计 and 总计 of each side, and both sides against each other. */
export function sideIdentities(table: AccountsTable): Identity[] {
  return [
    ...table.blocks.flatMap((block) => (block.side ? blockIdentities(table, block) : [])),
    ...balances(table),
    ...kindBalances(table),
  ];
}

function blockIdentities(table: AccountsTable, block: AccountsBlock): Identity[] {
  const { rows } = block;
  const totalAt = rows.findIndex(({ role }) => role === 'total');
  const subtotalAt = rows.findIndex(({ role }) => role === 'subtotal');
  const end = subtotalAt >= 0 ? subtotalAt : totalAt;
  if (end < 0) return [];
  const [subtotal, total] = [rows[subtotalAt], rows[totalAt]];
  const above = addends(rows.slice(0, end));
  const between = subtotal && totalAt > subtotalAt ? rows.slice(subtotalAt + 1, totalAt) : [];
  const found: Identity[] = [];
  for (const column of columnsOf(block)) {
    const at = (row: AccountsRow | undefined): Spot | undefined => row && spotOf(table, row, column);
    const add = (
      owner: AccountsRow | undefined,
      says: 'rows' | 'chain',
      parts: Part[],
      spare: Part[],
      absent: boolean,
    ): void => {
      const own = at(owner);
      if (!own || (parts.length === 0 && says === 'chain')) return;
      const rule = says === 'chain' ? 'accounts/balance' : 'accounts/sum';
      found.push({ rule, says, total: own, parts, spare, absent });
    };
    add(subtotal ?? total, 'rows', plus(...above.rows.map(at)), plus(...above.spare.map(at)), above.absent);
    for (const [opening, kinds] of openings(between)) add(opening, 'rows', plus(...kinds.map(at)), [], false);
    if (!subtotal || !total || totalAt < subtotalAt) continue;
    const chain = between.filter(({ role, nested }) => CHAIN.includes(role) && !nested);
    const spare = between.filter(({ role, nested }) => role === undefined && !nested);
    add(total, 'chain', plus(at(subtotal), ...chain.map(at)), plus(...spare.map(at)), false);
  }
  return found;
}

/** Rows that add up to 合计; where rows are numbered, those without a number may only explain others. */
function addends(rows: readonly AccountsRow[]): {
  rows: AccountsRow[];
  spare: AccountsRow[];
  absent: boolean;
} {
  const own = rows.filter(({ nested, name }) => !nested && name !== '');
  const numbered = own.filter(({ ordinal }) => ordinal !== undefined);
  if (numbered.length === 0) return { rows: own, spare: [], absent: false };
  const absent = numbered.some(({ ordinal }, index) => ordinal !== index + 1);
  return { rows: numbered, spare: own.filter(({ ordinal }) => ordinal === undefined), absent };
}

/** 年初(年末)财政拨款结转和结余 with the rows of the three kinds just below it. */
function openings(rows: readonly AccountsRow[]): (readonly [AccountsRow, AccountsRow[]])[] {
  return rows.flatMap((row, index) => {
    if (row.role !== 'opening' && row.role !== 'closing') return [];
    const kinds: AccountsRow[] = [];
    for (const below of rows.slice(index + 1)) {
      if (!isKind(below.role)) break;
      kinds.push(below);
    }
    return kinds.length > 0 ? [[row, kinds] as const] : [];
  });
}

function isKind(role: RowRole | undefined): role is FundKind {
  return FUND_KINDS.some((kind) => kind === role);
}

function columnsOf({ columns }: AccountsBlock): number[] {
  return columnNodes(columns).flatMap(({ index, role }) =>
    index === undefined || role === 'aside' ? [] : [index],
  );
}

/** 收入总计 = 支出总计, 预算数 against 预算数 and 决算数 against 决算数. */
function balances(table: AccountsTable): Identity[] {
  const [income, spending] = [sideOf(table, 'income'), sideOf(table, 'spending')];
  const [from, to] = [rowOf(income, 'total'), rowOf(spending, 'total')];
  if (!income || !spending || !from || !to) return [];
  return pairs(income.columns, spending.columns).flatMap(([left, right]) => {
    const [part, total] = [spotOf(table, from, left), spotOf(table, to, right)];
    return part && total
      ? [{ rule: 'accounts/balance', says: 'sides', total, parts: plus(part) } satisfies Identity]
      : [];
  });
}

/** Columns of both sides that tell of the same thing. */
function pairs(left: ColumnNode, right: ColumnNode): (readonly [number, number])[] {
  const own = [columnOf(left), columnOf(right)];
  if (own[0] !== undefined && own[1] !== undefined) return [[own[0], own[1]]];
  return left.children.flatMap((child, place) => {
    const header = child.header?.text;
    const other =
      right.children.find((each) => each.stage && each.header?.text === header) ?? right.children[place];
    const columns = [columnOf(child), columnOf(other)];
    const alike = other && other.stage === child.stage && left.children.length === right.children.length;
    return alike && columns[0] !== undefined && columns[1] !== undefined
      ? [[columns[0], columns[1]] as const]
      : [];
  });
}

/** 04: what each kind of budget received and had left at the start is what its column adds up to. */
function kindBalances(table: AccountsTable): Identity[] {
  const [income, spending] = [sideOf(table, 'income'), sideOf(table, 'spending')];
  const end = rowOf(spending, 'total');
  if (!income || !spending || !end) return [];
  const opening = income.rows.findIndex(({ role }) => role === 'opening');
  const start = income.rows[opening];
  if (!start) return [];
  const column = columnOf(columnsInForce(table, income));
  if (column === undefined) return [];
  const kinds = openings(income.rows.slice(opening))[0]?.[1] ?? [];
  return FUND_KINDS.flatMap((kind): Identity[] => {
    const own = income.rows.slice(0, opening).find(({ role }) => role === kind);
    const carried = kinds.find(({ role }) => role === kind);
    const datum = cellOf(table, spending, end, kind);
    if (!own || !carried || !datum) return [];
    const total: Spot = { table, datum, name: end.name };
    const parts = plus(spotOf(table, own, column), spotOf(table, carried, column));
    const absent =
      start.cells[column]?.text !== '' && kinds.every((row) => (row.cells[column]?.text ?? '') === '');
    return [{ rule: 'accounts/balance', says: 'chain', total, parts, absent, secondary: true }];
  });
}
