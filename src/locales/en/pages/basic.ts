import type { RulePages } from '../../types';
import { ARITHMETIC, COMMON, PRACTICE } from './sources';

export const basic: RulePages<'basic'> = {
  'basic/control-rate': {
    what: 'The control rates of the basic data: staff in post ÷ established posts, built ÷ approved floor area, actual ÷ budgeted investment. For example 48 staff in 50 posts make 96%.',
    why: 'Indicators such as the control rate of staff are scored by this figure. A wrong rate makes a wrong score.',
    fix: 'Put in the rate suggested, or first correct the number of staff or the floor area. A formula is best.',
    silent:
      'Rates are compared at the digits filled in: 96% agrees with all from 95.5% to 96.5%; 0.96, 96 and 96% mean the same. Where no building was finished and all its cells are 0 or blank, nothing is checked.',
    source: ARITHMETIC,
  },
  'basic/parts-sum': {
    what: 'The 三公经费 are the sum of travel abroad, official cars and receptions, and official cars the sum of purchase and running, in every column. Where only some parts are listed (其中), the heading cannot be less than their sum.',
    why: 'The 三公经费 are published; a sum that differs from its parts is seen at once, and will not agree with the final accounts.',
    fix: 'See first whether a part is missing or stands in the wrong row, then correct the sum. A formula is best.',
    silent:
      'A difference of 0.01 from rounding is accepted. Gaps in the numbers that the template prints (1, 2, 4) are not the unit’s fault. Where a part is a wrong sum itself, only that is flagged. A blank sum is a hint only.',
    source: ARITHMETIC,
  },
  'basic/over-budget': {
    what: 'More was spent this year than budgeted; likewise more staff than posts, and buildings larger or dearer than approved. For example a budget of 99.2 and 142.45 spent.',
    why: 'Going over the budget or the establishment is always asked about; without a reason the form comes back.',
    fix: 'Where the budget was adjusted, fill in the adjusted one; where it was really exceeded, give the reason in the report. A factor of 10,000 suggests that 元 and 万元 were mixed up.',
    silent:
      'Last year’s figures are not held against this year’s budget, nor is the row of budget adjustments. A blank budget is another matter (spent without a budget).',
    source: PRACTICE,
  },
  'basic/no-budget': {
    what: 'There is a final figure for this year, but the budget is blank or a dash. For example purchases of 48.8 without a budget.',
    why: 'Nothing may be spent without a budget. Either the figure was left out, or the money came from elsewhere, which must be said.',
    fix: 'Fill in the budget, or say where the money came from.',
    silent:
      'A heading without a budget whose parts have one is accepted, and so are parts where the budget stands on their heading alone. Where the whole column is blank, this is listed as not checked. A budget of 0 counts as exceeded.',
    source: COMMON,
  },
};
