import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** Target and actual count the same thing; a unit on one side only is worth a look. */
export const unit: Rule = {
  id: 'indicator/unit',
  severity: 'explain',
  block: 'indicators',
  check({ figures }, report) {
    for (const { indicator, pair } of figures.indicators) {
      if (!pair || indicator.empty) continue;
      const achieved = pair.achievement;
      const shown = { target: pair.target.text, actual: pair.actual.text };
      const rest = { actual: pair.actual.text, related: [pair.target.cell] };
      if (achieved.kind === 'incomparable') {
        report(
          finding(pair.actual.cell, message('indicator/unit.incomparable', shown), {
            ...rest,
            indicator,
          }),
        );
      } else if (achieved.kind === 'measured' && achieved.lone) {
        report(
          finding(pair.actual.cell, message('indicator/unit.lone', shown), { ...rest, severity: 'hint' }),
        );
      }
    }
  },
};
