import type { RuleWords } from '../../types';

export const cross: RuleWords<'cross'> = {
  titles: {
    'cross/identity': 'Unit and year across forms',
    'cross/duplicate-project': 'Project name stands twice',
  },
  messages: {
    'cross/identity.year': ({ year, others, count }) =>
      `This form is for ${year}; ${count} other form(s) of the unit are for ${others}`,
    'cross/identity.unit': ({ name, others, count }) =>
      `This form writes the unit as "${name}"; ${count} other form(s) write "${others}"`,
    'cross/duplicate-project.twice': ({ name, first }) =>
      `The project "${name}" has the same name as ${first}; please check that it is not filled in twice`,
  },
};
