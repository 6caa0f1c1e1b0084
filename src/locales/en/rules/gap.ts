import type { RuleWords } from '../../types';
import { CONTROLS, INPUTS, TABLES, capital } from './words';

/** Why a check could not be made. */
export const gap: RuleWords<'gap'> = {
  titles: {},
  messages: {
    'gap.blank': ({ what }) => `${capital(INPUTS[what])} not filled in`,
    'gap.unreadable': ({ text }) => `Cannot be read as a number: ${text}`,
    'gap.target': ({ text }) => `The target cannot be read: ${text}`,
    'gap.actual': ({ text }) => `The actual value cannot be read: ${text}`,
    'gap.unit': ({ target, actual }) => `Different units, cannot be compared: ${target} and ${actual}`,
    'gap.zero': () => 'The full-year budget is 0, so there is no execution rate to compute',
    'gap.control': ({ measure, part }) => `The number of ${CONTROLS[measure][part]} is blank`,
    'gap.no-base': ({ measure }) =>
      `${CONTROLS[measure].rate} cannot be computed: ${CONTROLS[measure].approved} is 0`,
    'gap.missing-forms': ({ stated, present, names }) =>
      `${stated} projects are spoken of, but only ${present} project form(s) are here (${names})`,
    'gap.perhaps-missing': ({ stated, sum, count }) =>
      `Project spending is ${stated} 万元, the ${count} project form(s) here come to ${sum}; others may be elsewhere, so it was not checked`,
    'gap.formula': () =>
      'The formula was saved without its result; please open the file in Excel and save it once',
    'gap.profile': ({ what }) =>
      `No local profile is chosen, so the prescribed ${INPUTS[what]} cannot be checked`,
    'gap.scores': () => 'Some scores are blank or cannot be read, so the total cannot be checked',
    'gap.shared': () => 'several indicators share one weight, so what each may score cannot be told',
    'gap.page': () =>
      'There is no title, name or money above, as on a further page of a form; the sums of weights and scores were not checked',
    'gap.continued': ({ sheet }) =>
      `The form goes on on sheet "${sheet}"; the sum of weights and the missing dimensions were not checked`,
    'gap.total': () => 'The total is blank, so it cannot be checked',
    'gap.rows': () =>
      'The rows or columns that add up are blank or not all there, so the total cannot be checked',
    'gap.column': ({ text }) => `The column “${text}” is not known, so the sum of the row cannot be checked`,
    'gap.table': ({ table, stage }) =>
      `Not found, so nothing could be held against it: ${TABLES[stage][table]}`,
    'gap.header-gone': ({ row }) =>
      `row ${row} was said to be the header of the indicators, but no row has these headings any more; not used, please say it again`,
    'gap.unplaced': ({ headings }) =>
      `Columns with headings that are not known were not checked: ${headings}`,
    'gap.year': () => 'The form states no year, so years cannot be checked',
  },
};
