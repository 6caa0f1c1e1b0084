import { serialDate, yearsIn } from '../../src/core/values/dates';
import { cut, decimal, print, round } from '../../src/core/values/decimal';
import { degreeOf } from '../../src/core/values/degree';
import { compact, isDash, normalise, saysNone } from '../../src/core/values/text';

describe('degrees of completion', () => {
  it.each<[string, number | undefined]>([
    ['达成预期指标', 0],
    ['全部达成预期指标', 0],
    ['已完成年度目标', 0],
    ['达成年度指标', 0],
    ['基本达成预期指标', undefined],
    ['部分达成预期指标并具有一定效果', 1],
    ['部分达成年度指标并具有一定效果', 1],
    ['未完全达成预期指标', 1],
    ['未达成预期指标且效果较差', 2],
    ['没有达成预期指标', 2],
    ['未完成', 2],
    ['已完成', undefined],
    ['良好', undefined],
    ['', undefined],
  ])('%s is %s', (text, degree) => expect(degreeOf(text)).toBe(degree));
});

describe('dates', () => {
  it.each<[number, string | undefined]>([
    [45657, '2024-12-31'],
    [45657.75, '2024-12-31'],
    [61, '1900-3-1'],
    [0, undefined],
    [-1, undefined],
    [1e9, undefined],
    [NaN, undefined],
    [Infinity, undefined],
  ])('the serial %d is %s', (serial, day) => {
    const date = serialDate(serial);
    expect(date && `${date.year}-${date.month}-${date.day}`).toBe(day);
  });

  it.each<[string, number[]]>([
    ['2024年底', [2024]],
    ['２０２４年', [2024]],
    ['2023年度至2024年6月', [2023, 2024]],
    ['2023-2024年', [2023, 2024]],
    ['2023、2024年', [2023, 2024]],
    ['二〇二四年', [2024]],
    ['二零二三年', [2023]],
    ['2024.12', [2024]],
    ['2024/6/30', [2024]],
    ['2024-06', [2024]],
    ['2024.12前完成', [2024]],
    ['2024', []],
    ['2024.5万元', []],
    ['2013.25', []],
    ['2024.5公里', []],
    ['12024年', []],
    ['1824年', []],
    ['第2024号', []],
  ])('%s names %j', (text, years) => expect(yearsIn(text)).toEqual(years));
});

describe('words', () => {
  it.each([
    ['８８０　元', '880 元'],
    ['（Ａ＋Ｂ）', '(A+B)'],
    ['\u200b 100\u00a0％ \ufeff', '100 %'],
    ['一\n二', '一\n二'],
  ])('%j is normalised to %j', (text, expected) => expect(normalise(text)).toBe(expected));

  it('compact text has no white space', () => expect(compact(' 产 出\n指　标 ')).toBe('产出指标'));
  it.each(['-', '－', '–', '—', '——', '----', '/', '／', '\\', ' — '])('%j is a stroke', (text) =>
    expect(isDash(text)).toBe(true),
  );
  it.each(['', '-5', '一', '=', '-----', '~'])('%j is no stroke', (text) => expect(isDash(text)).toBe(false));
  it.each(['无', '无。', ' 无 ', '没有', '暂无', '不涉及', '不适用', 'N/A', 'n/a', 'None', '不存在'])(
    '%j says none',
    (text) => expect(saysNone(text)).toBe(true),
  );
  it.each(['', '无偏差', '无人机', '没有完成', '不'])('%j says something', (text) =>
    expect(saysNone(text)).toBe(false),
  );
});

describe('decimals', () => {
  it('binary noise is no figure', () => {
    expect(decimal(0.1 + 0.2).toFixed()).toBe('0.3');
    expect(decimal(1.005 * 100).toFixed()).toBe('100.5');
    expect(decimal(NaN).toFixed()).toBe('0');
    expect(decimal(Infinity).toFixed()).toBe('0');
  });

  it.each<[string, number, string, string]>([
    ['2.675', 2, '2.68', '2.67'],
    ['2.665', 2, '2.67', '2.66'],
    ['-2.675', 2, '-2.68', '-2.67'],
    ['9.97', 0, '10', '9'],
    ['1250', -2, '1300', '1200'],
  ])('%s at %d rounds to %s and is cut to %s', (value, decimals, rounded, shortened) => {
    expect(round(decimal(value), decimals).toFixed()).toBe(rounded);
    expect(cut(decimal(value), decimals).toFixed()).toBe(shortened);
  });

  it.each<[string, string]>([
    ['12.5000', '12.5'],
    ['100', '100'],
    ['0.00001', '0'],
    ['1e21', '1000000000000000000000'],
    ['33.33335', '33.3334'],
  ])('%s is shown as %s', (value, shown) => expect(print(decimal(value))).toBe(shown));

  it.each<[string, number]>([
    ['12.50', 1],
    ['100', 0],
    ['1e-7', 7],
    ['1e21', 0],
  ])('%s has %d digits after the point', (value, digits) => expect(decimal(value).decimals).toBe(digits));
});
