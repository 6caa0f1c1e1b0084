import type { RuleWords } from '../../types';

/** ` (a + b)`, or nothing where the parts are too many to be listed. */
const inBrackets = (parts: string): string => (parts === '' ? '' : ` (${parts})`);
const pointing = (suspect: string): string =>
  suspect === '' ? '' : `; several checks fail because of ${suspect}, look there first`;

const filled = (stated: string): string => (stated === '' ? 'the cell is blank' : `${stated} is filled in`);
const here = (stated: string, unit: string): string =>
  stated === '' ? 'blank here' : `${stated} ${unit} here`;

export const accounts: RuleWords<'accounts'> = {
  titles: {
    'accounts/sum': 'Totals of the accounts',
    'accounts/balance': 'Balance of the accounts',
    'accounts/cross-table': 'Same figure in two tables',
    'accounts/rounding': 'Rounding in the accounts',
  },
  messages: {
    'accounts/sum.rows': ({ name, expected, stated, parts, unit, suspect }) =>
      `The rows under “${name}” add up to ${expected} ${unit}${inBrackets(parts)}, but ${filled(stated)}${pointing(suspect)}`,
    'accounts/sum.columns': ({ name, expected, stated, parts, unit, suspect }) =>
      `“${name}”: the columns of this row add up to ${expected} ${unit}${inBrackets(parts)}, but ${filled(stated)}${pointing(suspect)}`,
    'accounts/balance.chain': ({ name, expected, stated, parts, unit, suspect }) =>
      `“${name}” should be ${expected} ${unit}${inBrackets(parts)}, but ${filled(stated)}${pointing(suspect)}`,
    'accounts/balance.sides': ({ income, spending, difference, unit, suspect }) =>
      `Total spending is ${spending} ${unit}, total income ${income} ${unit}; they should be equal and differ by ${difference} ${unit}${pointing(suspect)}`,
    'accounts/cross-table.differs': ({ name, table, other, stated, unit, suspect }) =>
      `“${name}” is ${other} in “${table}” and ${here(stated, unit)}; they should be the same${pointing(suspect)}`,
    'accounts/cross-table.scale': ({ name, table, other, stated, unit, times }) =>
      `“${name}” is ${other} in “${table}” and ${stated} ${unit} here, off by a factor of ${times}: probably another unit of money`,
    'accounts/cross-table.split': ({ table, basic, parts, unit, suspect }) =>
      `${parts} ${unit} in this table should together be the basic spending of “${table}”, ${basic}${pointing(suspect)}`,
    'accounts/cross-table.bound': ({ name, table, least, stated, unit }) =>
      `“${name}”: basic spending alone has ${least} (see “${table}”), and ${here(stated, unit)}: too little`,
    'accounts/rounding.sum': ({ expected, stated, difference, unit }) =>
      `The parts add up to ${expected} ${unit}, ${stated} is filled in; rounding may explain the ${difference}`,
    'accounts/rounding.same': ({ expected, stated, difference, unit, table }) =>
      `“${table}” has ${expected} ${unit}, this table ${stated}; rounding may explain the ${difference}`,
  },
};
