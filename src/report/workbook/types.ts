import type { Severity } from '../../core/rules/types';
import type { Range } from '../../core/sheet/address';

/** The report as a workbook, in the words of the part writer (`NewWorkbook`), which is given it whole. */
export interface ReportBook {
  readonly title: string;
  readonly created: Date;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  readonly rows: readonly BookRow[];
  /** The zero-based row of the column heads. */
  readonly head: number;
  readonly filter?: Range;
}

export interface BookRow {
  readonly cells: readonly BookCell[];
  /** In points. */
  readonly height?: number;
  /** The first cell covers all columns. */
  readonly wide?: boolean;
}

export interface BookCell {
  readonly value: string | number;
  readonly look?: Look;
}

export interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly quiet?: boolean;
  readonly fill?: 'head' | Severity;
  readonly border?: boolean;
  readonly align?: 'center' | 'right';
  readonly indent?: number;
  readonly format?: string;
}

/** A column of a table: its head, its width in characters, and its cell for each entry. */
export interface Column<Entry> {
  readonly head: string;
  readonly width: number;
  readonly cell: (entry: Entry) => BookCell;
}
