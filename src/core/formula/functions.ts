import type { Big as Decimal } from 'big.js';
import type { Node, Reference } from './parse';
import { bounded, decimal, ERROR, isDecimal, toBoolean, toNumber, type Value } from './values';

/** What a function may ask. `undefined` everywhere means: cannot be evaluated here. */
export interface Scope {
  /** Value of an argument. */
  value(node: Node): Value | undefined;
  /** Values of the cells in a range that are not blank. */
  values(reference: Reference): Iterable<Value | undefined>;
}

type Args = readonly (Node | undefined)[];
type Implementation = (args: Args, scope: Scope) => Value | undefined;

/** The functions that forms use, by name. */
export const FUNCTIONS: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['SUM', (args, scope) => fold(args, scope, (sum) => sum)],
  ['AVERAGE', (args, scope) => fold(args, scope, average)],
  ['MIN', (args, scope) => extreme(args, scope, (a, b) => a.lt(b))],
  ['MAX', (args, scope) => extreme(args, scope, (a, b) => a.gt(b))],
  ['AND', (args, scope) => truths(args, scope, (found) => !found.has(false))],
  ['OR', (args, scope) => truths(args, scope, (found) => found.has(true))],
  ['IF', choose],
  ['IFERROR', ifError],
  ['ABS', (args, scope) => (args.length === 1 ? numeric(args[0], scope, (n) => n.abs()) : undefined)],
  ['ROUND', (args, scope) => round(args, scope, 1)],
  ['ROUNDDOWN', (args, scope) => round(args, scope, 0)],
  ['ROUNDUP', (args, scope) => round(args, scope, 3)],
]);

/** An argument left out counts as 0. */
function argument(node: Node | undefined, scope: Scope): Value | undefined {
  return node === undefined ? null : scope.value(node);
}

function numeric(
  node: Node | undefined,
  scope: Scope,
  then: (number: Decimal) => Value | undefined,
): Value | undefined {
  const value = argument(node, scope);
  if (value === undefined) return undefined;
  const number = toNumber(value);
  return number === ERROR ? ERROR : then(number);
}

/**
 * The numbers of all arguments; in ranges, texts and truth values do not count. What is no number
 * comes through as it is, for the function to give up on.
 */
function* numbers(args: Args, scope: Scope): Iterable<Decimal | typeof ERROR | undefined> {
  for (const arg of args) {
    if (arg?.kind === 'reference') {
      for (const value of scope.values(arg)) {
        if (value === undefined || value === ERROR || isDecimal(value)) yield value;
      }
    } else {
      const value = argument(arg, scope);
      yield value === undefined ? undefined : toNumber(value);
    }
  }
}

function fold(args: Args, scope: Scope, then: (sum: Decimal, count: number) => Value): Value | undefined {
  let sum = decimal(0);
  let count = 0;
  for (const number of numbers(args, scope)) {
    if (number === undefined || number === ERROR) return number;
    if (sum !== ERROR) sum = bounded(sum.plus(number));
    count++;
  }
  return sum === ERROR ? ERROR : then(sum, count);
}

function average(sum: Decimal, count: number): Value {
  return count === 0 ? ERROR : bounded(sum.div(count));
}

function extreme(args: Args, scope: Scope, better: (a: Decimal, b: Decimal) => boolean): Value | undefined {
  let best: Decimal | undefined;
  for (const number of numbers(args, scope)) {
    if (number === undefined || number === ERROR) return number;
    if (!best || better(number, best)) best = number;
  }
  return best ?? decimal(0);
}

/** The truth values of all arguments; in ranges, texts do not count. */
function* truthValues(args: Args, scope: Scope): Iterable<boolean | typeof ERROR | undefined> {
  for (const arg of args) {
    if (arg?.kind === 'reference') {
      for (const value of scope.values(arg)) {
        if (value === undefined) yield value;
        else if (typeof value !== 'string') yield toBoolean(value);
      }
    } else {
      const value = argument(arg, scope);
      yield value === undefined ? undefined : toBoolean(value);
    }
  }
}

/** AND over no argument that counts is an error, OR too. */
function truths(args: Args, scope: Scope, then: (found: Set<boolean>) => boolean): Value | undefined {
  const found = new Set<boolean>();
  for (const truth of truthValues(args, scope)) {
    if (truth === undefined || truth === ERROR) return truth;
    found.add(truth);
  }
  return found.size === 0 ? ERROR : then(found);
}

function choose(args: Args, scope: Scope): Value | undefined {
  if (args.length < 2 || args.length > 3) return undefined;
  const value = argument(args[0], scope);
  const truth = value === undefined ? undefined : toBoolean(value);
  if (truth === undefined || truth === ERROR) return truth;
  if (truth) return argument(args[1], scope);
  return args.length === 3 ? argument(args[2], scope) : false;
}

function ifError(args: Args, scope: Scope): Value | undefined {
  if (args.length !== 2) return undefined;
  const value = argument(args[0], scope);
  return value === ERROR ? argument(args[1], scope) : value;
}

/** @param mode of big.js: 0 towards zero, 1 half away from zero, 3 away from zero */
function round(args: Args, scope: Scope, mode: 0 | 1 | 3): Value | undefined {
  if (args.length !== 2) return undefined;
  return numeric(args[0], scope, (number) =>
    numeric(args[1], scope, (digits) => {
      const places = Math.max(-400, Math.min(400, Math.trunc(digits.toNumber())));
      return bounded(number.round(places, mode));
    }),
  );
}
