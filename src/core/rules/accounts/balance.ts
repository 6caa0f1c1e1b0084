import { broken, type AccountsRule } from './rule';

/** 收入总计 = 支出总计, and what leads from a year's start to its end. */
export const accountsBalance: AccountsRule = {
  id: 'accounts/balance',
  severity: 'error',
  block: 'accounts',
  check: ({ form }, report) => broken(form, 'accounts/balance', report),
};
