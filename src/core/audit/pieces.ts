import { recogniseForms } from '../forms/recognise';
import type { Taught } from '../forms/taught';
import type { AnyForm } from '../forms/types';
import { rangesIn, type Piece } from '../sheet/layers';
import { stack } from '../sheet/stack';
import type { Sheet } from '../sheet/types';

/** A sheet of which all rows may be those of one form has no more. */
const MOST_ROWS = 300;

/** The one form that stands on some pieces laid below one another; undefined where none does, or several. */
export function readAsOne(pieces: readonly Piece[], taught: Taught | undefined): AnyForm | undefined {
  const [whole, ...others] = recogniseForms(stack(pieces), taught);
  return others.length === 0 ? whole : undefined;
}

/** All rows of a sheet. */
export function pieceOf(sheet: Sheet): Piece {
  return { sheet, top: sheet.used?.top ?? 0, bottom: sheet.used?.bottom ?? 0 };
}

/** The rows of a form, on each of its sheets. */
export function piecesOf({ sheet, range }: AnyForm): Piece[] {
  return rangesIn(sheet, range).map((part) => ({
    sheet: part.sheet,
    top: part.range.top,
    bottom: part.range.bottom,
  }));
}

/** Whether a sheet has no more rows than a form may have. */
export function isShort({ used }: Sheet): boolean {
  return used !== undefined && used.bottom - used.top < MOST_ROWS;
}
