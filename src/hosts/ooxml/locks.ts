import type { Range } from '../../core/sheet/address';
import type { Span } from '../../core/sheet/types';
import { WorkbookError } from './errors';
import { LIMITS, MAX_COLS, MAX_ROWS } from './limits';
import type { CellStyle } from './styles';

interface Run {
  from: number;
  to: number;
  readonly unlocked: boolean;
}

interface Row {
  readonly row: number;
  /** Whether the row's own style unlocks its blank cells; undefined: the columns decide. */
  readonly unlocked: boolean | undefined;
  /** Its cells, blank ones with a style among them. */
  readonly runs: Run[];
}

/**
 * Collects which cells a protected sheet lets be written. A cell's own style decides, then its
 * row's, then its column's. Everything stays in runs: an unlocked column is one rectangle.
 */
export class Locks {
  private readonly any: boolean;
  private readonly columnSpans: Span[] = [];
  private readonly rows: Row[] = [];

  constructor(private readonly styles: readonly CellStyle[]) {
    this.any = styles.some((style) => !style.locked);
  }

  columns(span: Span, style: number | undefined): void {
    if (this.isUnlocked(style)) this.columnSpans.push(span);
  }

  /** Starts a row; `style` is its own style, if it has one. */
  row(row: number, style: number | undefined): void {
    if (!this.any) return;
    this.rows.push({ row, unlocked: style === undefined ? undefined : this.isUnlocked(style), runs: [] });
  }

  /** A cell of the row started last. */
  cell(col: number, style: number): void {
    if (!this.any) return;
    const runs = this.rows[this.rows.length - 1]?.runs;
    const unlocked = this.isUnlocked(style);
    const last = runs?.[runs.length - 1];
    if (last && last.unlocked === unlocked && last.to + 1 === col) last.to = col;
    else runs?.push({ from: col, to: col, unlocked });
  }

  /** The unlocked cells as rectangles that do not overlap. */
  unlocked(): Range[] {
    const columns = overlay(
      [],
      [...this.columnSpans].sort(byStart).map(({ from, to }) => ({ from, to, unlocked: true })),
    );
    const bands = new Bands();
    let next = 0;
    for (const row of [...this.rows].sort((a, b) => a.row - b.row)) {
      if (row.row > next) bands.start(next, columns);
      const base = row.unlocked === undefined ? columns : row.unlocked ? EVERY_COLUMN : [];
      bands.start(row.row, row.runs.length === 0 ? base : overlay(base, row.runs.sort(byStart)));
      next = row.row + 1;
    }
    if (next < MAX_ROWS) bands.start(next, columns);
    return bands.finish();
  }

  private isUnlocked(style: number | undefined): boolean {
    return style !== undefined && this.styles[style]?.locked === false;
  }
}

const EVERY_COLUMN: readonly Span[] = [{ from: 0, to: MAX_COLS - 1 }];

function byStart(a: Span, b: Span): number {
  return a.from - b.from;
}

/** The unlocked spans of a row: `base`, except where a run says otherwise. Both go left to right. */
function overlay(base: readonly Span[], runs: readonly Run[]): readonly Span[] {
  const result: { from: number; to: number }[] = [];
  const add = (from: number, to: number): void => {
    const last = result[result.length - 1];
    if (from > to) return;
    if (last && last.to + 1 === from) last.to = to;
    else result.push({ from, to });
  };
  let next = 0;
  let b = 0;
  const takeBase = (to: number): void => {
    for (let span = base[b]; span && span.from <= to; span = base[++b]) {
      add(Math.max(span.from, next), Math.min(span.to, to));
      if (span.to > to) break;
    }
  };
  for (const run of runs) {
    takeBase(run.from - 1);
    if (run.unlocked) add(Math.max(run.from, next), run.to);
    next = Math.max(next, run.to + 1);
  }
  takeBase(MAX_COLS - 1);
  return result;
}

/** Joins equal spans of rows that follow one another into rectangles. */
class Bands {
  private readonly done: Range[] = [];
  private open = new Map<number, number>();
  private current: readonly Span[] = [];
  private work = 0;

  /** From row `top` on, these spans are unlocked. */
  start(top: number, spans: readonly Span[]): void {
    if (spans === this.current) return;
    this.current = spans;
    this.work += spans.length;
    if (this.work > LIMITS.cells) throw new WorkbookError('too-large', { what: 'cells' });
    const open = new Map<number, number>();
    for (const { from, to } of spans) {
      const key = from * MAX_COLS + to;
      open.set(key, this.open.get(key) ?? top);
    }
    for (const [key, from] of this.open) {
      if (open.has(key)) continue;
      const left = Math.floor(key / MAX_COLS);
      this.done.push({ top: from, left, bottom: top - 1, right: key % MAX_COLS });
    }
    this.open = open;
  }

  finish(): Range[] {
    this.start(MAX_ROWS, []);
    return this.done.sort((a, b) => a.top - b.top || a.left - b.left);
  }
}
