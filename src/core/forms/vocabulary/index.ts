/**
 * Every wording of a heading that a 自评表 is known to use, by role. A new wording is one more word here.
 * Brackets, numbering, colons and white space are left out (labels.ts takes them off before comparing).
 */

export { INDICATOR_COLUMNS, type IndicatorHead } from './indicators';
export { FUND_COLUMNS } from './fund-columns';
export { FUND_ROWS } from './fund-rows';
export { FIELDS } from './fields';
export { GOALS } from './goals';
export { HEADINGS } from './headings';
export { ROWS } from './rows';
