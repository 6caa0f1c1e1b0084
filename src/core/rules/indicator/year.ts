import { yearsIn } from '../../values/dates';
import { message } from '../messages';
import type { Datum } from '../../forms/types';
import type { IndicatorFigures, Stated } from '../indicator-figures';
import { finding, gap, perIndicator, type Context, type Report } from '../rule';

/** A target or actual value that names another year than the form's was copied from last year. */
export const year = perIndicator({
  id: 'indicator/year',
  severity: 'explain',
  block: 'indicators',
  check(row, context, report) {
    checkCell(row.initial, row, context, report);
    checkCell(row.adjusted, row, context, report);
    checkCell(row.actual, row, context, report);
  },
});

function checkCell(
  stated: Stated | undefined,
  row: IndicatorFigures,
  { form }: Context,
  report: Report,
): void {
  if (!stated || stated.datum.text === '') return;
  const { datum } = stated;
  const years = yearsNamed(stated);
  const [first] = years;
  if (first === undefined) return;
  if (form.yearNumber === undefined) {
    report(gap([datum.cell], message('gap.year', {})));
    return;
  }
  if (years.includes(form.yearNumber) || isLateFinish(row, datum, first, form.yearNumber)) return;
  report(
    finding(
      datum.cell,
      message('indicator/year.other', { year: String(first), form: String(form.yearNumber) }),
      { expected: String(form.yearNumber), actual: String(first), indicator: row.indicator },
    ),
  );
}

const NO_YEARS: readonly number[] = [];

/** A quantity names none: 2013.1 is a number. */
function yearsNamed({ datum, expression }: Stated): readonly number[] {
  if (expression.kind === 'quantity') return NO_YEARS;
  return expression.kind === 'date' && expression.year !== undefined
    ? [expression.year]
    : yearsIn(datum.words);
}

/** Done the year after, against a date in the form's own year: late, and no remnant of another form. */
function isLateFinish(
  { pair, actual }: IndicatorFigures,
  datum: Datum,
  named: number,
  year: number,
): boolean {
  return datum === actual?.datum && pair?.wanted.kind === 'date' && pair.wanted.year === year && named > year;
}
