import type { NewCell, NewLook, NewRow } from '../../hosts/ooxml/new-workbook';
import type { Column } from './types';

/** The height of one line, in points, at the size of plain text. */
const LINE = 16.5;
const PLAIN_SIZE = 10;
/** Above and below the text of a row, in points. */
const PADDING = 4;
/** The highest row that a sheet can have, in points. */
const HIGHEST = 409;
/** The width of one step from the left, in characters. */
const INDENT = 1.5;
/** The width of a Chinese character. */
const CHINESE = 1.9;
/** Room that is lost where lines break between words. */
const SLACK = 1.05;
const HEAD: NewLook = { bold: true, fill: 'head', border: true, align: 'center' };

/** A cell of a table. */
export function cell(value: string | number, look: NewLook = {}): NewCell {
  return { value, look: { border: true, ...look } };
}

/** A figure as it prints: a number with its decimals where it is one, else its text. */
export function figure(text: string, look: NewLook = {}): NewCell {
  const number = /^-?(?:0|[1-9]\d{0,8})(?:\.(\d{1,5}))?$/.exec(text);
  if (!number) return cell(text, { align: 'center', ...look });
  const [, decimals = ''] = number;
  const format = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  return cell(Number(text), { align: 'center', format, ...look });
}

/** The heads of a table; a head may break its line. */
export function headRow(columns: readonly { readonly head: string }[]): NewRow {
  const lines = Math.max(...columns.map(({ head }) => head.split('\n').length));
  return {
    cells: columns.map(({ head }) => ({ value: head, look: HEAD })),
    height: lines * LINE + 9,
  };
}

/** One row for each entry, as high as its highest cell. */
export function bodyRows<Entry>(columns: readonly Column<Entry>[], entries: readonly Entry[]): NewRow[] {
  return entries.map((entry) => {
    const cells = columns.map((column) => column.cell(entry));
    const lines = columns.map(({ width }, index) => linesOf(cells[index], width));
    return { cells, height: heightOf(Math.max(...lines)) };
  });
}

/** A text over the whole width. */
export function wideRow(text: string, columns: readonly Wide[], look: NewLook = {}): NewRow {
  const { size = PLAIN_SIZE } = look;
  const all = { value: text, look };
  const lines = linesOf(
    all,
    columns.reduce((sum, { width }) => sum + width, 0),
  );
  return { cells: [all], wide: true, height: heightOf(lines, size) };
}

interface Wide {
  readonly width: number;
}

/**
 * How many lines a cell takes, on the safe side: not every program fits rows to their texts when it opens a
 * file, and none does under merged cells.
 */
function linesOf({ value, look = {} }: NewCell = { value: '' }, width: number): number {
  const { size = PLAIN_SIZE, indent = 0 } = look;
  const room = ((width - INDENT * indent - 0.7) * PLAIN_SIZE) / size;
  const linesIn = (wide: number) => (wide <= room ? 1 : Math.ceil((wide * SLACK) / room));
  return String(value)
    .split('\n')
    .reduce((sum, line) => sum + linesIn(widthOf(line)), 0);
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2000' ? CHINESE : 1), 0);
}

/** The height of a row of so many lines, in points. */
export function heightOf(lines: number, size = PLAIN_SIZE): number {
  return Math.min(HIGHEST, Math.ceil((lines * LINE * size) / PLAIN_SIZE) + PADDING);
}

export const blankRow: NewRow = { cells: [] };
