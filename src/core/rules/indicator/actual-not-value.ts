import { isBound } from '../../values/quantity';
import { message } from '../messages';
import { finding, perIndicator } from '../rule';

/** An actual value written as a bound (≥95%) instead of what was reached. */
export const actualNotValue = perIndicator({
  id: 'indicator/actual-not-value',
  severity: 'hint',
  block: 'indicators',
  check({ indicator, actual }, _context, report) {
    if (!actual || indicator.empty || actual.expression.kind !== 'quantity' || !isBound(actual.expression))
      return;
    report(
      finding(actual.datum.cell, message('indicator/actual-not-value.bound', { text: actual.datum.text }), {
        actual: actual.datum.text,
      }),
    );
  },
});
