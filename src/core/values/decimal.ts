import Big from 'big.js';

/** An exact decimal. Money and points are never binary floats. */
export type Decimal = Big;

// Quotients are kept far beyond any printed figure, so that only printed digits ever decide.
Big.DP = 30;

export const ZERO: Decimal = new Big(0);
export const ONE: Decimal = new Big(1);

/** Numbers that forms are full of, such as points; bounded, so that memory stays flat. */
const known = new Map<number, Decimal>();
const MOST_KNOWN = 2_000;

/** From text or a number; a number is first rounded to 15 significant digits (binary noise). */
export function decimal(value: string | number | Decimal): Decimal {
  if (typeof value !== 'number') return new Big(value);
  let made = known.get(value);
  if (!made) {
    made = new Big(Number.isFinite(value) ? value.toPrecision(15) : 0);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, made);
  }
  return made;
}

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

/** -1, 0 or 1: how two values compare once both are rounded. */
export function compareAt(a: Decimal, b: Decimal, decimals: number): number {
  return round(a, decimals).cmp(round(b, decimals));
}

/** Digits after the point that the shortest writing of the value has. */
export function decimalsOf({ c, e }: Decimal): number {
  return Math.max(0, c.length - 1 - e);
}

/** a ÷ b exactly as Big divides, to 30 digits after the point, but several times as fast. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  const shift = Big.DP + lastPlace(a) - lastPlace(b);
  const above = coefficient(a) * 10n ** BigInt(Math.max(0, shift));
  const below = coefficient(b) * 10n ** BigInt(Math.max(0, -shift));
  const digits = (2n * above + below) / (2n * below);
  return new Big(`${a.s === b.s ? '' : '-'}${digits}e-${Big.DP}`);
}

/** The power of ten of a value's last digit. */
function lastPlace({ c, e }: Decimal): number {
  return e - c.length + 1;
}

function coefficient({ c }: Decimal): bigint {
  return BigInt(c.join(''));
}

/** For people: at most `decimals` digits after the point, no trailing zeros. */
export function print(value: Decimal, decimals = 4): string {
  const text = round(value, decimals).toFixed();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
