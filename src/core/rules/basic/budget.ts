import type { BasicForm, SpendingLine } from '../../forms/basic/types';

/** A column of this year's 决算 with the column of the 预算 that it is held against. */
export interface BudgetPair {
  readonly budget: number;
  readonly final: number;
}

/** The pairs of columns that are held against each other: what takes in all, or the same share of it. */
export function budgetPairs({ columns }: BasicForm): BudgetPair[] {
  return columns.flatMap(({ kind, share }, final) => {
    if (kind !== 'final') return [];
    const budget = columns.findIndex((other) => other.kind === 'budget' && other.share === share);
    return budget < 0 ? [] : [{ budget, final }];
  });
}

/** The lines with a budget and a final figure; 预算调整 has neither. */
export function budgetedLines({ lines }: BasicForm): readonly SpendingLine[] {
  return lines.filter(({ item }) => item !== 'adjustment');
}
