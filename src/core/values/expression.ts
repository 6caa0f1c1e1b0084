import type { Cell } from '../sheet/types';
import { decimal, type Decimal } from './decimal';
import { isDateFormat, LONGEST } from './figure';
import { parseDate, serialDate } from './dates';
import { moneyUnit, type MoneyUnit } from './money';
import { leading, stronger, trailing, type Operator, type Stripped } from './operators';
import { remembered, type Said } from './said';
import { isDash, keyOf, saysNone } from './text';
import { isUnit, unitHead, unitName } from './units';

export type { Operator } from './operators';

/** A number with what it claims: `≥95%`, `≤15万元`, `735`, `90%-95%`, `≥2期/月`. */
export interface Quantity {
  readonly kind: 'quantity';
  /** undefined: a bare value. */
  readonly operator: Operator | undefined;
  /** In `unit`; a share in percent (95% → 95); 万 and 亿 before a counted thing are multiplied out. */
  readonly value: Decimal;
  /** The upper end of a range. */
  readonly upper?: Decimal;
  /** Digits after the point that are known; of money and prices at least two. */
  readonly decimals: number;
  /** As written, without brackets; '' where none. A lone 万 or 亿 stays: it may be money or a count. */
  readonly unit: string;
  /** Set where the unit is money. */
  readonly money?: MoneyUnit;
  /** The unit stands in a column of its own: a share beside it may be written on either scale. */
  readonly apart?: true;
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

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+';
const ONE = new RegExp(`^([+-]?(?:${NUMBER}))(.*)$`);
const RANGE = new RegExp(`^(${NUMBER})([^\\d~～-]{0,4}?)(?:-|~|～|—|–|至|到)(${NUMBER})(.*)$`);
const LABELLED = new RegExp(
  `^[^\\d<>=≥≤≧≦⩾⩽﹥﹤═]{2,20}?((?:[≥≧⩾≤≦⩽<>=═]|不低于|不少于|不超过|不高于|达到)+(?:${NUMBER}).*)$`,
);

/** What an operator column may add: `≥`, `定性`, and a unit column: `人次`. */
export interface Beside {
  readonly operator?: Said | string | undefined;
  readonly unit?: Said | string | undefined;
}

const operatorIn = remembered(({ key }) => leading(key)?.operator);

const unitIn = remembered((said) => (isDash(said) ? '' : unitName(said)));

/** Reads a target or an actual value. `text` is what the cell displays. Never throws. */
export function readExpression(cell: Cell | undefined, text: Said | string, beside: Beside = {}): Expression {
  if (cell?.unknown || cell?.error) return { kind: 'unknown' };
  const operator = beside.operator ? operatorIn(beside.operator) : undefined;
  const unit = beside.unit ? unitIn(beside.unit) : '';
  if (typeof cell?.value === 'number') {
    if (isDateFormat(cell.numFmt)) return serialDate(cell.value) ?? { kind: 'text', text: keyOf(text) };
    return ofNumber(cell.value, cell.numFmt, operator, unit);
  }
  const read = parseExpression(text);
  if (read.kind !== 'quantity') return read;
  // What is read stands, but for what columns beside it add.
  if (operator === undefined && (read.unit === '' ? unit === '' : !isMany(read.unit))) return read;
  if (read.unit === '') return quantity(read, read.operator ?? operator, unit, true);
  return quantity(read, read.operator ?? operator, withColumn(read.unit, unit));
}

/** Begins with 万 or 亿: a count of the thing behind it, or money. */
function isMany(unit: string): boolean {
  return unit.startsWith('万') || unit.startsWith('亿');
}

function ofNumber(value: number, numFmt: string, operator: Operator | undefined, unit: string): Quantity {
  const percent = numFmt.includes('%');
  const full = percent ? decimal(value).times(100) : decimal(value);
  const base = { value: full, decimals: full.decimals };
  return percent ? quantity(base, operator, '%') : quantity(base, operator, unit, true);
}

/** 5万 beside a column that says 人 is 5万人, beside 元 or 万元 it is 5万元. */
function withColumn(own: string, column: string): string {
  if (!/^[万亿]$/.test(own)) return own;
  return moneyUnit(column) ? `${own}元` : own + column;
}

interface Base {
  readonly value: Decimal;
  readonly decimals: number;
  readonly upper?: Decimal;
}

function quantity(base: Base, operator: Operator | undefined, unit: string, apart = false): Quantity {
  const many = isMany(unit) ? /^([万亿])(?!元)(.+)$/.exec(unit) : undefined;
  const factor = many?.[1] === '万' ? 1e4 : many ? 1e8 : 1;
  const name = many?.[2] ?? unit;
  const priced = moneyUnit(unitHead(name)) !== undefined;
  return {
    kind: 'quantity',
    operator,
    value: factor === 1 ? base.value : base.value.times(factor),
    decimals: priced ? Math.max(2, base.decimals) : Math.max(0, base.decimals - Math.log10(factor)),
    unit: name,
    upper: base.upper?.times(factor),
    money: moneyUnit(name),
    apart: apart && name !== '' ? true : undefined,
  };
}

/** Reads an expression from text alone. */
export const parseExpression = remembered(({ key }): Expression => {
  const text = inFigures(key.replace(/[。;.]$/, ''));
  if (text === '') return { kind: 'blank' };
  // No date is without a figure, and none of the words for nothing has one.
  const figures = /\d/.test(text);
  if (!figures && (isDash(text) || saysNone(text))) return { kind: 'none' };
  const date = figures ? parseDate(text) : undefined;
  if (date) return date;
  const plain = parsePlain(text);
  if (plain) return plain;
  const labelled = LABELLED.exec(text)?.[1];
  const inner = labelled ? parsePlain(labelled) : undefined;
  return inner?.kind === 'quantity' ? inner : { kind: 'text', text };
});

const DIGITS = '零一二三四五六七八九';
const SPOKEN =
  /百分之(?:(\d+(?:\.\d+)?)|(一?百)|([二三四五六七八九]?)(十)([一二三四五六七八九]?)|([一二三四五六七八九]))/;

/** A share in words as figures: 百分之九十五 → 95%. */
function inFigures(text: string): string {
  const match = text.includes('百分之') ? SPOKEN.exec(text) : undefined;
  if (!match) return text;
  const [all, digits, hundred, tens = '', ten, ones = '', lone = ''] = match;
  const spelt =
    (tens === '' && ten ? 10 : DIGITS.indexOf(tens || '零') * 10) + DIGITS.indexOf(ones || lone || '零');
  return text.replace(all, `${digits ?? (hundred ? 100 : spelt)}%`);
}

function parsePlain(text: string): Expression | undefined {
  const before = leading(text);
  const rest = before?.rest ?? text;
  const range = before ? undefined : parseRange(rest);
  if (range) return range;
  const one = ONE.exec(rest);
  if (!one) return withoutNumber(rest, before);
  const [, digits = '', tail = ''] = one;
  const after = trailing(tail);
  const unit = readUnit(after?.rest ?? tail);
  // 2024年第三季度 is no quantity of years.
  if (unit === undefined || digits.length > LONGEST || (/^(?:19|20)\d\d$/.test(digits) && /^年./.test(tail)))
    return undefined;
  return quantity(
    { value: number(digits), decimals: decimalsIn(digits) },
    stronger(before?.operator, after?.operator),
    unit,
  );
}

function parseRange(text: string): Quantity | undefined {
  const range = /[-~～—–至到]/.test(text) ? RANGE.exec(text) : undefined;
  if (!range) return undefined;
  const [, low = '', lowUnit = '', high = '', tail = ''] = range;
  const unit = readUnit(tail || lowUnit);
  if (unit === undefined || Math.max(low.length, high.length) > LONGEST || number(low).gt(number(high)))
    return undefined;
  const decimals = Math.max(decimalsIn(low), decimalsIn(high));
  return quantity({ value: number(low), decimals, upper: number(high) }, 'range', unit);
}

/** What a target may be held against instead of a number: ≤预算数, 不低于上年. */
const CONDITION =
  /预算|概算|决算|上年|去年|往年|前年|同期|同比|计划|标准|目标|水平|平均|规定|要求|限额|控制|批复|合同|定额|行业|基准|基数|实际|需求|预期|[零一二两三四五六七八九十百千]/;

/** Units that are also words of their own: alone they do not wait for a number. */
const NOUN = /^(?:项目|社区|家庭|年度|个人|乡镇|镇|行政村|村|期刊|期|点|站|位)$/;

/** An operator or a unit that waits for its number; undefined for a condition or a sentence. */
function withoutNumber(rest: string, before: Stripped | undefined): Expression | undefined {
  const unit = rest.length <= 8 ? readUnit(rest) : undefined;
  if (unit === undefined || before?.operator === 'about') return undefined;
  const known = rest === '' || (isUnit(rest) && (before?.sign || !NOUN.test(rest)));
  const waits = before ? known || (before.sign && !CONDITION.test(rest)) : known;
  return waits ? { kind: 'incomplete', operator: before?.operator, unit } : undefined;
}

function number(digits: string): Decimal {
  return decimal(digits.replace(/^\+|,/g, ''));
}

function decimalsIn(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** What follows a number: a unit of a few characters; undefined for a sentence or a second number. */
const readUnit = remembered(({ key: tail }): string | undefined => {
  const share = /^([%‰])(.{0,6})$/.exec(tail);
  if (share?.[1] && !/\d/.test(share[2] ?? '')) return share[1];
  if (tail.length > 10 || /\d|[;:。!?]/.test(tail.replace(/m[23](?=\/|$)/gi, 'm'))) return undefined;
  const money = /^(亿元|万元|千元|元)(?:人民币|整)?$/.exec(tail);
  return money?.[1] ?? unitName(tail);
});
