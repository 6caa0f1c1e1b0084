import { decimal, print } from '../../values/decimal';
import { total } from '../figures';
import { headingName, samePoints, weightOf, weightsIn } from './points';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** The weights under a first-level heading add up to the points that the heading declares （50分）. */
export const weightsDimension: Rule = {
  id: 'weights/dimension',
  severity: 'error',
  block: 'indicators',
  check({ form, figures }, report) {
    for (const heading of form.headings) {
      if (heading.declared === undefined) continue;
      const weights = weightsIn(figures, (indicator) => indicator.l1?.group === heading.group);
      if (weights.length === 0) continue;
      const sum = total(weights);
      const declared = decimal(heading.declared);
      if (samePoints(sum, declared)) continue;
      // In some places the 40 points of 效益 hold the 10 of 满意度, which stands as a heading of its own.
      if (heading.kind === 'benefit' && samePoints(sum.plus(weightOf(figures, 'satisfaction')), declared))
        continue;
      report(
        finding(
          heading.datum.cell,
          message('weights/dimension.wrong', {
            heading: headingName(heading),
            sum: print(sum),
            declared: print(declared),
          }),
          { expected: print(declared), actual: print(sum), related: weights.map((w) => w.datum.cell) },
        ),
      );
    }
  },
};
