import { format, isDateFormat as parsesAsDate } from './numfmt';

type Value = string | number | boolean | null;

/** Ready formatters by format code; bounded, as a file may bring very many codes. */
const formatters = new Map<string, (value: string | number) => string>();
const dateFormats = new Map<string, boolean>();
const MOST_CODES = 5_000;

/**
 * The text that a number format displays for a value, as in a cell wide enough: `0.1 + 0.2` in
 * General gives `0.3`, 0.123 in `0.00%` gives `12.30%`. Never throws: a code that is none shows as
 * General would.
 */
export function displayText(value: Value, numFmt: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numFmt === 'General') return typeof value === 'string' ? value : general(value);
  if (typeof value === 'string' && !numFmt.includes('@') && !numFmt.includes(';')) return value;
  return cached(formatters, numFmt, () => formatter(numFmt))(value);
}

/** Whether a number format displays numbers as dates or times. */
export function isDateFormat(numFmt: string): boolean {
  if (numFmt === 'General') return false;
  return cached(dateFormats, numFmt, () => parsesAsDate(normal(numFmt)));
}

function cached<T>(known: Map<string, T>, code: string, make: () => T): T {
  const found = known.get(code);
  if (found !== undefined) return found;
  if (known.size >= MOST_CODES) known.clear();
  const made = make();
  known.set(code, made);
  return made;
}

/** Whole numbers of up to 11 digits print as they are; the rest is left to the formatter. */
function general(value: number): string {
  if (Number.isInteger(value) && value < 1e11 && value > -1e11) return value === 0 ? '0' : String(value);
  return Number.isFinite(value) ? format('General', value) : String(value);
}

function formatter(numFmt: string): (value: string | number) => string {
  const code = normal(numFmt);
  return (value) => {
    try {
      return format(code, value);
    } catch {
      return typeof value === 'string' ? value : general(value);
    }
  };
}

/** Writes what Chinese versions of Excel and WPS put into codes in the common form. */
function normal(numFmt: string): string {
  return numFmt.replace(/G\/通用格式/gi, 'General').replace(/上午\/下午/g, '[$-804]AM/PM');
}
