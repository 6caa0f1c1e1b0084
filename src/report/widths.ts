import type { DrawnCell, DrawnGrid } from './grid';

/** What a drawn cell asks room for. */
export interface CellContent {
  readonly text: string;
  /** Badges beside the text. */
  readonly marks: number;
}

export interface ColumnWidths {
  /** In Chinese characters of the type that `size` stands for. */
  readonly widths: readonly number[];
  /** What each column needs at the least: its figures in one line, two characters of a text. */
  readonly least: readonly number[];
  /** The type in which the form fits on an upright page. */
  readonly size: 'normal' | 'smaller' | 'smallest';
}

/** Characters across an upright A4 page in each size of type, without the column of row numbers. */
const ACROSS = [
  ['normal', 55],
  ['smaller', 62],
  ['smallest', 71],
] as const;

/** Text up to this many characters asks for its full width; longer text may wrap and asks for ever less. */
const SHORT = 8;
const WIDEST = 16;
const NARROWEST = 2.4;
/** White space beside the text, and a badge, in characters. */
const PADDING = 0.9;
const BADGE = 1.6;

/** Width of a line of text in Chinese characters: letters and digits count for about half of one. */
export function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character > '\u2E7F' || character === '%' ? 1 : 0.57;
  return width;
}

/** Width of the longest line of a text. */
export function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, textWidth(line.trim())), 0);
}

/**
 * Widths of the drawn columns, judged by their content: a snapshot does not say how wide the columns of the sheet
 * are. What does not fit on a page is taken from the text that can wrap, not from the numbers.
 */
export function columnWidths(grid: DrawnGrid, contentOf: (cell: DrawnCell) => CellContent): ColumnWidths {
  const placed = grid.lines
    .flatMap((line, r) =>
      line.map((cell) => ({ cell, col: columnOf(grid, cell, r), content: contentOf(cell) })),
    )
    .sort((a, b) => a.cell.colspan - b.cell.colspan);
  const least = spread(grid, placed, leastWidth);
  const wanted = spread(grid, placed, wantedWidth).map((width, col) => Math.max(width, least[col] ?? 0));
  const total = sum(wanted);
  const [size, room] = ACROSS.find(([, across]) => total <= across) ?? ACROSS[2];
  return { widths: narrowed(wanted, least, room), least, size };
}

/** Widths that fit into a room: each gives up its share of what is too much, none more than it can spare. */
export function narrowed(
  widths: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] {
  const beyond = sum(widths) - room;
  if (beyond <= 0) return widths;
  const give = beyond / Math.max(sum(widths) - sum(least), beyond);
  return widths.map((width, col) => width - (width - (least[col] ?? 0)) * give);
}

interface Placed {
  readonly cell: DrawnCell;
  /** Index of the first column that it covers. */
  readonly col: number;
  readonly content: CellContent;
}

/** Column widths in which every cell has the room that it asks for; merged ones widen all columns under them. */
function spread(grid: DrawnGrid, placed: readonly Placed[], ask: (content: CellContent) => number): number[] {
  const widths = grid.cols.map(() => NARROWEST);
  for (const { cell, col, content } of placed) {
    // What spans most of the form is a title or a paragraph: it fits into whatever there is.
    if (cell.colspan > 1 && cell.colspan >= grid.cols.length / 2) continue;
    const own = widths.slice(col, col + cell.colspan);
    const lack = ask(content) - sum(own);
    if (lack > 0) own.forEach((width, i) => (widths[col + i] = width + lack / own.length));
  }
  return widths;
}

function columnOf(grid: DrawnGrid, cell: DrawnCell, line: number): number {
  return grid.cols.findIndex((col) => grid.at({ row: grid.rows[line] ?? 0, col }) === cell);
}

function wantedWidth(content: CellContent): number {
  const full = longestLine(content.text) + content.marks * BADGE;
  return Math.min(full <= SHORT ? full : SHORT + (full - SHORT) / 4, WIDEST) + PADDING;
}

/** Figures, also where they are stored as text. */
const FIGURE = /^[\p{Nd}\s.,%．，％+-]+$/u;

/** Text wraps to two characters at the least, a number not at all. */
function leastWidth(content: CellContent): number {
  const longest = longestLine(content.text);
  return (FIGURE.test(content.text) ? longest : Math.min(longest, 2)) + PADDING;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
