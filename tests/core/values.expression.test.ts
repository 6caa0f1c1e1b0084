import { parseExpression, readExpression, type Beside } from '../../src/core/values/expression';
import type { Cell } from '../../src/core/sheet/types';

/** A quantity in one line: `>= 95 %`, `range 90..95 %`, `58000 元/人`; other kinds by their name. */
function say(text: string, cell?: Cell, beside?: Beside): string {
  const read = cell || beside ? readExpression(cell, text, beside) : parseExpression(text);
  switch (read.kind) {
    case 'quantity': {
      const value = read.value.toFixed() + (read.upper ? `..${read.upper.toFixed()}` : '');
      return [read.operator, value, read.unit].filter((part) => part).join(' ');
    }
    case 'date':
      return ['date', read.year ?? '?', read.month, read.day].filter((part) => part !== undefined).join(' ');
    case 'incomplete':
      return ['incomplete', read.operator, read.unit].filter((part) => part).join(' ');
    default:
      return read.kind;
  }
}

describe('operators', () => {
  const FLOOR = [
    '≥',
    '≧',
    '⩾',
    '>=',
    '＞＝',
    '≥=',
    '=>',
    '≮',
    '大于等于',
    '大于或等于',
    '高于等于',
    '不低于',
    '不少于',
    '不小于',
    '不得低于',
    '至少',
    '达到',
    '达',
    '不低于≥',
  ];
  const CEILING = [
    '≤',
    '≦',
    '⩽',
    '<=',
    '＜＝',
    '≤=',
    '=<',
    '≯',
    '小于等于',
    '小于或等于',
    '不超过',
    '不高于',
    '不多于',
    '不大于',
    '不得超过',
    '至多',
    '控制在',
  ];

  it.each(FLOOR)('%s95%% is a floor', (sign) => expect(say(`${sign}95%`)).toBe('>= 95 %'));
  it.each(CEILING)('%s5万元 is a ceiling', (sign) => expect(say(`${sign}5万元`)).toBe('<= 5 万元'));
  it.each(['>', '＞', '﹥', '大于', '高于', '多于', '超过'])('%s10次 is above', (sign) =>
    expect(say(`${sign}10次`)).toBe('> 10 次'),
  );
  it.each(['<', '＜', '﹤', '小于', '低于', '少于'])('%s10次 is below', (sign) =>
    expect(say(`${sign}10次`)).toBe('< 10 次'),
  );
  it.each(['=', '==', '===', '═', '＝', '＝＝', '﹦', '等于', '为'])('%s93条 is equal', (sign) =>
    expect(say(`${sign}93条`)).toBe('= 93 条'),
  );
  it.each(['约', '大约', '大概', '近'])('%s10次 is about', (sign) =>
    expect(say(`${sign}10次`)).toBe('about 10 次'),
  );

  it.each([
    ['90%以上', '>= 90 %'],
    ['90%及以上', '>= 90 %'],
    ['90%（含）以上', '>= 90 %'],
    ['90%以上（含）', '>= 90 %'],
    ['90分及以上', '>= 90 分'],
    ['5人起', '>= 5 人'],
    ['100+', '>= 100'],
    ['5万元以内', '<= 5 万元'],
    ['5%以下', '<= 5 %'],
    ['3天内', '<= 3 天'],
    ['24小时之内', '<= 24 小时'],
    ['10次左右', 'about 10 次'],
    ['5000左右', 'about 5000'],
    ['300多户', 'about 300 户'],
    ['10余次', 'about 10 次'],
    ['5万余元', 'about 5 万元'],
  ])('%s reads from behind: %s', (text, expected) => expect(say(text)).toBe(expected));

  it.each([
    ['达到95%以上', '>= 95 %'],
    ['约95%以上', '>= 95 %'],
    ['控制在5万元以内', '<= 5 万元'],
    ['≥10人左右', '>= 10 人'],
    ['大于95%以上', '> 95 %'],
  ])('of two the one that says more: %s is %s', (text, expected) => expect(say(text)).toBe(expected));

  // 起 counts accidents and 内 belongs to words of its own: neither turns the bound round.
  it.each([
    ['≤3起', '<= 3 起'],
    ['0起', '0 起'],
    ['5处县内', '5 处县内'],
  ])('a unit is no operator: %s', (text, expected) => expect(say(text)).toBe(expected));
});

describe('numbers and units', () => {
  it.each([
    ['≥98%', '>= 98 %'],
    ['≥ ９８ ％', '>= 98 %'],
    ['≥2期/月', '>= 2 期/月'],
    ['0.3元/份', '0.3 元/份'],
    ['10次', '10 次'],
    ['735', '735'],
    ['.5', '0.5'],
    ['-3%', '-3 %'],
    ['+3%', '3 %'],
    ['95.', '95'],
    ['36公里。', '36 公里'],
    ['1,234.5万元', '1234.5 万元'],
    ['1，234.5万元', '1234.5 万元'],
    ['400元/人、天', '400 元/人·天'],
    ['400元/人*天', '400 元/人·天'],
    ['400元每人', '400 元/人'],
    ['10台（套）', '10 台(套)'],
    ['10（个）', '10 个'],
    ['500平方米', '500 平方米'],
    ['500m2', '500 m2'],
    ['30元/m2', '30 元/m2'],
    ['100%完成', '100 %'],
    ['5‰', '5 ‰'],
    ['20万元整', '20 万元'],
    ['3万人', '30000 人'],
    ['1.25亿株', '125000000 株'],
    ['5.8万', '5.8 万'],
    ['12个月', '12 个月'],
    ['30日', '30 日'],
    ['2024', '2024'],
    ['2013.25', '2013.25'],
    ['工程验收合格率≥98%', '>= 98 %'],
    ['完成率达到95%', '>= 95 %'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected));

  it.each([
    ['90%-95%', 'range 90..95 %'],
    ['90-95%', 'range 90..95 %'],
    ['90%～95%', 'range 90..95 %'],
    ['90%~95%', 'range 90..95 %'],
    ['5—10个', 'range 5..10 个'],
    ['10至20人', 'range 10..20 人'],
    ['1.5到2万人', 'range 15000..20000 人'],
    ['1-2月', 'range 1..2 月'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected));

  it.each([
    '★',
    '按时',
    '达成预期指标',
    '优',
    '达到',
    '达到国家标准',
    '1:1',
    '10：30',
    '3/4',
    '100/100',
    '1e3',
    '10-5',
    '约定时间内',
    '近期',
    '5个乡镇2个村',
    '7*24小时',
    '≥增长5%',
    '二季度',
    '完成;按时',
    '项目',
  ])('%s is text', (text) => expect(say(text)).toBe('text'));

  it('a number of thousands of digits is text', () => {
    expect(say('9'.repeat(32_767))).toBe('text');
    expect(say(`1-${'9'.repeat(32_767)}`)).toBe('text');
  });
});

describe('nothing to measure', () => {
  it.each(['', ' ', '　', '\u200b', '\n'])('%j is blank', (text) => expect(say(text)).toBe('blank'));
  it.each(['-', '－', '—', '——', '－－', '/', '／', '\\', '无', '无。', '不涉及', '不适用', 'N/A', 'NA'])(
    '%s sets none',
    (text) => expect(say(text)).toBe('none'),
  );

  it.each([
    ['≥', 'incomplete >='],
    ['≤万元', 'incomplete <= 万元'],
    ['==%', 'incomplete = %'],
    ['＝元/份', 'incomplete = 元/份'],
    ['＞种', 'incomplete > 种'],
    ['≥尾', 'incomplete >= 尾'],
    ['不超过', 'incomplete <='],
    ['不超过万元', 'incomplete <= 万元'],
    ['%', 'incomplete %'],
    ['万元', 'incomplete 万元'],
    ['人次', 'incomplete 人次'],
  ])('%s waits for its number: %s', (text, expected) => expect(say(text)).toBe(expected));

  it.each([
    '控制在预算内',
    '不超过预算数',
    '≤预算',
    '不高于上年水平',
    '≥上年',
    '大于预期',
    '至少一次',
    '≥三次',
  ])('%s is a condition', (text) => expect(say(text)).toBe('text'));
});

describe('dates', () => {
  it.each([
    ['2024年12月底前', 'date 2024 12'],
    ['2024年12月31日前完成', 'date 2024 12 31'],
    ['于2024年6月底前竣工验收', 'date 2024 6'],
    ['2024-12-31', 'date 2024 12 31'],
    ['2024/12', 'date 2024 12'],
    ['2024.12', 'date 2024 12'],
    ['2024年', 'date 2024'],
    ['2024年度', 'date 2024'],
    ['2024年第三季度前', 'date 2024'],
    ['12月底前', 'date ? 12'],
    ['7月1日前', 'date ? 7 1'],
  ])('%s is %s', (text, expected) => expect(say(text)).toBe(expected));

  it.each(['2024年13月', '2024年12月32日', '2024年0月', '5年', '2024-2025'])('%s is no date', (text) =>
    expect(say(text)).not.toMatch(/^date/),
  );
});

describe('cells', () => {
  const number = (value: number, numFmt = 'General'): Cell => ({ value, numFmt, text: String(value) });

  it.each<[string, Cell, Beside, string]>([
    ['a bare number', number(12.5), {}, '12.5'],
    ['a formatted share', number(0.95, '0.00%'), {}, '95 %'],
    ['a serial', number(45657, 'yyyy"年"m"月"d"日"'), {}, 'date 2024 12 31'],
    ['a number beside its columns', number(95), { operator: '≥', unit: '%' }, '>= 95 %'],
    ['a share beside a column of units', number(0.95, '0%'), { operator: '＝', unit: '个' }, '= 95 %'],
    ['a number in tens of thousands', number(3), { unit: '万人' }, '30000 人'],
    ['binary noise', number(0.1 + 0.2), {}, '0.3'],
    ['a qualitative operator', number(1), { operator: '定性', unit: '—' }, '1'],
  ])('%s', (_, cell, beside, expected) => expect(say(cell.text, cell, beside)).toBe(expected));

  it.each<[string, Beside, string]>([
    ['95', { operator: '≥', unit: '%' }, '>= 95 %'],
    ['≤95', { operator: '≥' }, '<= 95'],
    ['95次', { unit: '个' }, '95 次'],
    ['5万', { unit: '人' }, '50000 人'],
    ['5万', { unit: '元' }, '5 万元'],
    ['5万', { unit: '万元' }, '5 万元'],
    ['', { operator: '≥', unit: '%' }, 'blank'],
    ['按时', { operator: '定性' }, 'text'],
  ])('text %j beside %j is %s', (text, beside, expected) =>
    expect(say(text, undefined, beside)).toBe(expected),
  );

  it('an error or a formula without a result is unknown', () => {
    expect(say('#DIV/0!', { value: null, text: '#DIV/0!', numFmt: 'General', error: '#DIV/0!' })).toBe(
      'unknown',
    );
    expect(say('', { value: null, text: '', numFmt: 'General', unknown: true })).toBe('unknown');
  });
});
