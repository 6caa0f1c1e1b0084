import { compact } from '../../values/text';
import { isAccounts, isEvaluation, type AnyForm, type Datum } from '../../forms/types';
import { message, type Message } from '../messages';
import { identityOf } from './belonging';
import { placeOf, type CrossDraft, type CrossRule } from './rule';

/** Among the forms of one unit: another year, or the unit's name or code written differently. */
export const crossIdentity: CrossRule = {
  id: 'cross/identity',
  severity: 'error',
  block: 'across',
  *check(forms) {
    yield* deviants(forms, {
      value: (form) =>
        form.yearNumber === undefined || isPublished(form) ? undefined : String(form.yearNumber),
      datum: (form) => form.year ?? form.title,
      sentence: (own, others, count) => message('cross/identity.year', { year: own, others, count }),
    });
    yield* deviants(forms, {
      value: (form) => unitOf(form, forms),
      datum: (form) => form.fields.unit,
      sentence: (own, others, count) => message('cross/identity.unit', { name: own, others, count }),
    });
  },
};

/** Published budgets, and 三公经费 tables by themselves, may be those of another year. */
function isPublished(form: AnyForm): boolean {
  if (isAccounts(form)) return form.stage === 'budget';
  return form.kind === 'basic' && form.template === 'three-public';
}

/**
 * How a form writes its unit. Published tables print the plain name where a 自评表 puts the code before it:
 * that is no other way of writing it.
 */
function unitOf(form: AnyForm, forms: readonly AnyForm[]): string | undefined {
  const own = compact(form.fields.unit?.text ?? '');
  if (own === '' || isEvaluation(form)) return own || undefined;
  const { name } = identityOf(own);
  const alike = forms
    .filter(isEvaluation)
    .map(({ fields }) => compact(fields.unit?.text ?? ''))
    .find((text) => text !== '' && identityOf(text).name === name);
  return alike ?? own;
}

interface Trait {
  readonly value: (form: AnyForm) => string | undefined;
  readonly datum: (form: AnyForm) => Datum | undefined;
  readonly sentence: (own: string, others: string, count: string) => Message;
}

/** The forms whose trait is not the one that most forms share; in a tie the first sheet's counts. */
function* deviants(forms: readonly AnyForm[], { value, datum, sentence }: Trait): Iterable<CrossDraft> {
  const counts = new Map<string, AnyForm[]>();
  for (const form of forms) {
    const own = value(form);
    if (own === undefined) continue;
    const known = counts.get(own);
    if (known) known.push(form);
    else counts.set(own, [form]);
  }
  const [usual] = [...counts].sort((a, b) => b[1].length - a[1].length);
  if (!usual || counts.size < 2) return;
  for (const [own, holders] of counts) {
    if (own === usual[0]) continue;
    for (const form of holders) {
      const cell = datum(form);
      if (!cell) continue;
      yield {
        kind: 'finding',
        place: placeOf(form, cell),
        message: sentence(own, usual[0], String(usual[1].length)),
        expected: usual[0],
        actual: own,
        related: usual[1].flatMap((other) => (datum(other) ? [placeOf(other, datum(other) as Datum)] : [])),
      };
    }
  }
}
