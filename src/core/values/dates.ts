import type { DateEntry } from './expression';
import { remembered } from './said';

const DAY = 86_400_000;

/** The day that a spreadsheet serial number stands for (1900 system); undefined outside 1900–2100. */
export function serialDate(serial: number): DateEntry | undefined {
  if (!(serial >= 1 && serial <= 73_415)) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const DATE =
  /^(?:于|在|截至|截止到?|到)?(?:((?:19|20)\d{2})(?:年度?|[./-](?=\d)))?(?:(\d{1,2})(?:月份?|[./-](?=\d)))?(?:(\d{1,2})[日号]?)?(?:底|末|初|上旬|中旬|下旬|上半年|下半年|全年|第?[一二三四1-4]季度|内|以内|之?前|以前|止|按?时|完成|完工|竣工|验收|支付|到位|发放|投入使用)*$/;

/** Reads `2024年12月底前`, `2024-12-31`, `2024.12`, `12月底前` (compact text); undefined for anything else. */
export function parseDate(text: string): DateEntry | undefined {
  const match = /年|月|[./-]\d/.test(text) ? DATE.exec(text) : undefined;
  if (!match) return undefined;
  const [year, second, third] = [match[1], match[2], match[3]].map((part) =>
    part ? Number(part) : undefined,
  );
  // 2024.12 is a month.
  const [month, day] = year !== undefined && second === undefined ? [third, undefined] : [second, third];
  if (year === undefined && month === undefined) return undefined;
  if ((month ?? 1) > 12 || (month ?? 1) < 1 || (day ?? 1) > 31 || (day ?? 1) < 1) return undefined;
  // 12.5 is a number; a month without a year must be written as one.
  if (year === undefined && !text.includes('月')) return undefined;
  return { kind: 'date', year, month, day };
}

/** Behind a year: 年, the second year of 2023-2024年, a month and day, or a month that no unit follows (2013.5万元 is money). */
const YEAR =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-—~～–至到、和及](?=(?:19|20)\d{2}\s*年)|[./-]\d{1,2}[./-]\d{1,2}(?!\d)|[./-](?:0?[1-9]|1[0-2])(?=$|[-—~～–至到底前之以起止,，、。;；)）\s]))/g;

/** Years that a text names: `2024年底`, `2023-2024年`, `二〇二四年`; bare numbers are not years. */
export const yearsIn = remembered(({ text: plain }): readonly number[] => {
  if (!plain.includes('年') && !/(?:19|20)\d\d/.test(plain)) return [];
  const arabic = plain.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
    [...digits].map((d) => (/[〇○零]/.test(d) ? '0' : String('一二三四五六七八九'.indexOf(d) + 1))).join(''),
  );
  return [...arabic.matchAll(YEAR)].map((m) => Number(m[1]));
});
