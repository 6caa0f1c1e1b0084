import type { Range } from '../sheet/address';
import type { Grid } from './grid';
import type { AnyForm, Datum } from './types';

/** A role of the command line contract and the datum that plays it. */
export type Role = readonly [name: string, datum: Datum | undefined];

/** A family of forms that is recognised in one way. */
export interface Family<F extends AnyForm> {
  readonly kinds: readonly F['kind'][];
  /** A sheet without a text that holds one of these marks (`anyOf`) has no such form. */
  readonly marks: RegExp;
  /**
   * Finds every form of the family on a sheet, top to bottom, and reads it.
   * @param taken the ranges of forms of other families on the sheet
   */
  recognise(grid: Grid, taken: readonly Range[]): F[];
  /** Every role that a form has; blank cells too. */
  roles(form: F): Iterable<Role>;
}
