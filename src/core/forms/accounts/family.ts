import type { Family } from '../family';
import { ACCOUNTS_MARKS } from '../table-marks';
import { recogniseAccounts } from './recognise';
import { accountsRoles } from './roles';
import type { AccountsTable } from './types';

/** 部门决算公开 (and 部门预算公开): every heading of such a table says what is received or spent. */
export const accounts: Family<AccountsTable> = {
  kinds: ['accounts'],
  marks: ACCOUNTS_MARKS,
  recognise: recogniseAccounts,
  roles: accountsRoles,
};
