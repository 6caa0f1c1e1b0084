import type { AccountsTable, Stage, TableId } from '../../forms/accounts/types';
import { isAccounts, type AnyForm } from '../../forms/types';
import { message } from '../messages';
import { placeOf, type CrossDraft, type CrossGap, type CrossRule } from '../cross/rule';
import { bySheet } from '../../sheet/layers';
import type { Place } from '../types';
import { crossIdentities, PAIRS, type TableSet } from './between';
import { blame, type Judged } from './blame';
import { figuresOf } from './figures';
import { gapOf } from './rule';
import { roundings } from './rounding';
import { tell, tellRounding } from './says';
import type { Spot } from './identity';
import { weigh, type Weighed } from './weigh';
import { checkTable } from './within';

const STAGES: readonly Stage[] = ['final', 'budget'];

/** The same figure differs between two tables of one unit. */
export const accountsCrossTable: CrossRule = {
  id: 'accounts/cross-table',
  severity: 'error',
  block: 'across',
  *check(forms) {
    for (const set of setsOf(forms)) {
      const across = crossIdentities(set).map(weigh);
      yield* differences(set, across);
      for (const each of across) {
        if (each.kind === 'unchecked' && each.reason)
          yield crossGap(each.identity.total.table, gapOf(each.reason));
      }
      yield* missing(set);
    }
  },
};

/** Two tables show one figure with a difference that rounding explains. */
export const accountsCrossRounding: CrossRule = {
  id: 'accounts/rounding',
  severity: 'hint',
  block: 'across',
  *check(forms) {
    for (const set of setsOf(forms)) {
      for (const each of roundings(crossIdentities(set).map(weigh)))
        yield crossDraft(each, tellRounding(each), []);
    }
  },
};

/** What differs; a figure that is already wrong in its own table carries what it makes differ in others. */
function* differences(set: TableSet, across: readonly Weighed[]): Iterable<CrossDraft> {
  const within = [...set.values()].flatMap((table) => checkTable(table).blamed.weighed);
  const own = new Set<Weighed>(across);
  const { faults } = blame([...within, ...across]);
  for (const fault of faults) {
    const all = [fault.root, ...fault.others];
    const causes = all.filter((each) => !own.has(each));
    const mine = all.filter((each) => own.has(each));
    const lead = causes[0] ?? fault.root;
    for (const each of mine) {
      if (each !== lead && each.identity.secondary) continue;
      const follows = each === lead ? inputs(each, across, within) : [...causes, lead].map(placeAt);
      yield crossDraft(each, tell(each, fault), follows);
    }
  }
}

/**
 * What a difference may follow from: its own figures, and differences in the classes that make up a total.
 * A bound does not say by how much a figure is off, so it follows from whatever that figure breaks.
 */
function inputs({ identity }: Judged, across: readonly Weighed[], within: readonly Weighed[]): Place[] {
  const own = spotsOf(identity);
  const causes =
    identity.says === 'bound'
      ? within
          .filter(isWrong)
          .filter((each) =>
            spotsOf(each.identity).some(({ datum }) => own.some((spot) => spot.datum === datum)),
          )
      : across.filter(isWrong).filter((each) => each.identity !== identity && isOfPair(each, identity));
  return [...own.map(placeOfSpot), ...causes.map(placeAt)];
}

function isWrong(each: Weighed): each is Judged {
  return each.kind === 'wrong';
}

function isOfPair({ identity: { says, total, parts } }: Judged, other: Judged['identity']): boolean {
  return (
    says === 'same' &&
    total.table === other.total.table &&
    parts[0]?.spot.table === other.parts[0]?.spot.table
  );
}

function spotsOf({ total, parts }: Judged['identity']): Spot[] {
  return [total, ...parts.map(({ spot }) => spot)];
}

function crossDraft(
  { identity }: Judged,
  { message: text, at, expected, actual }: ReturnType<typeof tell>,
  follows: readonly Place[],
): CrossDraft {
  const related = spotsOf(identity).filter((spot) => spot !== at);
  return {
    kind: 'finding',
    place: placeOfSpot(at),
    message: text,
    expected,
    actual,
    related: related.map(placeOfSpot),
    follows,
  };
}

function placeAt({ identity }: Judged): Place {
  return placeOfSpot(identity.at ?? identity.total);
}

function placeOfSpot({ table, datum }: Spot): Place {
  return placeOf(table, datum);
}

function crossGap(
  { sheet }: AccountsTable,
  { cells, reason }: { cells: readonly Place['cell'][]; reason: CrossGap['reason'] },
): CrossGap {
  const [at = { sheet, cells }] = bySheet(sheet, cells);
  return { kind: 'gap', at, reason };
}

/** Tables that are not there, so that those which are could not be held against them. */
function* missing(set: TableSet): Iterable<CrossGap> {
  const absent = new Set<TableId>();
  let left: AccountsTable | undefined;
  for (const [earlier, later] of PAIRS) {
    const [a, b] = [set.get(earlier), set.get(later)];
    if (a && b) continue;
    const here = a ?? b;
    if (!here) continue;
    absent.add(a ? later : earlier);
    left ??= here;
  }
  if (set.size < 2 || !left) return;
  const cells = left.title ? [left.title.cell] : [];
  for (const table of absent)
    yield crossGap(left, { cells, reason: message('gap.table', { table, stage: left.stage }) });
}

/** The tables of one unit by their stage. Of two that are the same the one that is filled in counts, of two filled ones none. */
function setsOf(forms: readonly AnyForm[]): TableSet[] {
  const tables = forms.filter(isAccounts);
  return STAGES.flatMap((stage) => {
    const set = new Map<TableId, AccountsTable>();
    const twice = new Set<TableId>();
    for (const table of tables) {
      if (table.stage !== stage || table.table === 'other') continue;
      const known = set.get(table.table);
      if (known && figuresOf(known).filled && figuresOf(table).filled) twice.add(table.table);
      if (!known || !figuresOf(known).filled) set.set(table.table, table);
    }
    for (const id of twice) set.delete(id);
    return set.size > 0 ? [set] : [];
  });
}
