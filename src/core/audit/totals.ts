import type { Context } from '../rules/rule';
import { gradeFor } from '../rules/score/grade';
import { scoreSum } from '../rules/score/total';
import type { FormAudit } from '../rules/types';
import { print, round } from '../values/decimal';

/** 总分 and 等级 as filled in and as recomputed. */
export function totals(context: Context): Pick<FormAudit, 'total' | 'grade'> {
  const { form, figures, profile } = context;
  const sum = scoreSum(context);
  const stated = figures.points(form.total.score)?.value;
  const computed = sum.kind === 'sum' ? round(sum.value, 2) : undefined;
  const grade = computed && gradeFor(profile, computed);
  return {
    total: filled(stated && print(stated), computed && print(computed)),
    grade: filled(form.grade?.words.key, grade),
  };
}

/** Only what there is; undefined where there is nothing. */
function filled(stated = '', computed = ''): FormAudit['total'] {
  if (stated === '' && computed === '') return undefined;
  return { stated: stated === '' ? undefined : stated, computed: computed === '' ? undefined : computed };
}
