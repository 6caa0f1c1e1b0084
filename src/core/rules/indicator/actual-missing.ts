import { cellKey } from '../../sheet/address';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** A target is given, and nothing says what was achieved. */
export const actualMissing: Rule = {
  id: 'indicator/actual-missing',
  severity: 'error',
  block: 'indicators',
  check({ figures }, report) {
    const seen = new Set<number>();
    for (const { indicator, pair } of figures.indicators) {
      if (!pair || indicator.empty || pair.given.kind !== 'blank') continue;
      if (!['quantity', 'date', 'text'].includes(pair.wanted.kind)) continue;
      const cell = cellKey(pair.actual.cell);
      if (seen.has(cell)) continue;
      seen.add(cell);
      report(
        finding(pair.actual.cell, message('indicator/actual-missing.blank', { target: pair.target.text }), {
          related: [pair.target.cell],
        }),
      );
    }
  },
};
