import Big from 'big.js';

/** An exact decimal. Money and points are never binary floats. */
export type Decimal = Big;

// Quotients are kept far beyond any printed figure, so that only printed digits ever decide.
Big.DP = 30;

export const ZERO: Decimal = new Big(0);
export const ONE: Decimal = new Big(1);

/** From text or a number; a number is first rounded to 15 significant digits (binary noise). */
export function decimal(value: string | number | Decimal): Decimal {
  if (typeof value !== 'number') return new Big(value);
  const written = String(value);
  // Up to 15 characters are at most 15 digits: rounding to so many would change nothing.
  if (written.length <= 15 && PLAIN.test(written)) return new Big(written);
  return new Big(Number.isFinite(value) ? value.toPrecision(15) : 0);
}

const PLAIN = /^-?[\d.]+$/;

const UNITS = Array.from({ length: 20 }, (_, decimals) => new Big(10).pow(-decimals));
const HALVES = UNITS.map((unit) => unit.div(2));

/** 10⁻ᵈ. */
export function unitOf(decimals: number): Decimal {
  return UNITS[decimals] ?? new Big(10).pow(-decimals);
}

/** Half of 10⁻ᵈ. */
export function halfOf(decimals: number): Decimal {
  return HALVES[decimals] ?? unitOf(decimals).div(2);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

export function min(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

export function max(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

/** Rounds half away from zero, as Excel's ROUND does. */
export function round(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, Big.roundHalfUp);
}

/** Cuts towards zero, as Excel's ROUNDDOWN does. */
export function cut(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, Big.roundDown);
}

/** Digits after the point that the shortest writing of the value has. */
export function decimalsOf(value: Decimal): number {
  const text = value.toFixed();
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** For people: at most `decimals` digits after the point, no trailing zeros. */
export function print(value: Decimal, decimals = 4): string {
  const text = round(value, decimals).toFixed();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
