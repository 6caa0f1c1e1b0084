import type { RuleWords } from '../../types';
import { slip } from './funds';
import { COLUMNS, ITEMS, capital } from './words';

export const cross: RuleWords<'cross'> = {
  titles: {
    'cross/identity': 'Unit and year across forms',
    'cross/duplicate-project': 'Project name stands twice',
    'cross/amount': 'Amounts across forms',
    'cross/count': 'Number of projects',
  },
  messages: {
    'cross/identity.year': ({ year, others, count }) =>
      `This form is for ${year}; ${count} other form(s) of the unit are for ${others}`,
    'cross/identity.unit': ({ name, others, count }) =>
      `This form writes the unit as "${name}"; ${count} other form(s) write "${others}"`,
    'cross/amount.projects': ({ column, stated, sum, count, difference }) =>
      `Project spending (${COLUMNS[column]}) is filled in as ${stated} 万元; the ${count} project form(s) make ${sum} 万元, a difference of ${difference} 万元`,
    'cross/amount.scale': ({ column, stated, sum, count, times }) =>
      `Project spending (${COLUMNS[column]}) is filled in as ${stated} 万元; the ${count} project form(s) make ${sum} 万元; ${slip(times)}`,
    'cross/amount.differs': ({ item, stated, other, where }) =>
      `${capital(ITEMS[item])} filled in as ${stated} 万元; ${where} has ${other} 万元, and the two should agree`,
    'cross/amount.differs-scale': ({ item, stated, other, where, times }) =>
      `${capital(ITEMS[item])} filled in as ${stated} 万元; ${where} has ${other} 万元; ${slip(times)}`,
    'cross/count.projects': ({ stated, present }) =>
      `The text speaks of ${stated} projects; there are ${present} project forms`,
    'cross/count.grade': ({ grade, stated, present }) =>
      `The text speaks of ${stated} projects of the grade ${grade}; among the project forms there are ${present}`,
    'cross/duplicate-project.twice': ({ name, first }) =>
      `The project "${name}" has the same name as ${first}; please check that it is not filled in twice`,
  },
};
