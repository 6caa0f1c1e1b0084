import { decimal, ZERO } from '../../values/decimal';
import { claimed, direction } from '../../values/quantity';
import { percentText } from '../rates';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** The actual exceeds a ≥, = or bare target by more than the profile's threshold, and nothing says why. */
export const overachieved: Rule = {
  id: 'indicator/overachieved',
  severity: 'explain',
  block: 'indicators',
  check({ figures, profile }, report) {
    if (profile.overachieved.consequence === 'none') return;
    const threshold = decimal(profile.overachieved.threshold);
    for (const { indicator, pair } of figures.indicators) {
      if (!pair || indicator.empty || indicator.isExecutionRate) continue;
      const achieved = pair.achievement;
      if (achieved.kind !== 'measured' || direction(achieved.target, achieved.underCost) !== 'up') continue;
      const { lo } = claimed(achieved.actual);
      if (!lo || achieved.target.value.lte(ZERO)) continue;
      if (lo.minus(achieved.target.value).lte(threshold.times(achieved.target.value))) continue;
      const by = achieved.actual.value.minus(achieved.target.value).div(achieved.target.value);
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
    }
  },
};
