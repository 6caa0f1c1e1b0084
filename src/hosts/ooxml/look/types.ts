import type { Address, Range } from '../../../core/sheet/address';

/** How a workbook looks: what a reader of its figures has no use for. */
export interface BookLook {
  /** The looks that cells name by index. */
  readonly cells: readonly CellLook[];
  /** The look of a cell that names none. */
  readonly normal: CellLook;
  /** In tab order; sheets without cells are left out, as in a snapshot. */
  readonly sheets: readonly SheetLook[];
}

/** RGB as `#RRGGBB`. */
export type Colour = string;

export interface FontLook {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly colour?: Colour;
}

/** A border style as the format names it: `thin`, `medium`, `double`. */
export interface LineLook {
  readonly style: string;
  readonly colour: Colour;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface CellLook {
  readonly font: FontLook;
  readonly fill?: Colour;
  readonly lines: Readonly<Partial<Record<Side, LineLook>>>;
  /** As the format names it; left out: by the kind of value. */
  readonly horizontal?: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** In steps of about a character's width. */
  readonly indent: number;
  /** 0 to 90 upwards, 91 to 180 downwards (by 90 less), 255 stacked. */
  readonly rotation: number;
  readonly numFmt: string;
}

/** A run of columns, both ends included, zero-based. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** In characters of the normal font; undefined: as all others. */
  readonly width?: number;
  readonly style?: number;
}

export interface RowLook {
  /** In points; undefined: as its content needs. */
  readonly height?: number;
  readonly style?: number;
}

/** A list of values to choose from. */
export interface ChoiceLook {
  readonly areas: readonly Range[];
  /** A range or a name, without the leading `=`, or the values themselves. */
  readonly source: string | readonly string[];
  /** Whether other values are refused. */
  readonly strict: boolean;
}

/** A conditional format by a formula, relative to the top-left cell of its first area. */
export interface RuleLook {
  readonly areas: readonly Range[];
  /** Without the leading `=`. */
  readonly formula: string;
  /** The lower goes before the higher. */
  readonly priority: number;
  readonly look: { readonly font?: FontLook; readonly fill?: Colour };
}

export interface NoteLook {
  readonly cell: Address;
  readonly text: string;
}

export interface SheetLook {
  readonly name: string;
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Style of a cell that has an element of its own. */
  styleAt(row: number, col: number): number | undefined;
  /** All such cells. */
  styled(): Iterable<Address & { readonly style: number }>;
  /** In characters and points; undefined: the program's own. */
  readonly defaultWidth?: number;
  readonly defaultHeight?: number;
  readonly gridLines: boolean;
  /** Rows and columns that stay when the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly cols: number };
  readonly choices: readonly ChoiceLook[];
  readonly rules: readonly RuleLook[];
  readonly notes: readonly NoteLook[];
}
