import type { AccountsLayout } from './layout';
import type { Kind, Year } from './model';
import type { Pen } from './pen';

export const FISCAL: readonly Kind[] = ['general', 'fund', 'capital'];
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
  own: '事业',
};
const ORDINALS = '一二三四五六七八九十';

export function ordinal(n: number): string {
  if (n <= 10) return ORDINALS[n - 1] ?? '';
  const tens = n < 20 ? '' : (ORDINALS[Math.floor(n / 10) - 1] ?? '');
  return `${tens}十${n % 10 === 0 ? '' : ORDINALS[(n % 10) - 1]}`;
}

/** What is needed to draw one table. */
export interface Job {
  readonly pen: Pen;
  readonly year: Year;
  readonly layout: AccountsLayout;
}

export function head({ pen, layout }: Job, number: number, title: string, width: number): void {
  if (layout.titles === 'numbered') {
    pen.words(width - 1, `公开0${number}表`);
    pen.next();
  }
  pen.words(0, layout.titles === 'year' ? `2024年度${title}` : title, width - 1);
  pen.next();
  pen.words(0, `${layout.unitLabel}某县水务局`, 1);
  pen.words(2, '2024年度');
  pen.words(width - 1, `金额单位：${layout.money}`);
  pen.next();
}

export function foot({ pen, layout }: Job, note: string): void {
  if (!layout.notes) return;
  pen.words(0, `注：${note}`, 3);
  pen.next();
}
