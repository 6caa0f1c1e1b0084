import type { SpendingLine } from '../../forms/basic/types';
import { print, ZERO } from '../../values/decimal';
import { message } from '../messages';
import { finding, gap, type Report, type Rule } from '../rule';
import { budgetedLines, budgetPairs, type BudgetPair } from './budget';
import type { BasicContext } from './context';

/** Spent without any budget; not on a heading whose parts have one, nor where only the heading has one. */
export const noBudget: Rule<BasicContext> = {
  id: 'basic/no-budget',
  severity: 'explain',
  block: 'data',
  check(context, report) {
    for (const pair of budgetPairs(context.form)) checkColumn(context, pair, report);
  },
};

function checkColumn(context: BasicContext, pair: BudgetPair, report: Report): void {
  const { form, figures } = context;
  const lines = budgetedLines(form);
  const spent = lines.filter((line) => figures.amount(line, pair.final)?.value.gt(ZERO));
  const bare = spent.filter((line) => lacksBudget(context, line, pair));
  if (bare.length > 0 && !lines.some((line) => figures.amount(line, pair.budget))) {
    const cells = bare.flatMap(({ cells }) => cells[pair.budget]?.cell ?? []);
    return report(gap(cells, message('gap.blank', { what: 'budget' })));
  }
  for (const line of bare) {
    const final = figures.amount(line, pair.final);
    const budget = line.cells[pair.budget];
    if (!final || budgetedAbove(context, line, pair)) continue;
    const params = { item: line.name, final: print(final.value), unit: form.unit };
    report(
      finding(final.datum.cell, message('basic/no-budget.none', params), {
        actual: params.final,
        related: budget ? [budget.cell] : [],
      }),
    );
  }
}

function lacksBudget(context: BasicContext, line: SpendingLine, pair: BudgetPair): boolean {
  const { kind } = context.figures.entry(line.cells[pair.budget]);
  if (kind !== 'blank' && kind !== 'none') return false;
  return !line.parts.some((part) => hasBudget(context, part, pair));
}

function hasBudget(context: BasicContext, line: SpendingLine, pair: BudgetPair): boolean {
  if (context.figures.entry(line.cells[pair.budget]).kind === 'figure') return true;
  return line.parts.some((part) => hasBudget(context, part, pair));
}

/** The budget stands on the heading alone: none of its parts has one of its own. */
function budgetedAbove(context: BasicContext, line: SpendingLine, pair: BudgetPair): boolean {
  const heading = context.form.lines.find(({ parts }) => parts.includes(line));
  if (!heading || heading.parts.some((part) => hasBudget(context, part, pair))) return false;
  return (
    context.figures.entry(heading.cells[pair.budget]).kind === 'figure' ||
    budgetedAbove(context, heading, pair)
  );
}
