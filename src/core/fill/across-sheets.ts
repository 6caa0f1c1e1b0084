import { a1, parseA1, quoted, type Address } from '../sheet/address';
import { placeIn, type Layer } from '../sheet/layers';
import type { Sheet } from '../sheet/types';

/** A reference of a formula of ours, or a text in it (which is left alone). */
const REFERENCE = /"(?:[^"]|"")*"|\b([A-Z]{1,3}[1-9]\d*)(?::([A-Z]{1,3}[1-9]\d*))?\b(?!\()/g;

/**
 * A formula that counts with cells of several sheets read as one, as it is written into one of them: what stands
 * on another sheet is named with it, and a range over several sheets becomes a range on each (they stand in SUM).
 *
 * @param cell where in the stack the formula is written
 */
export function acrossSheets(formula: string, sheet: Sheet, cell: Address): string {
  const { layers } = sheet;
  if (!layers) return formula;
  const home = placeIn(sheet, cell).sheet;
  return formula.replace(REFERENCE, (all, from?: string, to?: string) => {
    const first = from === undefined ? undefined : parseA1(from);
    const last = to === undefined ? first : parseA1(to);
    if (!first || !last) return all;
    return layers.flatMap((layer) => within(layer, first, last, home)).join(',');
  });
}

/** The part of a range that lies on one sheet. */
function within({ sheet, top, bottom, at }: Layer, first: Address, last: Address, home: Sheet): string[] {
  let from = Math.max(first.row, at) - at + top;
  const to = Math.min(last.row, at + bottom - top) - at + top;
  // The heading that stands once more over the figures of a further sheet is none of them.
  while (from <= to && typeof sheet.at(from, first.col)?.value === 'string') from += 1;
  if (from > to) return [];
  const start = a1({ row: from, col: first.col });
  const end = a1({ row: to, col: last.col });
  const range = start === end ? start : `${start}:${end}`;
  return [sheet === home ? range : `${quoted(sheet.name)}!${range}`];
}
