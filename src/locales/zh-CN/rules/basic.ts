import type { RuleWords } from '../../types';
import { slip } from './funds';
import { CONTROLS } from './words';

export const basic: RuleWords<'basic'> = {
  titles: {
    'basic/control-rate': '控制率',
    'basic/parts-sum': '经费合计',
    'basic/over-budget': '超出预算或编制',
    'basic/no-budget': '有决算无预算',
  },
  messages: {
    'basic/control-rate.wrong': ({ measure, expected, stated, actual, approved }) =>
      `${CONTROLS[measure].rate}应为 ${expected}（${actual} ÷ ${approved}），填写为 ${stated}`,
    'basic/control-rate.cut': ({ measure, expected, stated }) =>
      `${CONTROLS[measure].rate}填写为 ${stated}，四舍五入应为 ${expected}，疑似直接舍去了尾数`,
    'basic/parts-sum.wrong': ({ item, column, expected, stated, parts, unit }) =>
      `${item}的${column}应为 ${expected} ${unit}（${parts}），填写为 ${stated} ${unit}`,
    'basic/parts-sum.less': ({ item, column, expected, stated, parts, unit }) =>
      `${item}的${column}填写为 ${stated} ${unit}，比其中各项之和 ${expected} ${unit}（${parts}）还少`,
    'basic/parts-sum.blank': ({ item, column, expected, parts, unit }) =>
      `${item}的${column}未填写，下面各项之和为 ${expected} ${unit}（${parts}）`,
    'basic/over-budget.more': ({ item, budget, final, unit }) =>
      `${item}决算数 ${final} ${unit}大于预算数 ${budget} ${unit}，请说明原因`,
    'basic/over-budget.scale': ({ item, budget, final, unit, times }) =>
      `${item}决算数 ${final} ${unit}大于预算数 ${budget} ${unit}，${slip(times)}`,
    'basic/over-budget.control': ({ measure, approved, actual }) =>
      `${CONTROLS[measure].actual} ${actual} 大于${CONTROLS[measure].approved} ${approved}，请说明原因`,
    'basic/no-budget.none': ({ item, final, unit }) =>
      `${item}有决算数 ${final} ${unit}，没有预算数，请说明原因`,
  },
};
