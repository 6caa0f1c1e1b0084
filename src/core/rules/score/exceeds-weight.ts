import { compareAt, print, ZERO, type Decimal } from '../../values/decimal';
import { total } from '../figures';
import type { Points } from '../indicator-figures';
import { fullMark } from '../weights/points';
import { message } from '../messages';
import { finding, type Draft, type Rule } from '../rule';

/** No score is above its weight or below zero; scores that share one merged weight count together. */
export const exceedsWeight: Rule = {
  id: 'score/exceeds-weight',
  severity: 'error',
  block: 'indicators',
  check(context, report) {
    const { form, figures } = context;
    for (const weight of figures.weights) {
      const { scores } = weight;
      const last = scores.at(-1);
      if (!last) continue;
      const negative = scores.find(isNegative);
      if (negative) {
        report(
          finding(
            negative.datum.cell,
            message('score/exceeds-weight.negative', { score: print(negative.value) }),
            { actual: print(negative.value) },
          ),
        );
      }
      const single = scores.find((score) => compareAt(score.value, weight.value, 2) > 0);
      if (single) report(above(single, single.value, weight));
      else if (compareAt(total(scores), weight.value, 2) > 0) report(above(last, total(scores), weight));
    }
    const sum = figures.points(form.total.score);
    const full = fullMark(context);
    if (sum && full.datum && compareAt(sum.value, full.value, 2) > 0)
      report(above(sum, sum.value, { value: full.value, datum: full.datum }));
  },
};

function isNegative({ value }: Points): boolean {
  return value.lt(ZERO);
}

function above(place: Points, score: Decimal, weight: Points): Draft {
  return finding(
    place.datum.cell,
    message('score/exceeds-weight.more', { score: print(score), weight: print(weight.value) }),
    {
      expected: `≤${print(weight.value)}`,
      actual: print(score),
      related: [weight.datum.cell],
    },
  );
}
