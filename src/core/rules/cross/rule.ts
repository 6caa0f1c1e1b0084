import type { Form } from '../../forms/types';
import type { Message } from '../messages';
import type { Place, Severity } from '../types';

/** A deviation between forms. */
export interface CrossDraft {
  readonly form: Form;
  readonly place: Place;
  readonly message: Message;
  readonly expected?: string;
  readonly actual?: string;
  readonly related: readonly Place[];
}

/** A rule over all forms of one unit. */
export interface CrossRule {
  readonly id: string;
  readonly severity: Severity;
  readonly block: 'across';
  check(forms: readonly Form[]): Iterable<CrossDraft>;
}

export function placeOf(form: Form, datum: { readonly cell: Place['cell'] }): Place {
  return { sheet: form.sheet, cell: datum.cell };
}
