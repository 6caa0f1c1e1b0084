import type { Range } from './address';
import { layerAt, type Layer, type Piece } from './layers';
import { snapshotOf } from './snapshot';
import type { Sheet, SheetCell, Span } from './types';

/**
 * Lays rows of several sheets below one another as if they stood on one sheet, which bears the first one's name.
 * What is found there is told where it really stands by `placeIn`.
 */
export function stack(pieces: readonly Piece[]): Sheet {
  const layers: Layer[] = [];
  let at = 0;
  for (const piece of pieces) {
    layers.push({ ...piece, at });
    at += piece.bottom - piece.top + 1;
  }
  const [first] = layers;
  if (!first) throw new RangeError('a stack needs a sheet');
  const cells = layers.flatMap((layer) => cellsOf(layer));
  const sheet = snapshotOf(cells, {
    name: first.sheet.name,
    visibility: first.sheet.visibility,
    merges: layers.flatMap((layer) =>
      layer.sheet.merges
        .filter(({ top, bottom }) => top >= layer.top && bottom <= layer.bottom)
        .map((range) => moved(range, layer)),
    ),
    hiddenRows: layers.flatMap(hiddenRows),
    hiddenCols: first.sheet.hiddenCols,
    formatAt: (row, col) => {
      const layer = layerAt(layers, row);
      return layer?.sheet.formatAt(row - layer.at + layer.top, col);
    },
  });
  return { ...sheet, layers };
}

function cellsOf({ sheet, top, bottom, at }: Layer): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const { row, col, cell } of sheet.cells())
    if (row >= top && row <= bottom) cells.push({ row: row - top + at, col, cell });
  return cells;
}

function moved(range: Range, { top, at }: Layer): Range {
  return { ...range, top: range.top - top + at, bottom: range.bottom - top + at };
}

function hiddenRows({ sheet, top, bottom, at }: Layer): Span[] {
  return sheet.hiddenRows
    .filter(({ from, to }) => from <= bottom && to >= top)
    .map(({ from, to }) => ({ from: Math.max(from, top) - top + at, to: Math.min(to, bottom) - top + at }));
}
