import type { RulePages } from '../../types';
import { ARITHMETIC, COMMON, PRACTICE } from './sources';

export const form: RulePages<'form'> = {
  'form/missing-field': {
    what: 'The form prints a label for the project name, the department in charge, the unit or the year, but nothing is filled in beside it. Only labels that the form prints count; a label and its value may share one cell.',
    why: 'These entries say whose form it is, for which year and for which project. With one of them missing the bureau cannot file the form and often returns it.',
    fix: 'Fill in the blank cell. The year may also stand in the title, as in 2024年度项目支出绩效自评表.',
    silent:
      'A blank year cell is accepted where the title names the year. A department without its code is not blank. Fields that the form does not print are not asked for.',
    source: COMMON,
  },
  'form/computed-blank': {
    what: 'A cell that can be computed is blank: execution rate, its score, balance, total of the funds, total score or grade. All figures that it is computed from are there.',
    why: 'A blank result is not 0, so the reviewer has to work it out. If that differs from an annex or a report, questions follow.',
    fix: 'Fill in the figure given. With a full-year budget of 260 and 228.8 executed, for example, the execution rate is 88%.',
    silent:
      'Nothing is said while the figures needed are incomplete. A dash (— or /) says "not applicable" and is accepted. With a full-year budget of 0 no rate is computed.',
    source: ARITHMETIC,
  },
  'form/placeholder': {
    what: 'The indicator table still holds filler from the template: ……, a number without content such as 指标2：, XX, or 示例.',
    why: 'Filler shows that the row was not finished, or not deleted. In print it is plain to see, and it raises the question whether an indicator was left out.',
    fix: 'Fill in the indicator, or delete the row or clear the cell. If the row carries points, move them to other indicators so that the weights still make 100.',
    source: PRACTICE,
  },
};
