import { yearsIn } from '../../values/dates';
import type { Expression } from '../../values/expression';
import { message } from '../messages';
import type { Datum, Indicator } from '../../forms/types';
import { pairOf } from '../score/achievement';
import { finding, gap, type Context, type Rule } from '../rule';

/** A target or actual value that names another year than the form's was copied from last year. */
export const year: Rule = {
  id: 'indicator/year',
  severity: 'explain',
  block: 'indicators',
  check(context, report) {
    const { form, figures } = context;
    for (const indicator of form.indicators) {
      for (const datum of [indicator.columns.target, indicator.columns.target2, indicator.columns.actual]) {
        if (!datum || datum.text === '') continue;
        const years = yearsNamed(figures.read(datum), datum.text);
        const [first] = years;
        if (first === undefined) continue;
        if (form.yearNumber === undefined) {
          report(gap([datum.cell], message('gap.year', {})));
          continue;
        }
        if (years.includes(form.yearNumber) || isLateFinish(indicator, datum, first, context)) continue;
        report(
          finding(
            datum.cell,
            message('indicator/year.other', { year: String(first), form: String(form.yearNumber) }),
            {
              expected: String(form.yearNumber),
              actual: String(first),
              indicator,
            },
          ),
        );
      }
    }
  },
};

/** A quantity names none: 2013.1 is a number. */
function yearsNamed(expression: Expression, text: string): number[] {
  if (expression.kind === 'quantity') return [];
  return expression.kind === 'date' && expression.year !== undefined ? [expression.year] : yearsIn(text);
}

/** Done the year after, against a date in the form's own year: late, and no remnant of another form. */
function isLateFinish(
  indicator: Indicator,
  datum: Datum,
  named: number,
  { form, figures }: Context,
): boolean {
  const pair = pairOf(figures, indicator);
  return (
    datum === indicator.columns.actual &&
    pair?.wanted.kind === 'date' &&
    pair.wanted.year === form.yearNumber &&
    named > (form.yearNumber ?? named)
  );
}
