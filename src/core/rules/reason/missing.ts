import { deductions, type Deduction } from './deductions';
import { reasonKind } from './reasons';
import { message, type Message } from '../messages';
import { finding, type Rule } from '../rule';

/** Points were deducted, or a scored target was missed, and the place for the reason is blank. */
export const reasonMissing: Rule = {
  id: 'reason/missing',
  severity: 'explain',
  block: 'indicators',
  check(context, report) {
    for (const deduction of deductions(context)) {
      if (reasonKind(deduction.place.words) !== 'blank') continue;
      report(finding(deduction.place.cell, sentence(deduction), { related: deduction.related }));
    }
  },
};

function sentence({ lost, target, actual, whole }: Deduction): Message {
  if (!lost) return message('reason/missing.unmet', { target, actual });
  return whole ? message('reason/missing.form', lost) : message('reason/missing.deducted', lost);
}
