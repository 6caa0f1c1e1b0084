import type { Address, Range } from '../sheet/address';
import type { Cell, Sheet } from '../sheet/types';
import { compact, normalise } from '../values/text';
import type { Datum } from './types';

/** A logical cell: a merged rectangle or a single cell, with its text. Blank ones have text ''. */
export interface Area extends Datum {
  /** The text without any white space; what labels are matched by. */
  readonly key: string;
}

/** Rows per bucket of the merge index; a merge taller than a few buckets is kept apart. */
const BUCKET = 64;
const TALL = BUCKET * 8;

/** More columns than any sheet has: an address as one number is row × STRIDE + column. */
const STRIDE = 16_384;

/** A sheet as a person sees it: merged areas are one cell, and only rows that hold something are walked. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  /** The last column that holds something or is merged into. */
  readonly lastCol: number;
  private readonly buckets = new Map<number, Range[]>();
  private readonly tall: Range[] = [];
  /** Areas by the addresses that were asked for and by their top-left cells. */
  private readonly areas = new Map<number, Area>();
  private readonly columnsOf = new Map<number, number[]>();
  private readonly startingAt = new Map<number, readonly Area[]>();

  constructor(readonly sheet: Sheet) {
    for (const merge of sheet.merges) {
      if (merge.bottom - merge.top >= TALL) {
        this.tall.push(merge);
        continue;
      }
      for (let b = Math.floor(merge.top / BUCKET); b <= Math.floor(merge.bottom / BUCKET); b += 1) {
        const list = this.buckets.get(b);
        if (list) list.push(merge);
        else this.buckets.set(b, [merge]);
      }
    }
    let lastCol = 0;
    for (const { row, col, cell } of sheet.cells()) {
      if (cell.text.trim() === '' && cell.formula === undefined) continue;
      const columns = this.columnsOf.get(row);
      if (columns) columns.push(col);
      else this.columnsOf.set(row, [col]);
      lastCol = Math.max(lastCol, this.mergeAt(row, col)?.right ?? col);
    }
    this.rows = [...this.columnsOf.keys()].sort((a, b) => a - b);
    this.lastCol = lastCol;
  }

  /** The logical cell that covers an address. */
  area(row: number, col: number): Area {
    const asked = row * STRIDE + col;
    const known = this.areas.get(asked);
    if (known) return known;
    const merge = this.mergeAt(row, col);
    const top = merge?.top ?? row;
    const left = merge?.left ?? col;
    const own = top * STRIDE + left;
    const area = this.areas.get(own) ?? this.read(top, left, merge);
    this.areas.set(own, area);
    this.areas.set(asked, area);
    return area;
  }

  /** The areas with text whose first row is `row`, left to right. */
  starting(row: number): readonly Area[] {
    const known = this.startingAt.get(row);
    if (known) return known;
    const columns = this.columnsOf.get(row) ?? [];
    const areas = columns.map((col) => this.area(row, col)).filter((a) => a.key !== '' && a.cell.row === row);
    this.startingAt.set(row, areas);
    return areas;
  }

  private read(top: number, left: number, merge: Range | undefined): Area {
    const raw: Cell | undefined = this.sheet.at(top, left);
    const text = normalise(raw?.text ?? '');
    return {
      cell: { row: top, col: left },
      range: merge ?? { top, left, bottom: top, right: left },
      text,
      key: compact(text),
      raw,
    };
  }

  /** The logical cell just right of an area, on the area's first row; undefined past the last column. */
  rightOf(area: Area, row = area.cell.row): Area | undefined {
    const col = area.range.right + 1;
    return col > this.lastCol ? undefined : this.area(row, col);
  }

  /** The logical cell just below an area. */
  below(area: Area): Area {
    return this.area(area.range.bottom + 1, area.cell.col);
  }

  private mergeAt(row: number, col: number): Range | undefined {
    const covers = (m: Range): boolean => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right;
    return this.buckets.get(Math.floor(row / BUCKET))?.find(covers) ?? this.tall.find(covers);
  }
}

/** A datum that is only a part of a cell's text (`项目名称：某工程`). */
export function partOf(area: Area, text: string): Datum {
  return { cell: area.cell, range: area.range, text: normalise(text), raw: undefined };
}

export function sameCell(a: Address, b: Address): boolean {
  return a.row === b.row && a.col === b.col;
}
