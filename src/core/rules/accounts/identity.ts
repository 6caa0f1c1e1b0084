import type { AccountsTable } from '../../forms/accounts/types';
import type { Datum } from '../../forms/types';

/** A figure of a table, and what it is called. */
export interface Spot {
  readonly table: AccountsTable;
  readonly datum: Datum;
  readonly name: string;
}

export interface Part {
  readonly spot: Spot;
  readonly sign: 1 | -1;
}

export type IdentityRule = 'accounts/sum' | 'accounts/balance' | 'accounts/cross-table';

/**
 * Something that figures of the tables must obey: `total` = the signed sum of `parts` (or, as a bound, is
 * no less than it). What deviates is said of the cell `at`, the total where none is named.
 */
export interface Identity {
  readonly rule: IdentityRule;
  /**
   * How it is put in words: `rows` and `columns` add up, a `chain` leads from one balance to the next, the two
   * `sides` are equal, two tables show the `same`, one figure is a `bound` of the other.
   */
  readonly says: 'rows' | 'columns' | 'chain' | 'sides' | 'same' | 'split' | 'bound';
  readonly total: Spot;
  readonly parts: readonly Part[];
  readonly at?: Spot;
  /** Rows and columns that the total may take in or not: it is right either way. */
  readonly spare?: readonly Part[];
  /** The rows that add up are evidently not all there: what does not agree was not checked. */
  readonly absent?: boolean;
  /** The total's table holds nothing at all and does not say so: then a blank total is not filled in yet, no zero. */
  readonly untold?: boolean;
  /** Follows from others: said only where none of them is broken by the same figure. */
  readonly secondary?: boolean;
}

export function spot(table: AccountsTable, datum: Datum, name: string): Spot {
  return { table, datum, name };
}

export function plus(...spots: readonly (Spot | undefined)[]): Part[] {
  return spots.flatMap((each) => (each ? [{ spot: each, sign: 1 as const }] : []));
}

export function minus(...spots: readonly (Spot | undefined)[]): Part[] {
  return spots.flatMap((each) => (each ? [{ spot: each, sign: -1 as const }] : []));
}
