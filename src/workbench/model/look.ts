import type { Address } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';
import { columnPixels } from '../../hosts/grid/sizes';
import { readLook } from '../../hosts/ooxml/look';
import type { CellLook } from '../../hosts/ooxml/look/types';

/** How the plain table is to look where the file says so. */
export interface OwnLook {
  /** Width of a column in Chinese characters of the table; undefined where the file says none. */
  widthOf(col: number): number | undefined;
  /** Undefined where a cell has no fill, or a white one. */
  fillOf(cell: Address): Fill | undefined;
  isBold(cell: Address): boolean;
  alignOf(cell: Address): 'left' | 'center' | 'right' | undefined;
}

export interface Fill {
  /** `#RRGGBB` */
  readonly colour: string;
  /** Text on it must be white to be read. */
  readonly isDark: boolean;
}

/** Pixels to a Chinese character of the table. */
const CHARACTER = 14;
/** Narrower columns would hold nothing that can be read. */
const NARROWEST = 1.5;

/** Widths, fills and alignment of a sheet as its file has them; undefined where the file does not say. */
export function ownLook(bytes: Uint8Array, { name, used }: Sheet): OwnLook | undefined {
  const reach = { rows: (used?.bottom ?? 0) + 1, cols: (used?.right ?? 0) + 1 };
  try {
    const book = readLook(bytes, (each) => (each === name ? reach : undefined));
    const [sheet] = book.sheets;
    if (!sheet) return undefined;
    const pixels = columnPixels(book.normal.font);
    const lookAt = ({ row, col }: Address): CellLook | undefined => {
      const style = sheet.styleAt(row, col);
      return style === undefined ? undefined : book.cells[style];
    };
    return {
      widthOf: (col) => {
        const width = sheet.columns.find(({ from, to }) => from <= col && col <= to)?.width;
        return width === undefined ? undefined : Math.max(NARROWEST, pixels.of(width) / CHARACTER);
      },
      fillOf: (cell) => {
        const colour = lookAt(cell)?.fill;
        return colour === undefined || /^#f{6}$/i.test(colour)
          ? undefined
          : { colour, isDark: isDark(colour) };
      },
      isBold: (cell) => lookAt(cell)?.font.bold === true,
      alignOf: (cell) => ALIGNMENTS[lookAt(cell)?.horizontal ?? ''],
    };
  } catch {
    // The figures were read; the table does without the looks.
    return undefined;
  }
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
};

/** Where black text on a colour begins to be read better than white. */
const MIDDLE = 0.179;

/** By the relative luminance of WCAG. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE;
}
