/** Digits after the point of a quotient: far beyond any printed figure, so that only printed digits ever decide. */
const QUOTIENT = 30;

/** Digits after the point of a quotient that bounds an interval. */
const BOUND = 12;
const MILLION = 1e6;

/** 10⁰ to 10¹⁵, each exact as a number. */
const TENS = Array.from({ length: 16 }, (_, places) => 10 ** places);
const MOST_PLACES = TENS.length - 1;
const LARGEST = Number.MAX_SAFE_INTEGER;
const MOST_NEAR = 100;

type Operand = Decimal | number | string;

/**
 * An exact decimal; money and points are never binary floats. It is a whole number of some power of ten:
 * nearly all figures of a form fit into a plain number, which is quick; whatever outgrows that is a bigint.
 */
export class Decimal {
  /**
   * @param units the value as a whole number of 10⁻ᵖˡᵃᶜᵉˢ; NaN where `wide` is set
   * @param places 0 to 15, with `wide` any number from 0 on
   */
  private constructor(
    private readonly units: number,
    private readonly places: number,
    private readonly wide: bigint | undefined,
  ) {}

  /**
   * From a text such as `-1234.50` or `1e-7`, or a number rounded to 15 significant digits (binary noise);
   * Infinity is 0.
   * @throws where the text is no number
   */
  static of(value: number | string): Decimal {
    if (typeof value === 'string') return ofText(value);
    return ofNumber(value) ?? ofText(Number.isFinite(value) ? value.toPrecision(15) : '0');
  }

  /** A whole number of 10⁻ᵖˡᵃᶜᵉˢ. */
  static whole(units: number | bigint, places: number): Decimal {
    if (typeof units === 'number') {
      // Zero has no sign.
      if (places <= MOST_PLACES) return new Decimal(units + 0, places, undefined);
      return Decimal.whole(BigInt(units), places);
    }
    const over = places - MOST_PLACES;
    const step = over > 0 ? power(over) : 1n;
    const fewer = units % step === 0n ? units / step : undefined;
    if (fewer === undefined || fewer > LARGEST || fewer < -LARGEST) return new Decimal(NaN, places, units);
    return Decimal.whole(Number(fewer), Math.min(places, MOST_PLACES));
  }

  plus(other: Operand): Decimal {
    const that = decimal(other);
    const places = this.places > that.places ? this.places : that.places;
    const units = this.at(places) + that.at(places);
    if (isSafe(units)) return new Decimal(units, places, undefined);
    return Decimal.whole(this.wideAt(places) + that.wideAt(places), places);
  }

  minus(other: Operand): Decimal {
    const that = decimal(other);
    const places = this.places > that.places ? this.places : that.places;
    const units = this.at(places) - that.at(places);
    if (isSafe(units)) return new Decimal(units, places, undefined);
    return Decimal.whole(this.wideAt(places) - that.wideAt(places), places);
  }

  times(other: Operand): Decimal {
    const that = decimal(other);
    const places = this.places + that.places;
    const units = this.units * that.units;
    if (isSafe(units)) return Decimal.whole(units, places);
    return Decimal.whole(this.wideAt(this.places) * that.wideAt(that.places), places);
  }

  /** To 30 digits after the point, rounded half away from zero. @throws where the other is zero */
  div(other: Operand): Decimal {
    const that = decimal(other);
    const shift = QUOTIENT + that.places - this.places;
    const above = this.wideAt(this.places) * power(Math.max(0, shift));
    const below = that.wideAt(that.places) * power(Math.max(0, -shift));
    return Decimal.whole(halfUp(above, below), QUOTIENT);
  }

  /**
   * An end of an interval: divided by a positive other to 12 digits after the point, and where the quotient has
   * more, to the next one below or above it.
   */
  quotient(other: Decimal, side: 'below' | 'above'): Decimal {
    const places = this.places > other.places ? this.places : other.places;
    const units = longDivision(this.at(places), other.at(places), side);
    if (isSafe(units)) return Decimal.whole(units, BOUND);
    const whole = this.wideAt(places) * power(BOUND);
    const by = other.wideAt(places);
    const rest = whole % by;
    const beyond = side === 'above' ? rest > 0n : rest < 0n;
    const cut = whole / by;
    return Decimal.whole(beyond ? cut + (side === 'above' ? 1n : -1n) : cut, BOUND);
  }

  abs(): Decimal {
    return this.lt(ZERO) ? ZERO.minus(this) : this;
  }

  /** -1, 0 or 1. */
  cmp(other: Operand): number {
    const that = decimal(other);
    const places = this.places > that.places ? this.places : that.places;
    const a = this.at(places);
    const b = that.at(places);
    if (isSafe(a) && isSafe(b)) return Math.sign(a - b);
    // Where the nearest numbers lie well apart these decide; else every digit does.
    const x = this.near();
    const y = that.near();
    if (Math.abs(x - y) > 1e-12 * Math.max(Math.abs(x), Math.abs(y))) return Math.sign(x - y);
    const difference = this.wideAt(places) - that.wideAt(places);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  eq(other: Operand): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  /** Rounded half away from zero, as Excel's ROUND does; `down` cuts towards zero, as its ROUNDDOWN does. */
  round(decimals = 0, down = false): Decimal {
    const over = this.places - decimals;
    if (over <= 0) return this;
    const step = TENS[over];
    if (this.wide !== undefined || step === undefined || decimals < 0) {
      const units = this.wideAt(this.places);
      const kept = down ? units / power(over) : halfUp(units, power(over));
      return decimals < 0 ? Decimal.whole(kept * power(-decimals), 0) : Decimal.whole(kept, decimals);
    }
    const size = Math.abs(this.units);
    const rest = size % step;
    const whole = (size - rest) / step + (!down && rest * 2 >= step ? 1 : 0);
    return Decimal.whole(this.units < 0 ? -whole : whole, decimals);
  }

  /** Digits after the point that the shortest writing of the value has. */
  get decimals(): number {
    if (this.wide !== undefined) return this.toFixed().split('.')[1]?.length ?? 0;
    let { units, places } = this;
    for (; places > 0 && units % 10 === 0; places -= 1) units /= 10;
    return places;
  }

  toNumber(): number {
    return this.wide === undefined ? this.units / (TENS[this.places] ?? 1) : Number(this.toFixed());
  }

  /** Without an exponent; `decimals` digits after the point, or as many as there are. */
  toFixed(decimals?: number): string {
    const { places, units, wide } = decimals === undefined ? this : this.round(decimals);
    const negative = wide === undefined ? units < 0 : wide < 0n;
    const digits = String(wide ?? units)
      .replace('-', '')
      .padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const after = digits.slice(digits.length - places);
    const fraction = decimals === undefined ? after.replace(/0+$/, '') : after.padEnd(decimals, '0');
    return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }

  toString(): string {
    return this.toFixed();
  }

  /** The units at as many places or more; NaN, which is never safe, where they are no plain number. */
  private at(places: number): number {
    return places === this.places ? this.units : this.units * (TENS[places - this.places] ?? NaN);
  }

  /** The value to some 15 digits; NaN where so many places stand behind the point that a number may not hold it. */
  private near(): number {
    if (this.wide === undefined) return this.toNumber();
    return this.places <= MOST_NEAR ? Number(this.wide) / 10 ** this.places : NaN;
  }

  private wideAt(places: number): bigint {
    const units = this.wide ?? BigInt(this.units);
    return places === this.places ? units : units * power(places - this.places);
  }
}

const POWERS = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

function power(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** a ÷ b in units of 10⁻¹², by long division with six digits at a time; NaN where plain numbers cannot hold it. */
function longDivision(a: number, b: number, side: 'below' | 'above'): number {
  if (!isSafe(a) || !isSafe(b * MILLION)) return NaN;
  let rest = a % b;
  let units = (a - rest) / b;
  for (let digits = 0; digits < BOUND; digits += 6) {
    const next = rest * MILLION;
    rest = next % b;
    units = units * MILLION + (next - rest) / b;
  }
  if (side === 'above') return rest > 0 ? units + 1 : units;
  return rest < 0 ? units - 1 : units;
}

/** a ÷ b rounded half away from zero. */
function halfUp(a: bigint, b: bigint): bigint {
  const [n, d] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const size = (2n * n + d) / (2n * d);
  return a < 0n === b < 0n ? size : -size;
}

/** Whether a whole number is what it was computed to be; NaN is not. */
function isSafe(units: number): boolean {
  return units <= LARGEST && units >= -LARGEST;
}

/** 0 to 100: most weights and scores, and the hundred of the percentages. */
const WHOLE = Array.from({ length: 101 }, (_, units) => Decimal.whole(units, 0));

/** Numbers of few digits after the point, which are nearly all. */
function ofNumber(value: number): Decimal | undefined {
  if (Number.isInteger(value) && value >= 0 && value < WHOLE.length) return WHOLE[value];
  for (let places = 0; places <= 6; places += 1) {
    const step = TENS[places] ?? 1;
    const units = Math.round(value * step);
    // Of so few digits no two have the same nearest number.
    if (units / step === value && Math.abs(units) < 1e15) return Decimal.whole(units, places);
  }
  return undefined;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

function ofText(text: string): Decimal {
  if (text.length <= MOST_PLACES && /^\d+$/.test(text)) return Decimal.of(Number(text));
  const [, sign, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const digits = whole + fraction;
  if (digits === '') throw new Error(`no number: ${text}`);
  const places = fraction.length - Number(exponent);
  const short = digits.length <= MOST_PLACES && places >= 0;
  const size = short ? Number(digits) : BigInt(digits) * power(Math.max(0, -places));
  return Decimal.whole(sign === '-' ? -size : size, Math.max(0, places));
}

/** From text or a number; a number is first rounded to 15 significant digits (binary noise). */
export function decimal(value: Operand): Decimal {
  return value instanceof Decimal ? value : Decimal.of(value);
}

export const ZERO = decimal(0);
export const ONE = decimal(1);

const UNITS = Array.from({ length: 20 }, (_, decimals) => Decimal.whole(1, decimals));
const HALVES = UNITS.map((_, decimals) => Decimal.whole(5, decimals + 1));

/** 10⁻ᵈ. */
export function unitOf(decimals: number): Decimal {
  return UNITS[decimals] ?? Decimal.whole(1, decimals);
}

/** Half of 10⁻ᵈ. */
export function halfOf(decimals: number): Decimal {
  return HALVES[decimals] ?? Decimal.whole(5, decimals + 1);
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
  return value.round(decimals);
}

/** Cuts towards zero, as Excel's ROUNDDOWN does. */
export function cut(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, true);
}

/** -1, 0 or 1: how two values compare once both are rounded. */
export function compareAt(a: Decimal, b: Decimal, decimals: number): number {
  return round(a, decimals).cmp(round(b, decimals));
}

/** For people: at most `decimals` digits after the point, no trailing zeros. */
export function print(value: Decimal, decimals = 4): string {
  return round(value, decimals).toFixed();
}
