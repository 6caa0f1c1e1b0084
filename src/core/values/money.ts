import { decimal, ONE, type Decimal } from './decimal';
import { compact } from './text';

const UNITS = ['元', '千元', '万元', '亿元'] as const;

export type MoneyUnit = (typeof UNITS)[number];

const FACTORS: Readonly<Record<MoneyUnit, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

const NAMES: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  元人民币: '元',
  人民币元: '元',
  千元: '千元',
  万元: '万元',
  万: '万元',
  万元人民币: '万元',
  亿元: '亿元',
  亿: '亿元',
};

/** The money unit that a word names (`万` alone counts as 万元), or undefined. */
export function moneyUnit(word: string): MoneyUnit | undefined {
  return Object.hasOwn(NAMES, word) ? NAMES[word] : undefined;
}

const CONVERSIONS = new Map(
  UNITS.map((from) => [
    from,
    new Map(UNITS.map((to) => [to, from === to ? ONE : decimal(FACTORS[from]).div(FACTORS[to])])),
  ]),
);

/** How many of `to` one `from` is: 万元 → 元 is 10000. */
export function conversion(from: MoneyUnit, to: MoneyUnit): Decimal {
  return CONVERSIONS.get(from)?.get(to) ?? ONE;
}

/** Converts an amount between money units. */
export function convert(value: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return value.times(conversion(from, to));
}

/** Finds the unit that a heading states in brackets or words: `项目资金（万元）`, `单位：元`. */
export function unitInHeading(text: string): MoneyUnit | undefined {
  const match = /(亿元|万元|千元|[(:]元|元\)|^元$)/.exec(compact(text));
  if (!match) return undefined;
  return moneyUnit((match[1] ?? '').replace(/[():]/g, ''));
}
