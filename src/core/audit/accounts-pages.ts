import { goOn, isSameTitle } from '../forms/accounts/pages';
import type { AccountsRow, AccountsTable } from '../forms/accounts/types';
import type { Taught } from '../forms/taught';
import { isAccounts, type AnyForm } from '../forms/types';
import type { Sheet } from '../sheet/types';
import { isShort, pieceOf, piecesOf, readAsOne } from './pieces';

/** A long table of accounts: under its heading again, or row by row as it left off. */
export function accountsGoneOn(
  last: AccountsTable,
  page: AnyForm | undefined,
  sheet: Sheet,
  taught: Taught | undefined,
): AccountsTable | undefined {
  if (page && !(isAccounts(page) && isSameTitle(last.title, page.title) && goOn(last.blocks, page.blocks)))
    return undefined;
  if (!page && !isShort(sheet)) return undefined;
  const further = page ? piecesOf(page) : [pieceOf(sheet)];
  const whole = readAsOne([...piecesOf(last), ...further], taught);
  if (!whole || !isAccounts(whole)) return undefined;
  const from = whole.sheet.layers?.at(-1)?.at ?? Infinity;
  const before = rowsOf(whole).filter(({ label }) => label.cell.row < from);
  const added = rowsOf(whole).filter(({ label }) => label.cell.row >= from);
  if (page) return before.length === rowsOf(last).length && added.length > 0 ? whole : undefined;
  // Without a heading the rows themselves must be such as the table has, and none of them once more.
  const known = new Set(before.flatMap(keyOf));
  const own = added.filter((row) => keyOf(row).length > 0);
  const end = (own.at(-1)?.label.cell.row ?? from) - from + (sheet.used?.top ?? 0);
  const filled = new Set([...sheet.cells()].flatMap(({ row }) => (row <= end ? [row] : []))).size;
  const rows = new Set(own.map(({ label }) => label.cell.row)).size;
  return rows > 0 && rows * 2 >= filled && !own.flatMap(keyOf).some((key) => known.has(key))
    ? whole
    : undefined;
}

/** A table of accounts whose first page alone is too little to be known (06 without its totals). */
export function accountsBegun(
  sheet: Sheet,
  page: AccountsTable,
  taught: Taught | undefined,
): AccountsTable | undefined {
  if (page.shape !== 'codes' || !isShort(sheet)) return undefined;
  const whole = readAsOne([pieceOf(sheet), ...piecesOf(page)], taught);
  if (!whole || !isAccounts(whole)) return undefined;
  const from = whole.sheet.layers?.[1]?.at ?? 0;
  const further = rowsOf(whole).filter(({ label }) => label.cell.row >= from);
  const isBoth = further.length === rowsOf(page).length && further.length < rowsOf(whole).length;
  return isBoth ? whole : undefined;
}

/** By what a row is known: its code, or what it sums up. */
function keyOf({ code, role }: AccountsRow): string[] {
  return [code ?? role ?? []].flat();
}

function rowsOf({ blocks }: AccountsTable): readonly AccountsRow[] {
  return blocks.flatMap(({ rows }) => rows);
}
