import fc from 'fast-check';
import { format } from 'numfmt';
import { general, plainFormat } from '../../src/core/sheet/plain-format';

const CODES = [
  '0',
  '0.0',
  '0.00',
  '0.0000',
  '#,##0',
  '#,##0.00',
  '0%',
  '0.00%',
  '0.00_ ',
  '#,##0.00_ ',
  '0_ ',
];

describe('plain number formats', () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(6))
      .map(([digits, places]) => digits / 10 ** places),
    fc.constantFrom(0, -0, 0.5, -0.5, 1.005, 999.995, -0.001, -0.0049, 1e11, 1e12, 1e21, 1e-9),
  );

  it.each(CODES)('are written as numfmt writes them: %s', (code) => {
    const write = plainFormat(code);
    fc.assert(
      fc.property(values, (value) => {
        // Of fifteen digits the last one hangs on the order of the sums in either.
        const text = Math.abs(value) < 1e10 ? write?.(value) : undefined;
        if (text !== undefined) expect(text).toBe(format(code, value * (1 + 2 * Number.EPSILON)));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(CODES)('are written here for common figures: %s', (code) => {
    for (const value of [0, 1, 95.83, -12.3, 123456.78])
      expect(plainFormat(code)?.(value)).toBe(format(code, value));
  });

  it.each<[string, number, string]>([
    ['0.00', 1.005, '1.01'],
    ['0', 2.5, '3'],
    ['0.0%', 0.8125, '81.3%'],
    ['#,##0.00', 12345678901.23, '12,345,678,901.23'],
  ])('round as Excel does: %s %p', (code, value, text) => expect(plainFormat(code)?.(value)).toBe(text));

  it('leave huge numbers to others', () => {
    for (const value of [1e15, Infinity, NaN]) expect(plainFormat('0')?.(value)).toBeUndefined();
  });

  it.each([
    'General',
    '@',
    '0.00;-0.00',
    '#,##0.00;[Red]-#,##0.00',
    '0.##',
    '0.00E+00',
    'yyyy/m/d',
    '#,##0.0,',
    '¥0',
  ])('do not include %s', (code) => expect(plainFormat(code)).toBeUndefined());

  it('write General as numfmt does', () => {
    fc.assert(
      fc.property(values, (value) => {
        const size = Math.abs(value);
        // In between numfmt cuts where Excel rounds, and no spreadsheet holds smaller numbers.
        if (size < 1e-300 || (size >= 1e-4 && size < 1e11)) return;
        const difference = Number(general(value)) - Number(format('General', value));
        expect(Math.abs(difference)).toBeLessThanOrEqual(size * 1.1e-5);
      }),
      { numRuns: 2_000 },
    );
    for (const value of [5.6843418860808e-14, -1e-7, 0.00001, 1.5e-9, 123456789012, -2e20, 1e300])
      expect(general(value)).toBe(format('General', value));
  });
});
