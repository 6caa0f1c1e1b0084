import type { AnyForm } from '../../forms/types';
import type { Finding } from '../../rules/types';
import type { WorkbookAudit } from '../types';
import { placeIn } from '../../sheet/layers';
import { isOnSheet } from '../place';
import { findDatum, indexOf, textAt, type Index } from './datum';
import { everyFinding, isOn, messageText } from './entries';
import { parseIgnored } from './schema';
import type { Ignore, Ignored, Stale } from './types';

/**
 * Puts the findings that a person set aside apart, by the record that the workbook carries. What follows
 * from such a finding goes with it: it says the same thing again. A finding that is set aside while it
 * follows from another one is taken from under that. A faulty record sets nothing aside.
 */
export function setAside(audit: WorkbookAudit, text: string): WorkbookAudit {
  const record = parseIgnored(text);
  if ('fault' in record) return { ...audit, ignoredFault: record.fault };
  const indices = new Map<AnyForm, Index>();
  const matched = record.entries.map((ignore) => {
    const form = formOf(audit, ignore);
    const index = form && (indices.get(form) ?? indexOf(form));
    if (index) indices.set(index.form, index);
    return match(audit, ignore, index);
  });
  const claims = new Map<Finding, Ignore>();
  for (const { ignore, findings } of matched) {
    for (const finding of findings) if (!claims.has(finding)) claims.set(finding, ignore);
  }
  const ignored: Ignored[] = [];
  const kept = new Map<Finding, Finding | undefined>();
  const put = (finding: Finding): boolean => {
    const ignore = claims.get(finding);
    if (ignore) ignored.push({ finding, reason: ignore.reason, ignore });
    return ignore !== undefined;
  };
  for (const finding of audit.findings) {
    if (put(finding)) kept.set(finding, undefined);
    else if (finding.consequences.some((next) => claims.has(next))) {
      kept.set(finding, { ...finding, consequences: finding.consequences.filter((next) => !put(next)) });
    }
  }
  const rest = (findings: readonly Finding[]): Finding[] =>
    findings.flatMap((finding) => (kept.has(finding) ? (kept.get(finding) ?? []) : finding));
  return {
    ...audit,
    forms: audit.forms.map((form) => ({ ...form, findings: rest(form.findings) })),
    findings: rest(audit.findings),
    ignored,
    stale: matched.flatMap(({ findings, stale }) => (findings.length === 0 && stale ? stale : [])),
  };
}

/** The findings that an entry is about, or why there are none. */
interface Matched {
  readonly ignore: Ignore;
  readonly findings: readonly Finding[];
  readonly stale?: Stale;
}

function match(audit: WorkbookAudit, ignore: Ignore, index: Index | undefined): Matched {
  const found = index && findDatum(index, ignore);
  if (!index || !found) return { ignore, findings: [], stale: { ignore, why: 'gone' } };
  const { sheet, cell } = placeIn(index.form.sheet, found);
  const now = textAt(sheet, cell);
  const stale = (why: Stale['why']): Stale => ({ ignore, why, place: { sheet, cell }, now });
  if (now !== ignore.value) return { ignore, findings: [], stale: stale('changed') };
  const findings = everyFinding(audit).filter(
    (finding) =>
      finding.rule === ignore.rule &&
      isOn(finding, { sheet, cell }) &&
      (ignore.message === undefined || messageText(finding) === ignore.message),
  );
  return { ignore, findings, stale: stale('gone') };
}

/**
 * The form of an entry: of those on its sheet the one of its project; where the sheet was renamed, of all.
 * The number decides only where it cannot mean another form.
 */
function formOf({ workbook, forms }: WorkbookAudit, { sheet, form, project }: Ignore): AnyForm | undefined {
  const renamed = !workbook.sheets.some(({ name }) => name === sheet);
  const own = forms.map((audit) => audit.form).filter((each) => renamed || isOnSheet(each, sheet));
  const named = own.filter((each) => project !== '' && projectOf(each) === project);
  if (named.length === 1) return named[0];
  if (renamed) return undefined;
  const numbered = own[form - 1];
  if (own.length === 1) return own[0];
  return numbered && projectOf(numbered) === project ? numbered : undefined;
}

function projectOf({ fields }: AnyForm): string {
  return fields.name?.text ?? '';
}
