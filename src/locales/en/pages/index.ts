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
  sections: {
    what: 'What it checks',
    why: 'Why it matters',
    fix: 'How to fix it',
    silent: 'When it keeps silent',
    source: 'Source',
  },
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
