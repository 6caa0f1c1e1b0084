import { a1Range, contains, type Address, type Range } from '../../core/sheet/address';
import type { Severity } from '../../core/rules/types';
import type { Mark } from '../port';

/** Graver first. */
export const SEVERITIES: readonly Severity[] = ['error', 'explain', 'hint'];

/** A flagged cell: what it spans, its gravest finding, and the words of all. */
export interface Flag {
  readonly cell: Address;
  readonly area: Range;
  readonly severity: Severity;
  readonly lines: readonly string[];
}

/** The flags of one sheet, one to a cell; a cell in a merge is the merge. */
export function flagsOf(marks: readonly Mark[], merges: readonly Range[]): Flag[] {
  const flags = new Map<string, Flag>();
  for (const { cell, severity, note } of marks) {
    const { row, col } = cell;
    const single = { top: row, left: col, bottom: row, right: col };
    const area = merges.find((merge) => contains(merge, cell)) ?? single;
    const key = a1Range(area);
    const known = flags.get(key);
    const lines = [...(known?.lines ?? []), ...(note === '' ? [] : [note])];
    flags.set(key, {
      cell: { row: area.top, col: area.left },
      area,
      severity: known ? graver(known.severity, severity) : severity,
      lines,
    });
  }
  return [...flags.values()];
}

function graver(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
