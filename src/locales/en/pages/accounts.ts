import type { RulePages } from '../../types';
import { ARITHMETIC } from './sources';

const LINKED = 'How the published tables of a unit hang together: one figure is the same wherever it stands.';

export const accounts: RulePages<'accounts'> = {
  'accounts/sum': {
    what: 'Whether totals of the published accounts (or budgets) are the sum of their parts: a 类 of its 款, a 款 of its 项, 合计 of all classes; the total of a row of the columns beside it; personnel and running costs of their classes; 三公经费 of its three parts.',
    why: 'Anybody can add up a published table. A total that does not fit is what is pointed out first.',
    fix: 'Check the figures that the message lists, then the total. Where several checks point at one cell, that cell is most likely the wrong one.',
    silent:
      'A difference that rounding explains is only a hint. Rows with 其中 are not added twice. A dash stands for not applicable. Where the rows that add up are not on the sheet or are blank, the total is listed as not checked.',
    source: ARITHMETIC,
  },
  'accounts/balance': {
    what: 'Total income equals total spending; a total is the year’s sum and what was carried over; what is left at the end of a year is what was there at its start plus income less spending.',
    why: 'Where the two sides differ, or one year’s end does not follow from its start, at least one figure is wrong.',
    fix: 'Look at the year’s sums first, then at the rows of what was carried over, distributed or used up.',
    silent:
      'A difference that rounding explains is only a hint. Without columns for what is carried over nothing is checked.',
    source: ARITHMETIC,
  },
  'accounts/cross-table': {
    what: 'Whether one figure is the same in all published tables: income, spending and each class of the summary against the tables of income and of spending; the columns of the fiscal summary against the tables of the three budgets; basic spending against personnel and running costs. Travel abroad, receptions and cars in basic spending cannot be more than in the table of 三公经费.',
    why: 'All tables come from one set of books. Where two differ, one of them is wrong, often because it was not exported again.',
    fix: 'Look at both tables and correct the one that the books contradict. Where the message names a factor of 10000, check whether one of them is in 元 and the other in 万元.',
    silent:
      'Only tables of one unit are compared, accounts with accounts and budgets with budgets, in one unit of money. A difference that rounding explains is only a hint. Where tables are missing, the check is listed as not made.',
    source: LINKED,
  },
  'accounts/rounding': {
    what: 'The parts and their total differ by so little that rounding explains it, such as 0.01 between figures of two decimals.',
    why: 'Turning 元 into 万元 leaves such differences. They are no errors, but it is good to know of them before publishing.',
    fix: 'Nothing needs to change. A note below the table may say that figures are rounded.',
    silent: 'Each total is named once. What rounding cannot explain is reported as a wrong total.',
    source: ARITHMETIC,
  },
};
