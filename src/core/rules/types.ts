import type { Address } from '../sheet/address';
import type { Place } from '../sheet/layers';
import type { Sheet } from '../sheet/types';
import type { AnyForm } from '../forms/types';
import type { ProfileInForce } from '../profile/types';
import type { Message } from './messages';

export type Severity = 'error' | 'explain' | 'hint';

export type { Place };

/** One thing that deviates. `message` is words-free: a key and its figures; `locales/` makes the sentence. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Message;
  readonly expected?: string;
  readonly actual?: string;
  readonly related: readonly Place[];
  readonly fix?: Fix;
  /** Findings that follow from this one; none of them has consequences of its own. */
  readonly consequences: readonly Finding[];
}

/** A value to write, on the finding's own sheet. */
export interface Fix {
  readonly cell: Address;
  readonly value: number | string;
}

/** A check that could not be made, with the cells that stood in its way. */
export interface NotChecked {
  readonly rule: string;
  readonly sheet: Sheet;
  readonly cells: readonly Address[];
  readonly reason: Message;
}

export interface FormAudit {
  readonly form: AnyForm;
  readonly profile: ProfileInForce;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Undefined where a form neither states one nor has what it is computed from. */
  readonly total?: { readonly stated?: string; readonly computed?: string };
  readonly grade?: { readonly stated?: string; readonly computed?: string };
}
