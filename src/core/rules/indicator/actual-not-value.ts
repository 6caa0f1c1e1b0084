import { isBound } from '../../values/quantity';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** An actual value written as a bound (≥95%) instead of what was reached. */
export const actualNotValue: Rule = {
  id: 'indicator/actual-not-value',
  severity: 'hint',
  block: 'indicators',
  check({ figures }, report) {
    for (const { indicator, actual } of figures.indicators) {
      if (!actual || indicator.empty || actual.expression.kind !== 'quantity' || !isBound(actual.expression))
        continue;
      report(
        finding(actual.datum.cell, message('indicator/actual-not-value.bound', { text: actual.datum.text }), {
          actual: actual.datum.text,
        }),
      );
    }
  },
};
