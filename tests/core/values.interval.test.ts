import { decimal } from '../../src/core/values/decimal';
import { readText } from '../../src/core/values/figure';
import {
  add,
  ANYTHING,
  atMost,
  cutOff,
  divide,
  exact,
  meets,
  middle,
  printed,
  scale,
  subtract,
  type Interval,
} from '../../src/core/values/interval';

const say = ({ lo, hi }: Interval): string => `[${lo?.toFixed() ?? '-∞'}, ${hi?.toFixed() ?? '∞'})`;
const from = (lo: string | undefined, hi: string | undefined): Interval => ({
  lo: lo === undefined ? undefined : decimal(lo),
  hi: hi === undefined ? undefined : decimal(hi),
});

/** All values that print as the text does. */
function asPrinted(text: string): Interval {
  const entry = readText(text);
  if (entry.kind !== 'figure') throw new Error(`no figure: ${text}`);
  return printed(entry.figure.value, entry.figure.decimals);
}

describe('what a printed figure stands for', () => {
  it.each([
    ['99.74', '[99.735, 99.745)'],
    ['100', '[99.5, 100.5)'],
    ['0.00', '[-0.005, 0.005)'],
    ['-1.5', '[-1.55, -1.45)'],
    ['95.8000', '[95.79995, 95.80005)'],
  ])('%s: %s', (text, expected) => expect(say(asPrinted(text))).toBe(expected));

  it.each<[string, number, string]>([
    ['99.74', 2, '[99.74, 99.75)'],
    ['-1.5', 1, '[-1.6, -1.5)'],
    ['9', 0, '[9, 10)'],
  ])('cut off, %s at %d: %s', (value, decimals, expected) =>
    expect(say(cutOff(decimal(value), decimals))).toBe(expected),
  );
});

describe('intervals meet', () => {
  it.each<[string, Interval, Interval, boolean]>([
    ['when they overlap', from('1', '2'), from('1.5', '3'), true],
    ['when one holds the other', from('1', '9'), from('3', '4'), true],
    ['not when they touch in one end point', from('1', '2'), from('2', '3'), false],
    ['not when they lie apart', from('1', '2'), from('3', '4'), false],
    ['with a point inside', from('1', '2'), exact(decimal(1.5)), true],
    ['with a point at the lower end', from('1', '2'), exact(decimal(1)), true],
    ['not with a point at the upper end', from('1', '2'), exact(decimal(2)), false],
    ['as points only when equal', exact(decimal(2)), exact(decimal('2.00')), true],
    ['as points not when unequal', exact(decimal(2)), exact(decimal('2.01')), false],
    ['without bounds', ANYTHING, from('1', '2'), true],
    ['half open', from('2', undefined), from('1', '3'), true],
    ['half open, not when they touch', from('2', undefined), from('1', '2'), false],
    ['half open either way', from('2', undefined), from(undefined, '1'), false],
  ])('%s', (_, a, b, expected) => {
    expect(meets(a, b)).toBe(expected);
    expect(meets(b, a)).toBe(expected);
  });
});

describe('arithmetic', () => {
  const [a, b] = [from('1', '2'), from('10', '20')];

  it.each<[string, Interval | undefined, string]>([
    ['adds', add(a, b), '[11, 22)'],
    ['subtracts', subtract(b, a), '[8, 19)'],
    ['scales', scale(a, decimal(100)), '[100, 200)'],
    ['divides', divide(a, b), '[0.05, 0.2)'],
    ['adds what has no end', add(a, from('1', undefined)), '[2, ∞)'],
    ['subtracts what has no end', subtract(a, from('1', undefined)), '[-∞, 1)'],
    ['divides what has no end', divide(from('1', undefined), b), '[0.05, ∞)'],
    ['divides by what has no end', divide(a, from('1', undefined)), '[0, 2)'],
    ['cuts at a bound', atMost(from('0.9', '1.1'), decimal(1)), '[0.9, 1)'],
    ['cuts above a bound to a point', atMost(from('1.2', '1.3'), decimal(1)), '[1, 1)'],
    ['leaves what is below a bound', atMost(a, decimal(5)), '[1, 2)'],
  ])('%s', (_, interval, expected) => expect(interval && say(interval)).toBe(expected));

  it('does not divide by what may be zero', () => {
    expect(divide(a, from('0', '1'))).toBeUndefined();
    expect(divide(a, from('-0.005', '0.005'))).toBeUndefined();
  });

  it.each<[Interval, string]>([
    [a, '1.5'],
    [from('1', undefined), '1'],
    [from(undefined, '2'), '2'],
    [ANYTHING, '0'],
  ])('shows one figure of %j', (interval, expected) => expect(middle(interval).toFixed()).toBe(expected));
});
