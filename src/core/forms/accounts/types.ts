import type { FormBase } from '../types';

/** One of the 部门决算公开表. */
export interface AccountsTable extends FormBase {
  readonly kind: 'accounts';
}
