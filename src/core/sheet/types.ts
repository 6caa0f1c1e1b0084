import type { Address, Range } from './address';
import type { Layer } from './layers';

/**
 * What stands in a cell, without meaning. Blank cells are absent from a sheet.
 *
 * `value`: number, text or boolean as stored; null for an error or for a formula whose result is
 * unknown. A date is its serial number (`numFmt` tells).
 */
export interface Cell {
  readonly value: string | number | boolean | null;
  /** The text that the number format displays; never `####`. */
  readonly text: string;
  /** Number format code; `General` where the cell has none. */
  readonly numFmt: string;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** `#DIV/0!` and kin. */
  readonly error?: string;
  /** A formula without a stored result that we could not evaluate either. */
  readonly unknown?: true;
}

/** A cell where it stands. */
export interface SheetCell extends Address {
  readonly cell: Cell;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A run of hidden rows or columns, both ends included, zero-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An immutable snapshot of one worksheet, the same whichever door it came through. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** The smallest rectangle around all cells that hold something and all merges; undefined when empty. */
  readonly used: Range | undefined;
  /** The cell at an address: undefined where blank (or covered by a merge). */
  at(row: number, col: number): Cell | undefined;
  /** The number format of a cell, blank or not; `General` where none is known. */
  formatAt(row: number, col: number): string;
  /** All cells that hold something, by row, then by column. */
  cells(): Iterable<SheetCell>;
  /** The displayed texts of all cells that hold text, each once or oftener; some that a merge covers may be among them. */
  texts(): Iterable<string>;
  /** The cells with a formula whose result nobody stored and that we could not evaluate. */
  unresolved(): readonly Address[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenCols: readonly Span[];
  /** Present on a protected sheet: the rectangles whose cells may be written all the same. */
  readonly protection?: { readonly unlocked: readonly Range[] };
  /** Present where sheets are read as one: what lies below one another in it. */
  readonly layers?: readonly Layer[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Text of the profile that a bureau embedded in the workbook (our custom XML part), if any. */
  readonly profile?: string;
  /** Text of the record of findings that a person set aside (our custom XML part), if any. */
  readonly ignored?: string;
}
