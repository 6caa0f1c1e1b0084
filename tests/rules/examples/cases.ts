import type { RuleExample } from './types';

/** A percentage as a filled-in form holds it. */
const share = (v: number): { v: number; numFmt: string } => ({ v, numFmt: '0.00%' });

/**
 * One example per rule, in the order of the form. Sums and totals that an alteration would upset are
 * altered along with it, so that nothing but the rule in question has anything to say.
 */
export const examples: readonly RuleExample[] = [
  { rule: 'form/missing-field', on: 'scored', patch: { H4: '' }, cell: 'H4' },
  { rule: 'form/computed-blank', on: 'scored', patch: { I21: '' }, cell: 'I21' },
  {
    rule: 'form/placeholder',
    on: 'scored',
    patch: {
      D14: '指标2：',
      F14: '',
      G14: '',
      H13: 20,
      H14: '',
      I13: 20,
      I14: '',
      D23: '新建蓄水池数量8座。',
    },
    cell: 'D14',
  },
  { rule: 'funds/parts-sum', on: 'scored', patch: { D6: 205 }, cell: 'D6' },
  { rule: 'funds/balance', on: 'scored', patch: { G6: 21.2 }, cell: 'G6' },
  { rule: 'funds/rate', on: 'scored', patch: { I6: share(0.9152) }, cell: 'I6' },
  { rule: 'funds/score', on: 'scored', patch: { J6: 10, I21: 99.8 }, cell: 'J6' },
  {
    rule: 'funds/overspent',
    on: 'scored',
    patch: { F6: 268.8, F7: 231.8 },
    cell: 'F6',
    carries: ['funds/overspent', 'funds/balance', 'funds/rate', 'indicator/cost-vs-spend', 'text/amount'],
  },
  {
    rule: 'funds/low-rate',
    on: 'scored',
    patch: { D22: '全年预算数260万元，全年执行数228.8万元。' },
    cell: 'I6',
  },
  { rule: 'funds/not-a-number', on: 'scored', patch: { D8: '约40' }, cell: 'D8' },
  { rule: 'weights/sum', on: 'scored', patch: { H13: 5, I13: 5, I21: 93.6, A24: '' }, cell: 'H21' },
  { rule: 'weights/dimension', on: 'scored', patch: { B13: '产出指标（60分）' }, cell: 'B13' },
  { rule: 'weights/policy', on: 'scored', patch: { H6: 15, J6: 13.2, H13: 5, I13: 5, I21: 98 }, cell: 'B13' },
  { rule: 'score/exceeds-weight', on: 'scored', patch: { I13: 11, I21: 99.6 }, cell: 'I13' },
  { rule: 'score/missing', on: 'scored', patch: { I13: '' }, cell: 'I13' },
  { rule: 'score/total', on: 'scored', patch: { I21: 96.8 }, cell: 'I21' },
  { rule: 'score/grade', on: 'scored', patch: { J21: '良' }, cell: 'J21' },
  {
    rule: 'score/quantitative',
    on: 'scored',
    patch: { G14: '30公里', J14: '一处穿路管段待公路部门批准。', D23: '新建蓄水池数量8座。' },
    cell: 'I14',
  },
  { rule: 'score/qualitative', on: 'scored', patch: { G19: '部分达成预期指标' }, cell: 'I19' },
  {
    rule: 'score/no-indicator',
    on: 'scored',
    patch: { D14: '无', F14: '', G14: '', D23: '新建蓄水池数量8座。' },
    cell: 'I14',
  },
  { rule: 'indicator/target-incomplete', on: 'scored', patch: { F14: '≥公里' }, cell: 'F14' },
  { rule: 'indicator/actual-missing', on: 'scored', patch: { G14: '' }, cell: 'G14' },
  { rule: 'indicator/actual-not-value', on: 'scored', patch: { G15: '≥98%' }, cell: 'G15' },
  { rule: 'indicator/unit', on: 'scored', patch: { G14: '36处', D23: '新建蓄水池数量8座。' }, cell: 'G14' },
  {
    rule: 'indicator/unmet',
    on: 'unscored',
    patch: { G14: '30公里', D23: '新建蓄水池数量8座。' },
    cell: 'G14',
  },
  {
    rule: 'indicator/overachieved',
    on: 'scored',
    patch: { G13: '12座', D23: '工程一次验收合格。' },
    cell: 'G13',
  },
  { rule: 'indicator/cost-vs-spend', on: 'scored', patch: { G17: '250万元' }, cell: 'G17' },
  { rule: 'indicator/year', on: 'scored', patch: { F16: '2023年12月底前' }, cell: 'F16' },
  { rule: 'indicator/dimension-missing', on: 'scored', patch: { C16: '质量指标' }, cell: 'B13' },
  {
    rule: 'indicator/duplicate',
    on: 'scored',
    patch: { D14: '新建蓄水池数量', F14: '≥8座', G14: '8座', D23: '新建蓄水池数量8座。' },
    cell: 'D14',
  },
  { rule: 'reason/missing', on: 'scored', patch: { J20: '' }, cell: 'J20' },
  { rule: 'reason/contradiction', on: 'scored', patch: { J20: '无' }, cell: 'J20' },
  {
    rule: 'text/amount',
    on: 'scored',
    patch: { D22: '全年预算数260万元，全年执行数282.8万元，结余31.2万元为工程质保金，质保期满后支付。' },
    cell: 'D22',
  },
  {
    rule: 'text/indicator',
    on: 'scored',
    patch: { D23: '新建蓄水池数量8座，改造供水管网长度38公里，工程一次验收合格。' },
    cell: 'D23',
  },
  { rule: 'cross/identity', on: 'pair', patch: { H4: '某县水利局' }, cell: 'H4' },
  { rule: 'cross/duplicate-project', on: 'pair', patch: { C3: '农村饮水安全巩固提升' }, cell: 'C3' },
];
