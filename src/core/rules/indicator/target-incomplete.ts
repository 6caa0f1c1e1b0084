import { isUnderCost } from '../score/achievement';
import type { IndicatorFigures, Stated } from '../indicator-figures';
import { message, type Message } from '../messages';
import { finding, perIndicator } from '../rule';

/**
 * The target in force says something that can be measured: not blank, not an operator or a unit alone,
 * and in a cost indicator not a mere heading (资金额度). Where only the initial target is incomplete
 * and the adjusted one is not, that is a hint.
 */
export const targetIncomplete = perIndicator({
  id: 'indicator/target-incomplete',
  severity: 'error',
  block: 'indicators',
  check(row, _context, report) {
    const { indicator, initial, adjusted, target } = row;
    if (!target || indicator.empty || indicator.isExecutionRate) return;
    const { datum, expression } = target;
    const fault = faultOf(target, row);
    if (fault) {
      const place = expression.kind === 'blank' ? (initial ?? target) : target;
      report(finding(place.datum.cell, fault, { actual: datum.text, indicator }));
      return;
    }
    if (!initial || !adjusted || target === initial || expression.kind === 'none') return;
    const { kind } = initial.expression;
    if (kind !== 'blank' && kind !== 'incomplete') return;
    const text = message('indicator/target-incomplete.initial', { adjusted: adjusted.datum.text });
    report(finding(initial.datum.cell, text, { severity: 'hint', related: [adjusted.datum.cell] }));
  },
});

const HEADING_ONLY =
  /^(?:年度|全年|项目|预算|资金|经济|投入|总|单位|财政|使用|支出|控制|实际|计划)*(?:成本|额度|金额|经费|投资|总额|费用|预算数?|资金|数额)(?:指标|控制)?$/;

function faultOf(
  { datum, expression }: Stated,
  { indicator, actual }: IndicatorFigures,
): Message | undefined {
  switch (expression.kind) {
    case 'blank':
      return message('indicator/target-incomplete.blank', { indicator: indicator.name });
    case 'incomplete':
      // A lone printed unit sets no target as long as nobody reports against it.
      if (expression.operator === undefined && !isGiven(actual)) return undefined;
      return message('indicator/target-incomplete.no-number', { text: datum.text });
    case 'text':
      return isUnderCost(indicator) && HEADING_ONLY.test(datum.words.key)
        ? message('indicator/target-incomplete.heading', { text: datum.text })
        : undefined;
    default:
      return undefined;
  }
}

function isGiven(actual: Stated | undefined): boolean {
  return actual !== undefined && actual.expression.kind !== 'blank' && actual.expression.kind !== 'none';
}
