import { evaluateUnknown } from '../../core/formula/evaluate';
import { contains, type Address, type Range } from '../../core/sheet/address';
import type { PlacedCell } from './sheet';
import { readsOf, type DefinedNames, type Reads } from './references';

/** The cells of a worksheet. */
export interface CellsOfSheet {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
}

/** A cell that was, or is about to be, written to. */
export interface Touched extends Address {
  readonly sheet: string;
}

/** A cell whose stored result no longer holds; null: its new result is not known. */
export interface Outdated {
  readonly sheet: string;
  readonly placed: PlacedCell;
  readonly value: string | number | boolean | null;
}

/** Looks at ranges over all formulas; beyond it, all formulas count as dependants. */
const MAX_LOOKS = 50_000_000;

/**
 * The formulas that rest, directly or not, on cells that were written to, and those written without a
 * result; each with its new result where that differs from the stored one. `sheets` hold the new cells
 * already.
 */
export function outdated(
  sheets: readonly CellsOfSheet[],
  touched: readonly Touched[],
  names: DefinedNames,
): Outdated[] {
  const affected = new Spread(sheets, names).from(touched);
  const written = new Set(touched.map(({ sheet, row, col }) => keyOf(sheet, row, col)));
  for (const { name, cells } of sheets) {
    for (const placed of cells) {
      if (placed.cell.unknown && written.has(keyOf(name, placed.row, placed.col))) affected.add(placed);
    }
  }
  if (affected.size === 0) return [];
  const fresh = new Map<PlacedCell, { sheet: string; old: PlacedCell }>();
  const next = sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map((old) => {
      if (!affected.has(old)) return old;
      const cell = unknown(old);
      fresh.set(cell, { sheet: name, old });
      return cell;
    }),
  }));
  const results = evaluateUnknown(next);
  const found: Outdated[] = [];
  for (const [cell, { sheet, old }] of fresh) {
    const value = results.get(cell) ?? null;
    if (!isStored(old, value)) found.push({ sheet, placed: old, value });
  }
  return found;
}

/** The cell without its result. Array formulas are not evaluated: theirs would be for one cell only. */
function unknown({ row, col, cell, area }: PlacedCell): PlacedCell {
  const { numFmt, formula = '' } = cell;
  return { row, col, cell: { value: null, text: '', numFmt, formula: area ? '' : formula, unknown: true } };
}

/** Whether a cell stores a result already, to the 15 digits that a cell has. */
function isStored({ cell }: PlacedCell, value: string | number | boolean | null): boolean {
  if (value === null) return cell.unknown === true;
  if (cell.unknown || cell.error !== undefined) return false;
  return cell.value === value || sameNumber(cell.value, value);
}

/** Whether two numbers agree in the 15 digits that a spreadsheet counts with. */
export function sameNumber(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a.toPrecision(15) === b.toPrecision(15);
}

interface Formula {
  readonly sheet: string;
  readonly placed: PlacedCell;
  readonly reads: Reads;
}

/** Spreads a change over the formulas that rest on it. */
class Spread {
  private readonly formulas: Formula[] = [];
  /** Formulas that read a single cell, by its address. */
  private readonly single = new Map<string, Formula[]>();
  /** Formulas that read ranges, by sheet. */
  private readonly ranged = new Map<string, { range: Range; formula: Formula }[]>();
  private readonly cells = new Map<string, readonly PlacedCell[]>();
  private looks = 0;

  constructor(sheets: readonly CellsOfSheet[], names: DefinedNames) {
    for (const { name, cells } of sheets) {
      const sheet = name.toLowerCase();
      this.cells.set(sheet, cells);
      for (const placed of cells) {
        const { formula } = placed.cell;
        if (formula !== undefined) this.add({ sheet, placed, reads: readsOf(formula, names) });
      }
    }
  }

  private add(formula: Formula): void {
    this.formulas.push(formula);
    for (const { sheet = formula.sheet, range } of formula.reads.ranges) {
      const name = sheet.toLowerCase();
      if (range.top === range.bottom && range.left === range.right) {
        const key = keyOf(name, range.top, range.left);
        push(this.single, key, formula);
      } else push(this.ranged, name, { range, formula });
    }
  }

  /** The cells whose results may have changed, the touched ones themselves left out. */
  from(touched: readonly Touched[]): Set<PlacedCell> {
    const written = new Set(touched.map(({ sheet, row, col }) => keyOf(sheet.toLowerCase(), row, col)));
    const affected = new Set<PlacedCell>();
    const queue: { sheet: string; row: number; col: number }[] = [];
    const reach = (sheet: string, placed: PlacedCell): void => {
      if (affected.has(placed) || written.has(keyOf(sheet, placed.row, placed.col))) return;
      affected.add(placed);
      queue.push({ sheet, row: placed.row, col: placed.col });
      if (placed.area) for (const cell of this.inArea(sheet, placed.area)) reach(sheet, cell);
    };
    for (const { sheet, row, col } of touched) queue.push({ sheet: sheet.toLowerCase(), row, col });
    if (queue.length === 0) return affected;
    for (const { sheet, placed, reads } of this.formulas) if (reads.opaque) reach(sheet, placed);
    // The queue grows while it is gone through.
    for (const at of queue) {
      for (const { sheet, placed } of this.readersOf(at.sheet, at)) reach(sheet, placed);
      if (this.looks <= MAX_LOOKS) continue;
      for (const { sheet, placed } of this.formulas) reach(sheet, placed);
      return affected;
    }
    return affected;
  }

  private *readersOf(sheet: string, at: Address): Iterable<Formula> {
    yield* this.single.get(keyOf(sheet, at.row, at.col)) ?? [];
    const ranged = this.ranged.get(sheet) ?? [];
    this.looks += ranged.length;
    for (const { range, formula } of ranged) if (contains(range, at)) yield formula;
  }

  private inArea(sheet: string, area: Range): PlacedCell[] {
    return (this.cells.get(sheet) ?? []).filter((cell) => contains(area, cell));
  }
}

function keyOf(sheet: string, row: number, col: number): string {
  return `${row},${col},${sheet}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
