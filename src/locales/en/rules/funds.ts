import type { RuleWords } from '../../types';
import { COLUMNS } from './words';

export const funds: RuleWords<'funds'> = {
  titles: {
    'funds/parts-sum': 'Total of the funds',
    'funds/balance': 'Balance carried over',
    'funds/rate': 'Execution rate',
    'funds/score': 'Score of the execution rate',
    'funds/overspent': 'Executed more than budgeted',
    'funds/low-rate': 'Low execution rate',
    'funds/not-a-number': 'Amount is not a number',
  },
  messages: {
    'funds/parts-sum.wrong': ({ column, expected, stated, parts, unit }) =>
      `Total of the ${COLUMNS[column]} should be ${expected} ${unit} (${parts}); ${stated} ${unit} is filled in`,
    'funds/balance.wrong': ({ expected, stated, budget, executed }) =>
      `Balance should be ${expected} (${budget} − ${executed}); ${stated} is filled in`,
    'funds/rate.wrong': ({ expected, stated, budget, executed }) =>
      `Execution rate should be ${expected} (${executed} ÷ ${budget}); ${stated} is filled in`,
    'funds/rate.denominator': ({ expected, stated, budget, executed, fits, amount }) =>
      `Execution rate should be ${expected} (${executed} ÷ full-year budget ${budget}); ${stated} is filled in, ` +
      `which looks like a division by the ${COLUMNS[fits]} ${amount}`,
    'funds/rate.cut': ({ expected, stated }) =>
      `Execution rate is filled in as ${stated}; rounded it is ${expected}, so the last digits seem to have been cut off`,
    'funds/score.wrong': ({ expected, stated, rate, weight }) =>
      `Score of the execution rate should be ${expected} (${weight} points × ${rate}); ${stated} is filled in`,
    'funds/score.rounded': ({ expected, stated, rate, weight }) =>
      `Score of the execution rate is filled in as ${stated}; ${weight} points × ${rate} makes ${expected}. ` +
      'Please check that rounding is allowed',
    'funds/overspent.more': ({ budget, executed, unit }) =>
      `Executed amount ${executed} ${unit} is more than the full-year budget ${budget} ${unit}`,
    'funds/overspent.scale': ({ budget, executed, unit, times }) =>
      `Executed amount ${executed} ${unit} is more than the full-year budget ${budget} ${unit}; ${slip(times)}`,
    'funds/low-rate.low': ({ rate, threshold }) =>
      `Execution rate ${rate} is below ${threshold}; please give the reason`,
    'funds/not-a-number.text': ({ text }) => `"${text}" is not a number; cells for amounts take numbers only`,
  },
};

/** What a factor between two amounts suggests. */
export function slip(times: string): string {
  return times === '10000'
    ? 'they differ 10,000-fold, as 元 and 万元 do'
    : `they differ ${times}-fold, so a unit or a decimal point seems wrong`;
}
