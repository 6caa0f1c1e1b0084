import type { WorkbookAudit } from '../../core/audit/types';
import type { Severity } from '../../core/rules/types';
import type { Mark, Marked } from '../../hosts/port';
import { say } from '../../locales';
import type { PaneWords } from '../../locales/pane';
import type { Notice } from '../session/state';
import { placeName, SEVERITIES } from './view';

/** One mark per cell with findings, of the worst severity there; the note says them all. */
export function marksOf({ findings }: WorkbookAudit, words: PaneWords): Mark[] {
  const cells = new Map<
    string,
    { severity: Severity; place: ReturnType<typeof placeName>; notes: string[] }
  >();
  for (const finding of findings.flatMap((cause) => [cause, ...cause.consequences])) {
    const { sheet, cell } = finding.place;
    const key = `${sheet.name}|${cell.row}:${cell.col}`;
    const known = cells.get(key) ?? { severity: finding.severity, place: placeName(sheet, cell), notes: [] };
    cells.set(key, known);
    if (SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity))
      known.severity = finding.severity;
    const sentence = `${words.pane.severities[finding.severity]}：${say(words.rules.messages, finding.message)}`;
    if (!known.notes.includes(sentence)) known.notes.push(sentence);
  }
  return [...cells.values()].map(({ severity, place, notes }) => ({
    ...place,
    severity,
    note: notes.join('\n'),
  }));
}

/** What to say of marks that were set. */
export function markedNotice(
  marks: readonly Mark[],
  { protectedSheets, withoutNote }: Marked,
  { pane: { done } }: PaneWords,
): string | Notice {
  const marked = marks.filter(({ sheet }) => !protectedSheets.includes(sheet)).length;
  const text = [
    ...(marked > 0 || protectedSheets.length === 0 ? [done.marked(marked)] : []),
    ...(protectedSheets.length > 0 ? [done.protectedSheets(protectedSheets)] : []),
    ...(withoutNote.length > 0 ? [done.withoutNote(withoutNote.length)] : []),
  ].join('');
  return protectedSheets.length > 0 ? { tone: 'problem', text } : text;
}
