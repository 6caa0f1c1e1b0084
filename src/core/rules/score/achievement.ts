import { decimal, max, ONE, ZERO, type Decimal } from '../../values/decimal';
import type { Expression, Quantity } from '../../values/expression';
import type { Interval } from '../../values/interval';
import { align, claimed, direction, isBound, meetsTarget } from '../../values/quantity';
import { isDuration } from '../../values/units';
import type { Datum, Indicator } from '../../forms/types';
import type { Profile } from '../../profile/types';
import type { Stated } from '../indicator-figures';
import { message } from '../messages';
import { gap, type Gap } from '../rule';

/** Target and actual of one indicator, brought together. */
export type Achievement =
  | {
      readonly kind: 'measured';
      readonly target: Quantity;
      readonly actual: Quantity;
      readonly met: boolean;
      readonly lone: boolean;
      readonly underCost: boolean;
    }
  | { readonly kind: 'dated'; readonly met: boolean }
  | { readonly kind: 'incomparable' }
  | { readonly kind: 'open'; readonly side: 'target' | 'actual' };

/** Target and actual are both quantities in one unit. */
export type Measured = Extract<Achievement, { kind: 'measured' }>;

/** Target and actual of an indicator. Half a dozen rules compare them, so what comes of it is kept. */
export class Pair {
  private compared: Achievement | undefined;

  readonly target: Datum;
  readonly actual: Datum;
  readonly wanted: Expression;
  readonly given: Expression;

  constructor(
    target: Stated,
    actual: Stated,
    private readonly indicator: Indicator,
  ) {
    this.target = target.datum;
    this.actual = actual.datum;
    this.wanted = target.expression;
    this.given = actual.expression;
  }

  get achievement(): Achievement {
    return (this.compared ??= compare(this, this.indicator));
  }
}

/** Why target and actual could not be held against each other, where a look at the cell may help. */
export function whyOpen({ target, actual, wanted, given, achievement }: Pair): Gap | undefined {
  if (achievement.kind === 'incomparable')
    return gap([actual.cell], message('gap.unit', { target: target.text, actual: actual.text }));
  if (achievement.kind !== 'open') return undefined;
  if (wanted.kind === 'incomplete') return gap([target.cell], message('gap.target', { text: target.text }));
  const unread = achievement.side === 'actual' && (given.kind === 'text' || given.kind === 'none');
  return unread ? gap([actual.cell], message('gap.actual', { text: actual.text })) : undefined;
}

export function isUnderCost(indicator: Indicator): boolean {
  return (
    indicator.l2?.kind === 'cost' || (indicator.l1?.kind === 'cost' && indicator.l2?.kind !== 'satisfaction')
  );
}

/** Compares what was wanted with what was achieved. */
function compare({ wanted, given }: Pair, indicator: Indicator): Achievement {
  if (wanted.kind === 'date' && given.kind === 'date') return { kind: 'dated', met: !isLater(given, wanted) };
  if (wanted.kind !== 'quantity') return { kind: 'open', side: 'target' };
  if (given.kind !== 'quantity') return { kind: 'open', side: 'actual' };
  const aligned = align(wanted, given);
  if (aligned.kind === 'incomparable') return aligned;
  const underCost = isUnderCost(indicator);
  return {
    kind: 'measured',
    target: wanted,
    actual: aligned.actual,
    met: meetsTarget(wanted, aligned.actual, underCost) || isTerm(wanted, indicator),
    lone: aligned.lone,
    underCost,
  };
}

/** 办结时限：5个工作日: a bare term may be kept by being quicker, and be a stretch of time that may be longer. */
function isTerm({ operator, unit }: Quantity, { l2 }: Indicator): boolean {
  return l2?.kind === 'timeliness' && (operator === undefined || operator === '=') && isDuration(unit);
}

function isLater(
  a: Extract<Expression, { kind: 'date' }>,
  b: Extract<Expression, { kind: 'date' }>,
): boolean {
  if (a.year === undefined || b.year === undefined) return false;
  if (a.year !== b.year) return a.year > b.year;
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month > b.month;
  return a.day !== undefined && b.day !== undefined && a.day > b.day;
}

/**
 * The share of its weight that a measured indicator may score at most: full where the target is met,
 * else in proportion; a reverse target by the profile's formula, without one by the more generous.
 * Whatever rounds to the stated actual is allowed for.
 */
export function shareAllowed(achieved: Measured, profile: Profile): Decimal {
  return achieved.met ? ONE : share(achieved, claimed(achieved.actual), profile);
}

/** The same by the actual exactly as it is stated: the figure to show and to write. */
export function shareEarned(achieved: Measured, profile: Profile): Decimal {
  const { value } = achieved.actual;
  return achieved.met || isBound(achieved.actual)
    ? shareAllowed(achieved, profile)
    : share(achieved, { lo: value, hi: value }, profile);
}

function share({ target, underCost }: Measured, claim: Interval, profile: Profile): Decimal {
  const way = direction(target, underCost);
  if (way === 'up' || (way === 'within' && claim.hi && claim.hi.lte(target.value))) {
    if (target.value.lte(ZERO)) return ZERO;
    return max(ZERO, (claim.hi ?? target.value).div(target.value));
  }
  const bound = way === 'within' ? (target.upper ?? target.value) : target.value;
  const above = claim.lo ?? bound;
  if (bound.lte(ZERO) || above.lte(ZERO)) return ZERO;
  const ratio = bound.div(above);
  const linear = max(ZERO, decimal(2).minus(above.div(bound)));
  if (profile.reverse === 'ratio') return ratio;
  if (profile.reverse === 'linear') return linear;
  return max(ratio, linear);
}
