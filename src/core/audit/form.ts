import type { AnyForm } from '../forms/types';
import { chooseProfile } from '../profile/choose';
import type { Profile } from '../profile/types';
import { isReason } from '../rules/reason/reasons';
import type { Draft, FormContext, Gap, Outcome, Rule } from '../rules/rule';
import type { FormAudit, NotChecked, Severity } from '../rules/types';
import type { Address } from '../sheet/address';
import { bySheet, placeIn } from '../sheet/layers';
import { checksOf } from './checks';
import { fold, type Placed } from './fold';

type AnyRule = Rule<FormContext>;

/** Runs every rule of its family over one form. */
export function auditForm(
  form: AnyForm,
  { option, embedded }: { readonly option?: Profile | undefined; readonly embedded?: Profile | undefined },
): FormAudit {
  const inForce = chooseProfile({ option, embedded, form });
  const checks = checksOf(form);
  const context = checks.context({ form, profile: inForce.profile, inForce });
  const { off } = inForce.profile;
  const placed: Placed[] = [];
  const gaps: NotChecked[] = [];
  let rule: AnyRule;
  const report = (outcome: Outcome): void => {
    if (outcome.kind === 'gap') gaps.push(...notChecked(form, rule, outcome));
    else if (!isCleared(context, rule, outcome)) placed.push(place(context, rule, outcome));
  };
  for (rule of checks.rules) if (!off.includes(rule.id)) rule.check(context, report);
  return {
    form,
    profile: inForce,
    findings: fold(placed),
    notChecked: merged(gaps),
    ...checks.totals?.(context),
  };
}

/** The severity of a draft: the profile's word for its rule outranks the rule's own; a hint stays a hint. */
function severityOf(profile: Profile, rule: AnyRule, draft: Draft): Severity {
  if (draft.severity === 'hint') return 'hint';
  return profile.severities[rule.id] ?? draft.severity ?? rule.severity;
}

/** An explanation that is asked for is given where a real reason stands in the indicator's own place. */
function isCleared({ profile }: FormContext, rule: AnyRule, draft: Draft): boolean {
  if (!draft.indicator || severityOf(profile, rule, draft) !== 'explain') return false;
  return isReason(draft.indicator.columns.reason);
}

function place({ form: { sheet }, profile }: FormContext, rule: AnyRule, draft: Draft): Placed {
  const { cell, message, expected, actual, related = NO_CELLS, follows = NO_CELLS, fix } = draft;
  return {
    cell,
    follows,
    finding: {
      rule: rule.id,
      severity: severityOf(profile, rule, draft),
      place: placeIn(sheet, cell),
      message,
      expected,
      actual,
      related: related.map((other) => placeIn(sheet, other)),
      fix: fix && { ...fix, cell: placeIn(sheet, fix.cell).cell },
      consequences: [],
    },
  };
}

const NO_CELLS: readonly Address[] = [];

function notChecked(form: AnyForm, rule: AnyRule, { cells, reason }: Gap): NotChecked[] {
  return bySheet(form.sheet, cells).map((at) => ({ rule: rule.id, ...at, reason }));
}

/** One entry per rule and reason, with the cells of all. */
function merged(gaps: readonly NotChecked[]): readonly NotChecked[] {
  if (gaps.length < 2) return gaps;
  const byReason = new Map<string, NotChecked>();
  for (const gap of gaps) {
    const key = `${gap.rule}|${gap.sheet.name}|${JSON.stringify(gap.reason)}`;
    const known = byReason.get(key);
    byReason.set(key, known ? { ...known, cells: [...known.cells, ...gap.cells] } : gap);
  }
  return [...byReason.values()];
}
