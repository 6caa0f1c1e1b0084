import { a1, contains, type Address, type Range } from './address';
import type { Sheet } from './types';

/** Rows of a sheet, both ends included, that are read together with those of others. */
export interface Piece {
  readonly sheet: Sheet;
  readonly top: number;
  readonly bottom: number;
}

/** A piece that lies in a stack: its first row is the stack's row `at`. */
export interface Layer extends Piece {
  readonly at: number;
}

/** A cell on a sheet of a workbook. */
export interface Place {
  readonly sheet: Sheet;
  readonly cell: Address;
}

/** The layer in which a row of a stack lies. */
export function layerAt(layers: readonly Layer[], row: number): Layer | undefined {
  return layers.findLast(({ at }) => row >= at);
}

/** Where a cell of a sheet really stands: on the sheet itself, or on the one that lies there in a stack. */
export function placeIn(sheet: Sheet, cell: Address): Place {
  const layer = sheet.layers && layerAt(sheet.layers, cell.row);
  return layer
    ? { sheet: layer.sheet, cell: { row: cell.row - layer.at + layer.top, col: cell.col } }
    : { sheet, cell };
}

/** A cell as it is named among those of its sheet or stack: C5, or 第二页!C5 where it lies on a further layer. */
export function nameIn(sheet: Sheet, cell: Address): string {
  return nameFrom(sheet.layers?.[0]?.sheet ?? sheet, placeIn(sheet, cell));
}

/** A place as it is named on a sheet: by its cell alone where it lies on that sheet. */
export function nameFrom(own: Sheet | undefined, { sheet, cell }: Place): string {
  return sheet === own ? a1(cell) : `${sheet.name}!${a1(cell)}`;
}

/** Cells of a sheet or of a stack, by the sheets on which they really stand; without a cell the first of these. */
export function bySheet(
  sheet: Sheet,
  cells: readonly Address[],
): readonly { readonly sheet: Sheet; readonly cells: readonly Address[] }[] {
  if (!sheet.layers) return [{ sheet, cells }];
  const found = new Map<Sheet, Address[]>();
  for (const place of cells.map((cell) => placeIn(sheet, cell)))
    found.set(place.sheet, [...(found.get(place.sheet) ?? []), place.cell]);
  if (found.size === 0) return [{ sheet: placeIn(sheet, { row: 0, col: 0 }).sheet, cells }];
  return [...found].map(([own, its]) => ({ sheet: own, cells: its }));
}

/** The cell of a sheet, or of a stack, that stands at a place; undefined where it holds no such place. */
export function cellAt(sheet: Sheet, place: Place): Address | undefined {
  if (!sheet.layers) return place.sheet === sheet ? place.cell : undefined;
  const { row, col } = place.cell;
  const layer = sheet.layers.find(
    (each) => each.sheet === place.sheet && row >= each.top && row <= each.bottom,
  );
  return layer && { row: row - layer.top + layer.at, col };
}

/** The rectangles that a range of a sheet covers: itself, or of a stack one on each sheet. */
export function rangesIn(
  sheet: Sheet,
  range: Range,
): readonly { readonly sheet: Sheet; readonly range: Range }[] {
  if (!sheet.layers) return [{ sheet, range }];
  return sheet.layers.flatMap(({ sheet: own, top, bottom, at }) => {
    const from = Math.max(range.top, at);
    const to = Math.min(range.bottom, at + bottom - top);
    return from > to
      ? []
      : [{ sheet: own, range: { ...range, top: from - at + top, bottom: to - at + top } }];
  });
}

/** Whether a range of a sheet, or of a stack, holds a place; without a cell, whether it has a part on that sheet. */
export function holds(sheet: Sheet, range: Range, at: Sheet, cell: Address | undefined): boolean {
  // Nearly every form stands on one sheet, and many findings are asked after.
  if (!sheet.layers) return sheet === at && (cell === undefined || contains(range, cell));
  return rangesIn(sheet, range).some(
    (part) => part.sheet === at && (cell === undefined || contains(part.range, cell)),
  );
}
