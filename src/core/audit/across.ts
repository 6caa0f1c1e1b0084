import type { Profile } from '../profile/types';
import { crossRules } from '../rules';
import { groupByUnit } from '../rules/cross/belonging';
import type { CrossDraft, CrossRule, Scope } from '../rules/cross/rule';
import type { Finding, FormAudit, NotChecked, Place } from '../rules/types';
import type { AnyForm } from '../forms/types';
import { cellKey } from '../sheet/address';
import type { Sheet } from '../sheet/types';

/** A finding across forms, with what it would follow from. */
interface PlacedAcross {
  readonly finding: Finding;
  readonly follows: readonly Place[];
}

/** What the rules across forms say, and the audits of the forms with what follows from their own findings. */
export interface Across {
  readonly audits: ReadonlyMap<FormAudit, FormAudit>;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** What there is to say where no unit has several forms. */
const NOTHING: Across = { audits: new Map(), findings: [], notChecked: [] };

/** Runs the rules across forms over the forms of several workbooks, unit by unit. */
export function auditAcross(
  workbooks: readonly (readonly FormAudit[])[],
  profile: Profile | undefined,
): Across {
  const all = workbooks.flat();
  const units = all.length < 2 ? [] : groupByUnit(workbooks.map(handedIn)).filter(({ length }) => length > 1);
  if (units.length === 0) return NOTHING;
  const rules = crossRules().filter((rule) => !profile?.off.includes(rule.id));
  const placed: PlacedAcross[] = [];
  const notChecked: NotChecked[] = [];
  const audits = new Map(all.map((audit) => [audit.form, audit]));
  const scope: Scope = { forms: [...audits.keys()], auditOf: (form) => audits.get(form) };
  for (const forms of units) {
    for (const rule of rules) {
      for (const outcome of rule.check(forms, scope)) {
        if (outcome.kind === 'finding') placed.push(place(rule, outcome, profile));
        else notChecked.push({ rule: rule.id, ...outcome.at, reason: outcome.reason });
      }
    }
  }
  return { ...(placed.length > 0 ? underCauses(all, placed) : NOTHING), notChecked };
}

/** The forms of a workbook that one sees; what lies hidden is a template or an older copy. */
function handedIn(audits: readonly FormAudit[]): AnyForm[] {
  const forms = audits.map(({ form }) => form);
  const shown = forms.filter(({ sheet }) => sheet.visibility === 'visible');
  return shown.length > 0 ? shown : forms;
}

function place(rule: CrossRule, draft: CrossDraft, profile: Profile | undefined): PlacedAcross {
  const { place: at, message, expected, actual, related, follows = [] } = draft;
  const finding: Finding = {
    rule: rule.id,
    severity: profile?.severities[rule.id] ?? rule.severity,
    place: at,
    message,
    ...(expected !== undefined ? { expected } : {}),
    ...(actual !== undefined ? { actual } : {}),
    related,
    consequences: [],
  };
  return { finding, follows };
}

/** Folds what follows from an error under it, be that of one form or across forms. */
function underCauses(
  audits: readonly FormAudit[],
  placed: readonly PlacedAcross[],
): Omit<Across, 'notChecked'> {
  const errors = new Map<Sheet, Map<number, Finding>>();
  const causeAt = ({ sheet, cell }: Place): Finding | undefined => errors.get(sheet)?.get(cellKey(cell));
  const note = ({ place: { sheet, cell }, severity }: Finding, root: Finding): void => {
    if (severity !== 'error') return;
    let cells = errors.get(sheet);
    if (!cells) errors.set(sheet, (cells = new Map()));
    if (!cells.has(cellKey(cell))) cells.set(cellKey(cell), root);
  };
  for (const root of audits.flatMap(({ findings }) => findings)) {
    for (const each of [root, ...root.consequences]) note(each, root);
  }
  const beneath = new Map<Finding, Finding[]>();
  const roots: Finding[] = [];
  for (const { finding, follows } of placed) {
    const cause =
      finding.severity === 'hint' ? undefined : follows.map(causeAt).find((each) => each !== undefined);
    if (cause) beneath.set(cause, [...(beneath.get(cause) ?? []), finding]);
    else roots.push(finding);
    note(finding, cause ?? finding);
  }
  const whole = (finding: Finding): Finding => {
    const more = beneath.get(finding);
    return more ? { ...finding, consequences: [...finding.consequences, ...more] } : finding;
  };
  const own = audits.filter(({ findings }) => findings.some((each) => beneath.has(each)));
  return {
    audits: new Map(own.map((audit) => [audit, { ...audit, findings: audit.findings.map(whole) }])),
    findings: roots.map(whole),
  };
}
