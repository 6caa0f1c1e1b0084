import { displayText, isDateFormat } from '../../src/core/sheet/display';

describe('displayText', () => {
  it.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [-95.6, '-95.6'],
    [0.123456789012, '0.123456789'],
    [1234567.891234, '1234567.891'],
    [12345678901, '12345678901'],
    [12345678901.5, '12345678902'],
    [123456789012, '1.23457E+11'],
    [1e15, '1E+15'],
    [1e-10, '1E-10'],
  ])('shows %p in General as %s', (value, text) => {
    expect(displayText(value, 'General')).toBe(text);
    expect(displayText(value, '')).toBe(text);
  });

  it.each<[number, string, string]>([
    [0.956, '0%', '96%'],
    [0.123, '0.00%', '12.30%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-5, '0.00_);[Red]\\(0.00\\)', '(5.00)'],
    [-5, '0.00_);[红色]\\(0.00\\)', '(5.00)'],
    [3, '[颜色10]0.0', '3.0'],
    [12.5, 'G/通用格式"万元"', '12.5万元'],
    [12, '[$¥-804]#,##0.00', '¥12.00'],
    [45366, 'yyyy"年"m"月"d"日"', '2024年3月15日'],
    [45366, '[$-804]aaaa;@', '星期五'],
    [0.6, '上午/下午h"时"mm"分"', '下午2时24分'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [7, '000', '007'],
    [0, '0;;', ''],
    [5, '@', '5'],
  ])('shows %p in %s as %s', (value, numFmt, text) => {
    expect(displayText(value, numFmt)).toBe(text);
  });

  it('shows texts as they are, unless the format says otherwise', () => {
    expect(displayText(' 优 ', '0.00')).toBe(' 优 ');
    expect(displayText('优', '@"秀"')).toBe('优秀');
    expect(displayText('优', '0;-0;0;')).toBe('');
  });

  it('shows truth values and nothing', () => {
    expect([true, false, null].map((value) => displayText(value, '0.00'))).toEqual(['TRUE', 'FALSE', '']);
  });

  it('never throws and never shows hashes', () => {
    for (const code of [
      '[',
      '"',
      '0.00[',
      '\\',
      '# ?/' + '?'.repeat(50),
      '0'.repeat(5_000),
      '[$-99999999]yyyy',
    ]) {
      expect(typeof displayText(1.5, code)).toBe('string');
    }
    expect(displayText(1.5, '[[')).toBe('1.5');
    for (const value of [-1, 1e300]) expect(displayText(value, 'yyyy/m/d h:mm')).not.toContain('#');
  });
});

describe('isDateFormat', () => {
  it.each(['yyyy/m/d', 'h:mm', 'yyyy"年"m"月"', '上午/下午h"时"'])('takes %s for a date', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });
  it.each(['General', '0.00', '0"日"', '[Red]0', '@', '['])('does not take %s for one', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});
