import type { Address } from '../../sheet/address';
import type { Sheet } from '../../sheet/types';
import type { Finding } from '../../rules/types';

/** By what a datum is known again: rows may be inserted above it, its sheet renamed, its form moved. */
export interface DatumName {
  /** The cell (A1) where it stood; of a datum without a role its column counts, not its row. */
  readonly cell: string;
  /** Its role as the command line contract names it (`ind.3.actual`), whose number counts as little; absent where it has none. */
  readonly role?: string;
  /** What the sheet itself calls it: the indicator's name, or the words before it in its row; '' where its role says all. */
  readonly label: string;
  /** Which one of several that are called alike, top to bottom; absent for the first. */
  readonly nth?: number;
}

/** That a person set a finding aside: the rule, the datum with the value that it then had, and why. */
export interface Ignore extends DatumName {
  readonly rule: string;
  readonly sheet: string;
  /** The form's number on its sheet, from 1. */
  readonly form: number;
  /** The form's project name; '' where it has none. */
  readonly project: string;
  /** The text that the cell displayed; '' where it was blank. */
  readonly value: string;
  /** What the finding says, where the rule says several things of the cell: the message as JSON. */
  readonly message?: string;
  readonly reason: string;
}

/** A finding that is set aside, with what follows from it. */
export interface Ignored {
  readonly finding: Finding;
  readonly reason: string;
  readonly ignore: Ignore;
}

/** An entry that sets nothing aside any more. */
export interface Stale {
  readonly ignore: Ignore;
  /** `changed`: the cell holds another value now. `gone`: the finding is not raised, or the datum is not there. */
  readonly why: 'changed' | 'gone';
  /** Where the datum stands now; undefined where it is not there. */
  readonly place?: { readonly sheet: Sheet; readonly cell: Address };
  /** The text that the cell displays now. */
  readonly now?: string;
}

/** Why the record of a workbook cannot be used. */
export type IgnoredFault =
  /** `path`: the place of the first fault (`entries[1].reason`); '' where the record as a whole is none. */
  | { readonly kind: 'damaged'; readonly path: string }
  /** A later version of the program wrote it. */
  | { readonly kind: 'newer' };

export type IgnoredRecord = { readonly entries: readonly Ignore[] } | { readonly fault: IgnoredFault };
