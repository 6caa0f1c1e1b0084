import { isDateFormat } from '../../core/sheet/display';
import { WorkbookError } from './errors';
import { unescapeText } from './strings';

/** What stands in a `c` element. */
export interface StoredCell {
  /** Its `t`: s, str, inlineStr, b, e, d or n. */
  readonly type: string;
  /** Its `v`; undefined where it has none. */
  readonly stored: string | undefined;
  /** Its `is`. */
  readonly inline: string | undefined;
  readonly numFmt: string;
  readonly hasFormula: boolean;
}

/** A value that a cell holds; `error` comes with a null value. */
export interface CellValue {
  readonly value: string | number | boolean | null;
  readonly numFmt: string;
  readonly error?: string;
}

/** Days from the first day of the 1900 count to that of the 1904 count. */
export const DAYS_TO_1904 = 1462;

/** The value of a cell; undefined where it holds none. Empty text counts only as a formula's result. */
export function cellValue(
  cell: StoredCell,
  context: { readonly strings: readonly string[]; readonly date1904: boolean },
  part: string,
): CellValue | undefined {
  const { type, stored = '', numFmt } = cell;
  switch (type) {
    case 's': {
      if (stored === '') return undefined;
      const text = context.strings[Number(stored)];
      if (text === undefined) throw new WorkbookError('truncated', { part });
      return textValue(text, cell);
    }
    case 'inlineStr':
      return textValue(cell.inline ?? unescapeText(stored), cell);
    case 'str':
      return textValue(unescapeText(stored), cell);
    case 'b':
      return stored === '' ? undefined : { value: stored === '1' || stored === 'true', numFmt };
    case 'e':
      return stored === '' ? undefined : { value: null, numFmt, error: stored };
    case 'd': {
      const serial = dateSerial(stored);
      if (serial === undefined) return textValue(stored, cell);
      return { value: serial, numFmt: numFmt === 'General' ? dateFormat(serial) : numFmt };
    }
    default: {
      if (stored === '') return undefined;
      const value = Number(stored);
      if (!Number.isFinite(value)) return textValue(stored, cell);
      const shift = context.date1904 && isDateFormat(numFmt) ? DAYS_TO_1904 : 0;
      return { value: value + shift, numFmt };
    }
  }
}

function textValue(text: string, { numFmt, hasFormula, stored }: StoredCell): CellValue | undefined {
  if (text === '' && !(hasFormula && stored !== undefined)) return undefined;
  return { value: text, numFmt };
}

/** Serial number (from 1900) of an ISO 8601 date, time or both; undefined where it is none. */
function dateSerial(text: string): number | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!parts || text === '') return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = parts;
  const time = (Number(hour) + (Number(minute) + Number(second) / 60) / 60) / 24;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  // The count of Excel has a 29 February 1900, which never was.
  return (days > 60 ? days : days - 1) + time;
}

function dateFormat(serial: number): string {
  if (serial < 1) return 'h:mm:ss';
  return Number.isInteger(serial) ? 'yyyy/m/d' : 'yyyy/m/d h:mm';
}
