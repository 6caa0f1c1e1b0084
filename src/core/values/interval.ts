import { decimal, halfOf, ONE, unitOf, ZERO, type Decimal } from './decimal';

/**
 * The set of values that a printed figure may stand for. `undefined` at an end means unbounded.
 * A point (lo = hi) is an exact value; every other interval holds its lower end and not its upper one,
 * as rounding half up does.
 */
export interface Interval {
  readonly lo: Decimal | undefined;
  readonly hi: Decimal | undefined;
}

const HALF = decimal('0.5');

export const ANYTHING: Interval = { lo: undefined, hi: undefined };

export function exact(value: Decimal): Interval {
  return { lo: value, hi: value };
}

/** All values that print as `value` at so many decimals: 99.74 at two → [99.735, 99.745). */
export function printed(value: Decimal, decimals: number): Interval {
  const half = halfOf(decimals);
  return { lo: value.minus(half), hi: value.plus(half) };
}

/** All values that become `value` when cut off at so many decimals. */
export function cutOff(value: Decimal, decimals: number): Interval {
  const step = unitOf(decimals);
  return value.gte(ZERO) ? { lo: value, hi: value.plus(step) } : { lo: value.minus(step), hi: value };
}

export function isPoint(interval: Interval): boolean {
  return pointOf(interval) !== undefined;
}

function pointOf({ lo, hi }: Interval): Decimal | undefined {
  return lo !== undefined && hi !== undefined && (lo === hi || lo.eq(hi)) ? lo : undefined;
}

/** Two intervals meet when they share more than one end point, or when an exact value lies in the other. */
export function meets(a: Interval, b: Interval): boolean {
  const [x, y] = [pointOf(a), pointOf(b)];
  if (x) return y ? x.eq(y) : holds(b, x);
  if (y) return holds(a, y);
  const lo = a.lo && b.lo ? (a.lo.gt(b.lo) ? a.lo : b.lo) : (a.lo ?? b.lo);
  const hi = a.hi && b.hi ? (a.hi.lt(b.hi) ? a.hi : b.hi) : (a.hi ?? b.hi);
  return !lo || !hi || lo.lt(hi);
}

function holds({ lo, hi }: Interval, point: Decimal): boolean {
  return (!lo || lo.lte(point)) && (!hi || hi.gt(point));
}

export function add(a: Interval, b: Interval): Interval {
  return { lo: a.lo && b.lo && a.lo.plus(b.lo), hi: a.hi && b.hi && a.hi.plus(b.hi) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { lo: a.lo && b.hi && a.lo.minus(b.hi), hi: a.hi && b.lo && a.hi.minus(b.lo) };
}

/** Multiplies by an exact, non-negative factor. */
export function scale(a: Interval, factor: Decimal): Interval {
  return factor === ONE ? a : { lo: a.lo?.times(factor), hi: a.hi?.times(factor) };
}

/**
 * a ÷ b for amounts that are not negative; undefined where b may be zero. The ends are rounded outwards, far
 * beyond any printed figure: no quotient is lost.
 */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (!b.lo || b.lo.lte(ZERO)) return undefined;
  return {
    lo: a.lo && (b.hi ? a.lo.quotient(b.hi, 'below') : ZERO),
    hi: a.hi?.quotient(b.lo, 'above'),
  };
}

/** Cuts an interval at an upper bound: min(x, top) for every x in it. */
export function atMost(a: Interval, top: Decimal): Interval {
  const lo = a.lo && a.lo.gt(top) ? top : a.lo;
  const hi = !a.hi || a.hi.gt(top) ? top : a.hi;
  return { lo, hi };
}

/** The middle, for a figure to show; the finite end of a half-open one. */
export function middle({ lo, hi }: Interval): Decimal {
  if (lo && hi) return lo.plus(hi).times(HALF);
  return lo ?? hi ?? decimal(0);
}
