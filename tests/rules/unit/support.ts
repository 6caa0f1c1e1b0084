import { auditWorkbooks } from '../../../src/core/audit';
import type { WorkbookAudit } from '../../../src/core/audit/types';
import { builtin, national } from '../../../src/core/profile/builtin';
import { checkProfile } from '../../../src/core/profile/schema';
import type { Profile } from '../../../src/core/profile/types';
import type { Finding, Severity } from '../../../src/core/rules/types';
import { a1 } from '../../../src/core/sheet/address';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { exampleForm, type Cells, type FormVariant } from '../../support/example-form';
import { sketch } from '../../support/sketch';
import { workbookBytes, type TestCell } from '../../support/xlsx';

/** A share as a filled-in form holds it. */
export const share = (v: number, numFmt = '0.00%'): TestCell => ({ v, numFmt });

/** The national profile with some of its keys set otherwise, checked as one from outside is. */
export function profileWith(changes: Readonly<Record<string, unknown>>): Profile {
  const result = checkProfile({ id: 'own', title: '测试', ...changes });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.profile;
}

/** A profile that comes with the program. */
export const known = (id: string): Profile => builtin(id) ?? national;

/** The audit of the clean example form with some cells altered. */
export function auditOf(patch: Cells, profile?: Profile, variant: FormVariant = 'scored'): WorkbookAudit {
  const workbook = readWorkbook(workbookBytes({ sheets: [exampleForm(variant, patch)] }));
  return only(auditWorkbooks([workbook], profile ? { profile } : {}));
}

/** The audit of sketched sheets. */
export function auditSketch(sheets: string | readonly string[], profile?: Profile): WorkbookAudit {
  const all = [sheets].flat().map((text, index) => sketch(text, `表${index + 1}`));
  return only(auditWorkbooks([{ sheets: all }], profile ? { profile } : {}));
}

function only(audits: readonly WorkbookAudit[]): WorkbookAudit {
  const [audit] = audits;
  if (!audit) throw new Error('no audit');
  return audit;
}

/** `error I6 funds/rate` per finding, consequences behind `> `, in the order of the audit. */
export function told({ findings }: WorkbookAudit, ...severities: Severity[]): string[] {
  return findings
    .flatMap((finding) => [line(finding), ...finding.consequences.map((next) => `> ${line(next)}`)])
    .filter(
      (text) => severities.length === 0 || severities.some((severity) => text.includes(`${severity} `)),
    );
}

function line({ severity, place, rule }: Finding): string {
  return `${severity} ${a1(place.cell)} ${rule}`;
}

/** The one finding of a rule, wherever it stands. */
export function theOne({ findings }: WorkbookAudit, rule: string): Finding {
  const all = findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .filter((finding) => finding.rule === rule);
  const [one] = all;
  if (!one || all.length > 1) throw new Error(`${all.length} findings of ${rule}`);
  return one;
}

/** `C6 D6 funds/rate gap.zero` per check that could not be made. */
export function unchecked({ notChecked }: WorkbookAudit, rule?: string): string[] {
  return notChecked
    .filter((gap) => rule === undefined || gap.rule === rule)
    .map(({ cells, rule: id, reason }) => `${cells.map(a1).join(' ')} ${id} ${reason.key}`);
}
