import { recogniseForms } from '../forms/recognise';
import type { Form } from '../forms/types';
import { embeddedProfile } from '../profile/choose';
import type { Profile } from '../profile/types';
import { crossRules } from '../rules';
import { groupByUnit } from '../rules/cross/belonging';
import type { CrossDraft, CrossRule } from '../rules/cross/rule';
import { message } from '../rules/messages';
import type { Finding, FormAudit, NotChecked } from '../rules/types';
import type { Address } from '../sheet/address';
import type { Sheet, Workbook } from '../sheet/types';
import { auditForm } from './form';
import type { AuditOptions, WorkbookAudit } from './types';

/** The name under which formulas without a result are reported; no rule, since nothing can be wrong with them. */
export const NO_RESULT = 'form/no-result';

/** Every form of a workbook, sheet by sheet, top to bottom. */
export function recogniseWorkbook(workbook: Workbook): Form[] {
  return workbook.sheets.flatMap(recogniseForms);
}

/**
 * Audits workbooks, one result each in the same order. Rules across forms look within each workbook;
 * with `together` they look across all of them.
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
  const across = scopes.flatMap((scope) =>
    acrossForms(
      scope.flatMap((one) => one.forms),
      scope[0]?.profile,
    ),
  );
  return read.map(({ workbook, forms }) => {
    const own = new Set<Sheet>(workbook.sheets);
    return {
      workbook,
      forms,
      findings: [
        ...forms.flatMap((f) => f.findings),
        ...across.filter((finding) => own.has(finding.place.sheet)),
      ],
      notChecked: [...forms.flatMap((f) => f.notChecked), ...withoutResult(forms)],
    };
  });
}

function acrossForms(audits: readonly FormAudit[], profile: Profile | undefined): Finding[] {
  const rules = crossRules.filter((rule) => !profile?.off.includes(rule.id));
  return groupByUnit(audits.map((audit) => audit.form))
    .filter((forms) => forms.length > 1)
    .flatMap((forms) =>
      rules.flatMap((rule) => [...rule.check(forms)].map((draft) => placed(rule, draft, profile))),
    );
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
