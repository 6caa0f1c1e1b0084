import type { RuleWords } from '../../types';
import { COLUMNS } from './words';

export const text: RuleWords<'text'> = {
  titles: { 'text/amount': 'Amounts in the text', 'text/indicator': 'Indicators in the text' },
  messages: {
    'text/amount.differs': ({ column, text: said, expected }) =>
      `The text says "${said}"; in the funds table the ${COLUMNS[column]} is ${expected}`,
    'text/indicator.value': ({ indicator, text: said, actual }) =>
      `The text says "${indicator}${said}", which differs from the actual value ${actual} in the table`,
    'text/indicator.score': ({ heading, text: said, score }) =>
      `The text says "${said}" of ${heading}; the score in the table is ${score}`,
  },
};
