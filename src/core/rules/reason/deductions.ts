import { compareAt, print } from '../../values/decimal';
import { cellKey, type Address } from '../../sheet/address';
import type { Datum, Form, Indicator } from '../../forms/types';
import { executionWeight, total } from '../figures';
import type { IndicatorFigures } from '../indicator-figures';
import type { Context } from '../rule';

/** Something that asks for a reason, and the place where the form wants it. */
export interface Deduction {
  readonly place: Datum;
  readonly related: readonly Address[];
  /** Points lost; undefined where full marks were given for a target that was missed. */
  readonly lost: { readonly weight: string; readonly score: string } | undefined;
  readonly target: string;
  readonly actual: string;
  readonly whole: boolean;
}

/**
 * Every deduction that has a place for its reason: the indicator's own cell, the fund row's, or the one
 * place of the whole form. However small the deduction.
 */
export function deductions(context: Context): readonly Deduction[] {
  return context.figures.once(find, () => find(context));
}

function find(context: Context): Deduction[] {
  const { form, figures } = context;
  const found = fundDeduction(context, form);
  // One cell merged over several indicators (or one for the whole form) is asked once.
  const asked = new Set<number>();
  for (const row of figures.indicators) {
    const own = lostIn(row, form);
    if (!own) continue;
    const place = placeFor(row.indicator, form);
    if (!place || asked.has(cellKey(place.cell))) continue;
    asked.add(cellKey(place.cell));
    found.push({ place, ...own, whole: place === form.reason });
  }
  return found;
}

/** What of an indicator asks for a reason. */
function lostIn(row: IndicatorFigures, form: Form): Omit<Deduction, 'place' | 'whole'> | undefined {
  const { indicator, weight, score, pair } = row;
  // A form that prints no weights still scores: a missed target then asks for its reason all the same.
  if (indicator.empty || !score || (!weight && form.headers.weight)) return undefined;
  // Scores under one merged weight are set against it together.
  const given = weight ? total(weight.scores) : score.value;
  const less = weight !== undefined && compareAt(given, weight.value, 2) < 0;
  if (!less && !isMissed(row)) return undefined;
  return {
    related: [...(weight ? [weight.datum.cell] : []), score.datum.cell],
    lost: less ? { weight: print(weight.value), score: print(given) } : undefined,
    target: pair?.target.text ?? '',
    actual: pair?.actual.text ?? '',
  };
}

function isMissed({ indicator, pair }: IndicatorFigures): boolean {
  if (!pair || indicator.isExecutionRate) return false;
  const achieved = pair.achievement;
  return achieved.kind === 'measured' && !achieved.met;
}

/** Points that several indicators share ask for one reason, wherever among them it stands. */
function placeFor({ columns }: Indicator, form: Form): Datum | undefined {
  let first: Datum | undefined;
  const weight = columns.weight && cellKey(columns.weight.cell);
  for (const { columns: other } of form.indicators) {
    if (!other.reason || !other.weight || cellKey(other.weight.cell) !== weight) continue;
    if (other.reason.text !== '') return other.reason;
    first ??= other.reason;
  }
  return first ?? columns.reason ?? form.reason;
}

/** The execution score of the total line; a reason in any fund row counts for it. */
function fundDeduction(context: Context, form: Form): Deduction[] {
  const line = form.funds?.total;
  const place = line?.columns.reason;
  const weight = executionWeight(context.figures, context.profile.weights?.execution ?? 10);
  const score = context.figures.points(line?.columns.score);
  if (!line || !place || !weight || !score || compareAt(score.value, weight.value, 2) >= 0) return [];
  const given = (form.funds?.lines ?? [])
    .map((l) => l.columns.reason)
    .find((reason) => (reason?.text ?? '') !== '' && reason !== place);
  return [
    {
      place: place.text === '' && given ? given : place,
      related: [score.datum.cell],
      lost: { weight: print(weight.value), score: print(score.value) },
      target: '',
      actual: '',
      whole: false,
    },
  ];
}
