import type { Family } from '../family';
import { recogniseAccounts } from './recognise';
import { accountsRoles } from './roles';
import type { AccountsTable } from './types';

/** 部门决算公开 (and 部门预算公开): every heading of such a table says what is received or spent. */
export const accounts: Family<AccountsTable> = {
  kinds: ['accounts'],
  marks: ['收入', '支出', '三公'],
  recognise: recogniseAccounts,
  roles: accountsRoles,
};
