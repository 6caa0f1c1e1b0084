import type { Datum } from '../forms/types';
import { print, type Decimal } from '../values/decimal';
import type { Entry, Figure } from '../values/figure';
import { cutOff, meets, middle, printed, type Interval } from '../values/interval';

/** A rate as a form states it. */
export interface StatedRate {
  readonly datum: Datum;
  readonly figure: Figure;
  /** In percent: 95.8 however it is written. */
  readonly percent: Decimal;
  readonly decimals: number;
}

/**
 * A stated rate, read in percent; undefined where the cell holds none. Without a percent sign it is taken on
 * the scale nearer to `near` (0.958, 95.8 and 95.8% say the same).
 */
export function readRate(datum: Datum, entry: Entry, near: Decimal): StatedRate | undefined {
  if (entry.kind !== 'figure') return undefined;
  const { figure } = entry;
  const asFraction =
    !figure.percent && figure.value.times(100).minus(near).abs().lt(figure.value.minus(near).abs());
  return asFraction
    ? { datum, figure, percent: figure.value.times(100), decimals: Math.max(0, figure.decimals - 2) }
    : { datum, figure, percent: figure.value, decimals: figure.decimals };
}

/** How a stated rate fits the computed one, which is in percent too. */
export function compareRate(stated: StatedRate, computed: Interval): 'agrees' | 'cut' | 'contradicts' {
  if (meets(printed(stated.percent, stated.decimals), computed)) return 'agrees';
  return stated.decimals >= 2 && meets(cutOff(stated.percent, stated.decimals), computed)
    ? 'cut'
    : 'contradicts';
}

/** The value to write: on the scale that the cell itself uses, with two decimals of percent. */
export function rateValue(stated: StatedRate, fraction: Decimal): number {
  const asFraction = stated.figure.percent || !stated.percent.eq(stated.figure.value);
  return asFraction ? fraction.round(4).toNumber() : fraction.times(100).round(2).toNumber();
}

/** A rate for people, in percent with at most two decimals: 95.8%. */
export function percentText(rate: Interval | Decimal): string {
  const value = 'lo' in rate ? middle(rate) : rate;
  return `${print(value.times(100), 2)}%`;
}
