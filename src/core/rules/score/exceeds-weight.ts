import { print, ZERO } from '../../values/decimal';
import { sameCell } from '../../forms/grid';
import { total, type Points } from '../figures';
import { fullMark } from '../weights/points';
import { message } from '../messages';
import { finding, type Draft, type Rule } from '../rule';

/** No score is above its weight or below zero; scores that share one merged weight count together. */
export const exceedsWeight: Rule = {
  id: 'score/exceeds-weight',
  severity: 'error',
  block: 'indicators',
  *check(context) {
    const { form, figures } = context;
    for (const weight of figures.weights()) {
      const sharing = form.indicators.filter((i) => i.columns.weight && sameCell(i.columns.weight.cell, weight.datum.cell));
      const scores = figures.scores(sharing);
      const last = scores.at(-1);
      if (!last) continue;
      const negative = scores.find((score) => score.value.lt(ZERO));
      if (negative) yield finding(negative.datum.cell, message('score/exceeds-weight.negative', { score: print(negative.value) }), { actual: print(negative.value) });
      const worst = scores.find((score) => score.value.gt(weight.value)) ?? (total(scores).gt(weight.value) ? last : undefined);
      if (worst) yield above(worst, scores.length > 1 && worst === last ? { ...worst, value: total(scores) } : worst, weight);
    }
    const sum = figures.points(form.total.score);
    const full = fullMark(context);
    if (sum && full.datum && sum.value.gt(full.value)) yield above(sum, sum, { value: full.value, datum: full.datum });
  },
};

function above(place: Points, score: Points, weight: Points): Draft {
  return finding(place.datum.cell, message('score/exceeds-weight.more', { score: print(score.value), weight: print(weight.value) }), {
    expected: `≤${print(weight.value)}`,
    actual: print(score.value),
    related: [weight.datum.cell],
  });
}
