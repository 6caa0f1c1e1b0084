import type { Cell } from '../sheet/types';
import { decimal, decimalsOf, type Decimal } from './decimal';
import { isDateFormat } from './figure';
import { serialDate } from './dates';
import { moneyUnit, type MoneyUnit } from './money';
import { compact, isDash, saysNone } from './text';
import { unitName } from './units';

export type Operator = '>=' | '>' | '<=' | '<' | '=' | 'about' | 'range';

/** A number with what it claims: `≥95%`, `≤15万元`, `735`, `90%-95%`, `≥2期/月`. */
export interface Quantity {
  readonly kind: 'quantity';
  /** undefined: a bare value. */
  readonly operator: Operator | undefined;
  /** In `unit`; a share in percent (95% → 95); 万 and 亿 before a counted thing are multiplied out. */
  readonly value: Decimal;
  /** The upper end of a range. */
  readonly upper?: Decimal;
  readonly decimals: number;
  /** As written, without brackets; '' where none. */
  readonly unit: string;
  /** Set where the unit is money. */
  readonly money?: MoneyUnit;
}

/** A day, month or year: `2024年12月底前`. */
export interface DateEntry {
  readonly kind: 'date';
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** What a target or an actual value says. */
export type Expression =
  | { readonly kind: 'blank' }
  /** A dash or 无: none is set. */
  | { readonly kind: 'none' }
  /** An operator or a unit, but no number: `≤万元`, `≥`, `==%`. */
  | { readonly kind: 'incomplete'; readonly operator: Operator | undefined; readonly unit: string }
  | Quantity
  | DateEntry
  | { readonly kind: 'unknown' }
  | { readonly kind: 'text'; readonly text: string };

type Words = readonly (readonly [Operator, RegExp])[];

// The order matters: a longer wording stands before the one that it begins with.
const LEADING: Words = [
  ['>=', /^(?:≥|≧|⩾|>=|=>|>＝|大于或?等于|大于\(或?等于\)|高于或?等于|不(?:得)?(?:低|少|小)于|至少|最少|达到?(?=\d))/],
  ['<=', /^(?:≤|≦|⩽|<=|=<|小于或?等于|低于或?等于|不(?:得)?(?:超过?|高于|多于|大于)|至多|最多|最高|控制在)/],
  ['>', /^(?:>|﹥|〉|大于|超过|高于|多于)/],
  ['<', /^(?:<|﹤|〈|小于|低于|少于)/],
  ['=', /^(?:={1,3}|═+|﹦|等于|为(?=\d))/],
  ['about', /^(?:约|大约|大概|近)/],
];

const TRAILING: Words = [
  ['>=', /(?:\(含\))?(?:及|或|含)?以上(?:\(含\))?$|(?:\(含\))?起$/],
  ['<=', /(?:\(含\))?(?:及|或)?(?:以下|以内|之内|内)(?:\(含\))?$/],
  ['about', /左右$|上下$/],
];

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+';
const ONE = new RegExp(`^([+-]?(?:${NUMBER}))(.*)$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d~～-]{0,4}?)(?:-|~|～|—|–|至|到)(${NUMBER})(.*)$`);
const LABELLED = new RegExp(`^([^\\d<>=≥≤≧≦⩾⩽﹥﹤═]{2,20}?)((?:≥|≧|⩾|>=|≤|≦|⩽|<=|>|<|=|═|不低于|不少于|不超过|不高于|达到)+(?:${NUMBER}).*)$`);

/** What an operator column may add: `≥`, `定性`, and a unit column: `人次`. */
export interface Beside {
  readonly operator?: string;
  readonly unit?: string;
}

/** Reads a target or an actual value. `text` is what the cell displays. Never throws. */
export function readExpression(cell: Cell | undefined, text: string, beside: Beside = {}): Expression {
  if (cell?.unknown || cell?.error) return { kind: 'unknown' };
  const operator = beside.operator ? operatorOf(compact(beside.operator)) : undefined;
  const unit = beside.unit && !isDash(beside.unit) ? unitName(beside.unit) : '';
  if (typeof cell?.value === 'number') {
    if (isDateFormat(cell.numFmt)) return serialDate(cell.value) ?? { kind: 'text', text: compact(text) };
    return ofNumber(cell.value, cell.numFmt, operator, unit);
  }
  const read = parseExpression(text);
  if (read.kind === 'blank') return operator && unit ? { kind: 'blank' } : read;
  if (read.kind !== 'quantity') return read;
  return quantity(read, read.operator ?? operator, read.unit === '' ? unit : read.unit);
}

function ofNumber(value: number, numFmt: string, operator: Operator | undefined, unit: string): Quantity {
  const percent = numFmt.includes('%');
  const full = percent ? decimal(value).times(100) : decimal(value);
  // Beside a unit column that says %, a cell formatted as a share and a plain 100 say the same.
  return quantity({ value: full, decimals: decimalsOf(full) }, operator, percent ? '%' : unit);
}

function quantity(
  base: { readonly value: Decimal; readonly decimals: number; readonly upper?: Decimal },
  operator: Operator | undefined,
  unit: string,
): Quantity {
  const money = moneyUnit(unit);
  return {
    kind: 'quantity',
    operator,
    value: base.value,
    decimals: base.decimals,
    unit,
    ...(base.upper ? { upper: base.upper } : {}),
    ...(money ? { money } : {}),
  };
}

function operatorOf(text: string): Operator | undefined {
  for (const [operator, pattern] of LEADING) if (pattern.test(text)) return operator;
  return undefined;
}

/** Reads an expression from text alone. */
export function parseExpression(raw: string): Expression {
  const text = compact(raw).replace(/，/g, ',').replace(/[。;；]$/, '');
  if (text === '') return { kind: 'blank' };
  if (isDash(text) || saysNone(text)) return { kind: 'none' };
  const date = parseDate(text);
  if (date) return date;
  const plain = parsePlain(text);
  if (plain) return plain;
  const labelled = LABELLED.exec(text);
  const inner = labelled?.[2] ? parsePlain(labelled[2]) : undefined;
  return inner?.kind === 'quantity' ? inner : { kind: 'text', text };
}

function parsePlain(text: string): Expression | undefined {
  let rest = text;
  let operator: Operator | undefined;
  for (const [name, pattern] of LEADING) {
    const match = pattern.exec(rest);
    if (!match) continue;
    operator = name;
    rest = rest.slice(match[0].length);
    break;
  }
  const range = RANGE.exec(rest);
  if (range && operator === undefined) {
    const [, low = '', lowUnit = '', high = '', tail = ''] = range;
    const unit = readUnit(tail || lowUnit);
    if (unit && number(low).lte(number(high))) {
      const base = scaled(number(low), unit.factor, decimalsIn(low));
      return quantity({ ...base, upper: number(high).times(unit.factor) }, 'range', unit.name);
    }
  }
  const one = ONE.exec(rest);
  if (!one) {
    const unit = readUnit(rest);
    const lone = operator !== undefined || /^(%|元|万元|个|人|次|件|户|亩|公里|项|天|家|份|台|套)$/.test(rest);
    return lone && unit && rest.length <= 8 ? { kind: 'incomplete', operator, unit: unit.name } : undefined;
  }
  const [, digits = '', tail = ''] = one;
  const trailing = TRAILING.find(([, pattern]) => pattern.test(tail));
  const unit = readUnit(trailing ? tail.replace(trailing[1], '') : tail);
  if (!unit) return undefined;
  const base = scaled(number(digits), unit.factor, decimalsIn(digits));
  return quantity(base, trailing && operator !== '>' && operator !== '<' ? trailing[0] : operator, unit.name);
}

function number(digits: string): Decimal {
  return decimal(digits.replace(/,/g, ''));
}

function decimalsIn(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

function scaled(value: Decimal, factor: number, decimals: number): { value: Decimal; decimals: number } {
  return { value: value.times(factor), decimals: factor === 1 ? decimals : Math.max(0, decimals - 4) };
}

/** What follows a number: a unit of a few characters, possibly after 万 or 亿; undefined for a sentence. */
function readUnit(tail: string): { name: string; factor: number } | undefined {
  const share = /^([%‰])(.{0,6})$/.exec(tail);
  if (share?.[1] && !/\d/.test(share[2] ?? '')) return { name: share[1], factor: 1 };
  if (tail.length > 10 || /[\d,;:。!?、]\d|[;:。!?]/.test(tail)) return undefined;
  const many = /^(万|亿)(?!元)(.*)$/.exec(tail);
  if (many) return { name: unitName(many[2] ?? ''), factor: many[1] === '万' ? 1e4 : 1e8 };
  const money = /^(亿元|万元|千元|元)(?:人民币|整)?$/.exec(tail);
  return { name: money?.[1] ?? unitName(tail), factor: 1 };
}

const DATE =
  /^(?:于|在|截至|截止到?|到)?(?:((?:19|20)\d{2})(?:年度?|[./-](?=\d)))?(?:(\d{1,2})(?:月份?|[./-](?=\d)))?(?:(\d{1,2})[日号]?)?(?:底|末|初|上旬|中旬|下旬|上半年|下半年|全年|内|以内|之?前|以前|止|按?时|完成|完工|竣工|验收|支付|到位|发放|投入使用)*$/;

function parseDate(text: string): DateEntry | undefined {
  const match = DATE.exec(text);
  if (!match || !/年|月|[./-]\d/.test(text)) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : undefined));
  if (year === undefined && month === undefined) return undefined;
  if ((month ?? 1) > 12 || (month ?? 1) < 1 || (day ?? 1) > 31) return undefined;
  // 12.5 is a number; a month without a year must be written as one.
  if (year === undefined && !text.includes('月')) return undefined;
  // 3月 as a duration is written 3个月; a lone day needs its month.
  return { kind: 'date', year, month, day };
}
