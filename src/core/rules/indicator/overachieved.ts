import { decimal, ZERO } from '../../values/decimal';
import { claimed, direction } from '../../values/quantity';
import { percentText } from '../rates';
import { message } from '../messages';
import { finding, perIndicator } from '../rule';

/** The actual exceeds a ≥, = or bare target by more than the profile's threshold, and nothing says why. */
export const overachieved = perIndicator({
  id: 'indicator/overachieved',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, pair }, { profile }, report) {
    if (!pair || indicator.empty || indicator.isExecutionRate) return;
    if (profile.overachieved.consequence === 'none') return;
    const achieved = pair.achievement;
    if (achieved.kind !== 'measured' || direction(achieved.target, achieved.underCost) !== 'up') return;
    const target = achieved.target.value;
    if (target.lte(ZERO) || achieved.actual.value.lte(target)) return;
    const threshold = decimal(profile.overachieved.threshold);
    const { lo } = claimed(achieved.actual);
    if (!lo || lo.minus(target).lte(threshold.times(target))) return;
    const by = achieved.actual.value.minus(target).div(target);
    report(
      finding(
        pair.actual.cell,
        message('indicator/overachieved.more', {
          target: pair.target.text,
          actual: pair.actual.text,
          by: percentText(by),
          threshold: percentText(threshold),
        }),
        { actual: pair.actual.text, related: [pair.target.cell], indicator },
      ),
    );
  },
});
