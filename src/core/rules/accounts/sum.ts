import { message } from '../messages';
import { gap } from '../rule';
import { broken, type AccountsRule } from './rule';
import { checkTable } from './within';

/** A total, or a 类 or 款, is the sum of its parts, down the rows and across the columns. */
export const accountsSum: AccountsRule = {
  id: 'accounts/sum',
  severity: 'error',
  block: 'accounts',
  check({ form }, report) {
    broken(form, 'accounts/sum', report);
    for (const header of checkTable(form).unknown)
      report(gap([header.cell], message('gap.column', { text: header.text.replace(/\s+/g, '') })));
  },
};
