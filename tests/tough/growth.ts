/** Milliseconds of processor time that some work takes: what else the machine does hardly counts. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times as much work four times the size is, by the cheapest of a few tries: about 4 where it grows
 * in proportion, 16 where it grows with the square.
 *
 * @param prepare what is to be measured, for a size; the preparation does not count
 */
export function growth(prepare: (size: number) => () => void, size: number): number {
  const works = [prepare(size), prepare(4 * size)] as const;
  const costs: [number, number] = [Infinity, Infinity];
  for (let i = 0; i < 4; i += 1) {
    costs[0] = Math.min(costs[0], cost(works[0]));
    costs[1] = Math.min(costs[1], cost(works[1]));
  }
  return costs[1] / Math.max(1, costs[0]);
}

/** Between in proportion and with the square, far from either. */
export const BOUND = 12;
