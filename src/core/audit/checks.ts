import type { AccountsTable } from '../forms/accounts/types';
import type { BasicForm } from '../forms/basic/types';
import type { AnyForm, Form } from '../forms/types';
import { formRules } from '../rules';
import type { BasicContext } from '../rules/basic/context';
import { FormFigures } from '../rules/figures';
import type { Context, FormContext, Rule } from '../rules/rule';
import { tableRules } from '../rules/tables';
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
  context: ({ form, profile, inForce }) => ({ form, profile, inForce, figures: new FormFigures(form) }),
  rules: formRules,
  totals,
};

/** What is checked in a form of this kind. */
export function checksOf({ kind }: AnyForm): Checks<AnyForm, FormContext> {
  if (kind === 'basic') return basic();
  return kind === 'accounts' ? accounts() : evaluation;
}

function basic(): Checks<BasicForm, BasicContext> {
  const { basic: rules, figures } = tableRules();
  return { context: (of) => ({ ...of, figures: figures(of.form) }), rules };
}

function accounts(): Checks<AccountsTable, FormContext<AccountsTable>> {
  return { context: (of) => of, rules: tableRules().accounts };
}
