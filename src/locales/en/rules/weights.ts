import type { RuleWords } from '../../types';

export const weights: RuleWords<'weights'> = {
  titles: {
    'weights/sum': 'Sum of the weights',
    'weights/dimension': 'Weights under a first-level heading',
    'weights/policy': 'Split of the weights',
  },
  messages: {
    'weights/sum.wrong': ({ sum, full, execution, difference }) =>
      `The weights add up to ${sum}${execution === '' ? '' : ` (${execution} for the execution rate included)`}; ` +
      `they should make ${full}, a difference of ${difference}`,
    'weights/dimension.wrong': ({ heading, sum, declared }) =>
      `${heading} declares ${declared} points, but the weights under it add up to ${sum}`,
    'weights/policy.differs': ({ heading, sum, expected }) =>
      `The weights of ${heading} add up to ${sum}, ${expected} is prescribed; please explain if another rule applies`,
  },
};
