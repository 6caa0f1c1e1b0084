import { rowOf } from '../../forms/accounts/lookup';
import type { AccountsTable } from '../../forms/accounts/types';
import type { Datum } from '../../forms/types';
import { blame, type Blamed } from './blame';
import { codeIdentities } from './codes';
import { figuresOf } from './figures';
import type { Identity } from './identity';
import { officialIdentities } from './official';
import { columnPatterns, rowIdentities } from './rows-and-columns';
import { sideIdentities } from './sides';
import { weigh } from './weigh';

/** What one table says of itself: what it must obey, weighed, and why it does not. */
export interface TableCheck {
  readonly blamed: Blamed;
  /** Headings that nobody knows, beside a total that may take them in. */
  readonly unknown: readonly Datum[];
}

const known = new WeakMap<AccountsTable, TableCheck>();

/** Checks a table against itself; done once, as several rules ask for it. A table without any figure has nothing to check. */
export function checkTable(table: AccountsTable): TableCheck {
  let check = known.get(table);
  if (!check) known.set(table, (check = makeCheck(table)));
  return check;
}

function makeCheck(table: AccountsTable): TableCheck {
  if (!figuresOf(table).filled) return { blamed: blame([]), unknown: [] };
  const identities: Identity[] = [];
  const unknown: Datum[] = [];
  for (const block of table.blocks) {
    const columns = columnPatterns(block.columns);
    unknown.push(...columns.unknown);
    for (const row of block.rows) identities.push(...rowIdentities(table, block, columns.patterns, row));
  }
  if (table.shape === 'codes') identities.push(...codeIdentities(table));
  if (table.shape === 'sides') identities.push(...sideIdentities(table));
  if (table.shape === 'items' && table.blocks.some((block) => rowOf(block, 'reception')))
    identities.push(...officialIdentities(table));
  return { blamed: blame(identities.map(weigh)), unknown };
}
