import { readText } from '../values/figure';
import { remembered } from '../values/said';
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

const spentOn = remembered(({ text }): { readonly use: Use; readonly amount: string } | undefined => {
  const split = splitLabel(text.replace(/^\s*其\s*中\s*[:：]?\s*/, ''));
  const use = split && useOf(split.label);
  return use && readText(split.value).kind === 'figure' ? { use, amount: split.value } : undefined;
});

/** Amounts by use that stand in cells together with their labels: `其中：基本支出：1004.11`. */
export function usesInLabels(grid: Grid, rows: readonly number[]): Readonly<Partial<Record<Use, Datum>>> {
  const uses: Partial<Record<Use, Datum>> = {};
  for (const row of rows) {
    for (const area of grid.starting(row)) {
      const spent = area.isNumber ? undefined : spentOn(area.words);
      if (spent && !uses[spent.use]) uses[spent.use] = partOf(area, spent.amount);
    }
  }
  return uses;
}
