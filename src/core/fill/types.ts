import type { Address } from '../sheet/address';

/** What a computed cell holds. */
export type FillKind =
  | 'initial'
  | 'initial2'
  | 'budget'
  | 'executed'
  | 'balance'
  | 'rate'
  | 'executionScore'
  | 'indicatorScore'
  | 'total'
  | 'grade'
  /** 控制率 in a table of basic data. */
  | 'control'
  /** A heading of spending whose parts are all listed (三公经费). */
  | 'spending';

/** One cell that a fill would write. */
export interface FillCell {
  readonly sheet: string;
  readonly cell: Address;
  readonly kind: FillKind;
  /** The indicator whose score it is. */
  readonly indicator?: string;
  /** What the cell shows now; '' where blank. */
  readonly before: string;
  /** The figure itself, or the result of the formula. */
  readonly value: number | string;
  /** Without the leading `=`; absent where a plain value is written. */
  readonly formula?: string;
}

export interface FillOptions {
  /** Plain values instead of live formulas. */
  readonly values?: boolean;
  /** Also replace figures that are wrong; never one that is right. */
  readonly overwrite?: boolean;
  /** Replaces the figures of these cells as if they were blank. */
  readonly replace?: (sheet: string, cell: Address) => boolean;
}
