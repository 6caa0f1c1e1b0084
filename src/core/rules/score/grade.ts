import { print, ZERO, type Decimal } from '../../values/decimal';
import type { Profile } from '../../profile/types';
import { remembered, type Said } from '../../values/said';
import { fullMark } from '../weights/points';
import { message } from '../messages';
import { finding, gap, type Rule } from '../rule';

/** Other names under which the grades go, best first; the profile's own names come first. */
const NAMES: readonly (readonly string[])[] = [
  ['优', '优秀', 'A'],
  ['良', '良好', 'B'],
  ['中', '中等', '一般', '合格', 'C'],
  ['差', '较差', '不合格', 'D'],
];

/** The grade that a total (of 100) deserves. */
export function gradeFor(profile: Profile, total: Decimal): string | undefined {
  return profile.grades.find((grade) => total.gte(grade.from))?.name;
}

/** A grade without the words around it: 等级：良 → 良. */
const nameOf = remembered(({ key }) => key.replace(/^等级[:：]?|[级等]$/g, ''));

/** The place of a grade in the profile's order, by any of its names. */
function rank(profile: Profile, grade: Said | string): number | undefined {
  const key = nameOf(grade);
  const own = profile.grades.findIndex((grade) => grade.name === key);
  if (own >= 0) return own;
  const known = NAMES.findIndex((names) => names.includes(key));
  const name = NAMES[known]?.[0];
  const place = profile.grades.findIndex((grade) => grade.name === name);
  return place >= 0 ? place : undefined;
}

function ofHundred(total: Decimal, full: Decimal): Decimal {
  return full.gt(ZERO) && !full.eq(100) ? total.times(100).div(full) : total;
}

/** 等级 fits 总分. */
export const scoreGrade: Rule = {
  id: 'score/grade',
  severity: 'error',
  block: 'total',
  check(context, report) {
    const { form, figures, profile } = context;
    if (!form.grade || form.grade.text === '') return;
    const total = figures.points(form.total.score);
    const stated = rank(profile, form.grade.words);
    if (stated === undefined) return;
    if (!total) {
      report(gap([form.grade.cell], message('gap.blank', { what: 'total' })));
      return;
    }
    const expected = gradeFor(profile, ofHundred(total.value, fullMark(context).value));
    if (expected === undefined || rank(profile, expected) === stated) return;
    report(
      finding(
        form.grade.cell,
        message('score/grade.wrong', { expected, stated: form.grade.text, total: print(total.value) }),
        {
          expected,
          actual: form.grade.text,
          related: [total.datum.cell],
          follows: [total.datum.cell],
          fix: { cell: form.grade.cell, value: expected },
        },
      ),
    );
  },
};
