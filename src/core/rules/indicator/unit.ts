import { message } from '../messages';
import type { Pair } from '../score/achievement';
import { finding, perIndicator, type Draft } from '../rule';

/** Target and actual count the same thing; a unit on one side only is worth a look. */
export const unit = perIndicator({
  id: 'indicator/unit',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, pair }, _context, report) {
    if (!pair || indicator.empty) return;
    const achieved = pair.achievement;
    if (achieved.kind === 'incomparable') report(draft(pair, 'indicator/unit.incomparable', { indicator }));
    else if (achieved.kind === 'measured' && achieved.lone)
      report(draft(pair, 'indicator/unit.lone', { severity: 'hint' }));
  },
});

function draft(
  { target, actual }: Pair,
  key: 'indicator/unit.incomparable' | 'indicator/unit.lone',
  rest: Pick<Draft, 'indicator' | 'severity'>,
): Draft {
  return finding(actual.cell, message(key, { target: target.text, actual: actual.text }), {
    actual: actual.text,
    related: [target.cell],
    ...rest,
  });
}
