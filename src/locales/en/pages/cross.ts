import type { RulePages } from '../../types';
import { ARITHMETIC, PRACTICE } from './sources';

export const cross: RulePages<'cross'> = {
  'cross/identity': {
    what: 'Among the forms of one unit, one is for another year, or writes the unit’s name or code differently. For example 某县水务局 in one form and 某县县水务局 in another.',
    why: 'One character makes two units of it when forms are put together; another year means that an old form slipped in.',
    fix: 'Write it as most forms do. Where it is one against one, the later sheet is flagged: please check which is right.',
    silent:
      'Forms count as one unit’s where the code is the same, or the names differ by one character at most (or by a doubled or missing 县, 市, 人民 and the like). Units that differ in both code and name are not compared, and 第一小学 is no misspelling of 第二小学. Unless told otherwise, only forms of one workbook are compared.',
    source: PRACTICE,
  },
  'cross/duplicate-project': {
    what: 'Two project forms of one unit carry exactly the same project name.',
    why: 'Either a copied form was not renamed, or a project was handed in twice and its money would count twice.',
    fix: 'Give each its own project name, or delete the second form. For phases and batches say so in the name, as in （二期）.',
    silent:
      'Equal names in forms of different units are accepted. Forms for a unit’s whole spending are not compared. Spaces and full-width characters make no difference.',
    source: PRACTICE,
  },
  'cross/amount': {
    what: 'The project spending in the form for the whole unit (or in its basic data) is the sum of its project forms; a figure (total, basic and project spending, 三公经费) that stands in the unit’s form, its basic data and its final accounts is the same in each. For example two projects that spent 300 and 136.58 make 436.58.',
    why: 'A bureau compares these forms first. Where they differ, a project was left out or one form holds old figures.',
    fix: 'See whether a project form is missing or stands twice, then check the amounts. The final accounts decide.',
    silent:
      'Where the unit itself gives a larger number of projects, or its basic data list more, than there are project forms, this is listed as not checked, with the projects that are here. Differences from rounding are accepted. The final accounts may be met by all money, by what came from the budget, or by the general budget alone; where all forms differ from them in the same way only the unit’s form is flagged. Forms of units below (whose 主管部门 this unit is) may be counted in or not. Unless told otherwise, only forms of one workbook are compared.',
    source: ARITHMETIC,
  },
  'cross/count': {
    what: 'The text of the form for the whole unit gives a number of projects, or of those graded 优, 良, 中 or 差, that differs from the project forms. For example it speaks of 2 projects where there are 3 forms.',
    why: 'These numbers catch the eye; where they differ from the forms the text must be written anew.',
    fix: 'Count the project forms and correct the text, or see whether a form stands twice.',
    silent:
      'A number larger than that of the forms is listed as not checked, with the projects that are here, since forms are probably missing. Without any project form nothing is checked, nor are grades where a form has none.',
    source: PRACTICE,
  },
};
