import { ignoreOf, reasonText, withIgnore, withoutIgnores } from '../../core/audit/ignored/entries';
import { parseIgnored, printIgnored } from '../../core/audit/ignored/schema';
import type { Ignore, Ignored, IgnoredFault, Stale } from '../../core/audit/ignored/types';
import { isOnSheet } from '../../core/audit/place';
import type { WorkbookAudit } from '../../core/audit/types';
import type { Finding } from '../../core/rules/types';
import type { IgnoreLocale } from '../../locales/ignore';
import { ownerOf } from './view';

/** The record of a workbook as text, changed: what `session.keepIgnored` takes. */
export type Change = (text: string | undefined) => string | undefined;

/** Sets a finding aside; undefined where the reason says nothing, or the finding stands in no form. */
export function setAsideChange(audit: WorkbookAudit, finding: Finding, text: string): Change | undefined {
  const reason = reasonText(text);
  const entry = reason === '' ? undefined : ignoreOf(audit, finding, reason);
  return entry && ((record) => printIgnored(withIgnore(entriesOf(record), entry)));
}

/** Takes entries out. */
export function dropChange(dropped: readonly Ignore[]): Change {
  return (record) => printIgnored(withoutIgnores(entriesOf(record), dropped));
}

/** @throws Error where the record is faulty: then nothing must be written over it */
function entriesOf(text: string | undefined): readonly Ignore[] {
  const record = parseIgnored(text);
  if ('fault' in record) throw new Error(record.fault.kind);
  return record.entries;
}

/** How many entries a record holds; undefined where nobody can tell. */
export function countOf(text: string | undefined): number | undefined {
  const record = parseIgnored(text);
  return 'fault' in record ? undefined : record.entries.length;
}

/** What is set aside in one form, and what is set aside no more. */
export function asideOf(
  { forms, ignored, stale }: WorkbookAudit,
  index: number,
): { readonly ignored: readonly Ignored[]; readonly stale: readonly Stale[] } {
  const bySheet = (name: string) =>
    Math.max(
      0,
      forms.findIndex(({ form }) => isOnSheet(form, name)),
    );
  return {
    ignored: ignored.filter(({ finding: { place } }) => ownerOf(forms, place.sheet, place.cell) === index),
    stale: stale.filter(
      ({ place, ignore }) =>
        (place ? ownerOf(forms, place.sheet, place.cell) : bySheet(ignore.sheet)) === index,
    ),
  };
}

/** Why an entry applies no more. */
export function staleSentence({ why, now = '', ignore }: Stale, { stale }: IgnoreLocale): string {
  return why === 'changed' ? stale.changed(ignore.value, now) : stale.gone;
}

/** What is wrong with the record. */
export function faultSentence({ kind, ...fault }: IgnoredFault, { faults }: IgnoreLocale): string {
  return kind === 'newer' ? faults.newer() : faults.damaged('path' in fault ? fault.path : '');
}
