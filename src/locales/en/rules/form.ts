import type { RuleWords } from '../../types';
import { COMPUTED, FIELDS } from './words';

export const form: RuleWords<'form'> = {
  titles: {
    'form/missing-field': 'Required fields',
    'form/computed-blank': 'Computed cell left blank',
    'form/placeholder': 'Filler from the template',
    'form/no-result': 'Formula without a result',
    'form/unplaced': 'Unknown column',
    'form/header-gone': 'Place of the header',
  },
  messages: {
    'form/missing-field.blank': ({ field }) => `${FIELDS[field]} is not filled in`,
    'form/computed-blank.blank': ({ what, expected }) =>
      `${COMPUTED[what]} is not filled in; it should be ${expected}`,
    'form/computed-blank.grade': ({ expected, total }) =>
      `The grade is not filled in; a total of ${total} makes it "${expected}"`,
    'form/placeholder.filler': ({ text }) =>
      `"${text}" is filler from the template; please fill it in or delete the row`,
  },
};
