import { decimal, print, ZERO } from '../../values/decimal';
import { degreeOf } from '../../values/degree';
import { message } from '../messages';
import { finding, perIndicator } from '../rule';

/** A qualitative indicator scores within the band of the degree of completion that it states. */
export const qualitative = perIndicator({
  id: 'score/qualitative',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, weight, score, pair }, { profile }, report) {
    if (!weight || !score || pair?.given.kind !== 'text' || pair.wanted.kind === 'quantity') return;
    if (weight.value.lte(ZERO) || score.value.gt(weight.value)) return;
    const degree = degreeOf(pair.actual.words);
    const band = degree === undefined ? undefined : profile.degrees[degree];
    if (!band) return;
    const [low, high] = [weight.value.times(decimal(band.from)), weight.value.times(decimal(band.to))];
    if (score.value.gte(low) && score.value.lte(high)) return;
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
  },
});
