import type { RuleWords } from '../../types';
import { slip } from './funds';
import { CONTROLS } from './words';

export const basic: RuleWords<'basic'> = {
  titles: {
    'basic/control-rate': 'Control rate',
    'basic/parts-sum': 'Sum of the expenses',
    'basic/over-budget': 'Over the budget or the establishment',
    'basic/no-budget': 'Spent without a budget',
  },
  messages: {
    'basic/control-rate.wrong': ({ measure, expected, stated, actual, approved }) =>
      `${CONTROLS[measure].rate} should be ${expected} (${actual} ÷ ${approved}); ${stated} is filled in`,
    'basic/control-rate.cut': ({ measure, expected, stated }) =>
      `${CONTROLS[measure].rate} is filled in as ${stated}; rounded it is ${expected}, so the last digits seem to have been cut off`,
    'basic/parts-sum.wrong': ({ item, column, expected, stated, parts, unit }) =>
      `${column} of ${item} should be ${expected} ${unit} (${parts}); ${stated} ${unit} is filled in`,
    'basic/parts-sum.less': ({ item, column, expected, stated, parts, unit }) =>
      `${column} of ${item} is filled in as ${stated} ${unit}, less than the ${expected} ${unit} (${parts}) of its parts`,
    'basic/parts-sum.blank': ({ item, column, expected, parts, unit }) =>
      `${column} of ${item} is blank; its parts make ${expected} ${unit} (${parts})`,
    'basic/over-budget.more': ({ item, budget, final, unit }) =>
      `${item}: ${final} ${unit} spent is more than the budget of ${budget} ${unit}; please give the reason`,
    'basic/over-budget.scale': ({ item, budget, final, unit, times }) =>
      `${item}: ${final} ${unit} spent is more than the budget of ${budget} ${unit}; ${slip(times)}`,
    'basic/over-budget.control': ({ measure, approved, actual }) =>
      `${actual} ${CONTROLS[measure].actual} is more than ${approved} ${CONTROLS[measure].approved}; please give the reason`,
    'basic/no-budget.none': ({ item, final, unit }) =>
      `${item}: ${final} ${unit} was spent without a budget; please give the reason`,
  },
};
