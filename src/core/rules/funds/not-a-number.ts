import { AMOUNT_COLUMNS } from '../figures';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** An amount cell holds a number, a stroke, or nothing. */
export const notANumber: Rule = {
  id: 'funds/not-a-number',
  severity: 'error',
  block: 'funds',
  check({ form, figures }, report) {
    for (const line of form.funds?.lines ?? []) {
      for (const column of AMOUNT_COLUMNS) {
        const datum = line.columns[column];
        const entry = figures.entry(datum);
        if (!datum || entry.kind !== 'text') continue;
        report(
          finding(datum.cell, message('funds/not-a-number.text', { text: entry.text }), {
            actual: entry.text,
          }),
        );
      }
    }
  },
};
