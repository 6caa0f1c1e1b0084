import type { Expression } from '../../values/expression';
import { compact } from '../../values/text';
import type { Datum, Indicator } from '../../forms/types';
import { isUnderCost } from '../score/achievement';
import { message } from '../messages';
import { finding, type Context, type Report, type Rule } from '../rule';

/**
 * The target in force says something that can be measured: not blank, not an operator or a unit alone,
 * and in a cost indicator not a mere heading (资金额度). Where only the initial target is incomplete
 * and the adjusted one is not, that is a hint.
 */
export const targetIncomplete: Rule = {
  id: 'indicator/target-incomplete',
  severity: 'error',
  block: 'indicators',
  check(context, report) {
    for (const indicator of context.form.indicators) {
      if (!indicator.empty && !indicator.isExecutionRate) checkIndicator(context, indicator, report);
    }
  },
};

const HEADING_ONLY =
  /^(?:年度|全年|项目|预算|资金|经济|投入|总|单位|财政|使用|支出|控制|实际|计划)*(?:成本|额度|金额|经费|投资|总额|费用|预算数?|资金|数额)(?:指标|控制)?$/;

function checkIndicator({ figures }: Context, indicator: Indicator, report: Report): void {
  const { target, target2, actual } = indicator.columns;
  const inForce = figures.target(indicator);
  if (!inForce) return;
  const { datum, expression } = inForce;
  const given = actual ? figures.actual(indicator)?.expression.kind : undefined;
  const fault = faultOf(
    datum,
    expression,
    indicator,
    given !== undefined && given !== 'blank' && given !== 'none',
  );
  if (fault) {
    report(
      finding((expression.kind === 'blank' ? (target ?? datum) : datum).cell, fault, {
        actual: datum.text,
        indicator,
      }),
    );
    return;
  }
  if (!target || !target2 || datum === target || expression.kind === 'none') return;
  const first = figures.read(target);
  if (first.kind === 'blank' || first.kind === 'incomplete') {
    report(
      finding(target.cell, message('indicator/target-incomplete.initial', { adjusted: target2.text }), {
        severity: 'hint',
        related: [target2.cell],
      }),
    );
  }
}

function faultOf(
  datum: Datum,
  expression: Expression,
  indicator: Indicator,
  actualGiven: boolean,
): ReturnType<typeof message> | undefined {
  switch (expression.kind) {
    case 'blank':
      return message('indicator/target-incomplete.blank', { indicator: indicator.name });
    case 'incomplete':
      // A lone printed unit sets no target as long as nobody reports against it.
      if (expression.operator === undefined && !actualGiven) return undefined;
      return message('indicator/target-incomplete.no-number', { text: datum.text });
    case 'text':
      return isUnderCost(indicator) && HEADING_ONLY.test(compact(datum.text))
        ? message('indicator/target-incomplete.heading', { text: datum.text })
        : undefined;
    default:
      return undefined;
  }
}
