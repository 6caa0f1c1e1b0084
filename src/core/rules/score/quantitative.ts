import { print, round } from '../../values/decimal';
import { comparePoints } from '../funds/amounts';
import { shareAllowed, shareEarned, whyOpen } from './achievement';
import { message } from '../messages';
import { finding, gap, perIndicator } from '../rule';

/** A quantitative indicator scores no more than its target and actual allow. */
export const quantitative = perIndicator({
  id: 'score/quantitative',
  severity: 'error',
  block: 'indicators',
  check({ indicator, weight, score, pair }, { profile }, report) {
    if (indicator.isExecutionRate || indicator.empty) return;
    if (!weight || !score || !pair || score.value.gt(weight.value)) return;
    // Points that several indicators share cannot be told apart.
    if (weight.scores.length > 1) return report(gap([weight.datum.cell], message('gap.shared', {})));
    const open = whyOpen(pair);
    if (open) return report(open);
    const achieved = pair.achievement;
    if (achieved.kind !== 'measured' || achieved.met) return;
    const allowed = weight.value.times(shareAllowed(achieved, profile));
    if (score.value.lte(round(allowed, 2))) return;
    const fit = comparePoints(score.value, { lo: allowed, hi: allowed }, weight.value);
    if (fit === 'agrees') return;
    const expected = print(round(weight.value.times(shareEarned(achieved, profile)), 2));
    const shown = {
      expected,
      stated: print(score.value),
      target: pair.target.text,
      actual: pair.actual.text,
      weight: print(weight.value),
    };
    const related = [pair.target.cell, pair.actual.cell, weight.datum.cell];
    if (fit === 'rounded') {
      report(
        finding(score.datum.cell, message('score/quantitative.rounded', shown), {
          severity: 'hint',
          expected,
          actual: shown.stated,
          related,
        }),
      );
      return;
    }
    report(
      finding(score.datum.cell, message('score/quantitative.high', shown), {
        expected,
        actual: shown.stated,
        related,
        follows: [pair.target.cell, pair.actual.cell],
        fix: { cell: score.datum.cell, value: Number(expected) },
      }),
    );
  },
});
