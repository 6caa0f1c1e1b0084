import type { Datum } from '../../forms/types';
import type { Decimal } from '../../values/decimal';
import type { Spot } from './identity';
import type { Weighed } from './weigh';

export type Judged = Extract<Weighed, { kind: 'agrees' | 'rounding' | 'wrong' }>;

/** Identities that do not hold because of one figure. */
export interface Fault {
  /** What is told; the others are repetitions of it. */
  readonly root: Judged;
  readonly others: readonly Judged[];
  /** The figure that, were it another, would let all of them hold; undefined where it may be any of several. */
  readonly suspect: Spot | undefined;
}

export interface Blamed {
  readonly weighed: readonly Weighed[];
  readonly faults: readonly Fault[];
}

/** A figure and the broken identities that a change of it would mend, with the change that each would need. */
interface Candidate {
  readonly spot: Spot;
  readonly mends: { readonly judged: Judged; readonly change: Decimal }[];
}

/**
 * Weighs identities and finds out which of the broken ones have a common cause: one wrong figure breaks
 * each sum that it is in, and a single change of it would mend them all without breaking another.
 * In time that grows with the number of figures in the broken identities.
 */
export function blame(weighed: readonly Weighed[]): Blamed {
  const judged = weighed.filter((each): each is Judged => each.kind !== 'unchecked');
  const broken = judged.filter(({ kind }) => kind === 'wrong');
  if (broken.length === 0) return { weighed, faults: [] };
  const order = new Map(broken.map((each, index) => [each, index]));
  const holding = countHolding(judged);
  const ranked = [...candidates(broken).values()]
    .map((candidate) => ({ ...candidate, mends: alike(candidate.mends) }))
    .map((candidate) => ({
      ...candidate,
      score: candidate.mends.length - (holding.get(candidate.spot.datum) ?? 0),
    }))
    .filter(({ mends, score }) => mends.length > 1 && score > 0)
    .sort((a, b) => b.score - a.score || (order.get(first(a)) ?? 0) - (order.get(first(b)) ?? 0));
  const faults: Fault[] = [];
  const done = new Set<Judged>();
  for (const { spot, mends } of ranked) {
    const left = mends.map(({ judged: each }) => each).filter((each) => !done.has(each));
    if (left.length < 2) continue;
    for (const each of left) done.add(each);
    const root = rootOf(left, spot);
    faults.push({ root, others: left.filter((each) => each !== root), suspect: spot });
  }
  for (const each of broken) if (!done.has(each)) faults.push({ root: each, others: [], suspect: undefined });
  return { weighed, faults: faults.sort((a, b) => (order.get(a.root) ?? 0) - (order.get(b.root) ?? 0)) };
}

/** What is told first: the sum whose total is the wrong figure, else any sum, before balances and other tables. */
function rootOf(broken: readonly Judged[], { datum }: Spot): Judged {
  const rank = ({ identity: { rule, total, secondary } }: Judged): number =>
    (secondary ? 8 : 0) +
    ['accounts/sum', 'accounts/balance', 'accounts/cross-table'].indexOf(rule) * 2 +
    (total.datum === datum ? 0 : 1);
  return broken.reduce((best, next) => (rank(next) < rank(best) ? next : best));
}

function first({ mends }: Pick<Candidate, 'mends'>): Judged {
  return (mends[0] as Candidate['mends'][number]).judged;
}

function candidates(broken: readonly Judged[]): Map<Datum, Candidate> {
  const found = new Map<Datum, Candidate>();
  const add = (spot: Spot, judged: Judged, change: Decimal): void => {
    const known = found.get(spot.datum);
    if (known) known.mends.push({ judged, change });
    else found.set(spot.datum, { spot, mends: [{ judged, change }] });
  };
  for (const judged of broken) {
    const { identity, difference } = judged;
    // A bound says which way a figure is off, but not by how much.
    if (identity.says === 'bound') continue;
    add(identity.total, judged, difference.times(-1));
    for (const { spot, sign } of identity.parts)
      add(spot, judged, sign === 1 ? difference : difference.times(-1));
  }
  return found;
}

/** Those that one and the same change would mend: the most that agree with any of them. */
function alike(mends: Candidate['mends']): Candidate['mends'] {
  let best: Candidate['mends'] = [];
  for (const seed of mends.slice(0, 4)) {
    const same = mends.filter(({ judged, change }) =>
      change.minus(seed.change).abs().lte(judged.slack.plus(seed.judged.slack)),
    );
    if (same.length > best.length) best = same;
  }
  return best;
}

/** By figure, how many identities hold that a change of it would break. */
function countHolding(judged: readonly Judged[]): Map<Datum, number> {
  const counts = new Map<Datum, number>();
  for (const { kind, identity } of judged) {
    if (kind === 'wrong' || identity.says === 'bound' || identity.secondary) continue;
    for (const datum of [identity.total.datum, ...identity.parts.map(({ spot }) => spot.datum)])
      counts.set(datum, (counts.get(datum) ?? 0) + 1);
  }
  return counts;
}
