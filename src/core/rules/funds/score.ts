import { decimal, print, round, ZERO, type Decimal } from '../../values/decimal';
import { divide, middle, scale, type Interval } from '../../values/interval';
import type { Datum, FundLine } from '../../forms/types';
import { executionWeight, type FormFigures } from '../figures';
import type { IndicatorFigures, Points } from '../indicator-figures';
import { percentText } from '../rates';
import { asFraction, comparePoints, computedRate, executionPoints, statedRate, type Fit } from './amounts';
import { missingInputs } from './inputs';
import { message } from '../messages';
import { finding, gap, type Context, type Draft, type Report, type Rule } from '../rule';

/**
 * The score of the execution rate follows from the rate: weight × min(rate, 100 %), or the profile's
 * steps. It may follow from the raw amounts or from the printed rate. Where the rate is an indicator
 * row, that row's score is checked.
 */
export const fundsScore: Rule = {
  id: 'funds/score',
  severity: 'error',
  block: 'funds',
  check(context, report) {
    const { form, figures } = context;
    for (const line of form.funds?.lines ?? []) {
      const points = figures.points(line.columns.score);
      if (!points) continue;
      const weight = lineWeight(context, line);
      if (!weight) {
        report(gap([points.datum.cell], message('gap.blank', { what: 'weight' })));
        continue;
      }
      compare(context, line, points, weight, report);
    }
    for (const row of figures.indicators) {
      if (row.indicator.isExecutionRate) checkIndicator(context, row, report);
    }
  },
};

/** The weight of a line's own cell, else of the total line, else the profile's execution points. */
function lineWeight(context: Context, line: FundLine): Decimal | undefined {
  const own = context.figures.points(line.columns.weight);
  return own?.value ?? executionWeight(context.figures, context.profile.weights?.execution ?? 10)?.value;
}

/** What a score may follow from. */
interface Rates {
  readonly rates: readonly Interval[];
  readonly cells: readonly Datum[];
}

/** The rate of the amounts, and the printed one. */
function ratesOf(figures: FormFigures, line: FundLine): Rates {
  const budget = figures.amount(line, 'budget');
  const executed = figures.amount(line, 'executed');
  const computed = computedRate(budget, executed);
  const stated = statedRate(figures, line, computed ? middle(scale(computed, decimal(100))) : decimal(100));
  const rates = computed ? [computed] : [];
  if (stated) rates.push(asFraction(stated));
  return { rates, cells: [budget, executed, stated].flatMap((each) => each?.datum ?? []) };
}

function compare(context: Context, line: FundLine, given: Points, weight: Decimal, report: Report): void {
  const { figures } = context;
  const budget = figures.amount(line, 'budget');
  if (budget?.value.eq(ZERO)) {
    if (line.row === 'total') report(gap([budget.datum.cell], message('gap.zero', {})));
    return;
  }
  // Nearly every score follows from the amounts: then the printed rate need not be looked at.
  const computed = computedRate(budget, figures.amount(line, 'executed'));
  if (computed && fit(context, given, weight, computed) === 'agrees') return;
  const known = ratesOf(figures, line);
  if (known.rates.length === 0) {
    if (line.row === 'total') missingInputs(figures, line, report);
    return;
  }
  const draft = judge(context, given, weight, known);
  if (draft) report(draft);
}

function fit(context: Pick<Context, 'profile'>, given: Points, weight: Decimal, rate: Interval): Fit {
  return comparePoints(given.value, executionPoints(context, weight, rate), weight);
}

function judge(
  context: Pick<Context, 'profile'>,
  given: Points,
  weight: Decimal,
  { rates, cells }: Rates,
): Draft | undefined {
  const fits = rates.map((rate) => fit(context, given, weight, rate));
  if (fits.includes('agrees')) return undefined;
  const rate = rates[0] as Interval;
  const expected = print(
    round(middle(executionPoints(context, weight, { lo: middle(rate), hi: middle(rate) })), 2),
    2,
  );
  const figures = { expected, stated: print(given.value), rate: percentText(rate), weight: print(weight) };
  const related = cells.map((d) => d.cell);
  if (fits.includes('rounded')) {
    return finding(given.datum.cell, message('funds/score.rounded', figures), {
      severity: 'hint',
      expected,
      actual: figures.stated,
      related,
    });
  }
  return finding(given.datum.cell, message('funds/score.wrong', figures), {
    expected,
    actual: figures.stated,
    related,
    follows: related,
    fix: { cell: given.datum.cell, value: Number(expected) },
  });
}

function checkIndicator(
  { figures, form, profile }: Context,
  { weight, score, pair, actual }: IndicatorFigures,
  report: Report,
): void {
  if (!weight || !score) return;
  // A rate that reaches a target of its own (≥95%) earns the full marks.
  const achieved = pair?.achievement;
  if (achieved?.kind === 'measured' && achieved.met && score.value.eq(weight.value)) return;
  const line = form.funds?.total;
  const { rates, cells } = line ? ratesOf(figures, line) : { rates: [], cells: [] };
  const all = [...rates];
  if (actual?.expression.kind === 'quantity') {
    const { value, unit } = actual.expression;
    const fraction =
      unit === '%' || value.gt(2)
        ? divide({ lo: value, hi: value }, { lo: decimal(100), hi: decimal(100) })
        : { lo: value, hi: value };
    if (fraction) all.push(fraction);
  }
  if (all.length === 0) {
    report(gap([score.datum.cell], message('gap.blank', { what: 'rate' })));
    return;
  }
  const draft = judge({ profile }, score, weight.value, {
    rates: all,
    cells: actual ? [...cells, actual.datum] : cells,
  });
  if (draft) report(draft);
}
