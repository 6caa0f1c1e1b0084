import { a1, type Address } from '../sheet/address';
import type { Datum } from '../forms/types';
import { decimal, ONE, ZERO, type Decimal } from '../values/decimal';
import { direction } from '../values/quantity';
import { fullMark } from '../rules/weights/points';
import { shareEarned, type Measured } from '../rules/score/achievement';
import { gradeFor } from '../rules/score/grade';
import { scoreSum } from '../rules/score/total';
import type { IndicatorFigures } from '../rules/indicator-figures';
import type { Context } from '../rules/rule';
import { gradeFormula, isNumeric, rounded, sumOf } from './formulas';
import { pointsOf } from './funds';
import type { Candidate } from './plan';

/** Scores of quantitative indicators, where target and actual can be read and the profile decides how they score. */
export function* indicatorScores(context: Context): Iterable<Candidate> {
  const { form, figures, profile } = context;
  for (const row of figures.indicators) {
    const { indicator, weight, pair } = row;
    const { score } = indicator.columns;
    if (!score || !weight || !pair || indicator.empty || indicator.isExecutionRate) continue;
    if (form.indicators.filter((other) => other.columns.weight === indicator.columns.weight).length > 1)
      continue;
    const achieved = pair.achievement;
    if (achieved.kind !== 'measured' || !isDecided(achieved, context)) continue;
    const value = pointsOf(context, weight.value.times(shareEarned(achieved, profile)));
    const formula = scoreFormula(context, row, achieved);
    yield {
      datum: score,
      kind: 'indicatorScore',
      indicator: indicator.name,
      value: value.toNumber(),
      ...(formula ? { formula } : {}),
    };
  }
}

/** A missed reverse target scores by a formula that only a profile knows; over-achievement may cost points. */
function isDecided(achieved: Measured, { profile }: Context): boolean {
  const { target, actual, met, underCost } = achieved;
  const way = direction(target, underCost);
  if (!met && way !== 'up' && profile.reverse === undefined) return false;
  const exceeds = way === 'up' && actual.value.gt(target.value.times(1 + profile.overachieved.threshold));
  return !(exceeds && profile.overachieved.consequence === 'deduct');
}

/** Live only where weight, target and actual are true numbers on one scale; text such as ≥2000次 cannot be counted with. */
function scoreFormula(
  { profile }: Context,
  { indicator, target }: IndicatorFigures,
  achieved: Measured,
): string | undefined {
  const { actual, weight } = indicator.columns;
  const wanted = target?.datum;
  if (!isNumeric(wanted) || !isNumeric(actual) || !isNumeric(weight)) return undefined;
  const sameScale = scaleOf(wanted, achieved.target.value).eq(scaleOf(actual, achieved.actual.value));
  if (!sameScale || direction(achieved.target, achieved.underCost) !== 'up') return undefined;
  const { mode, decimals } = profile.rounding;
  return rounded(`${a1(weight.cell)}*MIN(${a1(actual.cell)}/${a1(wanted.cell)},1)`, decimals, mode);
}

/** How many times the stored number the figure is that was read from it: 100 for a share shown as 95 %. */
function scaleOf(datum: Datum, read: Decimal): Decimal {
  const stored = decimal(Number(datum.raw?.value));
  return stored.eq(ZERO) ? ONE : read.div(stored);
}

/** 总分: the sum of all scores, execution rate included. */
export function* totalScore(context: Context): Iterable<Candidate> {
  const { form, figures } = context;
  const datum = form.total.score;
  const total = scoreSum(context);
  if (!datum || total.kind !== 'sum') return;
  const value = pointsOf(context, total.value);
  const cells = total.cells.filter((cell) => cell.row !== datum.cell.row || cell.col !== datum.cell.col);
  const numeric = cells.every((cell) => typeof form.sheet.at(cell.row, cell.col)?.value === 'number');
  const addsNothing = (cell: Address): boolean =>
    typeof form.sheet.at(cell.row, cell.col)?.value !== 'number';
  const { mode, decimals } = context.profile.rounding;
  const inTable = (cell: Address): boolean => cell.row > (form.headers.score?.cell.row ?? 0);
  const plain = sumOf([cells.filter(inTable), cells.filter((cell) => !inTable(cell))], addsNothing);
  const formula = rounded(total.cap ? `MIN(${plain},${total.cap.value.toString()})` : plain, decimals, mode);
  yield {
    datum,
    kind: 'total',
    value: value.toNumber(),
    ...(numeric && figures.scores.length > 0 ? { formula } : {}),
  };
}

/** 等级, by the total. */
export function* grade(context: Context): Iterable<Candidate> {
  const { form, figures, profile } = context;
  const total = figures.points(form.total.score);
  if (!form.grade || !total) return;
  const full = fullMark(context).value;
  const name = full.gt(ZERO) ? gradeFor(profile, total.value.times(100).div(full)) : undefined;
  if (!name) return;
  const live = isNumeric(total.datum) && full.eq(100);
  yield {
    datum: form.grade,
    kind: 'grade',
    value: name,
    ...(live ? { formula: gradeFormula(a1(total.datum.cell), profile.grades) } : {}),
  };
}
