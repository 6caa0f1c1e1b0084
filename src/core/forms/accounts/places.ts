import type { Datum } from '../types';
import { stageOfHeading } from './columns';
import { cellOf, columnOf, columnsInForce, findColumn, rowOf, sideOf } from './lookup';
import type {
  AccountsBlock,
  AccountsRow,
  AccountsTable,
  ColumnRole,
  FundKind,
  OfficialItem,
  Side,
  Stage,
} from './types';

/** 本年收入合计 and 本年支出合计 of the tables with two sides; 总计 where 本年 is not told apart. */
export function sideTotal(table: AccountsTable, side: Side, column: ColumnRole = 'total'): Datum | undefined {
  const block = sideOf(table, side);
  return cellOf(table, block, rowOf(block, 'subtotal') ?? rowOf(block, 'total'), column);
}

/** The 合计 row of a table by codes. */
export function totalRow(table: AccountsTable): { block: AccountsBlock; row: AccountsRow } | undefined {
  for (const block of table.blocks) {
    const row = rowOf(block, 'total') ?? rowOf(block, 'subtotal');
    if (row) return { block, row };
  }
  return undefined;
}

/** What a row of a table by codes spent in the year: 本年支出, or the table's one 合计. */
export function spentOf(table: AccountsTable, block: AccountsBlock, row: AccountsRow): Datum | undefined {
  const columns = columnsInForce(table, block);
  const column = findColumn(columns, 'spending') ?? columnOf(columns);
  return column === undefined ? undefined : row.cells[column];
}

/** 合计 of a table by codes: what was received (02) or spent (03, 05, 07, 08) in all. */
export function codesTotal(table: AccountsTable, role?: ColumnRole): Datum | undefined {
  const found = totalRow(table);
  if (!found) return undefined;
  return role ? cellOf(table, found.block, found.row, role) : spentOf(table, found.block, found.row);
}

/** 人员经费合计 or 公用经费合计 of the table of basic spending (06). */
export function basicTotal(table: AccountsTable, role: 'personnel' | 'public'): Datum | undefined {
  for (const block of table.blocks) {
    const row = rowOf(block, role);
    const column =
      row && (findColumn(columnsInForce(table, block), role) ?? columnOf(columnsInForce(table, block)));
    if (row && column !== undefined) return row.cells[column];
  }
  return undefined;
}

/** The row of a code in any block of a table. */
export function codeRow(
  table: AccountsTable,
  code: string,
): { block: AccountsBlock; row: AccountsRow } | undefined {
  for (const block of table.blocks) {
    const row = block.rows.find((each) => each.code === code);
    if (row) return { block, row };
  }
  return undefined;
}

/** A figure of 三公经费, whether the parts are the columns of the table or its rows. */
export function officialOf(
  table: AccountsTable,
  item: OfficialItem | 'total',
  stage: Stage = table.stage,
): Datum | undefined {
  for (const block of table.blocks) {
    const upright = block.rows.some((row) => row.role !== undefined);
    // 预算数 and 决算数 head the rows, or columns, or neither where the table tells of one of them only.
    const own = block.rows.find((row) => stageOfHeading(row.label.text) === stage);
    const staged = own !== undefined || block.columns.children.some((child) => child.stage === stage);
    if (!staged && stage !== table.stage) continue;
    const columns = columnsInForce({ ...table, stage }, block);
    const row = upright ? rowOf(block, item) : (own ?? block.rows[0]);
    const column = upright || item === 'total' ? columnOf(columns) : findColumn(columns, item);
    if (row && column !== undefined) return row.cells[column];
  }
  return undefined;
}

export interface AccountsFigure {
  readonly table: AccountsTable;
  readonly datum: Datum;
}

/** The figures of a set of tables that other forms speak of too. Amounts are in the unit of their table (`table.money`). */
export interface AccountsSummary {
  /** 本年收入合计 and 本年支出合计: 01, else 02 and 03 */
  readonly income?: AccountsFigure;
  readonly spending?: AccountsFigure;
  /** 基本支出 and 项目支出 of all money: 03 */
  readonly basic?: AccountsFigure;
  readonly project?: AccountsFigure;
  /** 基本支出 and 项目支出 by the kind of budget: 05, 07, 08 */
  readonly kinds: Readonly<
    Partial<Record<FundKind, { readonly basic?: AccountsFigure; readonly project?: AccountsFigure }>>
  >;
  /** 三公经费: 09 */
  readonly official: Readonly<
    Partial<Record<Stage, Readonly<Partial<Record<OfficialItem | 'total', AccountsFigure>>>>>
  >;
}

const OFFICIAL_ITEMS: readonly (OfficialItem | 'total')[] = [
  'total',
  'abroad',
  'vehicles',
  'purchase',
  'running',
  'reception',
];

/** Reads what the tables of one unit and one stage say in sum; a table that stands there twice says nothing. */
export function summarise(tables: readonly AccountsTable[], stage: Stage = 'final'): AccountsSummary {
  const one = (id: AccountsTable['table']): AccountsTable | undefined => {
    const found = tables.filter((table) => table.table === id && table.stage === stage);
    return found.length === 1 ? found[0] : undefined;
  };
  const at = (table: AccountsTable | undefined, datum: Datum | undefined): AccountsFigure | undefined =>
    table && datum && { table, datum };
  const [overall, received, spent, official] = [
    one('overall'),
    one('income'),
    one('spending'),
    one('official'),
  ];
  const split = (table: AccountsTable | undefined) =>
    defined({
      basic: at(table, table && codesTotal(table, 'basic')),
      project: at(table, table && codesTotal(table, 'project')),
    });
  const items = (of: Stage) =>
    Object.fromEntries(
      OFFICIAL_ITEMS.flatMap((item) => {
        const figure = at(official, official && officialOf(official, item, of));
        return figure ? [[item, figure]] : [];
      }),
    );
  return {
    ...defined({
      income:
        at(overall, overall && sideTotal(overall, 'income')) ??
        at(received, received && codesTotal(received, 'total')),
      spending:
        at(overall, overall && sideTotal(overall, 'spending')) ?? at(spent, spent && codesTotal(spent)),
      ...split(spent),
    }),
    kinds: { general: split(one('general')), fund: split(one('fund')), capital: split(one('capital')) },
    official: { budget: items('budget'), final: items('final') },
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends Record<string, AccountsFigure | undefined>>(of: T): Defined<T> {
  return Object.fromEntries(Object.entries(of).filter(([, figure]) => figure !== undefined)) as Defined<T>;
}
