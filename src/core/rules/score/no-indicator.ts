import { print, ZERO } from '../../values/decimal';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** Points are given for an indicator that is 无 or blank. */
export const noIndicator: Rule = {
  id: 'score/no-indicator',
  severity: 'explain',
  block: 'indicators',
  check({ figures }, report) {
    for (const { indicator, score } of figures.indicators) {
      if (!indicator.empty || !score || score.value.lte(ZERO)) continue;
      report(
        finding(score.datum.cell, message('score/no-indicator.points', { score: print(score.value) }), {
          actual: print(score.value),
          related: indicator.l3 ? [indicator.l3.cell] : [],
          indicator,
        }),
      );
    }
  },
};
