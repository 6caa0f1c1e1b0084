import type { RuleWords } from '../../types';
import { slip } from './funds';
import { COLUMNS, ITEMS } from './words';

export const cross: RuleWords<'cross'> = {
  titles: {
    'cross/identity': '各表单位与年度',
    'cross/duplicate-project': '项目名称重复',
    'cross/amount': '各表金额',
    'cross/count': '项目个数',
  },
  messages: {
    'cross/identity.year': ({ year, others, count }) =>
      `本表年度为 ${year}，同一单位的其他 ${count} 张表为 ${others}`,
    'cross/identity.unit': ({ name, others, count }) =>
      `本表单位写作「${name}」，其他 ${count} 张表写作「${others}」`,
    'cross/amount.projects': ({ column, stated, sum, count, difference }) =>
      `项目支出${COLUMNS[column]}填写为 ${stated} 万元，${count} 张项目自评表合计 ${sum} 万元，相差 ${difference} 万元`,
    'cross/amount.scale': ({ column, stated, sum, count, times }) =>
      `项目支出${COLUMNS[column]}填写为 ${stated} 万元，${count} 张项目自评表合计 ${sum} 万元，${slip(times)}`,
    'cross/amount.differs': ({ item, stated, other, where }) =>
      `${ITEMS[item]}填写为 ${stated} 万元，${where} 为 ${other} 万元，两张表应一致`,
    'cross/amount.differs-scale': ({ item, stated, other, where, times }) =>
      `${ITEMS[item]}填写为 ${stated} 万元，${where} 为 ${other} 万元，${slip(times)}`,
    'cross/count.projects': ({ stated, present }) => `写的是 ${stated} 个项目，项目自评表有 ${present} 张`,
    'cross/count.grade': ({ grade, stated, present }) =>
      `写的是评为「${grade}」的项目 ${stated} 个，项目自评表里有 ${present} 个`,
    'cross/duplicate-project.twice': ({ name, first }) =>
      `项目「${name}」与 ${first} 重名，请确认是否重复填报`,
  },
};
