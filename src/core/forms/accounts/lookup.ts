import type { Datum } from '../types';
import type {
  AccountsBlock,
  AccountsRow,
  AccountsTable,
  ColumnNode,
  ColumnRole,
  RowRole,
  Side,
} from './types';

/** A heading and all below it, the heading first. */
export function columnNodes(node: ColumnNode): ColumnNode[] {
  return [node, ...node.children.flatMap(columnNodes)];
}

/** The column that stands for a heading: its own, or its 合计 or 小计; undefined where it has none. */
export function columnOf(node: ColumnNode | undefined): number | undefined {
  if (!node || node.index !== undefined) return node?.index;
  const total = totalOf(node);
  return total ? columnOf(total) : node.children.length === 1 ? columnOf(node.children[0]) : undefined;
}

/** 本年收入 or 本年支出 at the head of columns that make it up, where the columns are no chain of balances. */
function stated(node: ColumnNode): ColumnNode | undefined {
  if (node.children.some((child) => child.role === 'opening' || child.role === 'closing')) return undefined;
  const [first] = node.children;
  return first?.role === 'income' || first?.role === 'spending' ? first : undefined;
}

/** The child of a heading that is the sum of the others. */
export function totalOf(node: ColumnNode): ColumnNode | undefined {
  return (
    node.children.find((child) => child.role === 'total') ??
    (node.children.length > 1 ? stated(node) : undefined)
  );
}

/** The columns that count, where 预算数 stands beside 决算数: those of the table's own stage, the last of several. */
export function columnsInForce(table: AccountsTable, block: AccountsBlock): ColumnNode {
  const { columns } = block;
  const own = columns.children.filter((child) => child.stage === table.stage);
  return own.at(-1) ?? columns.children.findLast((child) => child.stage === 'final') ?? columns;
}

/** The column of a role anywhere under a heading; 合计 is the heading's own. */
export function findColumn(node: ColumnNode, role: ColumnRole): number | undefined {
  if (role === 'total') return columnOf(node);
  const found = columnNodes(node).find((each) => each.role === role);
  return columnOf(found);
}

export function sideOf(table: AccountsTable, side: Side): AccountsBlock | undefined {
  return table.blocks.find((block) => block.side === side);
}

/** The row of a role; a table's 合计 is its first one. */
export function rowOf(block: AccountsBlock | undefined, role: RowRole): AccountsRow | undefined {
  return block?.rows.find((row) => row.role === role);
}

/** A figure's place by row and column role; undefined where the table has no such place. */
export function cellOf(
  table: AccountsTable,
  block: AccountsBlock | undefined,
  row: AccountsRow | undefined,
  role: ColumnRole = 'total',
): Datum | undefined {
  if (!block || !row) return undefined;
  const column = findColumn(columnsInForce(table, block), role);
  return column === undefined ? undefined : row.cells[column];
}
