import type { Attainment, Deviation } from './deviation';

/** Half the drawn width and the height of one bar's picture, in its own units; 0 is where the target stands. */
export const HALF = 100;
export const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;
/** Room for the sign at the end of a bar that reaches the edge. */
const EDGE = 8;
/** How far the scale may reach from 100 %, in percent: the first that holds all bars, else the last. */
const REACHES = [20, 50, 100];

/** One bar as it is drawn: from the target's line to `sign`. */
export interface Bar {
  readonly attainment: Attainment;
  /** Undefined where the actual value is the target's. */
  readonly rect:
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  /** A shape of its own for each result: a cross, a triangle, a dot; an arrow where the scale ends before the bar. */
  readonly sign:
    { readonly shape: 'dot'; readonly x: number } | { readonly shape: 'path' | 'cross'; readonly d: string };
  /** Where the scale ends on either side. */
  readonly edges: readonly [number, number];
}

/** The scale that shows all deviations, or most of them where some are extreme. */
export function reachOf(deviations: readonly Deviation[]): number {
  const far = deviations.reduce((most, { percent = 100 }) => Math.max(most, Math.abs(percent - 100)), 0);
  return REACHES.find((reach) => reach >= far) ?? REACHES.at(-1) ?? 100;
}

/** Where a bar ends, from -1 (left edge) to 1, and whether it would go on. */
export function barEnd(percent: number, reach: number): { readonly end: number; readonly beyond: boolean } {
  const end = (percent - 100) / reach;
  return { end: Math.max(-1, Math.min(1, end)), beyond: Math.abs(end) > 1 };
}

/** The shapes of one indicator's bar on a scale of 100 % ± `reach`. */
export function barOf({ attainment, percent }: Deviation, reach: number): Bar {
  const { end, beyond } = barEnd(percent ?? 100, reach);
  const tip = end * (HALF - EDGE);
  const length = Math.abs(tip);
  return {
    attainment,
    rect:
      length > 0 ? { x: short(Math.min(0, tip)), y: 3, width: short(length), height: HEIGHT - 6 } : undefined,
    sign: sign(attainment, tip, beyond),
    edges: [EDGE - HALF, HALF - EDGE],
  };
}

function sign(attainment: Attainment, tip: number, beyond: boolean): Bar['sign'] {
  const x = short(tip);
  if (beyond) {
    const far = short(tip + Math.sign(tip) * EDGE);
    return { shape: 'path', d: `M${x} 1 L${far} ${MIDDLE} L${x} ${HEIGHT - 1} Z` };
  }
  if (attainment === 'met') return { shape: 'dot', x };
  if (attainment === 'over')
    return { shape: 'path', d: `M${short(tip - 6)} 13 L${short(tip + 6)} 13 L${x} 1 Z` };
  const [left, right] = [short(tip - 3.5), short(tip + 3.5)];
  const [high, low] = [MIDDLE - 3.5, MIDDLE + 3.5];
  return { shape: 'cross', d: `M${left} ${high} L${right} ${low} M${left} ${low} L${right} ${high}` };
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
