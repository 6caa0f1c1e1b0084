import { decimal, ONE, ZERO, type Decimal } from '../../values/decimal';
import { atMost, cutOff, exact, meets, printed, scale, type Interval } from '../../values/interval';
import type { FundLine } from '../../forms/types';
import type { Amount, FormFigures } from '../figures';
import { readRate, type StatedRate } from '../rates';
import type { Context } from '../rule';

/** Powers of ten by which amounts are typically off: 元 for 万元, fen for 元, 千元 for 万元. */
const SLIPS = [10_000, 1_000, 100] as const;

/** The factor by which two amounts differ when it is a mistaken unit: 10000 for 元 written as 万元. */
export function unitSlip(a: Interval, b: Interval): number | undefined {
  // Around zero an interval times ten thousand holds anything.
  if (!a.lo?.gt(ZERO) || !b.lo?.gt(ZERO)) return undefined;
  return SLIPS.find((times) => meets(scale(a, decimal(times)), b) || meets(scale(b, decimal(times)), a));
}

/** The rate that the amounts of a line give, as a fraction; undefined where it cannot be computed. */
export function computedRate(budget: Amount | undefined, executed: Amount | undefined): Interval | undefined {
  return budget && executed?.shareOf(budget);
}

/**
 * A stated rate, read in percent. Without a percent sign it is taken on the scale nearer to `near`
 * (0.958, 95.8 and 95.8% say the same). Its decimals are the most that its column prints.
 */
export function statedRate(figures: FormFigures, line: FundLine, near: Decimal): StatedRate | undefined {
  const own = reading(figures, line, near);
  if (!own) return undefined;
  let { decimals } = own;
  for (const other of figures.form.funds?.lines ?? [])
    if (other !== line) decimals = Math.max(decimals, reading(figures, other, near)?.decimals ?? 0);
  return decimals === own.decimals ? own : { ...own, decimals };
}

/** A printed rate as the fraction that it says. */
export function asFraction({ percent }: StatedRate): Interval {
  return exact(percent.times(HUNDREDTH));
}

const HUNDREDTH = decimal('0.01');

function reading(figures: FormFigures, line: FundLine, near: Decimal): StatedRate | undefined {
  const datum = line.columns.rate;
  return datum && readRate(datum, figures.entry(datum), near);
}

/** Points for an execution rate (a fraction): linear up to the full weight, or the profile's steps. */
export function executionPoints(
  { profile }: Pick<Context, 'profile'>,
  weight: Decimal,
  rate: Interval,
): Interval {
  const { steps } = profile.execution;
  if (!steps) return scale(atMost(rate, ONE), weight);
  const share = (value: Decimal | undefined): Decimal =>
    decimal(steps.find((step) => (value ?? ONE).gte(step.from))?.share ?? 0);
  const [lo, hi] = [share(rate.lo ?? ZERO), share(rate.hi)];
  return { lo: weight.times(lo.lt(hi) ? lo : hi), hi: weight.times(lo.lt(hi) ? hi : lo) };
}

export type Fit = 'agrees' | 'rounded' | 'contradicts';

/**
 * Compares points with what they should be. Points are exact to two decimals; the nearest whole number
 * (or tenth) of the computed ones is rounding, unless it makes full marks of what clearly is not full.
 */
export function comparePoints(given: Decimal, computed: Interval, full: Decimal): Fit {
  if (meets(printed(given, 2), computed)) return 'agrees';
  if (!given.eq(given.round(0)) && meets(cutOff(given, 2), computed)) return 'rounded';
  for (const decimals of [1, 0]) {
    if (!meets(printed(given, decimals), computed) || !given.round(decimals).eq(given)) continue;
    const nearlyFull = computed.hi !== undefined && computed.hi.gte(full.times('0.995'));
    return given.gte(full) && !nearlyFull ? 'contradicts' : 'rounded';
  }
  return 'contradicts';
}
