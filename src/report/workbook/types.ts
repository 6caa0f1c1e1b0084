import type { NewCell } from '../../hosts/ooxml/new-workbook';

/** A column of a table: its head, its width in characters, and its cell for each entry. */
export interface Column<Entry> {
  readonly head: string;
  readonly width: number;
  readonly cell: (entry: Entry) => NewCell;
}
