import { decimal, print, ZERO } from '../../values/decimal';
import { degreeOf } from '../../values/degree';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** A qualitative indicator scores within the band of the degree of completion that it states. */
export const qualitative: Rule = {
  id: 'score/qualitative',
  severity: 'explain',
  block: 'indicators',
  check({ figures, profile }, report) {
    for (const { indicator, weight, score, pair } of figures.indicators) {
      if (!weight || !score || !pair || weight.value.lte(ZERO) || score.value.gt(weight.value)) continue;
      if (pair.given.kind !== 'text' || pair.wanted.kind === 'quantity') continue;
      const degree = degreeOf(pair.actual.words);
      const band = degree === undefined ? undefined : profile.degrees[degree];
      if (!band) continue;
      const [low, high] = [weight.value.times(decimal(band.from)), weight.value.times(decimal(band.to))];
      if (score.value.gte(low) && score.value.lte(high)) continue;
      report(
        finding(
          score.datum.cell,
          message('score/qualitative.outside', {
            stated: print(score.value),
            low: print(low, 2),
            high: print(high, 2),
            degree: pair.actual.text,
            weight: print(weight.value),
          }),
          {
            expected: `${print(low, 2)}–${print(high, 2)}`,
            actual: print(score.value),
            related: [pair.actual.cell, weight.datum.cell],
            indicator,
          },
        ),
      );
    }
  },
};
