import type { RuleWords } from '../../types';
import { slip } from './funds';
import { DIMENSIONS } from './words';

export const indicator: RuleWords<'indicator'> = {
  titles: {
    'indicator/target-incomplete': '指标值不完整',
    'indicator/actual-missing': '实际完成值未填',
    'indicator/actual-not-value': '实际完成值应为具体数',
    'indicator/unit': '计量单位',
    'indicator/unmet': '未达指标值',
    'indicator/overachieved': '完成值偏高',
    'indicator/cost-vs-spend': '成本与执行数',
    'indicator/year': '年份',
    'indicator/dimension-missing': '缺少指标类别',
    'indicator/duplicate': '指标重复',
  },
  messages: {
    'indicator/target-incomplete.blank': ({ indicator: name }) =>
      `${name === '' ? '' : `「${name}」的`}指标值未填写`,
    'indicator/target-incomplete.no-number': ({ text }) => `指标值「${text}」缺少数值`,
    'indicator/target-incomplete.heading': ({ text }) =>
      `指标值「${text}」只是名称，请填写具体金额或控制要求`,
    'indicator/target-incomplete.initial': ({ adjusted }) =>
      `年初指标值不完整，调整后为「${adjusted}」，请核对年初是否漏填`,
    'indicator/actual-missing.blank': ({ target }) => `指标值为 ${target}，实际完成值未填写`,
    'indicator/actual-not-value.bound': ({ text }) => `实际完成值「${text}」是范围，建议填写实际达到的数`,
    'indicator/unit.incomparable': ({ target, actual }) =>
      `指标值「${target}」与实际完成值「${actual}」单位不同，无法比较`,
    'indicator/unit.lone': ({ target, actual }) =>
      `指标值「${target}」与实际完成值「${actual}」只有一个写了单位，建议统一`,
    'indicator/unmet.short': ({ target, actual }) => `实际完成 ${actual}，未达到指标值 ${target}，请说明原因`,
    'indicator/overachieved.more': ({ target, actual, by, threshold }) =>
      `实际完成 ${actual}，比指标值 ${target} 高出 ${by}（超过 ${threshold} 须说明原因）`,
    'indicator/cost-vs-spend.differs': ({ actual, executed }) =>
      `成本实际完成值 ${actual} 与全年执行数 ${executed}不一致，请核对或说明`,
    'indicator/cost-vs-spend.scale': ({ actual, executed, times }) =>
      `成本实际完成值 ${actual} 与全年执行数 ${executed}${slip(times)}`,
    'indicator/year.other': ({ year, form }) => `写的是 ${year} 年，本表是 ${form} 年度，疑似沿用旧表`,
    'indicator/dimension-missing.none': ({ dimension }) => `没有设置${DIMENSIONS[dimension]}`,
    'indicator/duplicate.twice': ({ indicator: name, first }) => `指标「${name}」与 ${first} 重复`,
  },
};
