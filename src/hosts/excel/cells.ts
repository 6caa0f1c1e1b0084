import type { Range } from '../../core/sheet/address';
import { displayText } from '../../core/sheet/display';
import type { Cell, Span } from '../../core/sheet/types';

/** What Excel gives for a cell in `values` and `formulas`. */
export type Raw = string | number | boolean;

const ERRORS: ReadonlySet<string> = new Set(
  (
    '#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! ' +
    '#BUSY! #EXTERNAL! #PYTHON! #TIMEOUT! #GETTING_DATA'
  ).split(' '),
);

/**
 * A cell of a snapshot from what Excel gives; undefined where the cell is blank. The displayed text is our
 * own, as Excel's is `####` where a column is narrow.
 *
 * Text that begins with `=` looks in `formulas` as in `values`, which no formula does.
 */
export function cellOf(value: Raw, formula: Raw, numFmt: string): Cell | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return undefined;
  const source = isFormula ? { formula: formula.slice(1) } : {};
  if (typeof value === 'string' && ERRORS.has(value)) {
    return { value: null, text: value, numFmt, ...source, error: value };
  }
  return { value, text: displayText(value, numFmt), numFmt, ...source };
}

/** Runs of true. */
export function spans(flags: readonly boolean[], first: number): Span[] {
  const found: { from: number; to: number }[] = [];
  flags.forEach((flag, i) => {
    const last = found.at(-1);
    if (!flag) return;
    if (last && last.to === first + i - 1) last.to = first + i;
    else found.push({ from: first + i, to: first + i });
  });
  return found;
}

/** The true cells of a matrix as rectangles: equal runs in rows one below the other are one. */
export function rectangles(rows: readonly (readonly boolean[])[], top: number, left: number): Range[] {
  const done: Range[] = [];
  let open: Range[] = [];
  rows.forEach((flags, i) => {
    const row = top + i;
    const next: Range[] = [];
    for (const { from, to } of spans(flags, left)) {
      const above = open.find((range) => range.left === from && range.right === to);
      if (above) open = open.filter((range) => range !== above);
      next.push(above ? { ...above, bottom: row } : { top: row, left: from, bottom: row, right: to });
    }
    done.push(...open);
    open = next;
  });
  return [...done, ...open];
}
