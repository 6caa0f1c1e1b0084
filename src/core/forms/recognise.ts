import type { Sheet } from '../sheet/types';
import { compact } from '../values/text';
import { remembered, type Said } from '../values/said';
import { families } from './families';
import type { Family } from './family';
import { Grid } from './grid';
import type { Taught } from './taught';
import type { AnyForm } from './types';

/**
 * Finds every form on a sheet, top to bottom, and reads it. A sheet without one yields nothing.
 * @param taught what a person taught about labels and where things stand
 */
export function recogniseForms(sheet: Sheet, taught?: Taught): AnyForm[] {
  if (!mayHoldForms(sheet, taught)) return [];
  const grid = new Grid(sheet, undefined, taught);
  const forms: AnyForm[] = [];
  for (const family of families()) {
    if (!holdsMark(grid, family)) continue;
    const taken = forms.map(({ range }) => range);
    forms.push(...family.recognise(grid, taken));
  }
  return forms.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** Whether any family has a mark on a sheet: most sheets that stand beside forms are soon told from them. */
function mayHoldForms(sheet: Sheet, taught: Taught | undefined): boolean {
  const all = families();
  for (const { cell } of sheet.cells()) {
    if (typeof cell.value !== 'string') continue;
    const text = compact(taught ? taught.reading(cell.text) : cell.text);
    for (const { marks } of all) if (marks.test(text)) return true;
  }
  return false;
}

function holdsMark(grid: Grid, { marks }: Family<AnyForm>): boolean {
  let isMarked = MARKED.get(marks);
  if (!isMarked) MARKED.set(marks, (isMarked = remembered(({ key }) => marks.test(key))));
  for (const row of grid.rows) {
    for (const { said } of grid.starting(row)) if (isMarked(said)) return true;
  }
  return false;
}

/** Whether a text holds one of the marks, by the marks of each family. */
const MARKED = new Map<RegExp, (said: Said) => boolean>();
