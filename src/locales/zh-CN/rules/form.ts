import type { RuleWords } from '../../types';
import { COMPUTED, FIELDS } from './words';

export const form: RuleWords<'form'> = {
  titles: {
    'form/missing-field': '必填信息',
    'form/computed-blank': '计算栏未填',
    'form/placeholder': '模板占位内容',
    'form/no-result': '公式没有结果',
    'form/unplaced': '不认识的栏目',
    'form/header-gone': '表头的位置',
  },
  messages: {
    'form/missing-field.blank': ({ field }) => `${FIELDS[field]}未填写`,
    'form/computed-blank.blank': ({ what, expected }) => `${COMPUTED[what]}未填写，应为 ${expected}`,
    'form/computed-blank.grade': ({ expected, total }) => `等级未填写，总分 ${total} 应为「${expected}」`,
    'form/placeholder.filler': ({ text }) => `「${text}」是模板里的占位内容，请填写或删除该行`,
  },
};
