import { print, ZERO } from '../../values/decimal';
import { message } from '../messages';
import { finding, perIndicator } from '../rule';

/** Points are given for an indicator that is 无 or blank. */
export const noIndicator = perIndicator({
  id: 'score/no-indicator',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, score }, _context, report) {
    if (!indicator.empty || !score || score.value.lte(ZERO)) return;
    report(
      finding(score.datum.cell, message('score/no-indicator.points', { score: print(score.value) }), {
        actual: print(score.value),
        related: indicator.l3 ? [indicator.l3.cell] : [],
        indicator,
      }),
    );
  },
});
