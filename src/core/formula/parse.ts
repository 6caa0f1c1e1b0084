import { parseA1, parseRange, type Range } from '../sheet/address';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | Reference
  | { readonly kind: 'unary'; readonly op: '-' | '+' | '%'; readonly of: Node }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] };

/** Cells of a sheet; `sheet` is undefined for the formula's own. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: string | undefined;
  readonly range: Range;
}

/** Excel's own limits; beyond them a formula is not one that a spreadsheet wrote. */
const MAX_LENGTH = 8_192;
const MAX_DEPTH = 64;
/** Operators in a row: the tree of `A1+A2+…` is as deep as it is long. */
const MAX_STEPS = 1_000;

const LAST_ROW = 1_048_575;
const LAST_COL = 16_383;

const BINDING = new Map([
  ['=', 1],
  ['<>', 1],
  ['<', 1],
  ['>', 1],
  ['<=', 1],
  ['>=', 1],
  ['+', 2],
  ['-', 2],
  ['*', 3],
  ['/', 3],
  ['^', 4],
]);

const SPACE = /\s*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const CELLS = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\w.(!:])/y;
const COLUMNS = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\w.(!:])/y;
const ROWS = /\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?![\w.(!:])/y;
const CALL = /([A-Za-z_][\w.]*)\(/y;
const TRUTH = /(TRUE|FALSE)(?![\w.(!])/iy;
const OPERATOR = /<>|<=|>=|[-+*/^=<>]/y;

/** Parses a formula without its leading `=`; undefined where it uses what is not supported. */
export function parseFormula(formula: string): Node | undefined {
  if (formula.length > MAX_LENGTH) return undefined;
  try {
    return new Parser(formula).formula();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class Unsupported extends Error {}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  formula(): Node {
    const node = this.expression(0);
    this.space();
    if (this.at < this.source.length) throw new Unsupported();
    return node;
  }

  /** Operators of the same level group from the left, powers too. */
  private expression(above: number): Node {
    if (++this.depth > MAX_DEPTH) throw new Unsupported();
    let left = this.operand();
    for (let steps = 0; ; steps++) {
      if (steps > MAX_STEPS) throw new Unsupported();
      const start = this.at;
      this.space();
      const op = this.take(OPERATOR)?.[0];
      const binding = op === undefined ? undefined : BINDING.get(op);
      if (op === undefined || binding === undefined || binding <= above) {
        this.at = start;
        break;
      }
      left = { kind: 'binary', op, left, right: this.expression(binding) };
    }
    this.depth--;
    return left;
  }

  /** Signs bind tighter than powers: `-2^2` is 4. */
  private operand(): Node {
    const signs: ('-' | '+')[] = [];
    for (;;) {
      this.space();
      const sign = this.source.charAt(this.at);
      if (sign !== '-' && sign !== '+') break;
      signs.push(sign);
      this.at++;
    }
    if (signs.length > MAX_DEPTH) throw new Unsupported();
    let node = this.primary();
    for (let percents = 0; this.sign('%'); percents++) {
      if (percents > MAX_DEPTH) throw new Unsupported();
      node = { kind: 'unary', op: '%', of: node };
    }
    for (const op of signs.reverse()) node = { kind: 'unary', op, of: node };
    return node;
  }

  private primary(): Node {
    if (this.sign('(')) {
      const node = this.expression(0);
      this.expect(')');
      return node;
    }
    const text = this.take(TEXT);
    if (text) return { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') };
    const sheet = this.take(SHEET);
    const name = sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2];
    const range = this.range();
    if (range) return { kind: 'reference', sheet: name, range };
    if (sheet) throw new Unsupported();
    const number = this.take(NUMBER);
    if (number) return { kind: 'number', value: Number(number[0]) };
    const truth = this.take(TRUTH)?.[1];
    if (truth) return { kind: 'boolean', value: truth.toUpperCase() === 'TRUE' };
    const call = this.take(CALL)?.[1];
    if (call) return { kind: 'call', name: call.toUpperCase(), args: this.args() };
    throw new Unsupported();
  }

  private range(): Range | undefined {
    const cells = this.take(CELLS);
    if (cells) return withinSheet(parseRange(cells[0]));
    const columns = this.take(COLUMNS);
    if (columns) {
      const from = parseA1(`${columns[1] ?? ''}1`)?.col ?? 0;
      const to = parseA1(`${columns[2] ?? ''}1`)?.col ?? 0;
      const [left, right] = from <= to ? [from, to] : [to, from];
      return withinSheet({ top: 0, left, bottom: LAST_ROW, right });
    }
    const rows = this.take(ROWS);
    if (rows) {
      const [from, to] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
      const [top, bottom] = from <= to ? [from, to] : [to, from];
      return withinSheet({ top, left: 0, bottom, right: LAST_COL });
    }
    return undefined;
  }

  /** The arguments up to the closing parenthesis; one left out (`IF(A1,,2)`) is undefined. */
  private args(): (Node | undefined)[] {
    if (this.sign(')')) return [];
    const args: (Node | undefined)[] = [];
    for (;;) {
      this.space();
      const next = this.source.charAt(this.at);
      args.push(next === ',' || next === ')' ? undefined : this.expression(0));
      if (this.sign(')')) return args;
      this.expect(',');
    }
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  private space(): void {
    this.take(SPACE);
  }

  private sign(sign: string): boolean {
    this.space();
    if (this.source.charAt(this.at) !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.sign(sign)) throw new Unsupported();
  }
}

function withinSheet(range: Range | undefined): Range {
  if (!range || range.bottom > LAST_ROW || range.right > LAST_COL) throw new Unsupported();
  return range;
}
