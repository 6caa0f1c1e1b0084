import { compareAt, print } from '../../values/decimal';
import type { Address } from '../../sheet/address';
import type { Datum, Form } from '../../forms/types';
import { executionWeight, total } from '../figures';
import { pairOf } from '../score/achievement';
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
  const found: Deduction[] = [];
  // Points that several indicators share ask for one reason, wherever among them it stands.
  const shared = new Map<string, Datum[]>();
  for (const { columns } of form.indicators) {
    if (!columns.weight || !columns.reason) continue;
    const own = shared.get(cellKey(columns.weight));
    if (own) own.push(columns.reason);
    else shared.set(cellKey(columns.weight), [columns.reason]);
  }
  for (const indicator of form.indicators) {
    const places = indicator.columns.weight ? (shared.get(cellKey(indicator.columns.weight)) ?? []) : [];
    const place =
      places.find(({ text }) => text !== '') ?? places[0] ?? indicator.columns.reason ?? form.reason;
    const weight = figures.weight(indicator);
    const score = figures.score(indicator);
    // A form that prints no weights still scores: a missed target then asks for its reason all the same.
    if (!place || indicator.empty || !score || (!weight && form.headers.weight)) continue;
    const pair = pairOf(figures, indicator);
    const achieved = pair && !indicator.isExecutionRate ? pair.achievement : undefined;
    const missed = achieved?.kind === 'measured' && !achieved.met;
    // Scores under one merged weight are set against it together.
    const given = weight ? total(figures.sharing(weight).map((sharer) => sharer.score)) : score.value;
    const less = weight !== undefined && compareAt(given, weight.value, 2) < 0;
    if (!less && !missed) continue;
    found.push({
      place,
      related: [...(weight ? [weight.datum.cell] : []), score.datum.cell],
      lost: less ? { weight: print(weight.value), score: print(given) } : undefined,
      target: pair?.target.text ?? '',
      actual: pair?.actual.text ?? '',
      whole: place === form.reason,
    });
  }
  return [...fundDeduction(context, form), ...firstPerPlace(found)];
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

function cellKey({ cell }: Datum): string {
  return `${cell.row}:${cell.col}`;
}

/** One cell merged over several indicators (or one for the whole form) is asked once. */
function firstPerPlace(found: readonly Deduction[]): Deduction[] {
  const seen = new Set<string>();
  return found.filter(({ place }) => {
    const key = cellKey(place);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
