import type { AccountsTable } from '../../forms/accounts/types';
import { inUnit } from './figures';
import { message } from '../messages';
import { finding, gap, type Draft, type FormContext, type Gap, type Report, type Rule } from '../rule';
import type { Fault, Judged } from './blame';
import type { IdentityRule } from './identity';
import { tell } from './says';
import type { Unchecked } from './weigh';
import { checkTable } from './within';

export type AccountsRule = Rule<FormContext<AccountsTable>>;

/** What one rule finds in a table: first what is a cause itself, then what only repeats it. */
export function broken(table: AccountsTable, rule: IdentityRule, report: Report): void {
  const { faults, weighed } = checkTable(table).blamed;
  const told = new Set<string>();
  for (const drafts of [rootDraft, repetitions]) {
    for (const [index, fault] of faults.entries()) {
      for (const { rule: own, draft } of drafts(fault)) {
        // A total that rows and columns contradict alike is told once.
        const key = `${index}:${draft.cell.row}:${draft.cell.col}`;
        if (own !== rule || told.has(key)) continue;
        told.add(key);
        report(draft);
      }
    }
  }
  for (const each of weighed) {
    if (each.kind === 'unchecked' && each.reason && each.identity.rule === rule) report(gapOf(each.reason));
  }
}

interface Ruled {
  readonly rule: IdentityRule;
  readonly draft: Draft;
}

function rootDraft(fault: Fault): Ruled[] {
  const { root, suspect } = fault;
  const { identity, sum } = root;
  const own = draftOf(root, fault, suspect ? [] : identity.parts.map(({ spot }) => spot.datum.cell));
  // Only where several checks point at the total itself is it plain what to write there.
  const certain = suspect?.datum === identity.total.datum && identity.total.datum.raw?.formula === undefined;
  const fix = { cell: identity.total.datum.cell, value: inUnit(sum, identity.total.table).toNumber() };
  return [{ rule: identity.rule, draft: certain ? { ...own, fix } : own }];
}

function repetitions(fault: Fault): Ruled[] {
  const cause = (fault.root.identity.at ?? fault.root.identity.total).datum.cell;
  return fault.others
    .filter(({ identity }) => !identity.secondary)
    .map((each) => ({ rule: each.identity.rule, draft: draftOf(each, fault, [cause]) }));
}

function draftOf(judged: Judged, fault: Fault, follows: Draft['cell'][]): Draft {
  const { message: text, at, expected, actual } = tell(judged, fault);
  const { total, parts } = judged.identity;
  const related = [total, ...parts.map(({ spot }) => spot)].filter(
    (spot) => spot !== at && spot.datum.text !== '',
  );
  return finding(at.datum.cell, text, {
    expected,
    actual,
    related: related.map(({ datum }) => datum.cell),
    follows,
  });
}

export function gapOf(reason: Unchecked): Gap {
  const cells = reason.cells.map(({ cell }) => cell);
  if (reason.why === 'text') return gap(cells, message('gap.unreadable', { text: reason.text }));
  return gap(cells, message(reason.why === 'blank' ? 'gap.total' : 'gap.rows', {}));
}
