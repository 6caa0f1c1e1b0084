import Big from 'big.js';
import fc from 'fast-check';
import { decimal } from '../../src/core/values/decimal';

/** Figures as forms have them, and some that outgrow every whole number. */
const texts = fc.oneof(
  fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 })),
  fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 24 })),
  fc.tuple(fc.constantFrom(9007199254740991n, -9007199254740991n, 9007199254740993n, 0n, 1n, 5n), fc.nat(18)),
);
const plain = texts.map(([units, places]) => new Big(`${units}e-${places}`).toFixed());
const Exact = Big();
Exact.DP = 30;

describe('a decimal', () => {
  it.each(['plus', 'minus', 'times'] as const)('%s as big.js does', (op) =>
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(decimal(a)[op](decimal(b)).toFixed()).toBe(new Big(a)[op](b).toFixed());
      }),
      { numRuns: 2000 },
    ),
  );

  it('divides as big.js does', () =>
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        fc.pre(!new Big(b).eq(0));
        expect(decimal(a).div(b).toFixed()).toBe(new Exact(a).div(b).toFixed());
      }),
      { numRuns: 2000 },
    ));

  it('bounds a quotient from both sides, to twelve digits', () =>
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        fc.pre(new Big(b).gt(0));
        const ends = (['below', 'above'] as const).map((side) => decimal(a).quotient(decimal(b), side));
        const [below, above] = ends.map((end) => new Big(end.toFixed()));
        expect(below?.times(b).lte(a) && above?.times(b).gte(a)).toBe(true);
        expect(above?.minus(below ?? 0).lte('1e-12')).toBe(true);
        expect(above?.eq(below ?? 0)).toBe(new Exact(a).div(b).round(12, 0).times(b).eq(a));
      }),
      { numRuns: 2000 },
    ));

  it('compares what only its last digits tell apart', () =>
    fc.assert(
      fc.property(plain, fc.integer({ min: 1, max: 40 }), (a, places) => {
        const more = decimal(a).plus(`1e-${places}`);
        expect([more.cmp(a), decimal(a).cmp(more), more.cmp(more)]).toEqual([1, -1, 0]);
      }),
      { numRuns: 2000 },
    ));

  it('compares as big.js does', () =>
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(decimal(a).cmp(b)).toBe(new Big(a).cmp(b));
        expect(decimal(a).eq(a)).toBe(true);
      }),
      { numRuns: 2000 },
    ));

  it('rounds and cuts as big.js does', () =>
    fc.assert(
      fc.property(plain, fc.integer({ min: -3, max: 20 }), (a, places) => {
        expect(decimal(a).round(places).toFixed()).toBe(new Big(a).round(places, 1).toFixed());
        expect(decimal(a).round(places, true).toFixed()).toBe(new Big(a).round(places, 0).toFixed());
      }),
      { numRuns: 2000 },
    ));

  it('is the number that its text is', () =>
    fc.assert(
      fc.property(plain, (a) => {
        expect(decimal(a).toNumber()).toBe(Number(a) + 0);
        expect(decimal(a).decimals).toBe(new Big(a).toFixed().split('.')[1]?.length ?? 0);
        expect(decimal(a).abs().toFixed()).toBe(new Big(a).abs().toFixed());
      }),
      { numRuns: 2000 },
    ));

  it('of a number is what fifteen digits print of it', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, min: -1e18, max: 1e18 }),
          fc.integer().map((n) => n / 100),
          fc.integer().map((n) => n * 0.1),
        ),
        (number) => {
          expect(decimal(number).toFixed()).toBe(new Big(number.toPrecision(15)).toFixed());
        },
      ),
      { numRuns: 5000 },
    ));

  it('has no sign where it is zero', () => {
    for (const zero of [decimal('-0'), decimal(-0), decimal('-5').times(0), decimal('-0.4').round(0)]) {
      expect(Object.is(zero.toNumber(), 0)).toBe(true);
    }
  });

  it.each(['abc', '', '1.2.3', '-'])('is not made of %p', (text) => expect(() => decimal(text)).toThrow());
});
