import { displayText } from '../../../src/core/sheet/display';
import { a1, type Range } from '../../../src/core/sheet/address';
import { snapshot } from '../../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../../src/core/sheet/types';
import type { AccountsLayout } from './layout';

/** Figures that are printed otherwise than they should be, by their name: `03.213.total` → so many hundredths. */
export type Faults = Readonly<Record<string, number>>;

/** Where the figures of a set were put: by name the sheet, the cell and the printed hundredths. */
export interface Placed {
  readonly sheet: string;
  readonly cell: string;
  readonly hundredths: number;
}

/** Draws tables, one below the other, on a sheet. */
export class Pen {
  row: number;
  readonly figures = new Map<string, Placed>();
  private readonly cells: [number, number, Cell][] = [];
  private readonly merges: Range[] = [];

  constructor(
    readonly name: string,
    private readonly layout: AccountsLayout,
    private readonly faults: Faults,
  ) {
    this.row = layout.offset[0];
  }

  /** Puts words into a cell, `right` and `bottom` columns and rows beyond it merged into it. */
  words(col: number, text: string, right = 0, bottom = 0): void {
    const { fullWidth, spaced } = this.layout;
    const apart = spaced && text.length === 2 ? [...text].join('　') : text;
    this.put(col, fullWidth ? wide(apart) : apart, 'General', right, bottom);
  }

  /** Puts a figure of so many hundredths of the unit. */
  figure(col: number, name: string, exact: number): void {
    const { zero, text, noise } = this.layout;
    const rounded = noise === 0 ? exact : Math.round(exact / 100);
    const hundredths = rounded + (this.faults[name] ?? 0);
    this.figures.set(name, { sheet: this.name, cell: a1(this.at(col)), hundredths });
    if (hundredths === 0 && zero === 'blank') return;
    if (hundredths === 0 && zero === 'dash') return this.put(col, '——');
    const value = hundredths / 100;
    if (text) this.put(col, value.toLocaleString('en', { minimumFractionDigits: 2 }));
    else this.put(col, value, '0.00');
  }

  number(col: number, value: number): void {
    this.put(col, value);
  }

  next(rows = 1): void {
    this.row += rows;
  }

  sheet(): Sheet {
    return snapshot({ name: this.name, cells: this.cells, merges: this.merges });
  }

  private at(col: number): { row: number; col: number } {
    return { row: this.row, col: col + this.layout.offset[1] };
  }

  private put(col: number, value: string | number, numFmt = 'General', right = 0, bottom = 0): void {
    const at = this.at(col);
    if (value !== '') this.cells.push([at.row, at.col, { value, text: displayText(value, numFmt), numFmt }]);
    if (right > 0 || bottom > 0)
      this.merges.push({ top: at.row, left: at.col, bottom: at.row + bottom, right: at.col + right });
  }
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
