import type { Cell } from '../../src/core/sheet/types';
import { displayText } from '../../src/core/sheet/display';
import { decimal } from '../../src/core/values/decimal';
import {
  columnDecimals,
  readEntry,
  readText,
  stated,
  type Entry,
  type Figure,
} from '../../src/core/values/figure';

/** `1234.5 2` (value and digits), with `%` or a money unit behind; other kinds by their name. */
function say(entry: Entry): string {
  if (entry.kind !== 'figure') return entry.kind;
  const { value, decimals, percent, unit } = entry.figure;
  return `${value.toFixed()} ${decimals}${percent ? ' %' : ''}${unit ? ` ${unit}` : ''}`;
}

const cell = (value: number, numFmt = 'General'): Cell => ({
  value,
  numFmt,
  text: displayText(value, numFmt),
});

describe('readText', () => {
  it.each([
    ['880', '880 0'],
    ['８８０', '880 0'],
    ['８８０．５', '880.5 1'],
    [' 8 80 ', '880 0'],
    ['1,234.50', '1234.5 2'],
    ['1，234.50', '1234.5 2'],
    ['1,234,567', '1234567 0'],
    ['.5', '0.5 1'],
    ['-3.2', '-3.2 1'],
    ['+3', '3 0'],
    ['￥12.00', '12 2'],
    ['95.8%', '95.8 1 %'],
    ['95.8％', '95.8 1 %'],
    ['5.8万', '5.8 1 万元'],
    ['5.8万元', '5.8 1 万元'],
    ['300元', '300 0 元'],
    ['1.2亿元', '1.2 1 亿元'],
    ['10分', '10 0'],
    ['0.00', '0 2'],
  ])('%s is %s', (text, expected) => expect(say(readText(text))).toBe(expected));

  it.each(['', ' ', '　', '\n'])('%j is blank', (text) => expect(say(readText(text))).toBe('blank'));
  it.each(['-', '—', '——', '/', '／', '万元', '元', '%', '分'])('%s is not applicable', (text) =>
    expect(say(readText(text))).toBe('none'),
  );

  it.each([
    '约414.11',
    '1e3',
    '1,23',
    '12,34.5',
    '3..5',
    '1.2.3',
    '十',
    '15人',
    '(5)',
    '5-6',
    '≥5',
    '2024年',
    '=5',
    '#REF!',
    '∞',
    'NaN',
    '９'.repeat(50),
  ])('%s is text', (text) => expect(say(readText(text))).toBe('text'));
});

describe('readEntry', () => {
  it.each<[Cell, string]>([
    [cell(99.74), '99.74 2'],
    [cell(0.1 + 0.2), '0.3 1'],
    [cell(99.7400000000001), '99.7400000000001 13'],
    [cell(12.5, '0.00'), '12.5 2'],
    [cell(12.345, '0.00'), '12.345 2'],
    [cell(1234.5, '#,##0.00_);(#,##0.00)'), '1234.5 2'],
    [cell(-1234.5, '#,##0.00_);(#,##0.00)'), '-1234.5 2'],
    [cell(0.958, '0.0%'), '95.8 1 %'],
    [cell(0.9583, '0%'), '95.83 0 %'],
    [cell(5, '@'), '5 0'],
  ])('%j is %s', (given, expected) => expect(say(readEntry(given))).toBe(expected));

  it('a date is no figure', () => expect(say(readEntry(cell(45657, 'yyyy/m/d')))).toBe('text'));
  it('quoted words make no date', () => expect(say(readEntry(cell(5, '0"日"')))).toBe('5 0'));
  it('a blank cell is blank', () => expect(say(readEntry(undefined))).toBe('blank'));

  it('an error or a formula without a result is unknown', () => {
    expect(say(readEntry({ value: null, text: '#N/A', numFmt: 'General', error: '#N/A' }))).toBe('unknown');
    expect(say(readEntry({ value: null, text: '', numFmt: 'General', unknown: true }))).toBe('unknown');
  });
});

describe('the decimals of a column', () => {
  const figures = (...decimals: number[]): Figure[] =>
    decimals.map((d) => ({ value: decimal(1), decimals: d, percent: false }));

  it.each<[number[], '万元' | '元' | '亿元', number]>([
    [[], '万元', 2],
    [[0, 1], '万元', 2],
    [[0, 3, 2], '万元', 3],
    [[6, 2], '万元', 4],
    [[1], '亿元', 2],
    [[0], '元', 2],
    [[5], '元', 2],
  ])('%j in %s are read at %d', (decimals, unit, expected) =>
    expect(columnDecimals(figures(...decimals), unit)).toBe(expected),
  );

  it('a figure is rounded to them before it is compared', () => {
    const { lo, hi } = stated({ value: decimal('12.3456'), decimals: 4, percent: false }, 2);
    expect([lo?.toFixed(), hi?.toFixed()]).toEqual(['12.345', '12.355']);
  });
});
