import type { Stage, TableId } from '../forms/accounts/types';
import type { Measure, SpendingItem } from '../forms/basic/types';

/**
 * The figures of every sentence that the core can say, by message key. The sentences stand in
 * `locales/<lang>/rules`; a locale must know every key (checked by the compiler). Amounts come with
 * their unit where a unit is known; figures are already printed.
 */
export interface MessageParams {
  'form/missing-field.blank': { field: Field };
  'form/computed-blank.blank': { what: Computed; expected: string };
  'form/computed-blank.grade': { expected: string; total: string };
  'form/placeholder.filler': { text: string };

  'funds/parts-sum.wrong': { column: Column; expected: string; stated: string; parts: string; unit: string };
  'funds/balance.wrong': { expected: string; stated: string; budget: string; executed: string; unit: string };
  'funds/rate.wrong': { expected: string; stated: string; budget: string; executed: string; unit: string };
  'funds/rate.denominator': {
    expected: string;
    stated: string;
    budget: string;
    executed: string;
    unit: string;
    fits: Column;
    amount: string;
  };
  'funds/rate.cut': { expected: string; stated: string };
  'funds/score.wrong': { expected: string; stated: string; rate: string; weight: string };
  'funds/score.rounded': { expected: string; stated: string; rate: string; weight: string };
  'funds/overspent.more': { budget: string; executed: string; unit: string };
  'funds/overspent.scale': { budget: string; executed: string; unit: string; times: string };
  'funds/low-rate.low': { rate: string; threshold: string };
  'funds/not-a-number.text': { text: string };

  'weights/sum.wrong': { sum: string; full: string; execution: string; difference: string };
  'weights/dimension.wrong': { heading: string; sum: string; declared: string };
  'weights/policy.differs': { heading: string; sum: string; expected: string };
  'score/exceeds-weight.more': { score: string; weight: string };
  'score/exceeds-weight.negative': { score: string };
  'score/missing.blank': { weight: string; indicator: string };
  'score/total.wrong': { expected: string; stated: string };
  'score/total.rounded': { expected: string; stated: string };
  'score/total.capped': { expected: string; stated: string; rate: string; cap: string };
  'score/grade.wrong': { expected: string; stated: string; total: string };
  'score/quantitative.high': {
    expected: string;
    stated: string;
    target: string;
    actual: string;
    weight: string;
  };
  'score/quantitative.rounded': {
    expected: string;
    stated: string;
    target: string;
    actual: string;
    weight: string;
  };
  'score/qualitative.outside': { stated: string; low: string; high: string; degree: string; weight: string };
  'score/no-indicator.points': { score: string };

  'indicator/target-incomplete.blank': { indicator: string };
  'indicator/target-incomplete.no-number': { text: string };
  'indicator/target-incomplete.heading': { text: string };
  'indicator/target-incomplete.initial': { adjusted: string };
  'indicator/actual-missing.blank': { target: string };
  'indicator/actual-not-value.bound': { text: string };
  'indicator/unit.incomparable': { target: string; actual: string };
  'indicator/unit.lone': { target: string; actual: string };
  'indicator/unmet.short': { target: string; actual: string };
  'indicator/overachieved.more': { target: string; actual: string; by: string; threshold: string };
  'indicator/cost-vs-spend.differs': { actual: string; executed: string };
  'indicator/cost-vs-spend.scale': { actual: string; executed: string; times: string };
  'indicator/year.other': { year: string; form: string };
  'indicator/dimension-missing.none': { dimension: DimensionName };
  'indicator/duplicate.twice': { indicator: string; first: string };

  'reason/missing.deducted': { weight: string; score: string };
  'reason/missing.unmet': { target: string; actual: string };
  'reason/missing.form': { weight: string; score: string };
  'reason/contradiction.denies': { reason: string; weight: string; score: string };

  'text/amount.differs': { column: Column; text: string; expected: string };
  'text/indicator.value': { indicator: string; text: string; actual: string };
  'text/indicator.score': { heading: string; text: string; score: string };

  'basic/control-rate.wrong': {
    measure: Measure;
    expected: string;
    stated: string;
    actual: string;
    approved: string;
  };
  'basic/control-rate.cut': { measure: Measure; expected: string; stated: string };
  'basic/parts-sum.wrong': {
    item: string;
    column: string;
    expected: string;
    stated: string;
    parts: string;
    unit: string;
  };
  'basic/parts-sum.less': {
    item: string;
    column: string;
    expected: string;
    stated: string;
    parts: string;
    unit: string;
  };
  'basic/parts-sum.blank': { item: string; column: string; expected: string; parts: string; unit: string };
  'basic/over-budget.more': { item: string; budget: string; final: string; unit: string };
  'basic/over-budget.scale': { item: string; budget: string; final: string; unit: string; times: string };
  'basic/over-budget.control': { measure: Measure; approved: string; actual: string };
  'basic/no-budget.none': { item: string; final: string; unit: string };

  'accounts/sum.rows': {
    name: string;
    expected: string;
    stated: string;
    parts: string;
    unit: string;
    suspect: string;
  };
  'accounts/sum.columns': {
    name: string;
    expected: string;
    stated: string;
    parts: string;
    unit: string;
    suspect: string;
  };
  'accounts/balance.chain': {
    name: string;
    expected: string;
    stated: string;
    parts: string;
    unit: string;
    suspect: string;
  };
  'accounts/balance.sides': {
    income: string;
    spending: string;
    difference: string;
    unit: string;
    suspect: string;
  };
  'accounts/cross-table.differs': {
    name: string;
    table: string;
    other: string;
    stated: string;
    unit: string;
    suspect: string;
  };
  'accounts/cross-table.scale': {
    name: string;
    table: string;
    other: string;
    stated: string;
    unit: string;
    times: string;
  };
  'accounts/cross-table.split': {
    table: string;
    basic: string;
    parts: string;
    unit: string;
    suspect: string;
  };
  'accounts/cross-table.bound': { name: string; table: string; least: string; stated: string; unit: string };
  'accounts/rounding.sum': { expected: string; stated: string; difference: string; unit: string };
  'accounts/rounding.same': {
    expected: string;
    stated: string;
    difference: string;
    unit: string;
    table: string;
  };

  'cross/identity.year': { year: string; others: string; count: string };
  'cross/identity.unit': { name: string; others: string; count: string };
  'cross/amount.projects': {
    column: AmountColumnName;
    stated: string;
    sum: string;
    count: string;
    difference: string;
  };
  'cross/amount.scale': {
    column: AmountColumnName;
    stated: string;
    sum: string;
    count: string;
    times: string;
  };
  'cross/amount.differs': { item: SpendingItem; stated: string; other: string; where: string };
  'cross/amount.differs-scale': {
    item: SpendingItem;
    stated: string;
    other: string;
    where: string;
    times: string;
  };
  'cross/count.projects': { stated: string; present: string };
  'cross/count.grade': { grade: string; stated: string; present: string };
  'cross/duplicate-project.twice': { name: string; first: string };

  'gap.blank': { what: Input };
  'gap.unreadable': { text: string };
  'gap.target': { text: string };
  'gap.actual': { text: string };
  'gap.unit': { target: string; actual: string };
  'gap.zero': Record<never, never>;
  'gap.control': { measure: Measure; part: 'approved' | 'actual' };
  'gap.no-base': { measure: Measure };
  'gap.missing-forms': { stated: string; present: string; names: string };
  'gap.perhaps-missing': { stated: string; sum: string; count: string };
  'gap.formula': Record<never, never>;
  'gap.profile': { what: Input };
  'gap.scores': Record<never, never>;
  'gap.shared': Record<never, never>;
  'gap.year': Record<never, never>;
  'gap.total': Record<never, never>;
  'gap.page': Record<never, never>;
  'gap.continued': { sheet: string };
  'gap.rows': Record<never, never>;
  'gap.column': { text: string };
  'gap.table': { table: TableId; stage: Stage };
  'gap.unplaced': { headings: string };
  'gap.header-gone': { row: string };
}

export type AmountColumnName = 'initial' | 'budget' | 'executed';
export type Field = 'name' | 'dept' | 'unit' | 'year';
export type Column = 'initial' | 'initial2' | 'budget' | 'executed' | 'balance';
export type Computed = 'control' | 'rate' | 'score' | 'balance' | 'total' | 'initial' | 'budget' | 'executed';
export type DimensionName = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction';
/** What a check would have needed. */
export type Input =
  'budget' | 'executed' | 'parts' | 'weight' | 'score' | 'total' | 'target' | 'actual' | 'rate' | 'weights';

export type MessageKey = keyof MessageParams;
export type Message = {
  [K in MessageKey]: { readonly key: K; readonly params: MessageParams[K] };
}[MessageKey];

/** Builds a message; the compiler checks its figures against its key. */
export function message<K extends MessageKey>(key: K, params: MessageParams[K]): Message {
  return { key, params } as Message;
}
