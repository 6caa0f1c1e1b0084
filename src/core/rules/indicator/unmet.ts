import { message } from '../messages';
import { whyOpen } from '../score/achievement';
import { finding, perIndicator } from '../rule';

/** In a form without scores: the actual value does not meet its target. */
export const unmet = perIndicator({
  id: 'indicator/unmet',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, pair }, { form }, report) {
    if (form.headers.score || !pair || indicator.empty) return;
    const open = whyOpen(pair);
    if (open) return report(open);
    const achieved = pair.achievement;
    if ((achieved.kind === 'measured' || achieved.kind === 'dated') && !achieved.met) {
      report(
        finding(
          pair.actual.cell,
          message('indicator/unmet.short', { target: pair.target.text, actual: pair.actual.text }),
          {
            expected: pair.target.text,
            actual: pair.actual.text,
            related: [pair.target.cell],
            follows: [pair.target.cell],
            indicator,
          },
        ),
      );
    }
  },
});
