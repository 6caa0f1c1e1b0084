import type { AnyForm } from '../../forms/types';
import type { Address } from '../../sheet/address';
import { placeIn } from '../../sheet/layers';
import type { Sheet } from '../../sheet/types';
import type { Message } from '../messages';
import type { FormAudit, Place, Severity } from '../types';

/** A deviation between forms. */
export interface CrossDraft {
  readonly kind: 'finding';
  readonly place: Place;
  readonly message: Message;
  readonly expected?: string;
  readonly actual?: string;
  readonly related: readonly Place[];
  /** Cells whose error, where they have one, makes this a consequence of it. */
  readonly follows?: readonly Place[];
}

/** A check between forms that could not be made. */
export interface CrossGap {
  readonly kind: 'gap';
  readonly at: { readonly sheet: Sheet; readonly cells: readonly Address[] };
  readonly reason: Message;
}

/** What a rule may know beside the forms of one unit. */
export interface Scope {
  /** Every form that is looked at together, of other units too. */
  readonly forms: readonly AnyForm[];
  /** The audit of one form by itself. */
  auditOf(form: AnyForm): FormAudit | undefined;
}

/** A rule over all forms of one unit, of whatever family; each rule looks at the families that concern it. */
export interface CrossRule {
  readonly id: string;
  readonly severity: Severity;
  readonly block: 'across';
  check(forms: readonly AnyForm[], scope: Scope): Iterable<CrossDraft | CrossGap>;
}

/** Where a datum of a form stands. */
export function placeOf(form: AnyForm, datum: { readonly cell: Address }): Place {
  return placeIn(form.sheet, datum.cell);
}
