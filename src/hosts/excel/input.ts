import type { Cell } from '../../core/sheet/types';
import type { Held } from './journal';

/**
 * What Excel takes for something else than text when it is written: numbers, dates and percents in all their
 * spellings have digits; formulas begin with a sign; and the two logical words.
 */
const AMBIGUOUS = /^[=+\-@'＝＋－＠]|[0-9０-９]|^\s*(?:true|false)\s*$|^\s|^#/i;

/**
 * What to write into a cell so that it holds this: Excel understands what is written as if it were typed, and
 * an apostrophe before it keeps text as text.
 */
export function inputOf({ value, formula, error }: Held, numFmt: string): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (error !== undefined) return error;
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  // In a text cell everything but an apostrophe in front is text as it is.
  const isText = numFmt === '@' ? value.startsWith("'") : AMBIGUOUS.test(value);
  return isText ? `'${value}` : value;
}

/** What a cell holds, as the journal keeps it. */
export function heldOf(cell: Cell | undefined): Held {
  if (!cell) return { value: null };
  const { value, formula, error } = cell;
  return { value, ...(formula !== undefined && { formula }), ...(error !== undefined && { error }) };
}

/** Whether a cell holds what it is said to hold. Of a formula only the formula counts, not how Excel spells it. */
export function holds(cell: Cell | undefined, held: Held): boolean {
  const now = heldOf(cell);
  if (now.formula !== undefined || held.formula !== undefined) {
    return plain(now.formula) === plain(held.formula);
  }
  return sameValue(now.value, held.value) && now.error === held.error;
}

/** A number that was written into a text cell has become text. */
function sameValue(a: Held['value'], b: Held['value']): boolean {
  const isMixed =
    (typeof a === 'number' && typeof b === 'string') || (typeof a === 'string' && typeof b === 'number');
  return isMixed ? String(a) === String(b) : a === b;
}

/** Excel writes functions large, and spaces and quotes as it likes. */
function plain(formula: string | undefined): string | undefined {
  return formula?.replace(/[\s']/g, '').toUpperCase();
}
