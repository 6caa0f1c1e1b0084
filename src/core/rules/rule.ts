import type { Address } from '../sheet/address';
import type { Form, Indicator } from '../forms/types';
import type { Message } from './messages';
import type { FormFigures } from './figures';
import type { Fix, Severity } from './types';
import type { Profile, ProfileInForce } from '../profile/types';

/** The parts of a form by which findings are grouped. */
export type Block = 'basics' | 'funds' | 'indicators' | 'total' | 'texts' | 'across';

/** What a rule sees: one form, its figures read once, and the profile in force. */
export interface Context {
  readonly form: Form;
  readonly figures: FormFigures;
  readonly profile: Profile;
  readonly inForce: ProfileInForce;
}

/** A deviation that a rule found, before it is placed, weighed and folded. */
export interface Draft {
  readonly kind: 'finding';
  readonly cell: Address;
  readonly message: Message;
  /** Where it differs from the rule's own (a hint instead of an error). */
  readonly severity?: Severity;
  readonly expected?: string;
  readonly actual?: string;
  readonly related?: readonly Address[];
  /** Inputs that, when flagged themselves, make this finding their consequence. */
  readonly follows?: readonly Address[];
  readonly fix?: Fix;
  /** The indicator whose reason cell clears the finding, where an explanation is all that is asked for. */
  readonly indicator?: Indicator;
}

/** A check that could not be made. */
export interface Gap {
  readonly kind: 'gap';
  readonly cells: readonly Address[];
  readonly reason: Message;
}

export type Outcome = Draft | Gap;

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly block: Block;
  check(context: Context): Iterable<Outcome>;
}

export function finding(
  cell: Address,
  message: Message,
  rest: Omit<Draft, 'kind' | 'cell' | 'message'> = {},
): Draft {
  return { kind: 'finding', cell, message, ...rest };
}

export function gap(cells: readonly Address[], reason: Message): Gap {
  return { kind: 'gap', cells, reason };
}
