import type { FormAudit } from '../../core/rules/types';
import { PortError } from '../../hosts/port';
import type { PaneWords } from '../../locales/pane';
import { nameOf } from '../model/view';
import type { Notice } from './state';

/** Why the workbook did nothing of what was asked. */
export function codeOf(error: unknown): PortError['code'] {
  return error instanceof PortError ? error.code : 'host';
}

/**
 * The sentence about it, with a way to try again where the workbook may answer otherwise next time.
 *
 * @param forms those in view, by which a cell is named
 */
export function noticeOf(
  error: unknown,
  forms: readonly FormAudit[],
  { pane }: PaneWords,
  retry: () => void,
): Notice {
  const code = codeOf(error);
  const { sheet = '', cell } = error instanceof PortError ? (error.place ?? {}) : {};
  const place = code === 'no-such-sheet' ? sheet : cell ? nameOf(forms, { sheet, cell }) : '';
  const helps = code === 'editing' || code === 'host' || code === 'no-such-sheet';
  return { tone: 'problem', text: pane.faults[code](place), ...(helps ? { retry } : {}) };
}
