import type { Sheet } from '../sheet/types';
import { remembered, type Said } from '../values/said';
import { families } from './families';
import type { Family } from './family';
import { Grid } from './grid';
import { together } from './marks';
import type { Taught } from './taught';
import type { AnyForm } from './types';

/**
 * Finds every form on a sheet, top to bottom, and reads it. A sheet without one yields nothing.
 * @param taught what a person taught about labels and where things stand
 */
export function recogniseForms(sheet: Sheet, taught?: Taught): AnyForm[] {
  const all = families();
  const marks = marksOf(all);
  if (!mayHoldForms(sheet, taught, marks)) return [];
  const grid = new Grid(sheet, undefined, taught);
  const present = marksOn(grid, marks);
  const forms: AnyForm[] = [];
  for (const [index, family] of all.entries()) {
    if ((present & (1 << index)) === 0) continue;
    const taken = forms.map(({ range }) => range);
    forms.push(...family.recognise(grid, taken));
  }
  return forms.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** The marks of several families. */
interface Marks {
  /** What holds the mark of any. */
  readonly any: RegExp;
  /** The families whose mark a text holds: one bit each, in their order. */
  readonly in: (said: Said) => number;
  /** All of their bits. */
  readonly all: number;
}

/** By how many families there are: more may come on demand. */
const KNOWN = new Map<number, Marks>();

function marksOf(all: readonly Family<AnyForm>[]): Marks {
  const known = KNOWN.get(all.length);
  if (known) return known;
  const made: Marks = {
    any: together(all.map(({ marks }) => marks)),
    in: remembered(({ key }) => all.reduce((bits, { marks }, i) => bits | (marks.test(key) ? 1 << i : 0), 0)),
    all: (1 << all.length) - 1,
  };
  KNOWN.set(all.length, made);
  return made;
}

/** Whether any family has a mark on a sheet: most sheets that stand beside forms are soon told from them. */
function mayHoldForms(sheet: Sheet, taught: Taught | undefined, { any }: Marks): boolean {
  for (const text of sheet.texts()) if (any.test(taught ? taught.reading(text) : text)) return true;
  return false;
}

/** The families that have a mark on a sheet, one bit each. */
function marksOn(grid: Grid, marks: Marks): number {
  let present = 0;
  for (const row of grid.rows) {
    for (const { said, isNumber } of grid.starting(row)) if (!isNumber) present |= marks.in(said);
    if (present === marks.all) break;
  }
  return present;
}
