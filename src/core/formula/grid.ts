import type { Range } from '../sheet/address';

/** Anything that stands at a row and a column. */
export interface Placed {
  readonly row: number;
  readonly col: number;
}

/**
 * The cells of a sheet, found by address or by range. A range costs what stands in it: blank areas,
 * however wide, cost nothing.
 */
export class Grid<C extends Placed> {
  private readonly cells: readonly C[];
  /** Where each row that has cells begins in `cells`, with the end of the last row behind. */
  private readonly starts: number[] = [];

  constructor(cells: readonly C[]) {
    this.cells = inOrder(cells) ? cells : [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
    let row = -1;
    this.cells.forEach((cell, i) => {
      if (cell.row !== row) this.starts.push(i);
      row = cell.row;
    });
    this.starts.push(this.cells.length);
  }

  /** The cell at an address; where a file has several there, the last. */
  at(row: number, col: number): C | undefined {
    let found: C | undefined;
    for (const cell of this.range({ top: row, left: col, bottom: row, right: col })) found = cell;
    return found;
  }

  /** The cells in a range, by row, then by column. */
  *range({ top, left, bottom, right }: Range): Iterable<C> {
    const rows = this.starts.length - 1;
    const rowAt = (i: number): number => this.cell(this.starts[i] as number).row;
    for (let i = first(0, rows, (r) => rowAt(r) >= top); i < rows && rowAt(i) <= bottom; i++) {
      const from = this.starts[i] as number;
      const to = this.starts[i + 1] as number;
      for (let c = first(from, to, (at) => this.cell(at).col >= left); c < to; c++) {
        const cell = this.cell(c);
        if (cell.col > right) break;
        yield cell;
      }
    }
  }

  private cell(i: number): C {
    return this.cells[i] as C;
  }
}

function inOrder(cells: readonly Placed[]): boolean {
  return cells.every((cell, i) => {
    const before = cells[i - 1];
    return !before || before.row < cell.row || (before.row === cell.row && before.col < cell.col);
  });
}

/** The first index in `from..to` for which `test` holds, `to` if none; `test` turns true once. */
function first(from: number, to: number, test: (i: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
