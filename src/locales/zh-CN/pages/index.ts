import type { PageLocale } from '../../types';
import { accounts } from './accounts';
import { basic } from './basic';
import { cross } from './cross';
import { form } from './form';
import { funds } from './funds';
import { indicator } from './indicator';
import { reason } from './reason';
import { score } from './score';
import { text } from './text';
import { weights } from './weights';

/** The pages about all rules. */
export const pages: PageLocale = {
  sections: { what: '检查什么', why: '为什么', fix: '怎么改', silent: '什么情况不提示', source: '依据' },
  rules: {
    ...form,
    ...funds,
    ...weights,
    ...score,
    ...indicator,
    ...reason,
    ...text,
    ...basic,
    ...accounts,
    ...cross,
  },
};
