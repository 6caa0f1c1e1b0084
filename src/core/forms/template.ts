import type { Form } from './types';

/**
 * Which family of layouts a form resembles most. The names are those of the built-in profiles; a
 * layout is only named where its marks are plain, everything else is `other` or the common `national`.
 */
export function templateOf(form: Omit<Form, 'template' | 'recognition'>): string {
  const { headers, funds, headings } = form;
  const fund = funds?.headers ?? {};
  const scored = headers.score !== undefined || headers.weight !== undefined;
  if (!scored && headers.actual) return 'gansu';
  if (headers.target2 && (fund.balance || fund.initial2)) return 'shanxi';
  const execution = Number(funds?.total?.columns.weight?.text ?? NaN);
  if (execution === 20) return 'hubei';
  const declared = (kind: string): number | undefined => headings.find((h) => h.kind === kind)?.declared;
  if (declared('benefit') === 40 && declared('satisfaction') === 10) return 'hunan';
  const first = headers.weight?.cell.col ?? Infinity;
  if (first < (headers.target?.cell.col ?? 0) && fund.weight) return 'sichuan';
  return headers.l1 && headers.l2 && headers.target && headers.actual ? 'national' : 'other';
}
