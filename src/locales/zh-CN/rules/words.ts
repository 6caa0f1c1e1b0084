import type { Stage, TableId } from '../../../core/forms/accounts/types';
import type { Measure, SpendingItem } from '../../../core/forms/basic/types';
import type { Column, Computed, DimensionName, Field, Input } from '../../../core/rules/messages';

/** The field's own words, used by the sentences of several rules. */

export const FIELDS: Readonly<Record<Field, string>> = {
  name: '项目名称',
  dept: '主管部门',
  unit: '单位名称',
  year: '年度',
};

export const COLUMNS: Readonly<Record<Column, string>> = {
  initial: '年初预算数',
  initial2: '年初预算数（预算编制数）',
  budget: '全年预算数',
  executed: '全年执行数',
  balance: '结转结余',
};

export const COMPUTED: Readonly<Record<Computed, string>> = {
  control: '控制率',
  rate: '执行率',
  score: '执行率得分',
  balance: '结转结余',
  total: '总分',
  initial: '年初预算数合计',
  budget: '全年预算数合计',
  executed: '全年执行数合计',
};

export const DIMENSIONS: Readonly<Record<DimensionName, string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

export const INPUTS: Readonly<Record<Input, string>> = {
  budget: '全年预算数',
  executed: '全年执行数',
  parts: '各项资金来源',
  weight: '分值',
  score: '得分',
  total: '总分',
  target: '指标值',
  actual: '实际完成值',
  rate: '执行率',
  weights: '分值',
};

/** What each control rate is called, and the two figures that it is made of. */
export const CONTROLS: Readonly<Record<Measure, Readonly<Record<'rate' | 'approved' | 'actual', string>>>> = {
  staff: { rate: '控制率', approved: '编制数', actual: '实际在职人数' },
  area: { rate: '规模控制率', approved: '批复规模', actual: '实际规模' },
  cost: { rate: '投资概算控制率', approved: '预算投资', actual: '实际投资' },
};

/** What a unit spends on, as the forms call it. */
export const ITEMS: Readonly<Record<SpendingItem, string>> = {
  total: '支出总额',
  basic: '基本支出',
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
  threePublic: '三公经费',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行费',
  vehiclePurchase: '公务用车购置费',
  vehicleRunning: '公务用车运行维护费',
  reception: '公务接待费',
  meetings: '会议费',
  training: '培训费',
  procurement: '政府采购金额',
  adjustment: '预算调整',
};

/** The tables as their titles name them. */
export const TABLES: Readonly<Record<Stage, Readonly<Record<TableId, string>>>> = {
  final: {
    overall: '收入支出决算总表',
    income: '收入决算表',
    spending: '支出决算表',
    fiscal: '财政拨款收入支出决算总表',
    general: '一般公共预算财政拨款支出决算表',
    basic: '一般公共预算财政拨款基本支出决算明细表',
    fund: '政府性基金预算财政拨款收入支出决算表',
    capital: '国有资本经营预算财政拨款支出决算表',
    official: '财政拨款“三公”经费支出决算表',
    other: '其他决算表',
  },
  budget: {
    overall: '收支总表',
    income: '收入总表',
    spending: '支出总表',
    fiscal: '财政拨款收支总表',
    general: '一般公共预算支出表',
    basic: '一般公共预算基本支出表',
    fund: '政府性基金预算支出表',
    capital: '国有资本经营预算支出表',
    official: '“三公”经费支出表',
    other: '其他预算表',
  },
};
