import { deductions } from './deductions';
import { reasonKind } from './reasons';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** The reason says there is no deviation, though points were deducted. */
export const reasonContradiction: Rule = {
  id: 'reason/contradiction',
  severity: 'explain',
  block: 'indicators',
  check(context, report) {
    for (const { place, lost, related } of deductions(context)) {
      if (!lost || reasonKind(place.words) !== 'denial') continue;
      report(
        finding(place.cell, message('reason/contradiction.denies', { reason: place.text, ...lost }), {
          actual: place.text,
          related,
        }),
      );
    }
  },
};
