import { parseA1 } from '../../src/core/sheet/address';
import { BASIC } from './example-basic';
import { UNIT } from './example-unit';
import type { TestCell, TestSheet, TestValue } from './xlsx';

/** Cells by A1 address: of a whole form, or those of it that are to be altered. */
export type Cells = Readonly<Record<string, TestValue | TestCell>>;

/**
 * `scored` is the layout most in use, with scores, a printed note and analysis texts; `unscored` is the
 * same form without any points. `basic` is a table of basic data, `unit` a form of the unit's
 * whole spending.
 */
export type FormVariant = 'scored' | 'unscored' | 'basic' | 'unit';

const HEAD: Cells = {
  A1: '项目支出绩效自评表',
  A2: '（2024年度）',
  A3: '项目名称',
  C3: '农村饮水安全巩固提升',
  A4: '主管部门',
  C4: '某县水务局',
  F4: '实施单位',
  H4: '某县水务局',
};

const money = (v: number): TestCell => ({ v, numFmt: '0.00' });
const share = (v: number): TestCell => ({ v, numFmt: '0.00%' });

const FUNDS: Cells = {
  A5: '项目资金\n（万元）',
  C5: '',
  D5: '年初预算数',
  E5: '全年预算数',
  F5: '全年执行数',
  G5: '结转结余',
  I5: '执行率',
  C6: '年度资金总额',
  D6: money(250),
  E6: money(260),
  F6: money(228.8),
  G6: money(31.2),
  I6: share(0.88),
  C7: '其中：当年财政拨款',
  D7: money(210),
  E7: money(220),
  F7: money(191.8),
  G7: '—',
  I7: '—',
  C8: '上年结转资金',
  D8: money(40),
  E8: money(40),
  F8: money(37),
  G8: '—',
  I8: '—',
  C9: '其他资金',
  D9: money(0),
  E9: money(0),
  F9: money(0),
  G9: '—',
  I9: '—',
};

const FUND_POINTS: Cells = {
  H5: '分值',
  J5: '得分',
  H6: 10,
  J6: 8.8,
  H7: '—',
  J7: '—',
  H8: '—',
  J8: '—',
  H9: '—',
  J9: '—',
};

const GOALS: Cells = {
  A10: '年度总体目标',
  B10: '预期目标',
  G10: '实际完成情况',
  B11: '改造老旧供水管网，使沿线村庄供水稳定、水质达标。',
  G11: '管网改造完成，沿线村庄供水稳定、水质达标。',
};

const INDICATORS: Cells = {
  A12: '绩效指标',
  B12: '一级指标',
  C12: '二级指标',
  D12: '三级指标',
  F12: '年度指标值',
  G12: '实际完成值',
  J12: '偏差原因分析及改进措施',
  B13: '产出指标',
  C13: '数量指标',
  D13: '新建蓄水池数量',
  F13: '≥8座',
  G13: '8座',
  D14: '改造供水管网长度',
  F14: '≥36公里',
  G14: '36公里',
  C15: '质量指标',
  D15: '工程验收合格率',
  F15: '≥98%',
  G15: share(1),
  C16: '时效指标',
  D16: '工程完工时间',
  F16: '2024年12月底前',
  G16: '2024年11月',
  C17: '成本指标',
  D17: '项目总成本',
  F17: '≤260万元',
  G17: '228.8万元',
  B18: '效益指标',
  C18: '社会效益指标',
  D18: '受益人口',
  F18: '≥3200人',
  G18: '3260人',
  C19: '可持续影响指标',
  D19: '长效管护机制',
  F19: '建立健全',
  G19: '达成预期指标',
  B20: '满意度指标',
  C20: '服务对象满意度指标',
  D20: '受益群众满意度',
  F20: '≥95%',
  G20: share(0.94),
  J20: '个别村停水通知不及时，已改为提前两天公告。',
};

const POINTS: Cells = {
  H12: '分值',
  I12: '得分',
  H13: 10,
  I13: 10,
  H14: 10,
  I14: 10,
  H15: 10,
  I15: 10,
  H16: 10,
  I16: 10,
  H17: 10,
  I17: 10,
  H18: 15,
  I18: 15,
  H19: 15,
  I19: 15,
  H20: 10,
  I20: 9.8,
  A21: '总分',
  H21: 100,
  I21: 98.6,
  J21: '优',
};

const TEXTS: Cells = {
  A22: '项目绩效分析',
  B22: '预算执行情况',
  D22: '全年预算数260万元，全年执行数228.8万元，结余31.2万元为工程质保金，质保期满后支付。',
  B23: '指标完成情况',
  D23: '新建蓄水池数量8座，改造供水管网长度36公里，工程一次验收合格。',
};

const NOTE: Cells = {
  A24: '注：一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算执行率10分。',
};

const MERGES = [
  ...[
    'A1:J1',
    'A2:J2',
    'A3:B3',
    'C3:J3',
    'A4:B4',
    'C4:E4',
    'F4:G4',
    'H4:J4',
    'A5:B9',
    'A10:A11',
    'B10:F10',
    'G10:J10',
  ],
  ...[
    'B11:F11',
    'G11:J11',
    'A12:A20',
    'B13:B17',
    'B18:B19',
    'C13:C14',
    'A22:A23',
    'B22:C22',
    'D22:J22',
    'B23:C23',
  ],
  ...['D23:J23', ...Array.from({ length: 9 }, (_, i) => `D${12 + i}:E${12 + i}`)],
];

const VARIANTS: Readonly<Record<FormVariant, { readonly cells: Cells; readonly merges: readonly string[] }>> =
  {
    scored: {
      cells: { ...HEAD, ...FUNDS, ...FUND_POINTS, ...GOALS, ...INDICATORS, ...POINTS, ...TEXTS, ...NOTE },
      merges: [...MERGES, 'A21:G21', 'A24:J24'],
    },
    unscored: { cells: { ...HEAD, ...FUNDS, ...GOALS, ...INDICATORS, ...TEXTS }, merges: MERGES },
    basic: BASIC,
    unit: UNIT,
  };

/** A complete form of a made-up unit that has nothing wrong with it, with some cells altered. */
export function exampleForm(variant: FormVariant = 'scored', patch: Cells = {}, name = '自评表'): TestSheet {
  const { cells, merges } = VARIANTS[variant];
  const altered = Object.entries(patch).map(([address, given]) => [address, typed(cells[address], given)]);
  return { name, cells: inOrder({ ...cells, ...Object.fromEntries(altered) }), merges: [...merges] };
}

/** What a cell holds once something else is typed into it: its number format stays. */
export function typed(cell: Cells[string] | undefined, given: Cells[string]): Cells[string] {
  const numFmt = typeof cell === 'object' ? cell?.numFmt : undefined;
  return typeof given === 'number' && numFmt !== undefined ? { v: given, numFmt } : given;
}

/** What stands in a cell of the unaltered form. */
export function originalCell(variant: FormVariant, address: string): TestValue | TestCell | undefined {
  return VARIANTS[variant].cells[address];
}

/** A file lists the cells of a row from left to right. */
function inOrder(cells: Cells): Record<string, TestValue | TestCell> {
  const column = (address: string): number => parseA1(address)?.col ?? 0;
  return Object.fromEntries(Object.entries(cells).sort(([a], [b]) => column(a) - column(b)));
}
