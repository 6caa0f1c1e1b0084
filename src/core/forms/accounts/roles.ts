import type { Role } from '../family';
import type { AccountsBlock, AccountsRow, AccountsTable, ColumnNode } from './types';

/**
 * The cell of every role: title, unit, year, and `row.ROW.COL` for each figure. ROW is a code, a role
 * (`total`), or the place of the row in its block; of tables with an income and a spending side it begins
 * with the side. COL is a column's role, or its place where it has none or another column has it too.
 */
export function* accountsRoles(table: AccountsTable): Iterable<Role> {
  yield ['title', table.title];
  yield ['unit', table.fields.unit];
  yield ['year', table.year];
  const rows = new Set<string>();
  for (const [index, block] of table.blocks.entries()) {
    const columns = columnNames(block);
    for (const [place, row] of block.rows.entries()) {
      const name = rowName(table, block, row, `${index}-${place}`);
      const own = rows.has(name) ? `${name}-${index}-${place}` : name;
      rows.add(own);
      for (const [column, datum] of row.cells.entries()) {
        if (datum && datum.text !== '') yield [`row.${own}.${columns[column] ?? column}`, datum];
      }
    }
  }
}

function rowName(table: AccountsTable, { side }: AccountsBlock, row: AccountsRow, place: string): string {
  const name = row.code ?? row.role ?? row.classCode ?? (table.shape === 'items' ? 'figures' : place);
  return side ? `${side}-${name}` : name;
}

function columnNames({ columns }: AccountsBlock): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  const visit = (node: ColumnNode, under: string): void => {
    const own = [under, node.stage ?? '', node.role ?? ''].filter((part) => part !== '').join('-');
    if (node.index !== undefined) {
      const name =
        own === '' || seen.has(own) ? [own, String(node.index)].filter((part) => part !== '').join('-') : own;
      seen.add(name);
      names[node.index] = name;
    }
    for (const child of node.children) visit(child, own);
  };
  visit(columns, '');
  return names;
}
