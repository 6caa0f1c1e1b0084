import { recogniseForms } from '../forms/recognise';
import type { Taught } from '../forms/taught';
import { isEvaluation, type AnyForm } from '../forms/types';
import { embeddedProfile, taughtBy } from '../profile/choose';
import { message } from '../rules/messages';
import type { FormAudit, NotChecked } from '../rules/types';
import { bySheet } from '../sheet/layers';
import type { Sheet, Workbook } from '../sheet/types';
import { auditAcross } from './across';
import { compact } from '../values/text';
import { auditForm } from './form';
import { setAside } from './ignored';
import { joinPages, withOpenEnds } from './pages';
import { pagesOf } from './place';
import type { AuditOptions, WorkbookAudit } from './types';

/** The name under which formulas without a result are reported; no rule, since nothing can be wrong with them. */
export const NO_RESULT = 'form/no-result';

/** The name under which columns are reported whose heading is not known; no rule either. */
export const UNPLACED = 'form/unplaced';

/** The name under which a header that was taught is reported where no row says any more what it said; no rule either. */
export const HEADER_GONE = 'form/header-gone';

/** Every form of a workbook, sheet by sheet, top to bottom. */
export function recogniseWorkbook(workbook: Workbook, options: AuditOptions = {}): AnyForm[] {
  const taught = taughtBy(options, embeddedProfile(workbook));
  return joinPages(
    workbook.sheets.map((sheet) => ({ sheet, forms: recogniseForms(sheet, taught) })),
    taught,
  );
}

/** What audits one sheet of a workbook by itself; with a memory, the audit of the workbook finds the result there. */
export function sheetAuditor(
  workbook: Workbook,
  options: AuditOptions,
  embedded = embeddedProfile(workbook),
): (sheet: Sheet) => readonly FormAudit[] {
  const taught = taughtBy(options, embedded);
  return (sheet) => {
    const audit = () =>
      recogniseForms(sheet, taught).map((form) => auditForm(form, { option: options.profile, embedded }));
    return options.memory ? options.memory.of(sheet, workbook.profile, audit) : audit();
  };
}

/**
 * Audits workbooks, one result each in the same order. Rules across forms look within each workbook;
 * with `together` they look across all of them. What a person set aside stands apart.
 */
export function auditWorkbooks(
  workbooks: readonly Workbook[],
  options: AuditOptions & { readonly together?: boolean } = {},
): WorkbookAudit[] {
  const read = workbooks.map((workbook) => {
    const embedded = embeddedProfile(workbook);
    const taught = taughtBy(options, embedded);
    const audits = workbook.sheets.map(sheetAuditor(workbook, options, embedded));
    const alone = new Map(audits.flat().map((audit) => [audit.form, audit]));
    const forms = joinPages(
      workbook.sheets.map((sheet, index) => ({
        sheet,
        forms: (audits[index] ?? []).map(({ form }) => form),
      })),
      taught,
    ).map((form) => alone.get(form) ?? auditForm(form, { option: options.profile, embedded }));
    const gone = taught ? workbook.sheets.flatMap((sheet) => headersGone(sheet, taught)) : [];
    return { workbook, forms: withOpenEnds(forms), gone, profile: options.profile ?? embedded };
  });
  const scopes = options.together ? [read] : read.map((one) => [one]);
  const across = scopes.map((scope) =>
    auditAcross(
      scope.map((one) => one.forms),
      scope[0]?.profile,
    ),
  );
  const folded = new Map(across.flatMap(({ audits }) => [...audits]));
  const findings = across.flatMap((one) => one.findings);
  const gaps = across.flatMap((one) => one.notChecked);
  return read.map(({ workbook, forms: alone, gone }) => {
    const forms = alone.map((audit) => folded.get(audit) ?? audit);
    const own = new Set<Sheet>(workbook.sheets);
    const audit: WorkbookAudit = {
      workbook,
      forms,
      findings: [
        ...forms.flatMap((f) => f.findings),
        ...findings.filter(({ place }) => own.has(place.sheet)),
      ],
      notChecked: [
        ...forms.flatMap((f) => f.notChecked),
        ...gaps.filter(({ sheet }) => own.has(sheet)),
        ...withoutResult(forms),
        ...forms.flatMap(unplaced),
        ...gone,
      ],
      ignored: [],
      stale: [],
    };
    return workbook.ignored === undefined ? audit : setAside(audit, workbook.ignored);
  });
}

/** Rows of a sheet that were said to be headers and are no longer to be found. */
function headersGone(sheet: Sheet, taught: Taught): NotChecked[] {
  return taught.goneFrom(sheet).map(({ header }) => ({
    rule: HEADER_GONE,
    sheet,
    cells: typeof header === 'number' ? [{ row: header - 1, col: sheet.used?.left ?? 0 }] : [],
    reason: message('gap.header-gone', { row: String(header) }),
  }));
}

/** Formulas whose result nobody stored and that we cannot evaluate: said once per sheet that holds a form. */
function withoutResult(audits: readonly FormAudit[]): NotChecked[] {
  const sheets = [...new Set(audits.flatMap(({ form }) => pagesOf(form).map(({ sheet }) => sheet)))];
  return sheets.flatMap((sheet) => {
    const cells = sheet.unresolved();
    return cells.length > 0 ? [{ rule: NO_RESULT, sheet, cells, reason: message('gap.formula', {}) }] : [];
  });
}

/** Filled columns of a form that nothing was checked in, because their headings are not known. */
function unplaced({ form }: FormAudit): NotChecked[] {
  const { unmatched } = isEvaluation(form) ? form.recognition : { unmatched: [] };
  if (unmatched.length === 0) return [];
  const headings = unmatched.map(({ text }) => compact(text)).join('、');
  const cells = unmatched.map(({ cell }) => cell);
  const reason = message('gap.unplaced', { headings });
  return bySheet(form.sheet, cells).map((at) => ({ rule: UNPLACED, ...at, reason }));
}
