import type { RuleWords } from '../../types';
import { COLUMNS } from './words';

export const funds: RuleWords<'funds'> = {
  titles: {
    'funds/parts-sum': '资金合计',
    'funds/balance': '结转结余',
    'funds/rate': '执行率',
    'funds/score': '执行率得分',
    'funds/overspent': '执行数超预算',
    'funds/low-rate': '执行率偏低',
    'funds/not-a-number': '金额不是数字',
  },
  messages: {
    'funds/parts-sum.wrong': ({ column, expected, stated, parts, unit }) =>
      `${COLUMNS[column]}合计应为 ${expected} ${unit}（${parts}），填写为 ${stated} ${unit}`,
    'funds/balance.wrong': ({ expected, stated, budget, executed }) =>
      `结转结余应为 ${expected}（${budget} − ${executed}），填写为 ${stated}`,
    'funds/rate.wrong': ({ expected, stated, budget, executed }) =>
      `执行率应为 ${expected}（${executed} ÷ ${budget}），填写为 ${stated}`,
    'funds/rate.denominator': ({ expected, stated, budget, executed, fits, amount }) =>
      `执行率应为 ${expected}（${executed} ÷ 全年预算数 ${budget}），填写为 ${stated}，疑似除以了${COLUMNS[fits]} ${amount}`,
    'funds/rate.cut': ({ expected, stated }) =>
      `执行率填写为 ${stated}，四舍五入应为 ${expected}，疑似直接舍去了尾数`,
    'funds/score.wrong': ({ expected, stated, rate, weight }) =>
      `执行率得分应为 ${expected}（${weight} 分 × ${rate}），填写为 ${stated}`,
    'funds/score.rounded': ({ expected, stated, rate, weight }) =>
      `执行率得分填写为 ${stated}，按 ${weight} 分 × ${rate} 计算为 ${expected}，请确认是否允许取整`,
    'funds/overspent.more': ({ budget, executed, unit }) =>
      `全年执行数 ${executed} ${unit}大于全年预算数 ${budget} ${unit}`,
    'funds/overspent.scale': ({ budget, executed, unit, times }) =>
      `全年执行数 ${executed} ${unit}大于全年预算数 ${budget} ${unit}，${slip(times)}`,
    'funds/low-rate.low': ({ rate, threshold }) => `执行率 ${rate} 低于 ${threshold}，请说明原因`,
    'funds/not-a-number.text': ({ text }) => `「${text}」不是数字，金额栏只填数字`,
  },
};

/** What a factor between two amounts suggests. */
export function slip(times: string): string {
  return times === '10000' ? '相差 1 万倍，疑似元/万元' : `相差 ${times} 倍，疑似单位或小数点有误`;
}
