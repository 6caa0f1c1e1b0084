import { cellKey, type Address } from '../sheet/address';
import type { Finding } from '../rules/types';

/** A finding on its way, with what it would follow from. */
export interface Placed {
  readonly finding: Finding;
  /** Where it stands as its form has it, like what it follows from. */
  readonly cell: Address;
  readonly follows: readonly Address[];
}

/** A finding that stays, with those that were folded under it. */
interface Root {
  readonly finding: Finding;
  consequences?: Finding[];
}

/** An error with its place in the order of all findings. */
interface Earlier {
  readonly order: number;
  readonly root: Root;
}

/**
 * Folds consequences under their cause. A finding whose inputs hold a cell that an earlier error is
 * about repeats that error in other words; so does a second error on the very cell of the first.
 */
export function fold(placed: readonly Placed[]): Finding[] {
  const roots: Root[] = [];
  // The first error on each cell; looked up, because a broken sheet may yield very many findings.
  const errors = new Map<number, Earlier>();
  for (const [order, { finding, cell, follows }] of placed.entries()) {
    const isError = finding.severity === 'error';
    const inputs = isError ? [...follows, cell] : follows;
    const cause = finding.severity === 'hint' ? undefined : earliest(inputs, errors);
    const root = cause?.root ?? { finding };
    if (cause) (root.consequences ??= []).push(finding);
    else roots.push(root);
    const own = cellKey(cell);
    if (isError && !errors.has(own)) errors.set(own, { order, root });
  }
  return roots.map(({ finding, consequences }) => (consequences ? { ...finding, consequences } : finding));
}

/** The earliest of the errors on some cells. */
function earliest(cells: readonly Address[], errors: ReadonlyMap<number, Earlier>): Earlier | undefined {
  let first: Earlier | undefined;
  for (const cell of cells) {
    const error = errors.get(cellKey(cell));
    if (error && (!first || error.order < first.order)) first = error;
  }
  return first;
}
