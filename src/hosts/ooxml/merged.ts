import type { Range } from '../../core/sheet/address';
import type { PlacedCell } from './sheet';

/**
 * Leaves out the cells that a merge covers (all of it but its top-left cell): files may keep stale
 * values there that no one sees. The merges are swept from top to bottom, never spread into cells.
 */
export function withoutCovered(
  cells: readonly PlacedCell[],
  merges: readonly Range[],
): readonly PlacedCell[] {
  if (merges.length === 0) return cells;
  const sweep = new Sweep(merges);
  const inOrder = cells.every(
    (cell, index) => index === 0 || (cells[index - 1] as PlacedCell).row <= cell.row,
  );
  return (inOrder ? cells : [...cells].sort((a, b) => a.row - b.row)).filter(({ row, col }) => {
    const merge = sweep.at(row, col);
    return !merge || (row === merge.top && col === merge.left);
  });
}

/** Finds the merge at an address, for rows asked from top to bottom. */
class Sweep {
  private readonly waiting: readonly Range[];
  private next = 0;
  /** The merges of the current row, from left to right. */
  private active: Range[] = [];
  /** The row after which the first of them ends. */
  private firstEnd = Infinity;

  constructor(merges: readonly Range[]) {
    this.waiting = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  }

  at(row: number, col: number): Range | undefined {
    this.advance(row);
    const merge = this.active[this.startingAfter(col) - 1];
    return merge && col <= merge.right ? merge : undefined;
  }

  private advance(row: number): void {
    if (row > this.firstEnd) {
      this.active = this.active.filter(({ bottom }) => bottom >= row);
      this.firstEnd = this.active.reduce((end, { bottom }) => Math.min(end, bottom), Infinity);
    }
    for (let merge = this.waiting[this.next]; merge && merge.top <= row; merge = this.waiting[++this.next]) {
      if (merge.bottom >= row) this.add(merge);
    }
  }

  /** Merges of a legal file do not overlap; where some do, the first counts. */
  private add(merge: Range): void {
    const index = this.startingAfter(merge.left);
    const [before, after] = [this.active[index - 1], this.active[index]];
    if ((before && before.right >= merge.left) || (after && after.left <= merge.right)) return;
    this.active.splice(index, 0, merge);
    this.firstEnd = Math.min(this.firstEnd, merge.bottom);
  }

  /** Index of the first active merge that starts to the right of a column. */
  private startingAfter(col: number): number {
    let low = 0;
    let high = this.active.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.active[middle] as Range).left <= col) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
