import type { RuleWords } from '../../types';

export const score: RuleWords<'score'> = {
  titles: {
    'score/exceeds-weight': '得分超过分值',
    'score/missing': '得分未填',
    'score/total': '总分',
    'score/grade': '等级',
    'score/quantitative': '定量指标得分',
    'score/qualitative': '定性指标得分',
    'score/no-indicator': '无指标给分',
  },
  messages: {
    'score/exceeds-weight.more': ({ score: given, weight }) => `得分 ${given} 超过分值 ${weight}`,
    'score/exceeds-weight.negative': ({ score: given }) => `得分 ${given} 小于 0`,
    'score/missing.blank': ({ weight, indicator }) =>
      `${indicator === '' ? '' : `「${indicator}」`}分值 ${weight}，得分未填写`,
    'score/total.wrong': ({ expected, stated }) => `总分应为 ${expected}，填写为 ${stated}`,
    'score/total.rounded': ({ expected, stated }) =>
      `总分填写为 ${stated}，各项得分合计 ${expected}，请确认是否允许取整`,
    'score/total.capped': ({ expected, stated, rate, cap }) =>
      `执行率 ${rate}，总分最高 ${cap}，应为 ${expected}，填写为 ${stated}`,
    'score/grade.wrong': ({ expected, stated, total }) =>
      `总分 ${total} 对应等级「${expected}」，填写为「${stated}」`,
    'score/quantitative.high': ({ expected, stated, target, actual, weight }) =>
      `指标值 ${target}、实际完成 ${actual}，${weight} 分最多得 ${expected}，填写为 ${stated}`,
    'score/quantitative.rounded': ({ expected, stated, target, actual, weight }) =>
      `指标值 ${target}、实际完成 ${actual}，${weight} 分按比例得 ${expected}，填写为 ${stated}，请确认是否允许取整`,
    'score/qualitative.outside': ({ stated, low, high, degree, weight }) =>
      `「${degree}」对应得分 ${low}–${high}（分值 ${weight}），填写为 ${stated}，请调整或说明`,
    'score/no-indicator.points': ({ score: given }) =>
      `没有设指标却得了 ${given} 分，请补填指标或说明给分依据`,
  },
};
