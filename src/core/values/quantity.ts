import { decimal, max, min, ONE, ZERO, type Decimal } from './decimal';
import type { Quantity } from './expression';
import { exact, isPoint, meets, printed, type Interval } from './interval';
import { conversion, moneyUnit } from './money';
import { comparable, unitHead, unitName } from './units';

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
    case 'about': {
      const [a, b] = [q.value.times('0.9'), q.value.times('1.1')];
      return { lo: min(a, b), hi: max(a, b) };
    }
    default:
      return asPrinted(q);
  }
}

/** Of its figure alone: counts are exact; shares, money and whatever is measured in fractions stand for what prints so. */
export function asPrinted(q: Quantity): Interval {
  const shown =
    q.unit === '%' || q.unit === '‰' || moneyUnit(unitHead(q.unit)) !== undefined || q.decimals > 0;
  return shown ? printed(q.value, q.decimals) : exact(q.value);
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
 * Brings an actual value to the unit of its target. Money and prices convert; a share without its sign is
 * read on the scale nearer to the target (0.958, 95.8 and 95.8% say the same); 5.8万 is money beside money
 * and a count beside anything else.
 */
export function align(target: Quantity, actual: Quantity): Alignment {
  const t = unitName(target.unit);
  const a = unitName(actual.unit);
  if (t === a) {
    const factor = t === '%' ? shareFactor(target, actual, target.apart, actual.apart) : ONE;
    return inUnitOf(target, actual, factor, false);
  }
  const lots = lotsFactor(t, a);
  if (lots) return inUnitOf(target, actual, lots, true);
  if (t === '' || a === '')
    return inUnitOf(target, actual, shareFactor(target, actual, t === '', a === ''), true);
  if (!comparable(t, a)) return { kind: 'incomparable' };
  const [from, to] = [moneyUnit(unitHead(a)), moneyUnit(unitHead(t))];
  return inUnitOf(target, actual, from && to ? conversion(from, to) : ONE, false);
}

function inUnitOf(target: Quantity, actual: Quantity, factor: Decimal, lone: boolean): Alignment {
  const same = factor === ONE || factor.eq(ONE);
  return { kind: 'aligned', lone, actual: same ? actual : rescaled(actual, factor, target.unit) };
}

/** Between a lone 万 or 亿 and a count; undefined where neither is one, or where both may be money. */
function lotsFactor(t: string, a: string): Decimal | undefined {
  const lots = (unit: string): number | undefined => (unit === '万' ? 1e4 : unit === '亿' ? 1e8 : undefined);
  const [own, given] = [lots(t), lots(a)];
  if ((own === undefined) === (given === undefined)) return undefined;
  if (moneyUnit(unitHead(own === undefined ? t : a)) !== undefined) return undefined;
  return decimal(given ?? 1).div(own ?? 1);
}

/** What brings the actual share to the scale of its target, where either may be a fraction without its sign. */
function shareFactor(target: Quantity, actual: Quantity, plainTarget = false, plainActual = false): Decimal {
  const percent = unitName(target.unit) === '%' || unitName(actual.unit) === '%';
  if (percent && plainActual && nearerScale(target.value, actual.value) === 100) return decimal(100);
  if (percent && plainTarget && nearerScale(actual.value, target.value) === 100) return decimal('0.01');
  return ONE;
}

function rescaled(q: Quantity, factor: Decimal, unit: string): Quantity {
  const decimals = q.decimals + exponentOf(factor);
  return {
    ...q,
    value: q.value.times(factor),
    ...(q.upper ? { upper: q.upper.times(factor) } : {}),
    // The digits that were written stay the digits that are known: 5.80万元 is 58000元 to the hundred.
    decimals: moneyUnit(unitHead(unit)) ? decimals : Math.max(0, decimals),
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

/**
 * A bare target (and `=`, which practice writes just as often) is a floor, under cost indicators a
 * ceiling: nobody misses a cost by spending less. 0 is a ceiling.
 */
export function direction(target: Quantity, underCost: boolean): Direction {
  switch (target.operator) {
    case '<=':
    case '<':
      return 'down';
    case 'range':
    case 'about':
      return 'within';
    case '=':
    case undefined:
      return underCost || target.value.eq(ZERO) ? 'down' : 'up';
    default:
      return 'up';
  }
}

/** Whether an (aligned) actual may meet its target, rounding in mind. */
export function meetsTarget(target: Quantity, actual: Quantity, underCost: boolean): boolean {
  const way = direction(target, underCost);
  // A plain figure is one of the values that it may stand for.
  if (actual.operator === undefined || actual.operator === '=') {
    if (way === 'up' && actual.value.gte(target.value)) return true;
    if (way === 'down' && actual.value.lte(target.value)) return true;
  }
  const claim = claimed(actual);
  const { lo, hi } = way === 'within' ? claimed(target) : { lo: target.value, hi: target.value };
  const wanted: Interval = { lo: way === 'down' ? undefined : lo, hi: way === 'up' ? undefined : hi };
  // The bounds of a target belong to it, whichever way an interval is open.
  return meets(wanted, claim) || (isPoint(claim) && holds(wanted, claim.lo));
}

function holds({ lo, hi }: Interval, point: Decimal | undefined): boolean {
  return point !== undefined && (!lo || lo.lte(point)) && (!hi || hi.gte(point));
}
