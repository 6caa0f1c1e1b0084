import type { RuleWords } from '../../types';

export const reason: RuleWords<'reason'> = {
  titles: { 'reason/missing': '未填偏差原因', 'reason/contradiction': '偏差原因与得分矛盾' },
  messages: {
    'reason/missing.deducted': ({ weight, score }) => `分值 ${weight}、得分 ${score}，有扣分，请填写偏差原因`,
    'reason/missing.unmet': ({ target, actual }) =>
      `实际完成 ${actual}，未达到指标值 ${target}，请填写偏差原因`,
    'reason/missing.form': ({ weight, score }) =>
      `表中有扣分（如分值 ${weight}、得分 ${score}），请填写偏差原因`,
    'reason/contradiction.denies': ({ reason: text, weight, score }) =>
      `原因写「${text}」，但分值 ${weight}、得分 ${score}，有扣分，请写明原因`,
  },
};
