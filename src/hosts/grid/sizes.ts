import type { Cell, Sheet } from '../../core/sheet/types';
import type { CellLook, FontLook, SheetLook } from '../ooxml/look/types';

/** Pixels to a point. */
const PX = 4 / 3;
const SIZE = 11;
/** Widths of a column that says nothing, in characters: as Excel has it in Chinese and elsewhere. */
const DEFAULT_WIDTH = { chinese: 9, other: 9.14 };
const DEFAULT_HEIGHT = 15;
/** Height of a line of text in font sizes, and what a row adds to its lines. */
const LINE = 1.25;
const ROW_PADDING = 4;
const CELL_PADDING = 6;

/** A font by which widths of columns are counted in digits that are 8 pixels wide, not 7. */
function isWide({ name = '', size = SIZE }: FontLook): boolean {
  return size > SIZE || /[\u2e80-\u9fff]/.test(name) || /^(simsun|simhei|nsimsun)/i.test(name);
}

/** Turns widths in characters into pixels, as Excel does for the normal font. */
export function columnPixels(normal: FontLook): { of(characters: number): number; readonly usual: number } {
  const wide = isWide(normal);
  const digit = wide ? 8 : 7;
  const of = (characters: number): number =>
    Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
  return { of, usual: of(wide ? DEFAULT_WIDTH.chinese : DEFAULT_WIDTH.other) };
}

export function rowPixels(points: number): number {
  return Math.round(points * PX);
}

/** Height of rows that say none, in pixels. */
export function usualHeight({ defaultHeight = DEFAULT_HEIGHT }: SheetLook): number {
  return rowPixels(defaultHeight);
}

/** Width of a text in pixels: wide characters are as wide as the font is high, others about half. */
function textPixels(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return width * size;
}

/**
 * Height that a cell's text needs at a width, in pixels. The spreadsheet would not fit rows to wrapped text
 * by itself, and Excel does where a file gives no height.
 */
export function neededHeight(cell: Cell, look: CellLook, width: number): number {
  const size = (look.font.size ?? SIZE) * PX;
  const room = Math.max(size, width - CELL_PADDING);
  const lines = look.wrap
    ? cell.text
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textPixels(line, size) / room)), 0)
    : 1;
  return Math.ceil(lines * size * LINE + ROW_PADDING);
}

/** The cells of a sheet that lie in no merge over several rows: those are what a row's height rests on. */
export function* fittedCells(sheet: Sheet): Iterable<{ row: number; col: number; to: number; cell: Cell }> {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  for (const { row, col, cell } of sheet.cells()) {
    const merge = merges.get(`${row} ${col}`);
    if (merge && merge.bottom > merge.top) continue;
    yield { row, col, to: merge?.right ?? col, cell };
  }
}
