import { format, isDateFormat as parsesAsDate, loadFormats } from './formats';
import { keeping } from './keep';
import { general, plainFormat, settled } from './plain-format';

export { loadFormats };

type Value = string | number | boolean | null;

/** A file may bring very many codes. */
const MOST_CODES = 5_000;
const formatterOf = keeping(MOST_CODES, formatter);
const showsDate = keeping(MOST_CODES, (code) => parsedAsDate(normal(code)));
/** Excel takes no longer codes; longer ones are not worth a parser's time. */
const LONGEST_CODE = 1_000;

/**
 * The text that a number format displays for a value, as in a cell wide enough: `0.1 + 0.2` in
 * General gives `0.3`, 0.123 in `0.00%` gives `12.30%`. Never throws: a code that is none shows as
 * General would.
 */
export function displayText(value: Value, numFmt: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (['General', '', '@'].includes(numFmt)) return typeof value === 'string' ? value : general(value);
  if (typeof value === 'string' && !numFmt.includes('@') && !numFmt.includes(';')) return value;
  return formatterOf(numFmt)(value);
}

/** Whether a number format displays numbers as dates or times. */
export function isDateFormat(numFmt: string): boolean {
  if (numFmt.length > LONGEST_CODE || isPlain(numFmt)) return false;
  return showsDate(numFmt);
}

/** To be awaited before numbers in these codes are displayed: some need more than others, which may load late. */
export async function prepareFormats(codes: Iterable<string>): Promise<void> {
  for (const code of codes) if (!isPlain(code)) return loadFormats();
}

/** Whether numbers in a code are displayed without a parser of codes; dates are not. */
function isPlain(numFmt: string): boolean {
  return ['General', '', '@'].includes(numFmt) || plainFormat(numFmt) !== undefined;
}

/** Codes that are none (`__proto__`) make the parser throw. */
function parsedAsDate(code: string): boolean {
  try {
    return parsesAsDate(code);
  } catch {
    return false;
  }
}

function formatter(numFmt: string): (value: string | number) => string {
  const code = numFmt.length > LONGEST_CODE ? 'General' : normal(numFmt);
  if (code === 'General') return (value) => (typeof value === 'string' ? value : general(value));
  const plain = plainFormat(code);
  return (value) => {
    const shown = typeof value === 'number' ? plain?.(value) : undefined;
    if (shown !== undefined) return shown;
    try {
      return format(code, typeof value === 'number' ? settled(value) : value);
    } catch {
      return typeof value === 'string' ? value : general(value);
    }
  };
}

/** Colours as Chinese versions name them, and a WPS mark: nothing that shows in the text. */
const SILENT = /\[(?:红色|黑色|蓝色|绿色|青色|白色|黄色|洋红|颜色\s*\d+|ENG)\]/g;

/** Writes what Chinese versions of Excel and WPS put into codes in the common form. */
function normal(numFmt: string): string {
  return numFmt
    .replace(/G\/通用格式/gi, 'General')
    .replace(/上午\/下午/g, '[$-804]AM/PM')
    .replace(SILENT, '');
}
