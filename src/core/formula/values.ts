import Big, { type Big as Decimal } from 'big.js';

/** Our own constructor, so that the precision set here is nobody else's. */
const Dec = Big();
Dec.DP = 40;

/** A value that Excel would show as an error; IFERROR catches it. */
export const ERROR = Symbol('error');

/** What an expression gives; null is a blank cell. */
export type Value = Decimal | string | boolean | null | typeof ERROR;

/** Digits kept after each step: far beyond the 15 of Excel, and growth stays bounded. */
const DIGITS = 34;
const LARGEST = 1.7976931348623157e308;

/** A decimal of exactly the digits that the number prints; ERROR where it is not finite. */
export function decimal(value: number): Decimal | typeof ERROR {
  return Number.isFinite(value) ? new Dec(value) : ERROR;
}

export function isDecimal(value: Value): value is Decimal {
  return value instanceof Dec;
}

/** Keeps a result within the digits and the range of numbers that a cell can hold. */
export function bounded(value: Decimal): Decimal | typeof ERROR {
  const kept = value.prec(DIGITS);
  return kept.abs().gt(LARGEST) ? ERROR : kept;
}

/** A value where a number is wanted: blanks are 0, texts only if they print a number. */
export function toNumber(value: Value): Decimal | typeof ERROR {
  if (value === ERROR || isDecimal(value)) return value;
  if (value === null) return new Dec(0);
  if (typeof value === 'boolean') return new Dec(value ? 1 : 0);
  return /^\s*[-+]?\d{1,30}(\.\d{1,30})?\s*$/.test(value) ? new Dec(value.trim().replace('+', '')) : ERROR;
}

/** A value where a condition is wanted. */
export function toBoolean(value: Value): boolean | typeof ERROR {
  if (typeof value === 'boolean' || value === ERROR) return value;
  if (typeof value !== 'string') return value !== null && !value.eq(0);
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : ERROR;
}

export function calculate(op: string, left: Decimal, right: Decimal): Value {
  switch (op) {
    case '+':
      return bounded(left.plus(right));
    case '-':
      return bounded(left.minus(right));
    case '*':
      return bounded(left.times(right));
    case '/':
      return right.eq(0) ? ERROR : bounded(left.div(right));
    default: {
      const power = left.eq(0) && right.lte(0) ? NaN : left.toNumber() ** right.toNumber();
      return Number.isFinite(power) ? decimal(Number(power.toPrecision(15))) : ERROR;
    }
  }
}

/** Compares as Excel does: numbers before texts before truth values, texts without case. */
export function compare(op: string, left: Value, right: Value): Value {
  if (left === ERROR || right === ERROR) return ERROR;
  const order = ordered(left ?? blankLike(right), right ?? blankLike(left));
  switch (op) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

type Filled = Decimal | string | boolean;

function blankLike(other: Decimal | string | boolean | null): Filled {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : new Dec(0);
}

function ordered(left: Filled, right: Filled): number {
  const kinds = kind(left) - kind(right);
  if (kinds !== 0) return kinds;
  if (left instanceof Dec && right instanceof Dec) return left.cmp(right);
  const [a, b] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function kind(value: Filled): number {
  return typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
}
