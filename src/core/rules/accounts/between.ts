import {
  columnNodes,
  columnsInForce,
  cellOf,
  columnOf,
  findColumn,
  rowOf,
  sideOf,
} from '../../forms/accounts/lookup';
import {
  basicTotal,
  codeRow,
  codesTotal,
  officialOf,
  sideTotal,
  spentOf,
  totalRow,
} from '../../forms/accounts/places';
import type { AccountsTable, FundKind, OfficialItem, TableId } from '../../forms/accounts/types';
import type { Datum } from '../../forms/types';
import { figuresOf } from './figures';
import type { Identity, Part, Spot } from './identity';
import { plus } from './identity';
import { FUND_KINDS } from './sides';

/** The tables of one unit and one stage; where one stands there twice, none of the two counts. */
export type TableSet = ReadonlyMap<TableId, AccountsTable>;

const BY_KIND: Readonly<Record<FundKind, TableId>> = { general: 'general', fund: 'fund', capital: 'capital' };

/** 经济分类 of what also counts as 三公经费. */
const OFFICIAL_CODES: readonly (readonly [code: string, item: OfficialItem])[] = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'running'],
  ['31013', 'purchase'],
];

/** Which tables are held against each other. */
export const PAIRS: readonly (readonly [TableId, TableId])[] = [
  ['overall', 'income'],
  ['overall', 'spending'],
  ['overall', 'fiscal'],
  ['fiscal', 'general'],
  ['fiscal', 'fund'],
  ['fiscal', 'capital'],
  ['general', 'basic'],
  ['basic', 'official'],
];

/** What one table says of another. Classes come before the totals that they make up. */
export function crossIdentities(set: TableSet): Identity[] {
  const [overall, income, spending, fiscal] = (['overall', 'income', 'spending', 'fiscal'] as const).map(
    (id) => set.get(id),
  );
  const [general, basic, official] = (['general', 'basic', 'official'] as const).map((id) => set.get(id));
  return [
    ...(overall && income ? incomeIdentities(overall, income) : []),
    ...(overall && spending ? spentIdentities(overall, spending, 'total') : []),
    ...(overall && fiscal ? fiscalIdentities(overall, fiscal) : []),
    ...FUND_KINDS.flatMap((kind) => {
      const later = set.get(BY_KIND[kind]);
      return fiscal && later
        ? [...spentIdentities(fiscal, later, kind), ...receivedIdentities(fiscal, later, kind)]
        : [];
    }),
    ...(general && basic ? basicIdentities(general, basic) : []),
    ...(basic && official ? officialIdentities(basic, official) : []),
  ];
}

/** 01 本年收入合计 = 02 合计, and by source. */
function incomeIdentities(overall: AccountsTable, income: AccountsTable): Identity[] {
  const block = sideOf(overall, 'income');
  const total = codesTotal(income, 'total');
  const own = sideTotal(overall, 'income');
  const found = totalRow(income);
  // A budget's 合计 may take in what was left of the year before.
  const carried = (block?.rows ?? []).filter(
    ({ role, nested }) => !nested && (role === 'opening' || role === 'use'),
  );
  const spare = overall.stage === 'budget' ? carried.map((row) => cellOf(overall, block, row)) : [];
  const sources = (block?.rows ?? []).flatMap((row): Identity[] => {
    if (!found || row.role || row.nested || row.name === '') return [];
    const column = columnNodes(columnsInForce(income, found.block)).find(
      ({ header, role }) => role === 'part' && header?.text.replace(/\s/g, '') === row.name,
    );
    const index = columnOf(column);
    const [earlier, later] = [
      cellOf(overall, block, row),
      index === undefined ? undefined : found.row.cells[index],
    ];
    return same(overall, earlier, income, later, row.name).map((each) => ({ ...each, secondary: true }));
  });
  return [
    ...sources,
    ...same(overall, own, income, total, '本年收入合计').map((each) => ({
      ...each,
      spare: plus(...spare.map((datum) => at(overall, datum, ''))),
    })),
  ];
}

/** Spending in all and class by class: 01 against 03, and each kind's column of 04 against its own table. */
function spentIdentities(
  earlier: AccountsTable,
  later: AccountsTable,
  column: 'total' | FundKind,
): Identity[] {
  const block = sideOf(earlier, 'spending');
  const classes = (block?.rows ?? []).flatMap((row): Identity[] => {
    if (row.classCode === undefined) return [];
    const own = classRow(later, row.classCode);
    return same(
      earlier,
      cellOf(earlier, block, row, column),
      later,
      own && spentOf(later, own.block, own.row),
      row.name,
    );
  });
  return [
    ...classes,
    ...same(earlier, sideTotal(earlier, 'spending', column), later, codesTotal(later), '本年支出合计'),
  ];
}

function classRow(table: AccountsTable, classCode: string): ReturnType<typeof codeRow> {
  const printed = codeRow(table, classCode);
  if (printed) return printed;
  for (const block of table.blocks) {
    const row = block.rows.find((each) => each.code === undefined && each.classCode === classCode);
    if (row) return { block, row };
  }
  return undefined;
}

/** 01's rows of fiscal money = 04's. */
function fiscalIdentities(overall: AccountsTable, fiscal: AccountsTable): Identity[] {
  const [from, to] = [sideOf(overall, 'income'), sideOf(fiscal, 'income')];
  const kinds = FUND_KINDS.flatMap((kind) => {
    const [own, other] = [rowOf(from, kind), rowOf(to, kind)];
    if (!own || own.nested || !other) return [];
    return same(overall, cellOf(overall, from, own), fiscal, cellOf(fiscal, to, other), own.name);
  });
  const whole = rowOf(from, 'fiscal');
  if (!whole) return kinds;
  return [
    ...kinds,
    ...same(overall, cellOf(overall, from, whole), fiscal, sideTotal(fiscal, 'income'), whole.name),
  ];
}

/** 07 本年收入 = 04's row of that kind. */
function receivedIdentities(fiscal: AccountsTable, later: AccountsTable, kind: FundKind): Identity[] {
  const block = sideOf(fiscal, 'income');
  const own = rowOf(block, kind);
  const found = totalRow(later);
  const column = found && findColumn(columnsInForce(later, found.block), 'income');
  if (!own || column === undefined || !found) return [];
  return same(fiscal, cellOf(fiscal, block, own), later, found.row.cells[column], own.name).map((each) => ({
    ...each,
    secondary: true,
  }));
}

/** 05 基本支出 = 06 人员经费 + 公用经费. */
function basicIdentities(general: AccountsTable, basic: AccountsTable): Identity[] {
  const own = codesTotal(general, 'basic');
  const [personnel, publicCost] = [basicTotal(basic, 'personnel'), basicTotal(basic, 'public')];
  if (!own) return [];
  if (!personnel || !publicCost) return same(general, own, basic, codesTotal(basic), '基本支出');
  const later = at(basic, publicCost, '公用经费合计');
  return [
    {
      rule: 'accounts/cross-table',
      says: 'split',
      total: { table: general, datum: own, name: '基本支出' },
      parts: plus(at(basic, personnel, '人员经费合计'), later),
      ...(later ? { at: later } : {}),
    },
  ];
}

/** What basic spending pays of 三公经费 is not more than all of it. */
function officialIdentities(basic: AccountsTable, official: AccountsTable): Identity[] {
  return OFFICIAL_CODES.flatMap(([code, item]): Identity[] => {
    const found = codeRow(basic, code);
    const column = found && columnOf(columnsInForce(basic, found.block));
    const part =
      found && column !== undefined ? at(basic, found.row.cells[column], found.row.name) : undefined;
    const total = at(official, officialOf(official, item), found?.row.name ?? '');
    if (!part || !total) return [];
    return [
      { rule: 'accounts/cross-table', says: 'bound', total, parts: plus(part), untold: isUntold(official) },
    ];
  });
}

function same(
  earlier: AccountsTable,
  from: Datum | undefined,
  later: AccountsTable,
  to: Datum | undefined,
  name: string,
): Identity[] {
  const [part, total] = [at(earlier, from, name), at(later, to, name)];
  if (!part || !total || !figuresOf(earlier).filled) return [];
  const parts: Part[] = plus(part);
  return [{ rule: 'accounts/cross-table', says: 'same', total, parts, untold: isUntold(later) }];
}

/** What is blank in a table that is filled in, or says that there is nothing, is zero; in any other nobody knows. */
function isUntold(table: AccountsTable): boolean {
  return !figuresOf(table).filled && table.empty === undefined;
}

function at(table: AccountsTable, datum: Datum | undefined, name: string): Spot | undefined {
  return datum && { table, datum, name };
}
