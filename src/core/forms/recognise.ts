import type { Sheet } from '../sheet/types';
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
  const candidates = familiesOn(sheet, taught);
  if (candidates.length === 0) return [];
  const grid = new Grid(sheet, undefined, taught);
  const forms: AnyForm[] = [];
  for (const family of candidates) {
    const taken = forms.map(({ range }) => range);
    forms.push(...family.recognise(grid, taken));
  }
  return forms.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

/** The families of which a sheet may hold a form: most sheets that stand beside forms are soon told apart. */
function familiesOn(sheet: Sheet, taught: Taught | undefined): Family<AnyForm>[] {
  const all = families();
  const absent = new Set(all);
  for (const { cell } of sheet.cells()) {
    if (typeof cell.value !== 'string') continue;
    const text = taught ? taught.reading(cell.text) : cell.text;
    for (const family of all) if (absent.has(family) && family.marks.test(text)) absent.delete(family);
    if (absent.size === 0) break;
  }
  return all.filter((family) => !absent.has(family));
}
