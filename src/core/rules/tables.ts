import type { AccountsTable } from '../forms/accounts/types';
import { accountsBalance } from './accounts/balance';
import { accountsCrossRounding, accountsCrossTable } from './accounts/cross-table';
import { accountsRounding } from './accounts/rounding';
import { accountsSum } from './accounts/sum';
import { controlBlank } from './basic/computed-blank';
import type { BasicContext } from './basic/context';
import { controlRate } from './basic/control-rate';
import { BasicFigures } from './basic/figures';
import { noBudget } from './basic/no-budget';
import { overBudget } from './basic/over-budget';
import { basicPartsSum } from './basic/parts-sum';
import type { CrossRule } from './cross/rule';
import { statedInAccounts } from './cross/stated-accounts';
import { missingField } from './form/missing-field';
import { placeholder } from './form/placeholder';
import type { FormContext, Rule } from './rule';

/** What is checked in the tables that stand beside the 自评表, causes before what follows from them. */
export interface TableRules {
  readonly basic: readonly Rule<BasicContext>[];
  readonly accounts: readonly Rule<FormContext<AccountsTable>>[];
  /** Between tables of one unit. */
  readonly across: readonly CrossRule[];
  /** The figures of a table of basic data, read once for all its rules. */
  readonly figures: (form: BasicContext['form']) => BasicContext['figures'];
  /** What the final accounts among the forms of one unit say of its spending. */
  readonly stated: typeof statedInAccounts;
}

const rules: TableRules = {
  basic: [missingField, placeholder, basicPartsSum, overBudget, noBudget, controlRate, controlBlank],
  accounts: [accountsSum, accountsBalance, accountsRounding],
  across: [accountsCrossTable, accountsCrossRounding],
  figures: (form) => new BasicFigures(form),
  stated: statedInAccounts,
};

export function tableRules(): TableRules {
  return rules;
}
