import type { RuleWords } from '../../types';

export const score: RuleWords<'score'> = {
  titles: {
    'score/exceeds-weight': 'Score above its weight',
    'score/missing': 'Score not filled in',
    'score/total': 'Total score',
    'score/grade': 'Grade',
    'score/quantitative': 'Score of a quantitative indicator',
    'score/qualitative': 'Score of a qualitative indicator',
    'score/no-indicator': 'Points without an indicator',
  },
  messages: {
    'score/exceeds-weight.more': ({ score: given, weight }) => `Score ${given} is above its weight ${weight}`,
    'score/exceeds-weight.negative': ({ score: given }) => `Score ${given} is below 0`,
    'score/missing.blank': ({ weight, indicator }) =>
      `${indicator === '' ? 'The weight' : `"${indicator}": the weight`} is ${weight}, but no score is filled in`,
    'score/total.wrong': ({ expected, stated }) => `Total should be ${expected}; ${stated} is filled in`,
    'score/total.rounded': ({ expected, stated }) =>
      `Total is filled in as ${stated}; the scores add up to ${expected}. Please check that rounding is allowed`,
    'score/total.capped': ({ expected, stated, rate, cap }) =>
      `With an execution rate of ${rate} the total may be ${cap} at most and should be ${expected}; ${stated} is filled in`,
    'score/grade.wrong': ({ expected, stated, total }) =>
      `A total of ${total} makes the grade "${expected}"; "${stated}" is filled in`,
    'score/quantitative.high': ({ expected, stated, target, actual, weight }) =>
      `With target ${target} and actual value ${actual}, ${expected} of ${weight} points at most are due; ${stated} is filled in`,
    'score/quantitative.rounded': ({ expected, stated, target, actual, weight }) =>
      `With target ${target} and actual value ${actual}, ${expected} of ${weight} points are due in proportion; ` +
      `${stated} is filled in. Please check that rounding is allowed`,
    'score/qualitative.outside': ({ stated, low, high, degree, weight }) =>
      `"${degree}" stands for a score of ${low}–${high} (weight ${weight}); ${stated} is filled in, please adjust or explain`,
    'score/no-indicator.points': ({ score: given }) =>
      `${given} points are given though there is no indicator; please add the indicator or say what they are for`,
  },
};
