import { recogniseForms } from '../forms/recognise';
import type { AnyForm } from '../forms/types';
import { embeddedProfile } from '../profile/choose';
import type { Profile } from '../profile/types';
import { crossRules } from '../rules';
import { groupByUnit } from '../rules/cross/belonging';
import type { CrossDraft, CrossRule, Scope } from '../rules/cross/rule';
import { message } from '../rules/messages';
import type { Finding, FormAudit, NotChecked } from '../rules/types';
import type { Address } from '../sheet/address';
import type { Sheet, Workbook } from '../sheet/types';
import { auditForm } from './form';
import { setAside } from './ignored';
import type { AuditOptions, WorkbookAudit } from './types';

/** The name under which formulas without a result are reported; no rule, since nothing can be wrong with them. */
export const NO_RESULT = 'form/no-result';

/** Every form of a workbook, sheet by sheet, top to bottom. */
export function recogniseWorkbook(workbook: Workbook): AnyForm[] {
  return workbook.sheets.flatMap(recogniseForms);
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
    const forms = recogniseWorkbook(workbook).map((form) =>
      auditForm(form, { option: options.profile, embedded }),
    );
    return { workbook, forms, profile: options.profile ?? embedded };
  });
  const scopes = options.together ? [read] : read.map((one) => [one]);
  const across = scopes.map((scope) =>
    acrossForms(
      scope.map((one) => one.forms),
      scope[0]?.profile,
    ),
  );
  const findings = across.flatMap((one) => one.findings);
  const gaps = across.flatMap((one) => one.notChecked);
  return read.map(({ workbook, forms }) => {
    const own = new Set<Sheet>(workbook.sheets);
    const audit: WorkbookAudit = {
      workbook,
      forms,
      findings: [
        ...forms.flatMap((f) => f.findings),
        ...findings.filter((finding) => own.has(finding.place.sheet)),
      ],
      notChecked: [
        ...forms.flatMap((f) => f.notChecked),
        ...gaps.filter(({ sheet }) => own.has(sheet)),
        ...withoutResult(forms),
      ],
      ignored: [],
      stale: [],
    };
    return workbook.ignored === undefined ? audit : setAside(audit, workbook.ignored);
  });
}

/** The rules across forms over the forms of several workbooks, unit by unit. */
function acrossForms(
  workbooks: readonly (readonly FormAudit[])[],
  profile: Profile | undefined,
): Pick<FormAudit, 'findings' | 'notChecked'> {
  const rules = crossRules.filter((rule) => !profile?.off.includes(rule.id));
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const audits = new Map(workbooks.flat().map((audit) => [audit.form, audit]));
  const scope: Scope = { forms: [...audits.keys()], auditOf: (form) => audits.get(form) };
  for (const forms of groupByUnit(workbooks.map((book) => book.map(({ form }) => form)))) {
    if (forms.length < 2) continue;
    for (const rule of rules) {
      for (const outcome of rule.check(forms, scope)) {
        if (outcome.kind === 'finding') findings.push(placed(rule, outcome, profile));
        else notChecked.push({ rule: rule.id, ...outcome.at, reason: outcome.reason });
      }
    }
  }
  return { findings, notChecked };
}

function placed(
  rule: CrossRule,
  { place, message: text, expected, actual, related }: CrossDraft,
  profile: Profile | undefined,
): Finding {
  return {
    rule: rule.id,
    severity: profile?.severities[rule.id] ?? rule.severity,
    place,
    message: text,
    ...(expected !== undefined ? { expected } : {}),
    ...(actual !== undefined ? { actual } : {}),
    related,
    consequences: [],
  };
}

/** Formulas whose result nobody stored and that we cannot evaluate: said once per sheet that holds a form. */
function withoutResult(audits: readonly FormAudit[]): NotChecked[] {
  const sheets = [...new Set(audits.map((audit) => audit.form.sheet))];
  return sheets.flatMap((sheet) => {
    const cells: Address[] = [];
    for (const { row, col, cell } of sheet.cells()) if (cell.unknown) cells.push({ row, col });
    return cells.length > 0 ? [{ rule: NO_RESULT, sheet, cells, reason: message('gap.formula', {}) }] : [];
  });
}
