import { decimal, print, ZERO, type Decimal } from '../../values/decimal';
import { divide, middle, scale } from '../../values/interval';
import type { FundLine } from '../../forms/types';
import type { Amount } from '../figures';
import { compareRate, percentText, rateValue, type StatedRate } from '../rates';
import { computedRate, statedRate } from './amounts';
import { missingInputs } from './inputs';
import { message } from '../messages';
import { finding, gap, type Context, type Report, type Rule } from '../rule';

/** 执行率 = 全年执行数 ÷ 全年预算数, on every line that states a rate and its amounts. */
export const rate: Rule = {
  id: 'funds/rate',
  severity: 'error',
  block: 'funds',
  check(context, report) {
    for (const line of context.form.funds?.lines ?? []) checkLine(context, line, report);
  },
};

function checkLine(context: Context, line: FundLine, report: Report): void {
  const { form, figures } = context;
  if (!line.columns.rate || figures.entry(line.columns.rate).kind !== 'figure') return;
  const budget = figures.amount(line, 'budget');
  const executed = figures.amount(line, 'executed');
  if (!budget || !executed) {
    if (line.row === 'total') missingInputs(figures, line, report);
    return;
  }
  const computed = computedRate(budget, executed);
  if (!computed) {
    if (line.row === 'total') report(gap([budget.datum.cell], message('gap.zero', {})));
    return;
  }
  const inPercent = scale(computed, decimal(100));
  const stated = statedRate(figures, line, middle(inPercent));
  if (!stated) return;
  const fit = compareRate(stated, inPercent);
  if (fit === 'agrees') return;
  const expected = percentText(executed.value.div(budget.value));
  const actual = `${print(stated.percent)}%`;
  const related = [budget.datum.cell, executed.datum.cell];
  if (fit === 'cut') {
    report(
      finding(stated.datum.cell, message('funds/rate.cut', { expected, stated: actual }), {
        severity: 'hint',
        expected,
        actual,
        related,
      }),
    );
    return;
  }
  const shared = {
    expected,
    stated: actual,
    budget: print(budget.value),
    executed: print(executed.value),
    unit: form.funds?.unit ?? '',
  };
  const other = otherDenominator(context, line, executed, stated);
  report(
    finding(
      stated.datum.cell,
      other
        ? message('funds/rate.denominator', { ...shared, fits: other.column, amount: print(other.value) })
        : message('funds/rate.wrong', shared),
      {
        expected,
        actual,
        related,
        follows: related,
        fix: { cell: stated.datum.cell, value: rateValue(stated, executed.value.div(budget.value)) },
      },
    ),
  );
}

/** Another amount of the line that the stated rate would follow from. */
function otherDenominator(
  { figures }: Context,
  line: FundLine,
  executed: Amount,
  stated: StatedRate,
): { column: 'initial' | 'initial2'; value: Decimal } | undefined {
  for (const column of ['initial', 'initial2'] as const) {
    const amount = figures.amount(line, column);
    const quotient = amount && amount.value.gt(ZERO) ? divide(executed.interval, amount.interval) : undefined;
    if (amount && quotient && compareRate(stated, scale(quotient, decimal(100))) === 'agrees')
      return { column, value: amount.value };
  }
  return undefined;
}
