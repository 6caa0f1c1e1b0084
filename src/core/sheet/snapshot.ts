import type { Address, Range } from './address';
import type { Cell, Sheet, Span, Visibility } from './types';

/** More columns than any sheet has; a cell's key is row × STRIDE + column. */
const STRIDE = 16_384;

export interface SheetParts {
  name: string;
  visibility?: Visibility;
  cells: Iterable<readonly [row: number, col: number, cell: Cell]>;
  merges?: readonly Range[];
  hiddenRows?: readonly Span[];
  hiddenCols?: readonly Span[];
  /** Number formats of blank cells, where the door knows them. */
  formatAt?: (row: number, col: number) => string | undefined;
  protection?: { unlocked: readonly Range[] };
}

/** Builds the immutable snapshot that every door hands over. Cells may come in any order. */
export function snapshot(parts: SheetParts): Sheet {
  const map = new Map<number, Cell>();
  let ordered = true;
  let last = -1;
  let used: Range | undefined;
  const grow = (r: Range): void => {
    used = used
      ? {
          top: Math.min(used.top, r.top),
          left: Math.min(used.left, r.left),
          bottom: Math.max(used.bottom, r.bottom),
          right: Math.max(used.right, r.right),
        }
      : r;
  };
  for (const [row, col, cell] of parts.cells) {
    const key = row * STRIDE + col;
    if (key < last) ordered = false;
    last = key;
    map.set(key, cell);
    if (!used || row < used.top || row > used.bottom || col < used.left || col > used.right) {
      grow({ top: row, left: col, bottom: row, right: col });
    }
  }
  const merges = parts.merges ?? [];
  for (const merge of merges) grow(merge);
  return {
    name: parts.name,
    visibility: parts.visibility ?? 'visible',
    used,
    at: (row, col) => map.get(row * STRIDE + col),
    formatAt: (row, col) => map.get(row * STRIDE + col)?.numFmt ?? parts.formatAt?.(row, col) ?? 'General',
    *cells(): Iterable<Address & { cell: Cell }> {
      const keys = ordered ? map.keys() : [...map.keys()].sort((a, b) => a - b);
      for (const key of keys) {
        const cell = map.get(key);
        if (cell) yield { row: Math.floor(key / STRIDE), col: key % STRIDE, cell };
      }
    },
    merges,
    hiddenRows: parts.hiddenRows ?? [],
    hiddenCols: parts.hiddenCols ?? [],
    ...(parts.protection ? { protection: parts.protection } : {}),
  };
}
