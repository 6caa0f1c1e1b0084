import type { RuleWords } from '../../types';

export const cross: RuleWords<'cross'> = {
  titles: { 'cross/identity': '各表单位与年度', 'cross/duplicate-project': '项目名称重复' },
  messages: {
    'cross/identity.year': ({ year, others, count }) =>
      `本表年度为 ${year}，同一单位的其他 ${count} 张表为 ${others}`,
    'cross/identity.unit': ({ name, others, count }) =>
      `本表单位写作「${name}」，其他 ${count} 张表写作「${others}」`,
    'cross/duplicate-project.twice': ({ name, first }) =>
      `项目「${name}」与 ${first} 重名，请确认是否重复填报`,
  },
};
