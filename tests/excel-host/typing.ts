import type { BookCell } from './book';

interface Understood {
  /** undefined: blank. */
  readonly cell: BookCell | undefined;
  /** The number format that Excel gives the cell along with it. */
  readonly format?: string;
}

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What Excel makes of what is typed or written into a cell: `95%` becomes 0.95 in a percent format, `2024/3/1`
 * and `2024年3月` a date, `=1+1` a formula, `'12` the text 12. In a text cell all but formulas' apostrophes is
 * text. Dates all become one same serial number: what matters is that they are no longer the text.
 */
export function typed(input: string | number | boolean, format: string): Understood {
  if (typeof input !== 'string') return { cell: { value: format === '@' ? String(input) : input } };
  if (input === '') return { cell: undefined };
  if (input.startsWith("'")) return { cell: { value: input.slice(1) } };
  if (format === '@') return { cell: { value: input } };
  if (input.startsWith('=') && input.length > 1) return { cell: { value: 0, formula: input.slice(1) } };
  if (/^(?:true|false)$/i.test(input)) return { cell: { value: input.toLowerCase() === 'true' } };
  const plain = input.trim();
  if (NUMBER.test(plain)) return { cell: { value: Number(plain.replaceAll(',', '')) } };
  if (plain.endsWith('%') && NUMBER.test(plain.slice(0, -1))) {
    const percent = { value: Number(plain.slice(0, -1).replaceAll(',', '')) / 100 };
    return format === 'General' ? { cell: percent, format: '0%' } : { cell: percent };
  }
  if (
    /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$|^\d{1,4}年\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}月\d{1,2}日$/.test(plain)
  ) {
    return { cell: { value: 45_000 }, format: 'yyyy/m/d' };
  }
  return { cell: { value: input } };
}
