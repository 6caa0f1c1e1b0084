import type { RuleId } from '../../../src/locales/types';
import type { Cells, FormVariant } from '../../support/example-form';

/** One way to break a clean form, and what its audit then says. */
export interface RuleExample {
  readonly rule: RuleId;
  /**
   * The form that is altered; `pair`: the second of two sheets of one unit; `set`: the unit's own form among its
   * others; `accounts`: tables of 部门决算公开.
   */
  readonly on: FormVariant | 'pair' | 'set' | 'accounts';
  /** What is filled in instead, by A1 address. */
  readonly patch: Cells;
  /** Where the finding stands. */
  readonly cell: string;
  /** Further rules whose findings fold beneath, where one slip cannot help but carry on. */
  readonly carries?: readonly RuleId[];
}
