import { print } from '../../values/decimal';
import { meets, subtract } from '../../values/interval';
import { missingInputs } from './inputs';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** 结(转)余 = 全年预算数 − 全年执行数, on every line that states a balance. */
export const balance: Rule = {
  id: 'funds/balance',
  severity: 'error',
  block: 'funds',
  check(context, report) {
    const { form, figures } = context;
    for (const line of form.funds?.lines ?? []) {
      const stated = figures.amount(line, 'balance');
      if (!stated) continue;
      const budget = figures.amount(line, 'budget');
      const executed = figures.amount(line, 'executed');
      if (!budget || !executed) {
        if (line.row === 'total') missingInputs(figures, line, report);
        continue;
      }
      if (meets(stated.interval, subtract(budget.interval, executed.interval))) continue;
      const expected = budget.value.minus(executed.value);
      report(
        finding(
          stated.datum.cell,
          message('funds/balance.wrong', {
            expected: print(expected),
            stated: print(stated.value),
            budget: print(budget.value),
            executed: print(executed.value),
            unit: form.funds?.unit ?? '',
          }),
          {
            expected: print(expected),
            actual: print(stated.value),
            related: [budget.datum.cell, executed.datum.cell],
            follows: [budget.datum.cell, executed.datum.cell],
            fix: { cell: stated.datum.cell, value: expected.toNumber() },
          },
        ),
      );
    }
  },
};
