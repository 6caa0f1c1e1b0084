import type { Sheet } from '../sheet/types';
import { labelKey } from './labels';

/** Where something stands that cannot be found: on one sheet, or on whichever has it. */
export interface LayoutHint {
  readonly sheet?: string;
  /** The header of the indicator table: its first row as Excel counts it, or a label in that row. */
  readonly header: number | string;
  /** What a row that is given by its number said, by which it is found again where rows were inserted above it. */
  readonly says?: readonly string[];
}

/** Labels of a row that are kept, and the longest text of which they are made. */
const MOST_LABELS = 30;
const LONGEST = 40;

/** What the rows of a sheet say, by row counted from 0: their texts as labels are compared, left to right. */
function rowLabels(sheet: Sheet): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, cell } of sheet.cells()) {
    if (typeof cell.value !== 'string') continue;
    const { full } = labelKey(cell.text.slice(0, LONGEST));
    const known = rows.get(row);
    if (full === '' || (known && known.length >= MOST_LABELS)) continue;
    if (known) known.push(full);
    else rows.set(row, [full]);
  }
  return rows;
}

/** What a row, counted from 0, says; kept with a hint that names it. */
export function labelsOfRow(sheet: Sheet, row: number): readonly string[] {
  return rowLabels(sheet).get(row) ?? [];
}

/**
 * The row, counted from 0, that a hint names by its number on a sheet. Where it says what the row said, that is
 * the row that still says most of it, the nearest of several; undefined where none does any more.
 */
export function rowNamed({ header, says = [] }: LayoutHint, sheet: Sheet): number | undefined {
  if (typeof header === 'string') return undefined;
  const named = header - 1;
  if (says.length === 0) return named;
  let best: { readonly row: number; readonly common: number } | undefined;
  for (const [row, labels] of rowLabels(sheet)) {
    const common = says.filter((label) => labels.includes(label)).length;
    if (common * 2 <= says.length) continue;
    const isNearer = best && Math.abs(row - named) < Math.abs(best.row - named);
    if (!best || common > best.common || (common === best.common && isNearer)) best = { row, common };
  }
  return best?.row;
}
