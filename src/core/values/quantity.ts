import { decimal, ZERO, type Decimal } from './decimal';
import type { Quantity } from './expression';
import { exact, meets, printed, type Interval } from './interval';
import { conversion } from './money';
import { comparable, unitName } from './units';

/** The values that a quantity, read as a claim, allows: `≥95%` → [95, ∞), `15万元` → [14.995, 15.005). */
export function claimed(q: Quantity): Interval {
  switch (q.operator) {
    case '>=':
    case '>':
      return { lo: q.value, hi: undefined };
    case '<=':
    case '<':
      return { lo: undefined, hi: q.value };
    case 'range':
      return { lo: q.value, hi: q.upper ?? q.value };
    case 'about':
      return { lo: q.value.times('0.9'), hi: q.value.times('1.1') };
    default:
      return asPrinted(q);
  }
}

/** Counts are exact; shares and money stand for what prints so. */
function asPrinted(q: Quantity): Interval {
  if (q.unit === '%' || q.unit === '‰') return printed(q.value, q.decimals);
  if (q.money) return printed(q.value, Math.max(2, q.decimals));
  return q.decimals > 0 ? printed(q.value, q.decimals) : exact(q.value);
}

/** Whether a quantity is written as a bound (≥ ≤ > <) instead of a value. */
export function isBound(q: Quantity): boolean {
  return q.operator === '>=' || q.operator === '>' || q.operator === '<=' || q.operator === '<';
}

export type Alignment =
  /** The actual in the target's unit. `lone`: only one side carries a unit. */
  | { readonly kind: 'aligned'; readonly actual: Quantity; readonly lone: boolean }
  | { readonly kind: 'incomparable' };

/**
 * Brings an actual value to the unit of its target. Money converts; a share without its sign is read
 * on the scale nearer to the target (0.958, 95.8 and 95.8% say the same).
 */
export function align(target: Quantity, actual: Quantity): Alignment {
  const [t, a] = [unitName(target.unit), unitName(actual.unit)];
  if (target.money && actual.money) {
    const factor = conversion(actual.money, target.money);
    return { kind: 'aligned', lone: false, actual: rescaled(actual, factor, target.unit) };
  }
  if (t === a) return { kind: 'aligned', lone: false, actual };
  if (t === '' || a === '') {
    const scale = t === '%' ? nearerScale(target.value, actual.value) : 1;
    const back = a === '%' ? nearerScale(actual.value, target.value) : 1;
    const shifted = scale !== 1 ? rescaled(actual, decimal(scale), target.unit) : actual;
    const value = back !== 1 ? rescaled(actual, decimal(1).div(back), target.unit) : shifted;
    return { kind: 'aligned', lone: true, actual: value };
  }
  return comparable(t, a) ? { kind: 'aligned', lone: false, actual } : { kind: 'incomparable' };
}

function rescaled(q: Quantity, factor: Decimal, unit: string): Quantity {
  return {
    ...q,
    value: q.value.times(factor),
    ...(q.upper ? { upper: q.upper.times(factor) } : {}),
    // The digits that were written stay the digits that are known.
    decimals: Math.max(0, q.decimals + exponentOf(factor)),
    unit,
  };
}

function exponentOf(factor: Decimal): number {
  return -Math.round(Math.log10(factor.toNumber()));
}

/** 100 where `plain` × 100 lies nearer to `percent` than `plain` does, else 1. */
function nearerScale(percent: Decimal, plain: Decimal): 1 | 100 {
  if (plain.lte(ZERO) || plain.gt(2)) return 1;
  return plain.times(100).minus(percent).abs().lt(plain.minus(percent).abs()) ? 100 : 1;
}

/** How a target is to be read: what would fall short of it. */
export type Direction = 'up' | 'down' | 'within';

/** A bare target is a floor, under cost indicators a ceiling; `=0` is a ceiling. */
export function direction(target: Quantity, underCost: boolean): Direction {
  switch (target.operator) {
    case '<=':
    case '<':
      return 'down';
    case 'range':
    case 'about':
      return 'within';
    case '=':
      return target.value.eq(ZERO) ? 'down' : 'up';
    case undefined:
      return underCost || target.value.eq(ZERO) ? 'down' : 'up';
    default:
      return 'up';
  }
}

/** Whether an (aligned) actual may meet its target, rounding in mind. */
export function meetsTarget(target: Quantity, actual: Quantity, underCost: boolean): boolean {
  const way = direction(target, underCost);
  const claim = claimed(actual);
  if (way === 'within') return meets(claimed(target), claim);
  // Rounding belongs to the side that was rounded: the actual as printed may touch the bare bound.
  const wanted: Interval = way === 'up' ? { lo: target.value, hi: undefined } : { lo: undefined, hi: target.value };
  if (meets(wanted, claim)) return true;
  const edge = way === 'up' ? claim.hi : claim.lo;
  return edge !== undefined && edge.eq(target.value) && claim.lo !== undefined && claim.lo.eq(claim.hi ?? ZERO);
}
