import type { RuleLocale } from '../../types';

export const rules: RuleLocale = {
  messages: {
    'form/missing-field.blank': ({ field }) => `${field} is blank`,
  },
  titles: {},
};
