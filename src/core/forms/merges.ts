import type { Range } from '../sheet/address';

/** A level is eight times as coarse as the one below it. */
const STEP = 3;
/** Levels that the rows and columns of a sheet can need: 8⁷ is more than a million. */
const LEVELS = 7;
/** Fields that the finest level has side by side. */
const STRIDE = 16_384 >> STEP;
/** No more merges than this can touch a field of their own size without overlapping; a hostile file has them overlap. */
const MOST = 100;

/** A grid of fields over the sheet; it holds the merges that are about as large as a field. */
interface Layer {
  readonly rowShift: number;
  readonly colShift: number;
  readonly fields: Map<number, Range[]>;
}

/**
 * Finds the merge that covers an address. A merge is filed under the few fields that it touches in the
 * layer of its own size, so a field holds but a handful (merges do not overlap) and finding takes the same
 * time however many there are; they are never spread into cells.
 */
export class Merges {
  private readonly layers: Layer[] = [];

  constructor(merges: readonly Range[]) {
    const known = new Map<number, Layer>();
    for (const merge of merges) {
      const rows = level(merge.bottom - merge.top);
      const cols = level(merge.right - merge.left);
      const id = rows * LEVELS + cols;
      const layer = known.get(id) ?? {
        rowShift: (rows + 1) * STEP,
        colShift: (cols + 1) * STEP,
        fields: new Map(),
      };
      if (!known.has(id)) this.layers.push(layer);
      known.set(id, layer);
      file(layer, merge);
    }
  }

  at(row: number, col: number): Range | undefined {
    for (const { rowShift, colShift, fields } of this.layers) {
      const field = fields.get((row >> rowShift) * STRIDE + (col >> colShift));
      if (!field) continue;
      for (const merge of field) {
        if (row >= merge.top && row <= merge.bottom && col >= merge.left && col <= merge.right) return merge;
      }
    }
    return undefined;
  }
}

/** The finest level whose fields are no smaller than an extent: it then touches two of them at most. */
function level(extent: number): number {
  let found = 0;
  while (extent >> ((found + 1) * STEP) > 0) found += 1;
  return found;
}

function file({ rowShift, colShift, fields }: Layer, merge: Range): void {
  for (let row = merge.top >> rowShift; row <= merge.bottom >> rowShift; row += 1) {
    for (let col = merge.left >> colShift; col <= merge.right >> colShift; col += 1) {
      const field = fields.get(row * STRIDE + col);
      if (!field) fields.set(row * STRIDE + col, [merge]);
      else if (field.length < MOST) field.push(merge);
    }
  }
}
