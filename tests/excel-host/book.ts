import { evaluateUnknown } from '../../src/core/formula/evaluate';
import { contains, parseRange, type Range } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import type { Cell, Span, Visibility } from '../../src/core/sheet/types';
import { typed } from './typing';

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;
const ERRORS = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** A cell as Excel holds it; blank cells are absent. */
export interface BookCell {
  value: string | number | boolean;
  formula?: string;
}

/** A conditional format; `id` is made anew whenever a workbook opens. */
export interface BookFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Range[];
  formula?: string;
  stopIfTrue?: boolean;
  fill?: string;
  fontColor?: string;
}

export interface Protection {
  readonly unlocked: readonly Range[];
  readonly allowFormatCells: boolean;
  readonly allowEditObjects: boolean;
}

/** A worksheet of the simulated Excel; changes in place. */
export class BookSheet {
  visibility: Visibility = 'visible';
  readonly cells = new Map<number, BookCell>();
  readonly formats = new Map<number, string>();
  merges: Range[] = [];
  hiddenRows: Span[] = [];
  hiddenCols: Span[] = [];
  protection: Protection | undefined;
  /** Highest priority first. */
  conditionalFormats: BookFormat[] = [];
  /** Notes by A1 address. */
  readonly notes = new Map<string, string>();
  /** Cells (A1) with a conversation. */
  readonly comments = new Set<string>();
  /** Cells that change as a whole only. */
  arrays: Range[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, col: number): BookCell | undefined {
    return this.cells.get(row * MAX_COLS + col);
  }

  format(row: number, col: number): string {
    return this.formats.get(row * MAX_COLS + col) ?? 'General';
  }

  setFormat(row: number, col: number, format: string): void {
    if (format === 'General') this.formats.delete(row * MAX_COLS + col);
    else this.formats.set(row * MAX_COLS + col, format);
  }

  /** Puts into a cell what was typed or written there, understood as Excel understands it. */
  enter(row: number, col: number, input: string | number | boolean): void {
    const understood = typed(input, this.format(row, col));
    if (understood.format !== undefined) this.setFormat(row, col, understood.format);
    if (understood.cell) this.cells.set(row * MAX_COLS + col, understood.cell);
    else this.cells.delete(row * MAX_COLS + col);
  }

  isLocked(row: number, col: number): boolean {
    return !this.protection?.unlocked.some((range) => contains(range, { row, col }));
  }

  isHidden(kind: 'row' | 'col', index: number): boolean {
    const spans = kind === 'row' ? this.hiddenRows : this.hiddenCols;
    return spans.some(({ from, to }) => index >= from && index <= to);
  }

  /** The rectangle around what is used; without `valuesOnly` formats and merges count as use. */
  used(valuesOnly: boolean): Range | undefined {
    let used: Range | undefined;
    const add = (range: Range): void => {
      used = used
        ? {
            top: Math.min(used.top, range.top),
            left: Math.min(used.left, range.left),
            bottom: Math.max(used.bottom, range.bottom),
            right: Math.max(used.right, range.right),
          }
        : range;
    };
    const keys = valuesOnly ? [this.cells.keys()] : [this.cells.keys(), this.formats.keys()];
    for (const each of keys) {
      for (const key of each) {
        const row = Math.floor(key / MAX_COLS);
        const col = key % MAX_COLS;
        add({ top: row, left: col, bottom: row, right: col });
      }
    }
    if (!valuesOnly) this.merges.forEach(add);
    return used;
  }

  /** What a cell displays where it is wide enough. */
  display(row: number, col: number): string {
    const value = this.cell(row, col)?.value ?? null;
    return typeof value === 'string' && ERRORS.test(value)
      ? value
      : displayText(value, this.format(row, col));
  }
}

/** A custom XML part. */
export interface BookPart {
  readonly id: string;
  xml: string;
}

/** The workbook of the simulated Excel. */
export class Book {
  sheets: BookSheet[] = [];
  parts: BookPart[] = [];
  readonly settings = new Map<string, string>();
  active = '';
  selection: { sheet: string; range: Range } | undefined;
  private next = 1;

  id(kind: string): string {
    return `{${kind}-${this.next++}}`;
  }

  sheet(key: string): BookSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  /** Works out all formulas anew; those that we cannot keep what they show. Names the sheets that changed. */
  recalculate(): Set<string> {
    const placed = this.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells].map(([key, cell]) => ({
        row: Math.floor(key / MAX_COLS),
        col: key % MAX_COLS,
        cell: asUnknown(cell),
        source: cell,
        sheet,
      })),
    }));
    const changed = new Set<string>();
    for (const [{ source, sheet }, value] of evaluateUnknown(placed)) {
      if (value === null || value === source.value) continue;
      source.value = value;
      changed.add(sheet.id);
    }
    return changed;
  }
}

function asUnknown({ value, formula }: BookCell): Cell {
  const known = { value, text: '', numFmt: 'General' };
  if (formula === undefined) return known;
  return { value: null, text: '', numFmt: 'General', formula, unknown: true };
}

/** Reads an A1 address with or without its sheet; whole columns and rows too. */
export function readAddress(address: string): Range | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return parseRange(`A${rows[1]}:XFD${rows[2]}`);
  return parseRange(local);
}
