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
  readonly consequences: Finding[];
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
    const own = cellKey(cell);
    const isError = finding.severity === 'error';
    const causes = (isError ? [...follows.map(cellKey), own] : follows.map(cellKey)).flatMap(
      (cell) => errors.get(cell) ?? [],
    );
    const cause = finding.severity === 'hint' ? undefined : earliest(causes);
    const root = cause?.root ?? { finding, consequences: [] };
    if (cause) root.consequences.push(finding);
    else roots.push(root);
    if (isError && !errors.has(own)) errors.set(own, { order, root });
  }
  return roots.map(({ finding, consequences }) => ({ ...finding, consequences }));
}

function earliest(errors: readonly Earlier[]): Earlier | undefined {
  return errors.reduce<Earlier | undefined>(
    (first, next) => (first && first.order <= next.order ? first : next),
    undefined,
  );
}
