import type { RuleWords } from '../../types';

export const weights: RuleWords<'weights'> = {
  titles: {
    'weights/sum': '分值合计',
    'weights/dimension': '一级指标分值',
    'weights/policy': '分值结构',
  },
  messages: {
    'weights/sum.wrong': ({ sum, full, execution, difference }) =>
      `各项分值合计 ${sum}${execution === '' ? '' : `（含执行率 ${execution} 分）`}，应为 ${full}，相差 ${difference}`,
    'weights/dimension.wrong': ({ heading, sum, declared }) =>
      `${heading}标明 ${declared} 分，下属指标分值合计 ${sum}`,
    'weights/policy.differs': ({ heading, sum, expected }) =>
      `${heading}分值合计 ${sum}，规定为 ${expected}，如另有规定请说明`,
  },
};
