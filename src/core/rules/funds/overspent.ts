import { print } from '../../values/decimal';
import { subtract } from '../../values/interval';
import type { FundLine } from '../../forms/types';
import type { Amount } from '../figures';
import { unitSlip } from './amounts';
import { message } from '../messages';
import { finding, type Context, type Draft, type Rule } from '../rule';

/** No more can be executed than the full-year budget; a source is only named where the total is in order. */
export const overspent: Rule = {
  id: 'funds/overspent',
  severity: 'error',
  block: 'funds',
  check(context, report) {
    const { funds } = context.form;
    if (!funds) return;
    const main = funds.total && overspentOn(context, funds.total);
    if (main) report(main);
    for (const line of funds.lines) {
      const draft = line === funds.total ? undefined : overspentOn(context, line);
      if (draft) report(main ? { ...draft, follows: [main.cell] } : draft);
    }
  },
};

function overspentOn({ form, figures }: Context, line: FundLine): Draft | undefined {
  const budget = figures.amount(line, 'budget');
  const executed = figures.amount(line, 'executed');
  if (!budget || !executed || !exceeds(executed, budget)) return undefined;
  const shared = {
    budget: print(budget.value),
    executed: print(executed.value),
    unit: form.funds?.unit ?? '',
  };
  const times = slipOf(budget, executed, figures.amount(line, 'balance'));
  const text = times
    ? message('funds/overspent.scale', { ...shared, times: String(times) })
    : message('funds/overspent.more', shared);
  return finding(executed.datum.cell, text, {
    actual: print(executed.value),
    related: [budget.datum.cell],
    follows: [budget.datum.cell],
  });
}

/** By how many times the executed amount is too large where its unit was mistaken: against the budget, or what the balance leaves of it. */
function slipOf(budget: Amount, executed: Amount, balance: Amount | undefined): number | undefined {
  const spent = balance && subtract(budget.interval, balance.interval);
  return unitSlip(budget.interval, executed.interval) ?? (spent && unitSlip(spent, executed.interval));
}

function exceeds(executed: Amount, budget: Amount): boolean {
  return (
    executed.interval.lo !== undefined &&
    budget.interval.hi !== undefined &&
    executed.interval.lo.gte(budget.interval.hi)
  );
}
