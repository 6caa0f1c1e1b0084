import type { Form } from '../forms/types';
import { chooseProfile } from '../profile/choose';
import type { Profile } from '../profile/types';
import { compact } from '../values/text';
import { print, round } from '../values/decimal';
import { FormFigures } from '../rules/figures';
import { formRules } from '../rules';
import { isReason } from '../rules/reason/reasons';
import { gradeFor } from '../rules/score/grade';
import { scoreSum } from '../rules/score/total';
import type { Context, Draft, Gap, Rule } from '../rules/rule';
import type { FormAudit, NotChecked, Severity } from '../rules/types';
import { fold, type Placed } from './fold';

/** Runs every rule over one form. */
export function auditForm(
  form: Form,
  chosen: { readonly option?: Profile | undefined; readonly embedded?: Profile | undefined },
): FormAudit {
  const inForce = chooseProfile({ ...chosen, form });
  const context: Context = { form, figures: new FormFigures(form), profile: inForce.profile, inForce };
  const placed: Placed[] = [];
  const gaps: NotChecked[] = [];
  for (const rule of formRules) {
    if (inForce.profile.off.includes(rule.id)) continue;
    for (const outcome of rule.check(context)) {
      if (outcome.kind === 'gap') gaps.push(notChecked(form, rule, outcome));
      else if (!isCleared(context, rule, outcome)) placed.push(place(context, rule, outcome));
    }
  }
  return { form, profile: inForce, findings: fold(placed), notChecked: merged(gaps), ...totals(context) };
}

/** The severity of a draft: the profile's word for its rule outranks the rule's own; a hint stays a hint. */
function severityOf(profile: Profile, rule: Rule, draft: Draft): Severity {
  if (draft.severity === 'hint') return 'hint';
  return profile.severities[rule.id] ?? draft.severity ?? rule.severity;
}

/** An explanation that is asked for is given where a real reason stands in the indicator's own place. */
function isCleared({ profile }: Context, rule: Rule, draft: Draft): boolean {
  if (!draft.indicator || severityOf(profile, rule, draft) !== 'explain') return false;
  return isReason(draft.indicator.columns.reason?.text);
}

function place({ form, profile }: Context, rule: Rule, draft: Draft): Placed {
  const at = (cell: Draft['cell']): { sheet: Form['sheet']; cell: Draft['cell'] } => ({
    sheet: form.sheet,
    cell,
  });
  return {
    follows: draft.follows ?? [],
    finding: {
      rule: rule.id,
      severity: severityOf(profile, rule, draft),
      place: at(draft.cell),
      message: draft.message,
      ...(draft.expected !== undefined ? { expected: draft.expected } : {}),
      ...(draft.actual !== undefined ? { actual: draft.actual } : {}),
      related: (draft.related ?? []).map(at),
      ...(draft.fix ? { fix: draft.fix } : {}),
      consequences: [],
    },
  };
}

function notChecked(form: Form, rule: Rule, { cells, reason }: Gap): NotChecked {
  return { rule: rule.id, sheet: form.sheet, cells, reason };
}

/** One entry per rule and reason, with the cells of all. */
function merged(gaps: readonly NotChecked[]): NotChecked[] {
  const byReason = new Map<string, NotChecked>();
  for (const gap of gaps) {
    const key = `${gap.rule}|${JSON.stringify(gap.reason)}`;
    const known = byReason.get(key);
    byReason.set(key, known ? { ...known, cells: [...known.cells, ...gap.cells] } : gap);
  }
  return [...byReason.values()];
}

/** 总分 and 等级 as filled in and as recomputed. */
function totals(context: Context): Pick<FormAudit, 'total' | 'grade'> {
  const { form, figures, profile } = context;
  const sum = scoreSum(context);
  const stated = figures.points(form.total.score)?.value;
  const computed = sum.kind === 'sum' ? round(sum.value, 2) : undefined;
  const grade = computed && gradeFor(profile, computed);
  const statedGrade = compact(form.grade?.text ?? '');
  return {
    ...(stated || computed
      ? {
          total: {
            ...(stated ? { stated: print(stated) } : {}),
            ...(computed ? { computed: print(computed) } : {}),
          },
        }
      : {}),
    ...(statedGrade || grade
      ? { grade: { ...(statedGrade ? { stated: statedGrade } : {}), ...(grade ? { computed: grade } : {}) } }
      : {}),
  };
}
