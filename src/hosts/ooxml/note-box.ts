import type { Address } from '../../core/sheet/address';
import { MAX_COLS } from './limits';
import type { SheetText } from './place';

/** Where a note's box lies: from a column and row to a column and row, with pixels within each. */
export interface Anchor {
  readonly left: Corner;
  readonly top: Corner;
  readonly right: Corner;
  readonly bottom: Corner;
}

interface Corner {
  /** Column or row. */
  readonly at: number;
  readonly offset: number;
}

/** Pixels of the font that notes are shown in: a Chinese character is as wide as two others. */
const HALF_WIDTH = 6;
const LINE = 17;
const MARGIN = 16;
const WIDEST = 300;
const NARROWEST = 120;
/** Between the cell and the box. */
const GAP = 12;
/** Hidden rows and columns are passed over up to this many. */
const REACH = 1_000;

/** Size in pixels of a box that shows a text. */
export function boxSize(text: string): { width: number; height: number } {
  const widths = text.split('\n').map(textWidth);
  const width = Math.min(WIDEST, Math.max(NARROWEST, ...widths.map((each) => each + MARGIN)));
  const lines = widths.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / (width - MARGIN))), 0);
  return { width, height: lines * LINE + MARGIN };
}

function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 0x2000 ? HALF_WIDTH : 2 * HALF_WIDTH;
  return width;
}

/** Sizes of a worksheet's rows and columns, in pixels. */
export class Layout {
  private readonly columns: { from: number; to: number; width: number }[] = [];
  private readonly columnWidth: number;
  private readonly rowHeight: number;

  constructor(private readonly sheet: SheetText) {
    const { tree } = sheet;
    const number = (...[node, name]: Parameters<typeof tree.attr>): number =>
      Number(tree.attr(node, name) ?? NaN);
    const format = tree.root.children.find(({ name }) => name === 'sheetFormatPr');
    const width = format ? number(format, 'defaultColWidth') : NaN;
    const height = format ? number(format, 'defaultRowHeight') : NaN;
    const hidden = format && /^(1|true)$/.test(tree.attr(format, 'zeroHeight') ?? '');
    this.columnWidth = Number.isNaN(width) ? 64 : columnPixels(width);
    this.rowHeight = hidden ? 0 : rowPixels(Number.isNaN(height) ? 15 : height);
    const cols = tree.root.children.find(({ name }) => name === 'cols');
    for (const node of cols?.children ?? []) {
      const isHidden = /^(1|true)$/.test(tree.attr(node, 'hidden') ?? '');
      const stated = number(node, 'width');
      this.columns.push({
        from: number(node, 'min') - 1,
        to: number(node, 'max') - 1,
        width: isHidden ? 0 : Number.isNaN(stated) ? this.columnWidth : columnPixels(stated),
      });
    }
  }

  /** A box of a size beside a cell; `right` is the last column that the cell spans. */
  beside({ row }: Address, right: number, size: { width: number; height: number }): Anchor {
    const across = stretch((col) => this.width(col), Math.min(right + 1, MAX_COLS - 1), GAP, size.width);
    const down = stretch((at) => this.height(at), row, 2, size.height);
    return { left: across.from, right: across.to, top: down.from, bottom: down.to };
  }

  /** A corner further down. */
  below({ at, offset }: Corner, height: number): Corner {
    return stretch((row) => this.height(row), at, offset, height).to;
  }

  private width(col: number): number {
    return this.columns.find(({ from, to }) => from <= col && col <= to)?.width ?? this.columnWidth;
  }

  private height(row: number): number {
    const span = this.sheet.rows.get(row);
    if (!span) return this.rowHeight;
    return span.hidden ? 0 : span.height === undefined ? this.rowHeight || 20 : rowPixels(span.height);
  }
}

function columnPixels(characters: number): number {
  return Math.round(characters * 7);
}

function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

/**
 * Goes a length in pixels from a place on. Where what follows is hidden, as in templates that show
 * nothing but the form, the stretch begins earlier instead.
 */
function stretch(
  size: (at: number) => number,
  start: number,
  offset: number,
  length: number,
): { from: Corner; to: Corner } {
  let left = length;
  let to: Corner = { at: start, offset: Math.min(offset, size(start)) };
  let from = to;
  for (let at = start; left > 0 && at < start + REACH; at++) {
    const begin = at === start ? to.offset : 0;
    const room = size(at) - begin;
    if (room <= 0) continue;
    to = { at, offset: begin + Math.min(room, left) };
    left -= Math.min(room, left);
  }
  for (let at = start - 1; left > 0 && at >= Math.max(0, start - REACH); at--) {
    const taken = Math.min(size(at), left);
    if (taken <= 0) continue;
    from = { at, offset: size(at) - taken };
    left -= taken;
  }
  return { from, to };
}
