import type { RuleWords } from '../../types';

export const reason: RuleWords<'reason'> = {
  titles: {
    'reason/missing': 'Reason not filled in',
    'reason/contradiction': 'Reason contradicts the score',
  },
  messages: {
    'reason/missing.deducted': ({ weight, score }) =>
      `Weight ${weight}, score ${score}: points were deducted; please fill in the reason`,
    'reason/missing.unmet': ({ target, actual }) =>
      `The actual value ${actual} does not meet the target ${target}; please fill in the reason`,
    'reason/missing.form': ({ weight, score }) =>
      `Points were deducted in this form (such as weight ${weight}, score ${score}); please fill in the reason`,
    'reason/contradiction.denies': ({ reason: text, weight, score }) =>
      `The reason says "${text}", but weight ${weight} and score ${score} mean that points were deducted; please give the actual reason`,
  },
};
