import type { RuleWords } from '../../types';
import { COLUMNS } from './words';

export const text: RuleWords<'text'> = {
  titles: { 'text/amount': '文字中的金额', 'text/indicator': '文字中的指标' },
  messages: {
    'text/amount.differs': ({ column, text: said, expected }) =>
      `文中写「${said}」，资金表中${COLUMNS[column]}为 ${expected}`,
    'text/indicator.value': ({ indicator, text: said, actual }) =>
      `文中「${indicator}${said}」与表中实际完成值 ${actual} 不一致`,
    'text/indicator.score': ({ heading, text: said, score }) =>
      `文中${heading}「${said}」，表中得分为 ${score}`,
  },
};
