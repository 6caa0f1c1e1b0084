import { print, round, sum, ZERO, decimal } from '../../values/decimal';
import { middle } from '../../values/interval';
import type { Datum, FundLine } from '../../forms/types';
import { executionWeight } from '../figures';
import { executionPoints } from '../funds/amounts';
import { sources } from '../funds/parts-sum';
import { gradeFor } from '../score/grade';
import { scoreSum } from '../score/total';
import { message, type Computed } from '../messages';
import { finding, type Context, type Draft, type Report, type Rule } from '../rule';

/** A computed cell that the form has is blank, though everything it is computed from is there. */
export const computedBlank: Rule = {
  id: 'form/computed-blank',
  severity: 'explain',
  block: 'total',
  check(context, report) {
    const { form } = context;
    const line = form.funds?.total;
    if (line) fundCells(context, line, report);
    totalCells(context, report);
  },
};

function isBlank(datum: Datum | undefined): datum is Datum {
  return datum !== undefined && datum.raw === undefined && datum.entry.kind === 'blank';
}

function blank(datum: Datum, what: Computed, expected: string, value: number): Draft {
  return finding(datum.cell, message('form/computed-blank.blank', { what, expected }), {
    expected,
    fix: { cell: datum.cell, value },
  });
}

const SUMMED = ['initial', 'budget', 'executed'] as const;

function fundCells(context: Context, line: FundLine, report: Report): void {
  const { figures, profile, form } = context;
  for (const column of SUMMED) {
    const datum = line.columns[column];
    if (!isBlank(datum)) continue;
    const { parts, unread } = sources(context, column);
    if (parts.length === 0 || unread.length > 0) continue;
    const value = sum(parts.map((part) => part.value));
    if (value.gt(ZERO)) report(blank(datum, column, print(value), value.toNumber()));
  }
  const { rate: rateCell, balance, score } = line.columns;
  if (!isBlank(rateCell) && !isBlank(balance) && !isBlank(score)) return;
  const budget = figures.amount(line, 'budget');
  const executed = figures.amount(line, 'executed');
  if (!budget || !executed || budget.value.lte(ZERO)) return;
  const rate = executed.value.div(budget.value);
  if (isBlank(rateCell))
    report(blank(rateCell, 'rate', `${print(rate.times(100), 2)}%`, rate.round(4).toNumber()));
  if (isBlank(balance)) {
    const left = budget.value.minus(executed.value);
    report(blank(balance, 'balance', print(left), left.toNumber()));
  }
  const weight = executionWeight(figures, profile.weights?.execution ?? 10);
  if (isBlank(score) && weight && form.headers.score) {
    const points = round(middle(executionPoints(context, weight.value, { lo: rate, hi: rate })), 2);
    report(blank(score, 'score', print(points), points.toNumber()));
  }
}

function totalCells(context: Context, report: Report): void {
  const { form, figures, profile } = context;
  const stated = figures.points(form.total.score);
  const total = scoreSum(context);
  if (isBlank(form.total.score) && total.kind === 'sum') {
    const value = round(total.value, 2);
    report(blank(form.total.score, 'total', print(value), value.toNumber()));
  }
  if (!form.grade || form.grade.text !== '') return;
  const points = stated?.value ?? (total.kind === 'sum' ? total.value : undefined);
  const grade = points && gradeFor(profile, decimal(points));
  if (!points || !grade) return;
  report(
    finding(
      form.grade.cell,
      message('form/computed-blank.grade', { expected: grade, total: print(points) }),
      {
        expected: grade,
        fix: { cell: form.grade.cell, value: grade },
      },
    ),
  );
}
