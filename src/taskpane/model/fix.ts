import { cellName } from '../../core/audit/place';
import type { Finding, FormAudit } from '../../core/rules/types';
import { displayText } from '../../core/sheet/display';
import type { Edit } from '../../hosts/port';
import { isLocked } from './locks';

/** A suggested value beside what stands in the cell. */
export interface Suggestion {
  readonly cell: string;
  /** What the cell shows now; '' where blank. */
  readonly now: string;
  /** What it would show, in its own number format. */
  readonly then: string;
  readonly isFormula: boolean;
  readonly locked: boolean;
  readonly edit: Edit;
}

/** What adopting a finding's value would do; undefined where it suggests none. */
export function suggestionOf(
  { form }: FormAudit,
  { fix, place: { sheet } }: Finding,
): Suggestion | undefined {
  if (!fix) return undefined;
  const { cell, value } = fix;
  const standing = sheet.at(cell.row, cell.col);
  const now = standing?.text ?? '';
  return {
    cell: cellName(form, { sheet, cell }),
    now,
    then: displayText(value, sheet.formatAt(cell.row, cell.col)),
    isFormula: standing?.formula !== undefined,
    locked: isLocked(sheet, cell),
    edit: { sheet: sheet.name, cell, before: now, value },
  };
}
