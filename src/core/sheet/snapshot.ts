import { cellKey, type Address, type Range } from './address';
import type { Cell, SheetCell, Sheet, Span, Visibility } from './types';

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

/** What a door found out on the way; it spares a walk over all cells. */
export interface KnownOfCells {
  readonly texts?: () => Iterable<string>;
  readonly unresolved?: readonly Address[];
}

/** Builds the immutable snapshot that every door hands over. Cells may come in any order. */
export function snapshot({ cells, ...parts }: SheetParts): Sheet {
  return snapshotOf(
    Array.from(cells, ([row, col, cell]) => ({ row, col, cell })),
    parts,
  );
}

/** The same from cells that lie ready; the list is kept, so nobody may change it afterwards. */
export function snapshotOf(
  cells: readonly SheetCell[],
  parts: Omit<SheetParts, 'cells'>,
  known: KnownOfCells = {},
): Sheet {
  const placed = inOrder(cells) ? cells : sorted(cells);
  const merges = parts.merges ?? [];
  const at = (row: number, col: number): Cell | undefined => find(placed, cellKey({ row, col }));
  return {
    name: parts.name,
    visibility: parts.visibility ?? 'visible',
    used: usedBy(placed, merges),
    at,
    formatAt: (row, col) => at(row, col)?.numFmt ?? parts.formatAt?.(row, col) ?? 'General',
    // A generator of its own per sheet would keep all of the sheet in memory until the next full collection.
    cells: () => placed,
    texts: () => known.texts?.() ?? textsOf(placed),
    unresolved: () => known.unresolved ?? unresolvedIn(placed),
    merges,
    hiddenRows: parts.hiddenRows ?? [],
    hiddenCols: parts.hiddenCols ?? [],
    ...(parts.protection ? { protection: parts.protection } : {}),
  };
}

function textsOf(cells: readonly SheetCell[]): string[] {
  return cells.flatMap(({ cell }) => (typeof cell.value === 'string' ? cell.text : []));
}

function unresolvedIn(cells: readonly SheetCell[]): Address[] {
  return cells.flatMap(({ row, col, cell }) => (cell.unknown ? { row, col } : []));
}

/** The cell at an address among cells in order. */
function find(cells: readonly SheetCell[], key: number): Cell | undefined {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = cells[middle] as SheetCell;
    const own = cellKey(each);
    if (own === key) return each.cell;
    if (own < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function inOrder(cells: readonly SheetCell[]): boolean {
  let last = -1;
  for (const cell of cells) {
    const key = cellKey(cell);
    if (key <= last) return false;
    last = key;
  }
  return true;
}

/** By row, then by column; of several cells at one address the last. */
function sorted(cells: readonly SheetCell[]): SheetCell[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return [...byKey.values()].sort((a, b) => cellKey(a) - cellKey(b));
}

/** The smallest rectangle around cells (in order) and merges. */
function usedBy(cells: readonly SheetCell[], merges: readonly Range[]): Range | undefined {
  if (cells.length === 0 && merges.length === 0) return undefined;
  let [top, left, bottom, right] = [cells[0]?.row ?? Infinity, Infinity, cells.at(-1)?.row ?? -1, -1];
  for (const { col } of cells) {
    if (col < left) left = col;
    if (col > right) right = col;
  }
  for (const merge of merges) {
    top = Math.min(top, merge.top);
    left = Math.min(left, merge.left);
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  return { top, left, bottom, right };
}
