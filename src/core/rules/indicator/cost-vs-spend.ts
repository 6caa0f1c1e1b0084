import { print, ZERO } from '../../values/decimal';
import type { Quantity } from '../../values/expression';
import { meets, scale, type Interval } from '../../values/interval';
import { conversion, type MoneyUnit } from '../../values/money';
import { asPrinted, claimed } from '../../values/quantity';
import { unitSlip } from '../funds/amounts';
import { isUnderCost } from '../score/achievement';
import { message } from '../messages';
import { finding, gap, perIndicator, type Context } from '../rule';

const PER_HEAD = /单价|人均|每|平均|标准|单位成本|次均|生均|户均|亩均|日均|月均|节约|控制率|比例|率$/;
const OWN_MONEY = ['initial', 'initial2', 'budget', 'executed'] as const;
const TOTAL = /总成本|总投资|总费用|总支出|总经费|总金额|总额|总投入|项目成本$|^项目总/;

/**
 * The actual value of a total-cost indicator agrees with the executed amount. A cost indicator speaks of
 * the total where its name says so or its target is the project's own budget; unit prices, standards and
 * parts of the cost are left alone.
 */
export const costVsSpend = perIndicator({
  id: 'indicator/cost-vs-spend',
  severity: 'explain',
  block: 'indicators',
  check({ indicator, pair }, context, report) {
    if (indicator.empty || indicator.isExecutionRate || !isUnderCost(indicator)) return;
    const { form, figures } = context;
    const unit = form.funds?.unit;
    if (!pair || !unit || pair.given.kind !== 'quantity' || PER_HEAD.test(indicator.name)) return;
    const actual = inFundsUnit(pair.given, claimed, unit);
    if (!actual) return;
    // The target as a figure, whatever bound it sets.
    const wanted = pair.wanted.kind === 'quantity' ? inFundsUnit(pair.wanted, asPrinted, unit) : undefined;
    const ofBudget = wanted !== undefined && isBudget(context, wanted);
    if (!ofBudget && (pair.given.money === undefined || !TOTAL.test(indicator.name))) return;
    const executed = figures.amount(form.funds?.total, 'executed');
    if (!executed) {
      report(gap([pair.actual.cell], message('gap.blank', { what: 'executed' })));
      return;
    }
    if (meets(actual, executed.interval)) return;
    const shown = { actual: pair.actual.text, executed: `${print(executed.value)}${unit}` };
    const times = unitSlip(actual, executed.interval);
    report(
      finding(
        pair.actual.cell,
        times
          ? message('indicator/cost-vs-spend.scale', { ...shown, times: String(times) })
          : message('indicator/cost-vs-spend.differs', shown),
        {
          expected: shown.executed,
          actual: pair.actual.text,
          related: [executed.datum.cell, pair.target.cell],
          follows: [executed.datum.cell],
          indicator,
        },
      ),
    );
  },
});

/** The values that a quantity stands for, in the unit of the funds block; undefined where it is no money. */
function inFundsUnit(q: Quantity, values: (q: Quantity) => Interval, unit: MoneyUnit): Interval | undefined {
  if (q.money) return scale(values(q), conversion(q.money, unit));
  return q.unit === '' ? values(q) : undefined;
}

/** Whether a target is the project's own money: its initial, full-year or executed amount. */
function isBudget({ form, figures }: Context, target: Interval): boolean {
  return OWN_MONEY.some((column) => {
    const amount = figures.amount(form.funds?.total, column);
    return amount !== undefined && amount.value.gt(ZERO) && meets(amount.interval, target);
  });
}
