import type { Cell } from '../sheet/types';
import { FUNCTIONS, type Scope } from './functions';
import { Grid } from './grid';
import { parseFormula, type Node, type Reference } from './parse';
import { calculate, compare, decimal, ERROR, isDecimal, toNumber, type Value } from './values';

/** A cell where it stands. */
export interface FormulaCell {
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
}

export interface FormulaSheet<C extends FormulaCell> {
  readonly name: string;
  readonly cells: readonly C[];
}

/** Looks at cells over all formulas of a workbook; beyond it, the rest stays unknown. */
const MAX_LOOKS = 20_000_000;

/**
 * Evaluates the formulas that are stored without a result (`unknown`), from the values that are
 * stored and from one another. Decimals are exact, as in the rest of the core.
 *
 * Left out of the result, hence still unknown: what uses other functions or operators, names or
 * other workbooks, what is in a cycle, and what would be an error such as a division by zero.
 */
export function evaluateUnknown<C extends FormulaCell>(
  sheets: readonly FormulaSheet<C>[],
): Map<C, string | number | boolean> {
  const results = new Map<C, string | number | boolean>();
  if (!sheets.some(({ cells }) => cells.some(({ cell }) => cell.unknown))) return results;
  const evaluator = new Evaluator(sheets);
  for (const sheet of sheets) {
    for (const cell of sheet.cells) {
      if (!cell.cell.unknown) continue;
      const value = evaluator.result(cell, sheet.name);
      if (value === undefined || value === ERROR) continue;
      // A formula that gives a blank cell shows 0.
      results.set(cell, value === null ? 0 : isDecimal(value) ? value.toNumber() : value);
    }
  }
  return results;
}

/** One formula under evaluation. */
interface Task<C> {
  readonly cell: C;
  readonly sheet: string;
  tree?: Node | undefined;
  state: 'new' | 'open' | 'done';
  value?: Value | undefined;
}

interface SheetIndex<C extends FormulaCell> {
  readonly name: string;
  readonly all: Grid<C>;
  /** Only the formulas without a result, to find what must be evaluated first. */
  readonly unknown: Grid<C>;
}

class Evaluator<C extends FormulaCell> {
  private readonly sources = new Map<string, FormulaSheet<C>>();
  private readonly indexes = new Map<string, SheetIndex<C>>();
  private readonly tasks = new Map<C, Task<C>>();
  private looks = 0;

  constructor(sheets: readonly FormulaSheet<C>[]) {
    for (const sheet of sheets) this.sources.set(sheet.name.toLowerCase(), sheet);
  }

  /**
   * Value of a formula; undefined where it cannot be evaluated. What it rests on is evaluated
   * first, on a stack of our own: chains of formulas may be longer than the call stack.
   */
  result(cell: C, sheet: string): Value | undefined {
    const stack = [this.task(cell, sheet)];
    for (let task = stack[stack.length - 1]; task; task = stack[stack.length - 1]) {
      if (task.state === 'new') {
        task.state = 'open';
        task.tree = parseFormula(task.cell.cell.formula ?? '');
        if (task.tree) this.pushPrecedents(task.tree, task.sheet, stack);
        continue;
      }
      if (task.state === 'open') {
        task.value = task.tree && this.evaluate(task.tree, task.sheet);
        task.state = 'done';
        task.tree = undefined;
      }
      stack.pop();
    }
    return this.task(cell, sheet).value;
  }

  private task(cell: C, sheet: string): Task<C> {
    let task = this.tasks.get(cell);
    if (!task) this.tasks.set(cell, (task = { cell, sheet, state: 'new' }));
    return task;
  }

  private pushPrecedents(node: Node, sheet: string, stack: Task<C>[]): void {
    switch (node.kind) {
      case 'reference': {
        const index = this.index(node.sheet ?? sheet);
        if (!index) return;
        for (const cell of index.unknown.range(node.range)) {
          if (++this.looks > MAX_LOOKS) return;
          const task = this.task(cell, index.name);
          if (task.state === 'new') stack.push(task);
        }
        return;
      }
      case 'unary':
        return this.pushPrecedents(node.of, sheet, stack);
      case 'binary':
        this.pushPrecedents(node.left, sheet, stack);
        return this.pushPrecedents(node.right, sheet, stack);
      case 'call':
        for (const arg of node.args) if (arg) this.pushPrecedents(arg, sheet, stack);
    }
  }

  private evaluate(node: Node, sheet: string): Value | undefined {
    switch (node.kind) {
      case 'number':
        return decimal(node.value);
      case 'text':
      case 'boolean':
        return node.value;
      case 'reference':
        return this.single(node, sheet);
      case 'unary': {
        const value = this.evaluate(node.of, sheet);
        if (node.op === '+' || value === undefined) return value;
        const number = toNumber(value);
        if (number === ERROR) return ERROR;
        return node.op === '-' ? number.neg() : number.div(100);
      }
      case 'binary': {
        const left = this.evaluate(node.left, sheet);
        const right = this.evaluate(node.right, sheet);
        if (left === undefined || right === undefined) return undefined;
        if (/[=<>]/.test(node.op)) return compare(node.op, left, right);
        const a = toNumber(left);
        const b = toNumber(right);
        return a === ERROR || b === ERROR ? ERROR : calculate(node.op, a, b);
      }
      case 'call':
        return FUNCTIONS.get(node.name)?.(node.args, this.scope(sheet));
    }
  }

  private scope(sheet: string): Scope {
    return {
      value: (node) => this.evaluate(node, sheet),
      values: (reference) => this.values(reference, sheet),
    };
  }

  /** A reference where one value is wanted. */
  private single({ sheet: other, range }: Reference, sheet: string): Value | undefined {
    const index = this.index(other ?? sheet);
    if (!index || range.top !== range.bottom || range.left !== range.right) return undefined;
    if (++this.looks > MAX_LOOKS) return undefined;
    const cell = index.all.at(range.top, range.left);
    return cell ? this.valueOf(cell) : null;
  }

  private *values({ sheet: other, range }: Reference, sheet: string): Iterable<Value | undefined> {
    const index = this.index(other ?? sheet);
    if (!index) return yield undefined;
    for (const cell of index.all.range(range)) {
      yield ++this.looks > MAX_LOOKS ? undefined : this.valueOf(cell);
    }
  }

  private valueOf(cell: C): Value | undefined {
    const { value, error, unknown } = cell.cell;
    if (unknown) {
      const task = this.tasks.get(cell);
      return task?.state === 'done' ? task.value : undefined;
    }
    if (error !== undefined) return ERROR;
    return typeof value === 'number' ? decimal(value) : value;
  }

  private index(name: string): SheetIndex<C> | undefined {
    const key = name.toLowerCase();
    const known = this.indexes.get(key);
    const source = this.sources.get(key);
    if (known || !source) return known;
    const index = {
      name: source.name,
      all: new Grid(source.cells),
      unknown: new Grid(source.cells.filter(({ cell }) => cell.unknown)),
    };
    this.indexes.set(key, index);
    return index;
  }
}
