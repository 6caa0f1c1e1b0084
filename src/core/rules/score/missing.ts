import { cellKey } from '../../sheet/address';
import { print, ZERO } from '../../values/decimal';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** Where points can be had, a score is given; a stroke counts as given, 无 needs none. */
export const scoreMissing: Rule = {
  id: 'score/missing',
  severity: 'error',
  block: 'indicators',
  check({ form, figures }, report) {
    if (!form.headers.score) return;
    const seen = new Set<number>();
    for (const { indicator, weight, score: given } of figures.indicators) {
      const { score } = indicator.columns;
      if (given || !weight || weight.value.eq(ZERO) || !score || indicator.empty) continue;
      const cell = cellKey(score.cell);
      if (score.entry.kind !== 'blank' || seen.has(cell)) continue;
      seen.add(cell);
      report(
        finding(
          score.cell,
          message('score/missing.blank', { weight: print(weight.value), indicator: indicator.name }),
          {
            related: [weight.datum.cell],
          },
        ),
      );
    }
  },
};
