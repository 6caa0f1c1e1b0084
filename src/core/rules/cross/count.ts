import { isEvaluation, type AnyForm } from '../../forms/types';
import { compact } from '../../values/text';
import { message, type Message } from '../messages';
import { projectsStated, statedCounts, type StatedCount } from './counts';
import { missingForms, projectForms } from './projects';
import { distinct } from './readings';
import { placeOf, type CrossDraft, type CrossRule, type Scope } from './rule';

/** A number of projects or of grades that the unit states differs from the forms present. */
export const crossCount: CrossRule = {
  id: 'cross/count',
  severity: 'error',
  block: 'across',
  *check(forms, scope) {
    const projects = projectForms(forms);
    if (projects.length === 0) return;
    const counts = statedCounts(forms);
    const most = projectsStated(counts);
    if (most && most.count > projects.length) {
      return yield missingForms(most.form, most.datum, most.count, projects);
    }
    for (const stated of counts) {
      const { count, grade } = stated;
      const params = { stated: String(count), present: String(projects.length) };
      if (grade !== undefined) yield* checkGrade(stated, grade, projects, scope);
      else if (count < distinct(projects).length)
        yield draft(stated, projects, message('cross/count.projects', params));
    }
  },
};

function* checkGrade(
  stated: StatedCount,
  grade: string,
  projects: readonly AnyForm[],
  scope: Scope,
): Iterable<CrossDraft> {
  const grades = projects.map((project) => gradeOf(project, scope));
  const holders = projects.filter((_, index) => grades[index] === grade);
  if (grades.includes(undefined) || holders.length === stated.count) return;
  // Draft and final of one project count once.
  if (distinct(holders).length === stated.count) return;
  const params = { grade, stated: String(stated.count), present: String(holders.length) };
  yield draft(stated, holders, message('cross/count.grade', params));
}

/** The grade that a form states, else the one that its total makes. */
function gradeOf(form: AnyForm, scope: Scope): string | undefined {
  const stated = isEvaluation(form) ? compact(form.grade?.text ?? '') : '';
  return /^[优良中差]/.exec(stated)?.[0] ?? scope.auditOf(form)?.grade?.computed;
}

function draft({ form, datum, count }: StatedCount, present: readonly AnyForm[], text: Message): CrossDraft {
  return {
    kind: 'finding',
    place: placeOf(form, datum),
    message: text,
    expected: String(present.length),
    actual: String(count),
    related: present.flatMap((project) => {
      const { name } = project.fields;
      return name ? [placeOf(project, name)] : [];
    }),
  };
}
