import { finding } from '../rule';
import type { Judged } from './blame';
import type { AccountsRule } from './rule';
import { tellRounding } from './says';
import { checkTable } from './within';

/** A difference that rounding explains, told once for each total. */
export const accountsRounding: AccountsRule = {
  id: 'accounts/rounding',
  severity: 'hint',
  block: 'accounts',
  check({ form }, report) {
    const { weighed, faults } = checkTable(form).blamed;
    const wrong = new Set(faults.map(({ root }) => root.identity.total.datum));
    for (const each of roundings(weighed)) {
      if (wrong.has(each.identity.total.datum)) continue;
      const { message: text, at, expected, actual } = tellRounding(each);
      const related = each.identity.parts.flatMap(({ spot }) =>
        spot.datum.text === '' ? [] : [spot.datum.cell],
      );
      report(finding(at.datum.cell, text, { severity: 'hint', expected, actual, related }));
    }
  },
};

/** The first difference of each total that rounding explains. */
export function roundings(weighed: readonly { readonly kind: string }[]): Judged[] {
  const first = new Map<unknown, Judged>();
  for (const each of weighed) {
    if (!isRounding(each) || each.identity.secondary) continue;
    const { datum } = each.identity.at ?? each.identity.total;
    if (!first.has(datum)) first.set(datum, each);
  }
  return [...first.values()];
}

function isRounding(each: { readonly kind: string }): each is Judged {
  return each.kind === 'rounding';
}
