import type { Address, Range } from '../sheet/address';
import type { Cell, Sheet } from '../sheet/types';
import { readEntry, type Entry } from '../values/figure';
import { said, Said } from '../values/said';
import { Merges } from './merges';
import type { Taught } from './taught';
import type { Datum } from './types';

/** A datum with its words; a part of a cell's text is one too. */
class Place implements Datum {
  private read: Entry | undefined;

  constructor(
    readonly cell: Address,
    readonly range: Range,
    /** The text as it is printed. */
    readonly words: Said,
    readonly raw: Cell | undefined,
  ) {}

  get text(): string {
    return this.words.text;
  }

  get entry(): Entry {
    return (this.read ??= readEntry(this.raw, this.words));
  }
}

/** A logical cell: a merged rectangle or a single cell, with its text. Blank ones have text ''. */
export class Area extends Place {
  /** @param said what is known of its label */
  constructor(
    cell: Address,
    range: Range,
    words: Said,
    raw: Cell | undefined,
    readonly said: Said,
  ) {
    super(cell, range, words, raw);
  }

  /** Whether it holds a number, and so no label. */
  get isNumber(): boolean {
    return typeof this.raw?.value === 'number';
  }

  /** The text without any white space; what labels are matched by. */
  get key(): string {
    return this.words.key;
  }

  /** What it says where it is a label: its text, or the wording that a person taught it to stand for. */
  get label(): string {
    return this.said.text;
  }
}

const NOTHING: readonly Area[] = [];

const BLANK = said('');

/** A sheet as a person sees it: merged areas are one cell, and only rows that hold something are walked. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  /** The first column that is looked at. */
  readonly firstCol: number;
  /** The last column that holds something or is merged into. */
  readonly lastCol: number;
  private readonly merges: Merges;
  /**
   * Areas by row and column, of the addresses that were asked for and of their top-left cells. Rows count
   * from 1 here: what stands above a label is asked for in the first row too.
   */
  private readonly areas: Area[][] = [];
  private readonly startingAt: Area[][] = [];

  /**
   * @param window the columns to look at, both ends included; else all of them
   * @param taught what a person taught about labels
   */
  constructor(
    readonly sheet: Sheet,
    window: { readonly left: number; readonly right: number } = { left: 0, right: Infinity },
    readonly taught?: Taught | undefined,
  ) {
    this.merges = new Merges(sheet.merges);
    this.firstCol = window.left;
    const rows: number[] = [];
    let lastCol = 0;
    let last = -1;
    let starting: Area[] = [];
    for (const { row, col, cell } of sheet.cells()) {
      if (col < window.left || col > window.right) continue;
      if (cell.formula === undefined && cell.text.trim() === '') continue;
      const area = this.area(row, col, cell);
      if (row !== last) {
        rows.push((last = row));
        this.startingAt[row] = starting = [];
      }
      if (area.key !== '' && area.cell.row === row) starting.push(area);
      if (area.range.right > lastCol) lastCol = area.range.right;
    }
    this.rows = rows;
    this.lastCol = Math.min(lastCol, window.right);
  }

  /** The logical cell that covers an address. */
  area(row: number, col: number, cell?: Cell): Area {
    const line = (this.areas[row + 1] ??= []);
    const known = line[col];
    if (known) return known;
    const merge = this.merges.at(row, col);
    if (!merge || (merge.top === row && merge.left === col))
      return (line[col] = this.read(row, col, merge, cell));
    const { top, left } = merge;
    const first = (this.areas[top + 1] ??= []);
    return (line[col] = first[left] ??= this.read(top, left, merge, undefined));
  }

  /** The areas with text whose first row is `row`, left to right. */
  starting(row: number): readonly Area[] {
    return this.startingAt[row] ?? NOTHING;
  }

  /** The rows that hold something between two rows, neither of them included. */
  between(above: number, below: number): readonly number[] {
    const { rows } = this;
    return rows.slice(firstAfter(rows, above), firstAfter(rows, below - 1));
  }

  private read(top: number, left: number, merge: Range | undefined, cell: Cell | undefined): Area {
    const raw = cell ?? this.sheet.at(top, left);
    const isNumber = typeof raw?.value === 'number';
    const words = !raw ? BLANK : isNumber ? new Said(raw.text) : said(raw.text);
    const label = isNumber || !this.taught ? words : said(this.taught.reading(words.text));
    const range = merge ?? { top, left, bottom: top, right: left };
    return new Area({ row: top, col: left }, range, words, raw, label);
  }

  /** What a text says where it is a label. */
  reading(text: string): string {
    return this.taught ? this.taught.reading(text) : text;
  }

  /** The logical cell just right of an area, on the area's first row; undefined past the last column. */
  rightOf(area: Area, row = area.cell.row): Area | undefined {
    const col = area.range.right + 1;
    return col > this.lastCol ? undefined : this.area(row, col);
  }

  /** The last column that a heading stands over: its merge's; of one that is not merged, the last blank before the next text. */
  reach(area: Area): number {
    let { right } = area.range;
    if (right > area.range.left) return right;
    while (right < this.lastCol && this.area(area.cell.row, right + 1).key === '') right += 1;
    return right;
  }

  /** The logical cell just below an area. */
  below(area: Area): Area {
    return this.area(area.range.bottom + 1, area.cell.col);
  }
}

/** Index of the first row below another one; the rows ascend. */
function firstAfter(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A datum that is only a part of a cell's text (`项目名称：某工程`). */
export function partOf(area: Area, text: string): Datum {
  return new Place(area.cell, area.range, said(text), undefined);
}

export function sameCell(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col;
}
