import type { RuleLocale } from '../../types';
import { accounts } from './accounts';
import { basic } from './basic';
import { cross } from './cross';
import { form } from './form';
import { funds } from './funds';
import { gap } from './gap';
import { indicator } from './indicator';
import { reason } from './reason';
import { score } from './score';
import { text } from './text';
import { weights } from './weights';

const families = [form, funds, weights, score, indicator, reason, text, basic, accounts, cross, gap];

/** The sentences of all rules. */
export const rules: RuleLocale = {
  messages: {
    ...form.messages,
    ...funds.messages,
    ...weights.messages,
    ...score.messages,
    ...indicator.messages,
    ...reason.messages,
    ...text.messages,
    ...basic.messages,
    ...accounts.messages,
    ...cross.messages,
    ...gap.messages,
  },
  titles: Object.assign({}, ...families.map((family) => family.titles)) as Record<string, string>,
};
