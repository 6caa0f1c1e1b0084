import { readText } from '../values/figure';
import { splitLabel } from './labels';
import { partOf, type Grid } from './grid';
import type { Datum } from './types';

/** What spending is for: to keep the unit running, or for projects. */
export type Use = 'basic' | 'project';

const LABEL = /^(?:其中[:：]?)?(基本|项目)支出(?:[(（][万千]?元[)）])?$/;

/** The use that a label names: 其中：基本支出. */
export function useOf(label: string): Use | undefined {
  const [, word] = LABEL.exec(label.replace(/\s+/g, '').replace(/[:：]$/, '')) ?? [];
  if (word === undefined) return undefined;
  return word === '基本' ? 'basic' : 'project';
}

/** Amounts by use that stand in cells together with their labels: `其中：基本支出：1004.11`. */
export function usesInLabels(grid: Grid, rows: readonly number[]): Readonly<Partial<Record<Use, Datum>>> {
  const uses: Partial<Record<Use, Datum>> = {};
  for (const row of rows) {
    for (const area of grid.starting(row)) {
      const split = splitLabel(area.text.replace(/^\s*其\s*中\s*[:：]?\s*/, ''));
      const use = split && useOf(split.label);
      if (!use || uses[use] || readText(split.value).kind !== 'figure') continue;
      uses[use] = partOf(area, split.value);
    }
  }
  return uses;
}
