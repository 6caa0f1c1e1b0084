/** Cell addresses. Rows and columns count from 0 inside the program and from 1 / A in A1 text. */

export interface Address {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, all four edges included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a zero-based column: 0 → A, 27 → AB. */
export function columnName(col: number): string {
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** A1 text of one cell: {row: 4, col: 2} → C5. */
export function a1({ row, col }: Address): string {
  return columnName(col) + String(row + 1);
}

/** The name of a sheet as a formula writes it: '第二页'. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A1 text of a rectangle, a single cell without the colon: A1:C5, C5. */
export function a1Range(range: Range): string {
  const start = a1({ row: range.top, col: range.left });
  const end = a1({ row: range.bottom, col: range.right });
  return start === end ? start : `${start}:${end}`;
}

/** Reads A1 text (`C5`, `$C$5`); undefined where it is none. */
export function parseA1(text: string): Address | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  let col = 0;
  for (const letter of match[1].toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, col: col - 1 };
}

/** Reads `A1:C5` or `C5`; undefined where it is neither. */
export function parseRange(text: string): Range | undefined {
  const [from, to = from, ...rest] = text.split(':');
  const a = parseA1(from ?? '');
  const b = parseA1(to ?? '');
  if (!a || !b || rest.length > 0) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** More columns than any sheet has. */
const COLUMNS = 16_384;

/** An address as one number, to look cells up by. */
export function cellKey({ row, col }: Address): number {
  return row * COLUMNS + col;
}

export function contains(range: Range, { row, col }: Address): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}
