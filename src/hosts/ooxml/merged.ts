import type { Range } from '../../core/sheet/address';
import type { PlacedCell } from './sheet';

/**
 * Leaves out the cells that a merge covers (all of it but its top-left cell): files may keep stale
 * values there that no one sees. The merges are swept from top to bottom, never spread into cells.
 * Where merges overlap, which a legal file has not, the one that starts further right counts.
 */
export function withoutCovered(cells: PlacedCell[], merges: readonly Range[]): PlacedCell[] {
  if (merges.length === 0) return cells;
  const waiting = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  let next = 0;
  let active: Range[] = [];
  let row = -1;
  return [...cells]
    .sort((a, b) => a.row - b.row)
    .filter((cell) => {
      if (cell.row !== row) {
        row = cell.row;
        const before = active.length;
        active = active.filter((merge) => merge.bottom >= row);
        let changed = active.length !== before;
        for (let merge = waiting[next]; merge && merge.top <= row; merge = waiting[++next]) {
          if (merge.bottom < row) continue;
          active.push(merge);
          changed = true;
        }
        if (changed) active.sort((a, b) => a.left - b.left);
      }
      const merge = lastStarting(active, cell.col);
      if (!merge || cell.col > merge.right) return true;
      return cell.row === merge.top && cell.col === merge.left;
    });
}

/** The last of the ranges, ordered by their left edge, that starts at or before a column. */
function lastStarting(ranges: readonly Range[], col: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).left <= col) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
