import type { Address, Range } from '../sheet/address';
import type { Cell, Sheet } from '../sheet/types';
import { remembered } from '../values/remember';
import { compact, normalise } from '../values/text';
import { Merges } from './merges';
import type { Taught } from './taught';
import type { Datum } from './types';

/** A logical cell: a merged rectangle or a single cell, with its text. Blank ones have text ''. */
export interface Area extends Datum {
  /** The text without any white space; what labels are matched by. */
  readonly key: string;
  /** What it says where it is a label: its text, or the wording that a person taught it to stand for. */
  readonly label: string;
}

/** More columns than any sheet has: an address as one number is row × STRIDE + column. */
const STRIDE = 16_384;

const NOTHING: readonly Area[] = [];

type Words = Pick<Area, 'text' | 'key'>;

const BLANK: Words = { text: '', key: '' };

/** A text as it is compared. A label is then the same string wherever it stands, which makes looking it up quick. */
function words(raw: string): Words {
  const text = normalise(raw);
  return { text, key: compact(text) };
}

const label = remembered(words);

function wordsOf({ value, text }: Cell): Words {
  return typeof value === 'number' ? words(text) : label(text);
}

/** A sheet as a person sees it: merged areas are one cell, and only rows that hold something are walked. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  /** The first column that is looked at. */
  readonly firstCol: number;
  /** The last column that holds something or is merged into. */
  readonly lastCol: number;
  private readonly merges: Merges;
  /** Areas by the addresses that were asked for and by their top-left cells. */
  private readonly areas = new Map<number, Area>();
  private readonly startingAt = new Map<number, Area[]>();

  /**
   * @param window the columns to look at, both ends included; else all of them
   * @param taught what a person taught about labels
   */
  constructor(
    readonly sheet: Sheet,
    window: { readonly left: number; readonly right: number } = { left: 0, right: STRIDE },
    readonly taught?: Taught | undefined,
  ) {
    this.merges = new Merges(sheet.merges);
    this.firstCol = window.left;
    let lastCol = 0;
    let last = -1;
    let starting: Area[] = [];
    for (const { row, col, cell } of sheet.cells()) {
      if (col < window.left || col > window.right) continue;
      if (cell.formula === undefined && cell.text.trim() === '') continue;
      const area = this.area(row, col, cell);
      if (row !== last) this.startingAt.set((last = row), (starting = []));
      if (area.key !== '' && area.cell.row === row) starting.push(area);
      if (area.range.right > lastCol) lastCol = area.range.right;
    }
    this.rows = [...this.startingAt.keys()].sort((a, b) => a - b);
    this.lastCol = Math.min(lastCol, window.right);
  }

  /** The logical cell that covers an address. */
  area(row: number, col: number, cell?: Cell): Area {
    const asked = row * STRIDE + col;
    const known = this.areas.get(asked);
    if (known) return known;
    const merge = this.merges.at(row, col);
    const top = merge?.top ?? row;
    const left = merge?.left ?? col;
    const own = top * STRIDE + left;
    const area =
      (own === asked ? undefined : this.areas.get(own)) ??
      this.read(top, left, merge, own === asked ? cell : undefined);
    this.areas.set(own, area);
    if (own !== asked) this.areas.set(asked, area);
    return area;
  }

  /** The areas with text whose first row is `row`, left to right. */
  starting(row: number): readonly Area[] {
    return this.startingAt.get(row) ?? NOTHING;
  }

  /** The rows that hold something between two rows, neither of them included. */
  between(above: number, below: number): readonly number[] {
    const { rows } = this;
    return rows.slice(firstAfter(rows, above), firstAfter(rows, below - 1));
  }

  private read(top: number, left: number, merge: Range | undefined, cell: Cell | undefined): Area {
    const raw = cell ?? this.sheet.at(top, left);
    const { text, key } = raw ? wordsOf(raw) : BLANK;
    return {
      cell: { row: top, col: left },
      range: merge ?? { top, left, bottom: top, right: left },
      text,
      key,
      label: typeof raw?.value === 'number' ? text : this.reading(text),
      raw,
    };
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
  return { cell: area.cell, range: area.range, text: normalise(text), raw: undefined };
}

export function sameCell(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col;
}
