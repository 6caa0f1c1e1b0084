import type { Sheet } from '../../../src/core/sheet/types';
import { capital, fund, general, income, spending } from './codes';
import { economic, official } from './items';
import type { AccountsLayout } from './layout';
import type { Year } from './model';
import { Pen, type Faults, type Placed } from './pen';
import { fiscal, overall } from './sides';

/** A set of the nine tables, and where each figure stands. */
export interface Drawn {
  readonly sheets: readonly Sheet[];
  readonly figures: ReadonlyMap<string, Placed>;
}

/** Draws the nine tables of a year. Figures are named `TABLE.ROW.COLUMN`. */
export function drawAccounts(year: Year, layout: AccountsLayout, faults: Faults = {}): Drawn {
  const tables = [overall, income, spending, fiscal, general, economic, fund, capital, official];
  const order = tables
    .map((_, index) => index)
    .sort((a, b) => (layout.order[a] ?? 0) - (layout.order[b] ?? 0));
  const pens: Pen[] = [];
  for (const index of order) {
    let pen = pens.at(-1);
    if (!pen || !layout.stacked)
      pens.push((pen = new Pen(layout.stacked ? '决算' : `第${index + 1}页`, layout, faults)));
    tables[index]?.({ pen, year, layout });
    pen.next(2);
  }
  return {
    sheets: pens.map((pen) => pen.sheet()),
    figures: new Map(pens.flatMap((pen) => [...pen.figures])),
  };
}
