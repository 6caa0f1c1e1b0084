import { message } from '../messages';
import { percentText } from '../rates';
import { finding, type Rule } from '../rule';
import type { BasicContext } from './context';
import { computedControl } from './control-rate';

/** A control rate is blank, though what it is computed from is there. */
export const controlBlank: Rule<BasicContext> = {
  id: 'form/computed-blank',
  severity: 'explain',
  block: 'data',
  check(context, report) {
    for (const control of context.form.controls) {
      const { rate } = control;
      const computed = computedControl(context, control);
      if (!rate || rate.text !== '' || rate.raw !== undefined || !computed) continue;
      const expected = percentText(computed.rate);
      report(
        finding(rate.cell, message('form/computed-blank.blank', { what: 'control', expected }), {
          expected,
          fix: { cell: rate.cell, value: computed.rate.round(4).toNumber() },
        }),
      );
    }
  },
};
