import { columnNodes, rowOf } from '../../forms/accounts/lookup';
import type { AccountsBlock, AccountsRow, AccountsTable } from '../../forms/accounts/types';
import type { Identity, Spot } from './identity';
import { plus } from './identity';

/** A row with a code, its place in the hierarchy, and the rows just below it. */
interface CodeRow {
  readonly code: string;
  readonly row: AccountsRow;
  readonly below: CodeRow[];
}

interface Hierarchy {
  /** All rows with a code, in their order. */
  readonly all: readonly CodeRow[];
  /** Those that stand under no other. */
  readonly tops: readonly CodeRow[];
  /** Rows of the hierarchy are evidently missing, or it stands there more than once. */
  readonly broken: boolean;
}

/** 类 = Σ 款, 款 = Σ 项, 合计 = Σ 类, in every column; 人员经费 and 公用经费 of the economic classes. */
export function codeIdentities(table: AccountsTable): Identity[] {
  const { all, tops, broken } = hierarchyOf(table);
  const width = Math.max(0, ...table.blocks.map(({ columns }) => columnNodes(columns).length));
  const found: Identity[] = [];
  const sum = (total: AccountsRow, parts: readonly AccountsRow[], absent: boolean): void => {
    for (let column = 0; column < width; column += 1) {
      const own = spotOf(table, total, column);
      if (!own || parts.length === 0) continue;
      const spots = parts.map((part) => spotOf(table, part, column));
      found.push({ rule: 'accounts/sum', says: 'rows', total: own, parts: plus(...spots), absent });
    }
  };
  // The deepest first: what is wrong there is why the sums above it do not fit.
  for (const length of [5, 3]) {
    for (const { code, row, below } of all)
      if (code.length === length)
        sum(
          row,
          below.map((each) => each.row),
          false,
        );
  }
  const person = tops.filter(({ code }) => /^30[13]$/.test(code));
  const others = tops.filter(
    ({ code }) => /^3\d\d$/.test(code) && !person.some((each) => each.code === code),
  );
  const [personnel, publicRow] = [roleRow(table, 'personnel'), roleRow(table, 'public')];
  if (personnel) sum(personnel, rowsOf(person), broken);
  if (publicRow) sum(publicRow, rowsOf(others), broken);
  const total = roleRow(table, 'total') ?? roleRow(table, 'subtotal');
  if (total) sum(total, personnel && publicRow ? [personnel, publicRow] : rowsOf(tops), broken);
  return found;
}

function rowsOf(nodes: readonly CodeRow[]): AccountsRow[] {
  return nodes.map(({ row }) => row);
}

function roleRow(
  table: AccountsTable,
  role: 'personnel' | 'public' | 'total' | 'subtotal',
): AccountsRow | undefined {
  return table.blocks.map((block: AccountsBlock) => rowOf(block, role)).find((row) => row !== undefined);
}

/** Puts each row under the longest code before it that its own begins with. */
function hierarchyOf(table: AccountsTable): Hierarchy {
  const rows = table.blocks.flatMap((block) => block.rows);
  const all = rows.flatMap((row): CodeRow[] =>
    row.code === undefined || row.nested ? [] : [{ code: row.code, row, below: [] }],
  );
  const byCode = new Map<string, CodeRow>();
  const twice = new Set(all.map(({ code }) => code)).size < all.length;
  if (!twice) for (const node of all) byCode.set(node.code, node);
  const tops: CodeRow[] = [];
  for (const node of all) {
    if (twice) byCode.set(node.code, node);
    const above = [5, 3].flatMap((length) =>
      length < node.code.length ? (byCode.get(node.code.slice(0, length)) ?? []) : [],
    )[0];
    if (above) above.below.push(node);
    else tops.push(node);
  }
  const lengths = new Set(tops.map(({ code }) => code.length));
  return { all, tops, broken: twice || lengths.size > 1 };
}

export function spotOf(table: AccountsTable, row: AccountsRow, column: number): Spot | undefined {
  const datum = row.cells[column];
  return datum && { table, datum, name: [row.code, row.name].filter((part) => part).join(' ') };
}
