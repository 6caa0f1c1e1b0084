import { decimal, print, ZERO, type Decimal } from '../../values/decimal';
import type { Weights } from '../../profile/types';
import { headingName, samePoints, weightOf } from './points';
import { message } from '../messages';
import { finding, gap, type Context, type Rule } from '../rule';

/**
 * The weights per first-level heading are those of the bureau. Only a profile that somebody chose, or
 * that the form's own note states, decides this: a layout alone proves no policy.
 */
export const weightsPolicy: Rule = {
  id: 'weights/policy',
  severity: 'explain',
  block: 'indicators',
  check(context, report) {
    const { form, figures, profile, inForce } = context;
    if (!form.headers.weight || figures.weights.length === 0) return;
    const { weights } = profile;
    if (!weights || inForce.why === 'layout' || inForce.why === 'default') {
      report(gap([form.headers.weight.cell], message('gap.profile', { what: 'weights' })));
      return;
    }
    for (const kind of ['output', 'benefit', 'satisfaction'] as const) {
      const heading = form.headings.find((h) => h.kind === kind);
      const expected = expectedPoints(context, kind, weights);
      if (!heading || expected === undefined) continue;
      const sum = weightOf(figures, kind).plus(
        kind === 'output' && weights.cost === undefined ? weightOf(figures, 'cost') : ZERO,
      );
      if (samePoints(sum, expected)) continue;
      report(
        finding(
          heading.datum.cell,
          message('weights/policy.differs', {
            heading: headingName(heading),
            sum: print(sum),
            expected: print(expected),
          }),
          {
            expected: print(expected),
            actual: print(sum),
          },
        ),
      );
    }
  },
};

function expectedPoints(
  { form }: Context,
  kind: 'output' | 'benefit' | 'satisfaction',
  weights: Weights,
): Decimal | undefined {
  const points = weights[kind];
  if (points === undefined) return undefined;
  const apart = form.headings.some((h) => h.kind === 'satisfaction');
  const inside =
    kind === 'benefit' && weights.satisfactionInBenefit && apart ? (weights.satisfaction ?? 0) : 0;
  return decimal(points).minus(inside);
}
