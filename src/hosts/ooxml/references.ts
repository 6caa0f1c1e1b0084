import { parseA1, parseRange, type Range } from '../../core/sheet/address';
import { MAX_COLS, MAX_ROWS } from './limits';

/** The cells that a formula reads. */
export interface Reads {
  /** `sheet` is undefined for the formula's own sheet. */
  readonly ranges: readonly { readonly sheet: string | undefined; readonly range: Range }[];
  /** It may read others too, which its text does not tell. */
  readonly opaque: boolean;
}

/** Texts of defined names, by name in lower case; several where sheets have names of their own. */
export type DefinedNames = ReadonlyMap<string, readonly string[]>;

/** Names may stand for names; beyond this depth they may stand for anything. */
const MAX_DEPTH = 8;
/** Excel's own limit. */
const MAX_LENGTH = 8_192;

const EDGE = '(?![\\w.(!:])';
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\\p{L}\\p{N}_.\\[\\]]+(?::[\\p{L}\\p{N}_.]+)?))!",
    '#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A)',
    `(?<cells>\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})?)${EDGE}`,
    `(?<whole>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})${EDGE}`,
    '(?<call>[\\p{L}_][\\p{L}\\p{N}_.]*)\\(',
    '(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d+)?(?![\\w.])',
    '(?<word>[\\p{L}\\p{N}_.\\\\$?]+)',
    '(?<bracket>\\[)',
  ].join('|'),
  'gu',
);

/** Functions that make references out of texts or numbers. */
const INDIRECT = /^(?:INDIRECT|OFFSET|(?:_xlfn\.)?ANCHORARRAY)$/i;

/** The cells that a formula (without `=`) reads, by its text alone: it need not be one we evaluate. */
export function readsOf(formula: string, names: DefinedNames, depth = 0): Reads {
  const ranges: { sheet: string | undefined; range: Range }[] = [];
  let opaque = depth > MAX_DEPTH || formula.length > MAX_LENGTH;
  let sheet: string | undefined;
  let sheetEnd = -1;
  for (const match of opaque ? [] : formula.matchAll(TOKENS)) {
    const { quoted, plain, cells, whole, call, word, bracket } = match.groups ?? {};
    const qualified = match.index === sheetEnd;
    if (quoted !== undefined || plain !== undefined) {
      sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
      sheetEnd = match.index + match[0].length;
      // References over several sheets are left to the caution of the caller.
      if (sheet.includes(':')) opaque = true;
      continue;
    }
    const area = cells ?? whole;
    if (area !== undefined) {
      const range = cells === undefined ? wholeRange(area) : parseRange(area);
      // Cells of another workbook do not change here.
      if (range && !(qualified && sheet?.includes('['))) {
        ranges.push({ sheet: qualified ? sheet : undefined, range });
      }
    } else if (bracket !== undefined || (call !== undefined && INDIRECT.test(call))) opaque = true;
    else if (word !== undefined && !/^(?:TRUE|FALSE)$/i.test(word)) {
      const texts = qualified ? undefined : names.get(word.toLowerCase());
      for (const text of texts ?? []) {
        const inner = readsOf(text, names, depth + 1);
        ranges.push(...inner.ranges);
        opaque ||= inner.opaque;
      }
      opaque ||= texts === undefined;
    }
  }
  return { ranges, opaque };
}

function wholeRange(text: string): Range | undefined {
  const [from = '', to = ''] = text.replaceAll('$', '').split(':');
  if (/\d/.test(text)) {
    const rows = [Number(from) - 1, Number(to) - 1].sort((a, b) => a - b);
    return { top: rows[0] ?? 0, left: 0, bottom: Math.min(rows[1] ?? 0, MAX_ROWS - 1), right: MAX_COLS - 1 };
  }
  const cols = [parseA1(`${from}1`)?.col ?? 0, parseA1(`${to}1`)?.col ?? 0].sort((a, b) => a - b);
  return { top: 0, left: cols[0] ?? 0, bottom: MAX_ROWS - 1, right: cols[1] ?? 0 };
}
