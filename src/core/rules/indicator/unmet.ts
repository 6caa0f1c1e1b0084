import { message } from '../messages';
import { finding, gap, perIndicator } from '../rule';

/** In a form without scores: the actual value does not meet its target. */
export const unmet = perIndicator({
  id: 'indicator/unmet',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, pair }, { form }, report) {
    if (form.headers.score || !pair || indicator.empty) return;
    const achieved = pair.achievement;
    if (achieved.kind === 'incomparable') {
      report(
        gap([pair.actual.cell], message('gap.unit', { target: pair.target.text, actual: pair.actual.text })),
      );
    } else if (achieved.kind === 'open' && achieved.side === 'target' && pair.wanted.kind === 'incomplete') {
      report(gap([pair.target.cell], message('gap.target', { text: pair.target.text })));
    } else if (
      achieved.kind === 'open' &&
      achieved.side === 'actual' &&
      (pair.given.kind === 'text' || pair.given.kind === 'none')
    ) {
      report(gap([pair.actual.cell], message('gap.actual', { text: pair.actual.text })));
    } else if ((achieved.kind === 'measured' || achieved.kind === 'dated') && !achieved.met) {
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
