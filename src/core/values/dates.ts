import type { DateEntry } from './expression';
import { normalise } from './text';

const DAY = 86_400_000;

/** The day that a spreadsheet serial number stands for (1900 system); undefined outside 1900–2100. */
export function serialDate(serial: number): DateEntry | undefined {
  if (serial < 1 || serial > 73_415) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY);
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Years that a text names: `2024年底`, `2023年度`, `二〇二四年`; bare numbers are not years. */
export function yearsIn(text: string): number[] {
  const arabic = normalise(text).replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
    [...digits].map((d) => (/[〇○零]/.test(d) ? '0' : String('一二三四五六七八九'.indexOf(d) + 1))).join(''),
  );
  return [...arabic.matchAll(/(?<!\d)((?:19|20)\d{2})\s*(?:年|[./-]\d{1,2}(?:[./-]\d{1,2})?(?!\d))/g)].map((m) => Number(m[1]));
}
