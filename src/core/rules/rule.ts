import type { Address } from '../sheet/address';
import type { AnyForm, Form, Indicator } from '../forms/types';
import type { Message } from './messages';
import type { FormFigures } from './figures';
import type { IndicatorFigures } from './indicator-figures';
import type { Fix, Severity } from './types';
import type { Profile, ProfileInForce } from '../profile/types';

/** The parts of a form by which findings are grouped, in the order in which they are shown. */
export const BLOCKS = [
  'basics',
  'funds',
  'indicators',
  'total',
  'texts',
  'data',
  'accounts',
  'across',
] as const;
export type Block = (typeof BLOCKS)[number];

/** What a rule sees of any form: the form and the profile in force. */
export interface FormContext<F extends AnyForm = AnyForm> {
  readonly form: F;
  readonly profile: Profile;
  readonly inForce: ProfileInForce;
}

/** What a rule sees of a 自评表: also its figures, read once. */
export interface Context extends FormContext<Form> {
  readonly figures: FormFigures;
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

/** Takes what a rule has to say, in the order in which it stands. */
export type Report = (outcome: Outcome) => void;

/** A rule over one form; `C` says what it needs to see of it. */
export interface Rule<C extends FormContext = Context> {
  readonly id: string;
  readonly severity: Severity;
  readonly block: Block;
  /** Reports whatever it finds; a form in order costs no more than the look. */
  check(context: C, report: Report): void;
}

/** A rule that looks at one indicator at a time, and of others knows nothing. */
export interface IndicatorRule extends Omit<Rule, 'check'> {
  check(row: IndicatorFigures, context: Context, report: Report): void;
}

/** The rule over a whole form that such a rule makes. */
export function perIndicator(rule: IndicatorRule): Rule {
  return {
    ...rule,
    check: (context, report) => {
      for (const row of context.figures.indicators) rule.check(row, context, report);
    },
  };
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
