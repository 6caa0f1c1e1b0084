import { a1, contains, type Address, type Range } from '../core/sheet/address';
import type { Sheet, Span } from '../core/sheet/types';

/** More than any form has; a merge to the edge of the sheet must not make a million cells. */
const MOST_ROWS = 1_000;
const MOST_COLS = 40;

/** One drawn cell: where it stands on the sheet and how many drawn rows and columns it covers. */
export interface DrawnCell {
  /** Where its content stands: the top-left cell of a merged range, even where that is hidden. */
  readonly cell: Address;
  readonly rowspan: number;
  readonly colspan: number;
}

/** The part of a sheet that is drawn, row by row. */
export interface DrawnGrid {
  /** Drawn rows and columns of the sheet, ascending; hidden ones are left out. */
  readonly rows: readonly number[];
  readonly cols: readonly number[];
  /** The cells that begin in each drawn row, left to right. */
  readonly lines: readonly (readonly DrawnCell[])[];
  /** Hidden rows and columns between the drawn ones. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenCols: readonly Span[];
  /** Content of the range lies beyond what is drawn. */
  readonly cut: boolean;
  /** The drawn cell that covers an address; undefined where it is hidden or not drawn. */
  at(address: Address): DrawnCell | undefined;
}

/**
 * Lays out a range of a sheet as a table. Merges are cut to what is visible of them; where two overlap (some
 * writers do that) the first counts. Blank rows and columns at the end are left out unless `keep` names a cell
 * there.
 */
export function drawnGrid(sheet: Sheet, range: Range, keep: readonly Address[] = []): DrawnGrid {
  const most = {
    ...range,
    bottom: Math.min(range.bottom, range.top + MOST_ROWS - 1),
    right: Math.min(range.right, range.left + MOST_COLS - 1),
  };
  const held = heldPart(sheet, most, keep);
  const rows = visible(held.top, held.bottom, sheet.hiddenRows);
  const cols = visible(held.left, held.right, sheet.hiddenCols);
  const owners = place(sheet, rows, cols);
  const lines = rows.map((_, r) =>
    cols.flatMap((_column, c) => {
      const owner = owners[r]?.[c];
      return owner && owners[r - 1]?.[c] !== owner && owners[r]?.[c - 1] !== owner ? [owner] : [];
    }),
  );
  const rowIndex = new Map(rows.map((row, r) => [row, r]));
  const colIndex = new Map(cols.map((col, c) => [col, c]));
  const anchors = new Map(lines.flat().map((drawn) => [a1(drawn.cell), drawn]));
  return {
    rows,
    cols,
    lines,
    hiddenRows: within(sheet.hiddenRows, held.top, held.bottom),
    hiddenCols: within(sheet.hiddenCols, held.left, held.right),
    cut: (most.bottom < range.bottom || most.right < range.right) && holdsMore(sheet, range, most),
    at: ({ row, col }) =>
      owners[rowIndex.get(row) ?? -1]?.[colIndex.get(col) ?? -1] ?? anchors.get(a1({ row, col })),
  };
}

/** The range without the blank rows and columns at its end. */
function heldPart(sheet: Sheet, range: Range, keep: readonly Address[]): Range {
  let { top: bottom, left: right } = range;
  const hold = ({ row, col }: Address): void => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  };
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let col = range.left; col <= range.right; col += 1) {
      const cell = sheet.at(row, col);
      if (cell && (cell.text.trim() !== '' || cell.unknown)) hold({ row, col });
    }
  }
  for (const address of keep) if (contains(range, address)) hold(address);
  return { ...range, bottom, right };
}

function holdsMore(sheet: Sheet, range: Range, drawn: Range): boolean {
  for (const { row, col, cell } of sheet.cells()) {
    if (cell.text.trim() !== '' && contains(range, { row, col }) && !contains(drawn, { row, col }))
      return true;
  }
  return false;
}

function visible(from: number, to: number, hidden: readonly Span[]): number[] {
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const near = within(hidden, from, to);
  return near.length === 0 ? all : all.filter((n) => !near.some((span) => n >= span.from && n <= span.to));
}

/** The parts of spans that lie between two rows or columns. */
function within(spans: readonly Span[], from: number, to: number): Span[] {
  return spans
    .filter((span) => span.from <= to && span.to >= from)
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }));
}

/** Which drawn cell covers each place of the table. */
function place(sheet: Sheet, rows: readonly number[], cols: readonly number[]): DrawnCell[][] {
  const owners: (DrawnCell | undefined)[][] = rows.map(() => cols.map(() => undefined));
  for (const merge of sheet.merges) {
    const down = stretch(rows, merge.top, merge.bottom);
    const across = stretch(cols, merge.left, merge.right);
    const places = down.flatMap((r) => across.map((c) => [r, c] as const));
    if (places.length === 0 || places.some(([r, c]) => owners[r]?.[c])) continue;
    const made = {
      cell: { row: merge.top, col: merge.left },
      rowspan: down.length,
      colspan: across.length,
    };
    for (const [r, c] of places) (owners[r] ?? [])[c] = made;
  }
  return rows.map((row, r) =>
    cols.map((col, c) => owners[r]?.[c] ?? { cell: { row, col }, rowspan: 1, colspan: 1 }),
  );
}

/** Where the members of `list` (ascending) from one number to another stand in it. */
function stretch(list: readonly number[], from: number, to: number): number[] {
  if (list.length === 0 || (list[0] ?? 0) > to || (list.at(-1) ?? 0) < from) return [];
  return list.flatMap((n, index) => (n >= from && n <= to ? [index] : []));
}
