import type { AccountsTable } from '../forms/accounts/types';
import type { BasicForm } from '../forms/basic/types';
import type { AnyForm, Form, FormKind } from '../forms/types';
import { accountsRules, basicRules, formRules } from '../rules';
import type { BasicContext } from '../rules/basic/context';
import { BasicFigures } from '../rules/basic/figures';
import { FormFigures } from '../rules/figures';
import type { Context, FormContext, Rule } from '../rules/rule';
import type { FormAudit } from '../rules/types';
import { totals } from './totals';

/** What is checked in the forms of one family; `C` is what its rules see. */
export interface Checks<F extends AnyForm, C extends FormContext<F>> {
  context(of: FormContext<F>): C;
  readonly rules: readonly Rule<C>[];
  /** 总分 and 等级, where forms of the family have them. */
  totals?(context: C): Pick<FormAudit, 'total' | 'grade'>;
}

const evaluation: Checks<Form, Context> = {
  context: (of) => ({ ...of, figures: new FormFigures(of.form) }),
  rules: formRules,
  totals,
};

const basic: Checks<BasicForm, BasicContext> = {
  context: (of) => ({ ...of, figures: new BasicFigures(of.form) }),
  rules: basicRules,
};

const accounts: Checks<AccountsTable, FormContext<AccountsTable>> = {
  context: (of) => of,
  rules: accountsRules,
};

const CHECKS: Readonly<Record<Exclude<FormKind, 'report'>, Checks<AnyForm, FormContext>>> = {
  project: evaluation,
  unit: evaluation,
  basic,
  accounts,
};

/** What is checked in a form of this kind. */
export function checksOf({ kind }: AnyForm): Checks<AnyForm, FormContext> {
  return CHECKS[kind];
}
