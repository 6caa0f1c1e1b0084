import type { RulePages } from '../../types';
import { PRACTICE } from './sources';

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
};
