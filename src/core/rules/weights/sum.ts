import { print, ZERO } from '../../values/decimal';
import type { Entry } from '../../values/figure';
import { isPage, type Datum } from '../../forms/types';
import { total } from '../figures';
import { fullMark, fundsWeight, samePoints } from './points';
import { message } from '../messages';
import { finding, gap, type Rule } from '../rule';

/** The weights, execution rate included, add up to the full mark. */
export const weightsSum: Rule = {
  id: 'weights/sum',
  severity: 'error',
  block: 'total',
  check(context, report) {
    const { form, figures } = context;
    if (!form.headers.weight || form.indicators.length === 0) return;
    const weights = figures.weights;
    if (weights.length === 0) {
      report(gap([form.headers.weight.cell], message('gap.blank', { what: 'weights' })));
      return;
    }
    const unreadable: Datum[] = [];
    for (const { indicator, weight } of figures.indicators) {
      const datum = weight ? undefined : indicator.columns.weight;
      if (datum && isUnreadable(figures.entry(datum))) unreadable.push(datum);
    }
    if (unreadable.length > 0) {
      const text = unreadable.map((datum) => datum.text).join('、');
      const cells = unreadable.map((datum) => datum.cell);
      report(gap(cells, message('gap.unreadable', { text })));
      return;
    }
    if (isPage(form)) {
      report(gap([form.headers.weight.cell], message('gap.page', {})));
      return;
    }
    const execution = fundsWeight(context);
    const loose = total(figures.looseWeights());
    const indicators = total(weights).plus(loose);
    const sum = indicators.plus(execution?.value ?? ZERO);
    const full = fullMark(context);
    if (samePoints(sum, full.value)) return;
    // A funds block that prints no points may still score the execution rate, or leave it out.
    const standard = context.profile.weights?.execution ?? 10;
    if (
      !execution?.datum &&
      [indicators, indicators.plus(standard)].some((points) => samePoints(points, full.value))
    )
      return;
    const place = full.datum ?? form.headers.weight;
    report(
      finding(
        place.cell,
        message('weights/sum.wrong', {
          sum: print(sum),
          full: print(full.value),
          execution: execution ? print(execution.value) : '',
          difference: print(sum.minus(full.value).abs()),
        }),
        {
          expected: print(full.value),
          actual: print(sum),
          related: [...(execution?.datum ? [execution.datum.cell] : []), ...weights.map((w) => w.datum.cell)],
        },
      ),
    );
  },
};

function isUnreadable({ kind }: Entry): boolean {
  return kind === 'text' || kind === 'unknown';
}
