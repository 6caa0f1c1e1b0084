import { columnOf, totalOf } from '../../forms/accounts/lookup';
import type { AccountsBlock, AccountsRow, AccountsTable, ColumnNode } from '../../forms/accounts/types';
import type { Datum } from '../../forms/types';
import type { Identity, Part, Spot } from './identity';
import { minus, plus } from './identity';

/** How the columns of a block hang together, the same for each of its rows. */
interface Pattern {
  readonly says: 'columns' | 'chain';
  readonly total: number;
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly spare: readonly number[];
}

export interface ColumnPatterns {
  readonly patterns: readonly Pattern[];
  /** Headings that nobody knows, beside a total that may take them in. */
  readonly unknown: readonly Datum[];
}

/** 合计 is the sum of the columns beside it, and a year's end what its start and the year between make of it. */
export function columnPatterns(node: ColumnNode): ColumnPatterns {
  const inner = node.children.filter((child) => child.children.length > 0).map(columnPatterns);
  const own = patternOf(node);
  return {
    patterns: [...inner.flatMap(({ patterns }) => patterns), ...(own.pattern ? [own.pattern] : [])],
    unknown: [...inner.flatMap(({ unknown }) => unknown), ...own.unknown],
  };
}

function patternOf(node: ColumnNode): { pattern?: Pattern; unknown: readonly Datum[] } {
  const chain = chainOf(node);
  if (chain) return { pattern: chain, unknown: [] };
  const total = totalOf(node);
  const at = columnOf(total);
  if (!total || at === undefined) return { unknown: [] };
  const others = node.children.filter(
    (child) => child !== total && child.role !== 'within' && child.role !== 'aside',
  );
  if (others.length === 0 || others.some(({ stage }) => stage)) return { unknown: [] };
  const unknown = others.filter((child) => child.role === undefined && columnsOf(child).length > 0);
  if (unknown.length > 0) return { unknown: unknown.flatMap(({ header }) => header ?? []) };
  const spare = others.filter(({ role }) => role === 'perhaps');
  const addends = others.filter(({ role }) => role !== 'perhaps').flatMap(columnsOf);
  if (addends.length === 0) return { unknown: [] };
  return {
    pattern: { says: 'columns', total: at, plus: addends, minus: [], spare: spare.flatMap(columnsOf) },
    unknown: [],
  };
}

/** 年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余. */
function chainOf(node: ColumnNode): Pattern | undefined {
  const column = (role: ColumnNode['role']): number | undefined =>
    columnOf(node.children.find((child) => child.role === role));
  const [opening, income, spending, closing] = (['opening', 'income', 'spending', 'closing'] as const).map(
    column,
  );
  if (opening === undefined || income === undefined || spending === undefined || closing === undefined)
    return undefined;
  const [use, distribution] = [column('use'), column('distribution')];
  return {
    says: 'chain',
    total: closing,
    plus: [opening, income, ...(use === undefined ? [] : [use])],
    minus: [spending, ...(distribution === undefined ? [] : [distribution])],
    spare: [],
  };
}

/** The column that stands for a heading, or, where it has no total of its own, all columns under it. */
function columnsOf(node: ColumnNode): number[] {
  const own = columnOf(node);
  if (own !== undefined) return [own];
  return node.children.filter(({ role }) => role !== 'within' && role !== 'aside').flatMap(columnsOf);
}

/** What the columns of a row must add up to. */
export function rowIdentities(
  table: AccountsTable,
  block: AccountsBlock,
  patterns: readonly Pattern[],
  row: AccountsRow,
): Identity[] {
  const headers = headersOf(block.columns);
  const at = (column: number): Spot | undefined => {
    const datum = row.cells[column];
    return datum && { table, datum, name: headers.get(column) ?? '' };
  };
  return patterns.flatMap((pattern): Identity[] => {
    const total = at(pattern.total);
    if (!total) return [];
    const parts: Part[] = [...plus(...pattern.plus.map(at)), ...minus(...pattern.minus.map(at))];
    const rule = pattern.says === 'chain' ? 'accounts/balance' : 'accounts/sum';
    return [{ rule, says: pattern.says, total, parts, spare: plus(...pattern.spare.map(at)) }];
  });
}

/** By column what to call its figures: its heading, with the one above it where that alone would say little. */
export function headersOf(node: ColumnNode, above = ''): Map<number, string> {
  const names = new Map<number, string>();
  const own = node.header?.text.replace(/\s+/g, '') ?? '';
  if (node.index !== undefined) {
    const vague = node.role === 'total' && /^(?:合计|小计|总计)$/.test(own) && above !== '';
    names.set(node.index, vague ? `${above}${own}` : own);
  }
  for (const child of node.children) {
    for (const [index, name] of headersOf(child, own)) names.set(index, name);
  }
  return names;
}
