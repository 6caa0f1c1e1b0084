import type { Cell } from '../sheet/types';
import { decimal, round, type Decimal } from './decimal';
import { printed, type Interval } from './interval';
import { moneyUnit, type MoneyUnit } from './money';
import { remembered, type Said } from './said';
import { isDash } from './text';

/** A stated number as it prints: value, digits after the point, and whether it carries a percent sign. */
export interface Figure {
  /** With a percent sign this is the number before it: 95.8% → 95.8. */
  readonly value: Decimal;
  readonly decimals: number;
  readonly percent: boolean;
  /** The money unit written beside the number, if any. */
  readonly unit?: MoneyUnit;
}

/** What an amount, a rate, a weight or a score cell holds. */
export type Entry =
  | { readonly kind: 'blank' }
  /** A dash or a lone printed unit: not applicable. */
  | { readonly kind: 'none' }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** A formula whose result nobody stored, or an error value. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'text'; readonly text: string };

/** Characters of the longest number that is taken for one: arithmetic on thousands of digits would never end. */
export const LONGEST = 40;

const NUMBER = /^([¥￥]?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(%)?(亿元|万元|千元|元|万|亿|分)?$/;

/** Reads a cell that should hold one number. Never throws. */
export function readEntry(cell: Cell | undefined, text: Said | string = cell?.text ?? ''): Entry {
  if (cell?.unknown || cell?.error) return { kind: 'unknown' };
  if (typeof cell?.value !== 'number') return readText(text);
  if (isGeneral(cell.numFmt)) return { kind: 'figure', figure: asTyped(cell.value) };
  return isDateFormat(cell.numFmt) ? readText(text) : { kind: 'figure', figure: asShown(cell.value, cell) };
}

/** Reads text that should hold one number: `８８０`, `1,234.50`, `5.8万`, `95.8%`, `10分`. */
export const readText = remembered(({ key: plain }): Entry => {
  if (plain === '') return { kind: 'blank' };
  if (isDash(plain) || /^(%|分|万元|元|千元|亿元)$/.test(plain)) return { kind: 'none' };
  const match = NUMBER.exec(plain);
  const [, , sign = '', whole, fraction = '', percent, unit] = match ?? [];
  if (!match || plain.length > LONGEST || (whole === undefined && fraction === ''))
    return { kind: 'text', text: plain };
  const value = decimal(`${sign === '-' ? sign : ''}${(whole ?? '0').replace(/,/g, '')}${fraction}`);
  const money = unit ? moneyUnit(unit) : undefined;
  return {
    kind: 'figure',
    figure: {
      value,
      decimals: Math.max(0, fraction.length - 1),
      percent: percent !== undefined,
      ...(money ? { unit: money } : {}),
    },
  };
});

/** Shows what was typed; any other format decides itself how many digits print. */
function isGeneral(numFmt: string): boolean {
  return numFmt === 'General' || /^(?:General|@)$/i.test(numFmt);
}

function asTyped(typed: number): Figure {
  const value = decimal(typed);
  return { value, decimals: value.decimals, percent: false };
}

function asShown(stored: number, { text, numFmt }: Cell): Figure {
  const percent = numFmt.includes('%');
  const value = percent ? decimal(stored).times(100) : decimal(stored);
  return { value, decimals: /\.(\d+)/.exec(text)?.[1]?.length ?? 0, percent };
}

/** Whether a number format shows a date: then the number is a serial and no figure. */
export const isDateFormat = remembered(
  ({ text: numFmt }) =>
    /[ymd年月日]/i.test(numFmt.replace(/\[[^[\]]*\]|"[^"]*"|\\./g, '')) && !/^General$/i.test(numFmt),
);

/**
 * Decimals at which the money of one column is read: the most that its figures print, in 万元 (and
 * above) at least two and at most four; 元 is exact to the fen. Source: catalogue, how numbers are compared.
 */
export function columnDecimals(figures: Iterable<Figure>, unit: MoneyUnit): number {
  let most = 0;
  for (const figure of figures) most = Math.max(most, figure.decimals);
  return unit === '元' ? 2 : Math.min(4, Math.max(2, most));
}

/** The interval of a stated figure at so many decimals, in the figure's own scale. */
export function stated(figure: Figure, decimals: number): Interval {
  return printed(round(figure.value, decimals), decimals);
}
