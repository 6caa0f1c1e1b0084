import { columnName } from '../sheet/address';

/** More rows and columns than any sheet has. */
const ROWS = 1_048_576;
const COLS = 16_384;

interface Reference {
  readonly col?: number;
  readonly fixedCol: boolean;
  readonly row?: number;
  readonly fixedRow: boolean;
}

/**
 * What may stand in a formula, longest first: text, quoted sheet names, structured references,
 * whole columns, whole rows, words (names, functions, cell references, numbers).
 */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(])|\$?\d{1,7}:\$?\d{1,7}(?![\w.])|[\w$.\\?\u0080-\uffff]+/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const WHOLE = /^(\$?)([A-Za-z]{1,3}|\d{1,7}):(\$?)([A-Za-z]{1,3}|\d{1,7})$/;

/**
 * Prepares a formula for being copied: the result gives its text when moved by a number of rows and
 * columns. Relative references move along, fixed ones (`$A$1`) stay; a reference pushed off the
 * sheet becomes `#REF!`. This is how the dependants of a shared formula get theirs.
 */
export function formulaTemplate(formula: string): (rows: number, cols: number) => string {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const match of formula.matchAll(PIECES)) {
    const end = match.index + match[0].length;
    const references = /[(!]/.test(formula.charAt(end)) ? undefined : readReferences(match[0]);
    if (!references) continue;
    pieces.push(formula.slice(done, match.index));
    references.forEach((reference, i) => pieces.push(...(i > 0 ? [':'] : []), reference));
    done = end;
  }
  pieces.push(formula.slice(done));
  return (rows, cols) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : moved(piece, rows, cols))).join('');
}

function readReferences(word: string): Reference[] | undefined {
  const cell = CELL.exec(word);
  if (cell) {
    const [, fixedCol, col = '', fixedRow, row] = cell;
    return [
      { fixedCol: fixedCol === '$', col: column(col), fixedRow: fixedRow === '$', row: Number(row) - 1 },
    ];
  }
  const whole = WHOLE.exec(word);
  if (!whole) return undefined;
  const [, fixedFrom, from = '', fixedTo, to = ''] = whole;
  return [edge(fixedFrom === '$', from), edge(fixedTo === '$', to)];
}

/** One end of `A:B` or `1:2`. */
function edge(fixed: boolean, text: string): Reference {
  return /\d/.test(text)
    ? { row: Number(text) - 1, fixedRow: fixed, fixedCol: fixed }
    : { col: column(text), fixedCol: fixed, fixedRow: fixed };
}

function column(letters: string): number {
  let col = 0;
  for (const letter of letters.toUpperCase()) col = col * 26 + letter.charCodeAt(0) - 64;
  return col - 1;
}

function moved({ col, fixedCol, row, fixedRow }: Reference, rows: number, cols: number): string {
  let text = '';
  if (col !== undefined) {
    const to = fixedCol ? col : col + cols;
    if (to < 0 || to >= COLS) return '#REF!';
    text = (fixedCol ? '$' : '') + columnName(to);
  }
  if (row !== undefined) {
    const to = fixedRow ? row : row + rows;
    if (to < 0 || to >= ROWS) return '#REF!';
    text += (fixedRow ? '$' : '') + String(to + 1);
  }
  return text;
}
