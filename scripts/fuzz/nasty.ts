import type { TestCell, TestValue } from '../../tests/support/xlsx';

const many = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

/** Texts that a form never should hold, or that stand in it where nobody expects them. */
const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\u3000\u3000',
    '\n',
    '\r\n\t',
    '-',
    '——',
    '/',
    '无',
    '……',
    '0',
    '％',
    '%',
    '分',
    '元',
    '万元',
  ],
  ...['≥', '≤', '>=', '==', '≥≥95%', '≥95%且≤100%', '90%-95%-99%', '~', '1~', '-1', '+1', '=1+1', '@SUM(1)'],
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    '-1e309',
    '1e-400',
    '0x1F',
    '1.2.3',
    '1,2,3',
    '.5',
    '5.',
    '８８０．５％',
  ],
  ...[many('9', 40), many('9', 400), `0.${many('0', 60)}1`, `${many('9', 300)}%`, `≥${many('1', 5_000)}万元`],
  ...[
    '万',
    '亿亿',
    '1万亿元',
    '99999999亿元',
    '5.8万',
    '¥1,234.50',
    '￥',
    '1/0',
    '½',
    '①',
    '㎡',
    '九十五',
    '二〇二四年',
  ],
  ...['2024年13月45日', '9999-99-99', '2024.02.30', '0000年', '2024年', '2023-2024年', '月底前', '12.5'],
  ...[
    '总分',
    '合计',
    '小计',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '实际完成值',
    '分值',
    '得分',
    '等级',
    '优',
  ],
  ...[
    '年度资金总额',
    '其中：财政拨款',
    '全年预算数',
    '全年执行数',
    '执行率',
    '预期目标',
    '实际完成情况',
    '年度总体目标',
  ],
  ...[
    '项目名称',
    '实施单位：',
    '项目支出绩效自评表',
    '（2024年度）',
    '指标1：',
    '指标1：/',
    '注：得分',
    '偏差原因分析及改进措施',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'undefined',
    'null',
    '[object Object]',
  ],
  ...[
    '<script>alert(1)</script>',
    ']]>',
    '<!--',
    '&amp;&#0;',
    '"\'`',
    '\\',
    '${x}',
    '$&',
    '$1',
    '%s%n',
    '_x000D_',
    '_x0000_',
  ],
  ...[
    '\u0000',
    '\u0001\u001f',
    '\ud83d',
    '\udc00x',
    '\uffff',
    '\ufeff',
    '\u200b\u200d',
    '\u202e反转',
    'مرحبا ١٢٣',
    'שלום',
  ],
  ...['😀👨‍👩‍👧‍👦🇨🇳', 'e\u0301\u0301\u0301', many('\u0301', 3_000), '𠮷𠮷'],
  ...[
    many('长', 40_000),
    many(' ', 10_000),
    many('(', 3_000),
    many('（1）', 5_000),
    many('其中：', 3_000),
    many('2024年', 8_000),
  ],
  ...[
    many('1-', 5_000),
    many('不低于', 5_000),
    many('≥', 3_000),
    many('，', 3_000),
    many('%', 3_000),
    many('a1!', 3_000),
  ],
  ...[
    many('执行率10分', 5_000),
    many('全年预算数1万元', 8_000),
    many('数量指标：自评得分9分', 8_000),
    many('\n', 5_000),
  ],
];

const NUMBERS: readonly number[] = [
  ...[0, -0, 1, -1, 0.1 + 0.2, 0.95, 1.005, 95, 100, 101, 1e-7, 1e15, 1e21, 1e100, 1e308, -1e308, 5e-324],
  ...[
    2_958_465,
    2_958_466,
    73_415,
    45_292.5,
    123_456_789_012_345_680,
    Number.MAX_SAFE_INTEGER,
    0.000_1,
    99.995,
  ],
];

const FORMULAS: readonly string[] = [
  ...[
    'A1',
    'SUM(A1:XFD1048576)',
    'SUM(A:A)',
    '1/0',
    '10^400',
    '0^0',
    '-1^0.5',
    'IF(1,2',
    '((((',
    '))',
    '',
    '=',
    '"',
    '#REF!',
  ],
  ...[
    'INDIRECT("A1")',
    'ROUND(1/3,99)',
    'ROUND(1e308*10,-400)',
    "'自评表'!A1",
    'Sheet9!A1',
    '[1]Sheet1!A1',
    'TODAY()',
    'LET(x,1,x)',
  ],
  ...[
    many('SUM(', 2_000),
    `${many('A1+', 6_000)}1`,
    `${many('-', 4_000)}1`,
    `"${many('x', 8_000)}"`,
    many('(', 4_000),
  ],
  ...[
    'REPT("x",1E9)',
    'SUMPRODUCT(A1:Z99*B1:AA99)',
    'SUM(G6/F6,J1:J99)',
    'A1&A2&A3',
    'IF(A1>1,A2,A3)',
    'ROUND(G6/F6*H6,2)',
  ],
];

const FORMATS: readonly string[] = [
  ...[
    '0',
    '0.00',
    '0%',
    '0.00%',
    '#,##0.00',
    '@',
    ';;;',
    'General',
    'G/通用格式',
    'yyyy"年"m"月"d"日"',
    'h:mm:ss',
    '[h]:mm',
  ],
  ...[
    '[红色]0',
    '[$-804]yyyy/m/d',
    '[<1]0;[>2]1;2',
    '"',
    '\\',
    '_',
    '*',
    '[',
    '0.0E+0',
    '# ?/?',
    '0;-0;;@',
    '¥#,##0',
  ],
  ...[
    many('0', 300),
    many('#,', 400),
    `0.${many('0', 200)}`,
    many('[Red]', 900),
    many('"x"', 900),
    '__proto__',
  ],
];

/** Cells that no sane writer would write. */
const RAW: readonly TestCell['raw'][] = [
  ...[
    { t: 's', v: '999999' },
    { t: 's', v: '-1' },
    { t: 's', v: 'x' },
    { t: 'n', v: 'abc' },
    { t: 'n', v: '1e999' },
  ],
  ...[
    { t: 'n', v: '' },
    { t: 'b', v: '7' },
    { t: 'd', v: '2024-99-99T99:99:99Z' },
    { t: 'd', v: '-' },
    { t: 'e', v: '#X' },
  ],
  ...[{ t: 'zz', v: '1' }, { t: 'inlineStr' }, { t: 'str', v: '_x0041_' }, { v: '0x10' }, { v: '１２' }],
];

const ERRORS = ['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#SPILL!'];

/** Something to put into a cell. */
export function nasty(random: {
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
}): TestValue | TestCell {
  switch (random.below(12)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return { v: random.pick(NUMBERS), numFmt: random.pick(FORMATS) };
    case 2:
      return { v: random.pick(TEXTS), numFmt: random.pick(FORMATS) };
    case 3:
      return { f: random.pick(FORMULAS), v: random.pick(NUMBERS) };
    case 4:
      return { f: random.pick(FORMULAS) };
    case 5:
      return { error: random.pick(ERRORS) };
    case 6:
      return { raw: random.pick(RAW) };
    case 7:
      return random.pick([true, false, null]);
    case 8:
      return { runs: [random.pick(TEXTS), random.pick(TEXTS)] };
    default:
      return random.pick(TEXTS);
  }
}
