import type { Address } from '../sheet/address';
import { sameCell } from '../forms/grid';
import type { Finding } from '../rules/types';

/** A finding on its way, with what it would follow from. */
export interface Placed {
  readonly finding: Finding;
  readonly follows: readonly Address[];
}

/**
 * Folds consequences under their cause. A finding whose inputs hold a cell that an earlier error is
 * about repeats that error in other words; so does a second error on the very cell of the first.
 */
export function fold(placed: readonly Placed[]): Finding[] {
  const roots: { finding: Finding; consequences: Finding[] }[] = [];
  const rootOf = new Map<Finding, (typeof roots)[number]>();
  for (const { finding, follows } of placed) {
    const cause = finding.severity === 'hint' ? undefined : causeOf(finding, follows, placed);
    const root = cause && rootOf.get(cause);
    if (root) {
      root.consequences.push(finding);
      rootOf.set(finding, root);
    } else {
      const own = { finding, consequences: [] };
      roots.push(own);
      rootOf.set(finding, own);
    }
  }
  return roots.map(({ finding, consequences }) => ({ ...finding, consequences }));
}

function causeOf(
  finding: Finding,
  follows: readonly Address[],
  placed: readonly Placed[],
): Finding | undefined {
  for (const { finding: earlier } of placed) {
    if (earlier === finding) return undefined;
    if (earlier.severity !== 'error') continue;
    const { cell } = earlier.place;
    if (follows.some((input) => sameCell(input, cell))) return earlier;
    if (finding.severity === 'error' && sameCell(finding.place.cell, cell)) return earlier;
  }
  return undefined;
}
