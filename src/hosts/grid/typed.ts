import type { ICellData } from '@univerjs/core';
import type { Cell } from '../../core/sheet/types';
import { KIND } from './cell-data';

/** What a person has put into a cell. */
export interface Typed {
  readonly value: string | number | boolean | null;
  /** Without the leading `=`. */
  readonly formula?: string;
}

/** What a cell of the spreadsheet holds, as a workbook file would have it. */
export function typed(data: ICellData | undefined, formula: string): Typed {
  if (formula !== '') return { value: null, formula: formula.replace(/^=/, '') };
  const text = data?.p?.body?.dataStream;
  // A text with looks of its own ends in a paragraph and a section.
  if (text !== undefined) return { value: text.replace(/\r\n$/, '').replace(/\r\n?/g, '\n') || null };
  const value = data?.v ?? null;
  if (value === null || value === '') return { value: null };
  if (data?.t === KIND.boolean) return { value: value === true || Number(value) === 1 };
  if (data?.t === KIND.number && Number.isFinite(Number(value))) return { value: rounded(Number(value)) };
  return { value: typeof value === 'boolean' ? value : String(value) };
}

/** As many digits as Excel keeps: 95% typed is 0.95, whatever the division gave. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** Whether a cell of the file holds what stands in the spreadsheet; the result of a formula follows from it. */
export function holds(cell: Cell | undefined, { value, formula }: Typed): boolean {
  if (formula !== undefined || cell?.formula !== undefined) return cell?.formula === formula;
  const held = cell?.error ?? cell?.value ?? null;
  return typeof held === 'number' && typeof value === 'number' ? rounded(held) === value : held === value;
}
