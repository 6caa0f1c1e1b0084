import type { Range } from '../../core/sheet/address';
import { height, width } from './addresses';

/** `getMergedAreas` fails where it would give more areas. */
const MOST_AREAS = 512;
/** Cells asked for in one request: values, formulas and formats of so many stay well below 5 MB. */
const MOST_CELLS = 40_000;
/** Formatting may reach to the end of a sheet; so far beyond the last value we look for merges and formats. */
const MARGIN = { rows: 64, cols: 16 };

/**
 * What is read of a sheet: all that is used, formatting far beyond the last value left out.
 *
 * @param used the rectangle in use, formats and merges included
 * @param values the rectangle around the values
 */
export function bounds(used: Range, values: Range): Range {
  return {
    top: Math.max(used.top, values.top - MARGIN.rows),
    left: Math.max(used.left, values.left - MARGIN.cols),
    bottom: Math.min(used.bottom, values.bottom + MARGIN.rows),
    right: Math.min(used.right, values.right + MARGIN.cols),
  };
}

/** Cuts a rectangle into bands of whole rows of at most `cells` cells; too wide a row into parts. */
export function bands(range: Range, cells: number): Range[] {
  const cut: Range[] = [];
  const columns = Math.min(width(range), cells);
  const rows = Math.max(1, Math.floor(cells / width(range)));
  for (let top = range.top; top <= range.bottom; top += rows) {
    for (let left = range.left; left <= range.right; left += columns) {
      const bottom = Math.min(range.bottom, top + rows - 1);
      cut.push({ top, left, bottom, right: Math.min(range.right, left + columns - 1) });
    }
  }
  return cut;
}

/**
 * The bands in which merges are asked for. A merge is told where its first cell is asked about, so none is
 * missed between two bands; and a band of 512 cells cannot hold more first cells than Excel takes.
 */
export function mergeBands(range: Range): Range[] {
  return bands(range, MOST_AREAS);
}

/** A part of a sheet that is asked for at a time. */
export interface Piece<T> {
  readonly sheet: T;
  readonly range: Range;
}

/** Cuts what is to be read into requests, each of a size that Excel takes. */
export function requests<T>(
  sheets: readonly { readonly sheet: T; readonly range: Range }[],
  most = MOST_CELLS,
): Piece<T>[][] {
  const all: Piece<T>[][] = [];
  let room = 0;
  for (const { sheet, range } of sheets) {
    for (const band of bands(range, most)) {
      const cells = height(band) * width(band);
      const current = all.at(-1);
      if (current && cells <= room) current.push({ sheet, range: band });
      else {
        all.push([{ sheet, range: band }]);
        room = most;
      }
      room -= cells;
    }
  }
  return all;
}
