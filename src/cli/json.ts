import { a1, a1Range, quoted } from '../core/sheet/address';
import { isEvaluation, type AnyForm, type FormKind } from '../core/forms/types';
import type { Finding, FormAudit, NotChecked, Place, Severity } from '../core/rules/types';
import type { Stale } from '../core/audit/ignored/types';
import type { WorkbookAudit } from '../core/audit/types';
import type { Sheet } from '../core/sheet/types';
import { compact } from '../core/values/text';
import { say } from '../locales';
import type { RuleLocale } from '../locales/types';
import { formAt, pagesOf } from '../core/audit/place';
import { addressIn } from '../core/forms/roles';

export interface FindingJson {
  rule: string;
  severity: Severity;
  sheet: string;
  cell: string;
  message: string;
  expected?: string;
  actual?: string;
  related?: string[];
  fix?: { cell: string; value: string | number };
  consequences?: FindingJson[];
}

export interface NotCheckedJson {
  rule: string;
  sheet: string;
  cells: string[];
  reason: string;
}

export interface FormJson {
  sheet: string;
  range: string;
  /** Where the form goes on: its further sheets, with what it takes up of each. */
  continued?: { sheet: string; range: string }[];
  kind: FormKind;
  template: string;
  title?: string;
  name?: string;
  unit?: string;
  year?: number;
  profile: { id: string; why: string };
  total?: { stated?: string; computed?: string };
  grade?: { stated?: string; computed?: string };
}

export interface AuditFileJson {
  path: string;
  status: 'ok' | 'unreadable';
  reason?: string;
  forms: FormJson[];
  findings: FindingJson[];
  notChecked: NotCheckedJson[];
  /** Findings that a person set aside. */
  ignored: (FindingJson & { reason: string })[];
  /** What was set aside and applies no more; left out where there is none. */
  stale?: StaleJson[];
}

export interface StaleJson {
  rule: string;
  sheet: string;
  /** Where it stands now, or stood. */
  cell: string;
  why: 'changed' | 'gone';
  /** What the cell displayed when it was set aside, and now. */
  value?: string;
  now?: string;
  reason: string;
}

/** What was recognised in one file: each form with the cell of each role. */
export interface InspectFileJson {
  path: string;
  status: 'ok' | 'unreadable';
  reason?: string;
  forms: {
    sheet: string;
    range: string;
    /** Where the form goes on; a role on such a sheet is named with it: '第二页'!C5. */
    continued?: { sheet: string; range: string }[];
    kind: FormKind;
    template: string;
    roles: Record<string, string>;
    /** The share of headings that found their place, from 0 to 1. */
    sure?: number;
    /** Headings over filled columns whose meaning is not known. */
    unmatched?: { cell: string; text: string }[];
  }[];
}

/** `C5`, or `'公开01表'!C5` where it stands on another sheet, or `'[b.xlsx]自评表'!C5` in another file. */
export type Reference = (place: Place, from: Sheet) => string;

/** References for workbooks whose sheets are known by the file that they came from. */
export function references(fileOf: (sheet: Sheet) => string | undefined): Reference {
  return (place, from) => {
    const cell = a1(place.cell);
    if (place.sheet === from) return cell;
    const file = fileOf(place.sheet);
    const prefix = file === undefined || file === fileOf(from) ? '' : `[${file}]`;
    return `${quoted(prefix + place.sheet.name)}!${cell}`;
  };
}

// What is undefined is not written: so there is no key for a text or a list that holds nothing.

function orNone<T extends string | readonly unknown[]>(content: T | undefined): T | undefined {
  return content === undefined || content.length === 0 ? undefined : content;
}

/** The sheet on which a form begins and its range there; where it goes on on further sheets these too. */
function pagesJson(form: AnyForm): Pick<FormJson, 'sheet' | 'range' | 'continued'> {
  const [first = form, ...rest] = pagesOf(form);
  return {
    sheet: first.sheet.name,
    range: a1Range(first.range),
    continued: orNone(rest.map(({ sheet, range }) => ({ sheet: sheet.name, range: a1Range(range) }))),
  };
}

/** One form as the contract shows it. */
export function formJson({ form, profile, total, grade }: FormAudit): FormJson {
  return {
    ...pagesJson(form),
    kind: form.kind,
    template: form.template,
    title: orNone(form.title?.text),
    name: orNone(form.fields.name?.text),
    unit: orNone(form.fields.unit?.text),
    year: form.yearNumber,
    profile: { id: profile.profile.id, why: profile.why },
    total,
    grade,
  };
}

/** One finding as the contract shows it; `reference` writes the related cells. */
export function findingJson(finding: Finding, rules: RuleLocale, reference: Reference): FindingJson {
  const { place, fix } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: place.sheet.name,
    cell: a1(place.cell),
    message: say(rules.messages, finding.message),
    expected: orNone(finding.expected),
    actual: orNone(finding.actual),
    related: orNone(finding.related.map((other) => reference(other, place.sheet))),
    fix: fix && { cell: a1(fix.cell), value: fix.value },
    consequences: orNone(finding.consequences.map((next) => findingJson(next, rules, reference))),
  };
}

/** The checks that could not be made, one entry per form, rule and reason. */
export function notCheckedJson(
  forms: readonly FormAudit[],
  checks: readonly NotChecked[],
  rules: RuleLocale,
): NotCheckedJson[] {
  const entries = new Map<string, NotCheckedJson>();
  for (const { rule, sheet, cells, reason: message } of checks) {
    const reason = say(rules.messages, message);
    const key = [formAt(forms, sheet, cells[0]), rule, sheet.name, reason].join('\n');
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { rule, sheet: sheet.name, cells: [], reason }));
    for (const cell of cells.map(a1)) if (!entry.cells.includes(cell)) entry.cells.push(cell);
  }
  return [...entries.values()];
}

/** The audit of one file. */
export function auditFileJson(
  path: string,
  audit: WorkbookAudit,
  rules: RuleLocale,
  reference: Reference,
): AuditFileJson {
  const stale = audit.stale.map(staleJson);
  return {
    path,
    status: 'ok',
    forms: audit.forms.map(formJson),
    findings: audit.findings.map((finding) => findingJson(finding, rules, reference)),
    notChecked: notCheckedJson(audit.forms, audit.notChecked, rules),
    ignored: audit.ignored.map(({ finding, reason }) => ({
      ...findingJson(finding, rules, reference),
      reason,
    })),
    ...(stale.length > 0 ? { stale } : {}),
  };
}

/** What was set aside and applies no more. */
export function staleJson({ ignore, why, place, now }: Stale): StaleJson {
  const { rule, sheet, cell, value, reason } = ignore;
  return {
    rule,
    sheet: place?.sheet.name ?? sheet,
    cell: place ? a1(place.cell) : cell,
    why,
    value: orNone(value),
    now: orNone(now),
    reason,
  };
}

/** A file that could not be read, with the reason. */
export function unreadableJson(path: string, reason: string): AuditFileJson {
  return { path, status: 'unreadable', reason, forms: [], findings: [], notChecked: [], ignored: [] };
}

/** The forms found in one file, with the cell of each role. */
export function inspectFileJson(
  path: string,
  forms: readonly AnyForm[],
  roles: (form: AnyForm) => Record<string, string>,
): InspectFileJson {
  return {
    path,
    status: 'ok',
    forms: forms.map((form) => ({
      ...pagesJson(form),
      kind: form.kind,
      template: form.template,
      roles: roles(form),
      ...recognitionJson(form),
    })),
  };
}

function recognitionJson(form: AnyForm): Pick<InspectFileJson['forms'][number], 'sure' | 'unmatched'> {
  if (!isEvaluation(form)) return {};
  const { sure, unmatched } = form.recognition;
  const named = unmatched.map(({ cell, text }) => ({ cell: addressIn(form, cell), text: compact(text) }));
  return { sure, ...(named.length > 0 ? { unmatched: named } : {}) };
}

export type Summary = Readonly<
  Record<'files' | 'unreadable' | 'forms' | Severity | 'folded' | 'ignored', number>
>;

/** The figures under an audit. A consequence is counted as folded only. */
export function summarise(files: readonly AuditFileJson[]): Summary {
  const sum = {
    files: files.length,
    unreadable: 0,
    forms: 0,
    error: 0,
    explain: 0,
    hint: 0,
    folded: 0,
    ignored: 0,
  };
  for (const { status, forms, findings, ignored } of files) {
    if (status === 'unreadable') sum.unreadable += 1;
    sum.forms += forms.length;
    sum.ignored += ignored.length;
    for (const { severity, consequences = [] } of findings) {
      sum[severity] += 1;
      sum.folded += consequences.length;
    }
  }
  return sum;
}

/** 2 where a file could not be read, else 1 where anything is an error (folded and ignored ones too), else 0. */
export function exitCode(files: readonly AuditFileJson[]): 0 | 1 | 2 {
  if (files.some((file) => file.status === 'unreadable')) return 2;
  const isError = (finding: FindingJson): boolean =>
    finding.severity === 'error' || (finding.consequences ?? []).some(isError);
  return files.some((file) => [...file.findings, ...file.ignored].some(isError)) ? 1 : 0;
}
