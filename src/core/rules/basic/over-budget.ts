import type { Control, SpendingLine } from '../../forms/basic/types';
import { print } from '../../values/decimal';
import { message } from '../messages';
import { unitSlip } from '../funds/amounts';
import { finding, type Report, type Rule } from '../rule';
import { budgetedLines, budgetPairs, type BudgetPair } from './budget';
import type { BasicContext } from './context';

/** 决算 more than 预算; staff over establishment, buildings larger or dearer than approved likewise. */
export const overBudget: Rule<BasicContext> = {
  id: 'basic/over-budget',
  severity: 'explain',
  block: 'data',
  check(context, report) {
    for (const control of context.form.controls) checkControl(context, control, report);
    const pairs = budgetPairs(context.form);
    for (const line of budgetedLines(context.form)) {
      for (const pair of pairs) checkLine(context, line, pair, report);
    }
  },
};

function checkControl(
  { figures }: BasicContext,
  { measure, approved, actual }: Control,
  report: Report,
): void {
  const [limit, reached] = [approved, actual].map((datum) => figures.entry(datum));
  if (!approved || !actual || limit?.kind !== 'figure' || reached?.kind !== 'figure') return;
  if (reached.figure.value.lte(limit.figure.value)) return;
  const params = { measure, approved: print(limit.figure.value), actual: print(reached.figure.value) };
  report(
    finding(actual.cell, message('basic/over-budget.control', params), {
      actual: params.actual,
      related: [approved.cell],
      follows: [approved.cell],
    }),
  );
}

function checkLine(
  { form, figures }: BasicContext,
  line: SpendingLine,
  pair: BudgetPair,
  report: Report,
): void {
  const budget = figures.amount(line, pair.budget);
  const final = figures.amount(line, pair.final);
  if (!budget || !final?.interval.lo || !budget.interval.hi) return;
  if (final.interval.lo.lt(budget.interval.hi)) return;
  const params = { item: line.name, budget: print(budget.value), final: print(final.value), unit: form.unit };
  const times = unitSlip(budget.interval, final.interval);
  const text = times
    ? message('basic/over-budget.scale', { ...params, times: String(times) })
    : message('basic/over-budget.more', params);
  report(
    finding(final.datum.cell, text, {
      actual: params.final,
      related: [budget.datum.cell],
      follows: [budget.datum.cell],
    }),
  );
}
