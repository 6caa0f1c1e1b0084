import { cellKey } from '../sheet/address';
import type { Datum, Indicator } from '../forms/types';
import type { Decimal } from '../values/decimal';
import { readExpression, type Beside, type Expression } from '../values/expression';
import type { Said } from '../values/said';
import { saysNone } from '../values/text';
import { Pair } from './score/achievement';

/** A weight or a score, exact to two decimals. */
export interface Points {
  readonly datum: Datum;
  readonly value: Decimal;
}

/** A weight with the scores given for it: several where its cell is merged over the rows of several indicators. */
export interface Weight extends Points {
  /** Each cell once, in the order of the rows. */
  readonly scores: readonly Points[];
}

/** A cell with what it says of what was wanted or achieved. */
export interface Stated {
  readonly datum: Datum;
  readonly expression: Expression;
}

/** What the cells of one indicator say. Nearly every rule goes through all indicators, so each is read once. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly weight: Weight | undefined;
  readonly score: Points | undefined;
  /** The first target and the adjusted one, where the form has such columns. */
  readonly initial: Stated | undefined;
  readonly adjusted: Stated | undefined;
  /** The target in force: the adjusted one where it says something, else the first one. */
  readonly target: Stated | undefined;
  readonly actual: Stated | undefined;
  /** Target and actual, where the form has both. */
  readonly pair: Pair | undefined;
}

/** The indicators of a form, and the points in their cells. */
export interface IndicatorTable {
  readonly rows: readonly IndicatorFigures[];
  /** Each cell once, however many rows it is merged over. */
  readonly weights: readonly Weight[];
  readonly scores: readonly Points[];
}

/** Reads what stands in the rows of the indicators. */
export function readIndicators(indicators: readonly Indicator[]): IndicatorTable {
  const reader = new Reader();
  return {
    rows: indicators.map((indicator) => reader.row(indicator)),
    weights: reader.weights,
    scores: reader.scores,
  };
}

/** A weight while the scores given for it are being gathered. */
interface OpenWeight extends Weight {
  readonly scores: Points[];
}

/** Reads row by row. */
class Reader {
  readonly weights: OpenWeight[] = [];
  readonly scores: Points[] = [];
  private readonly mergedWeights = new Merged<OpenWeight>();
  private readonly mergedScores = new Merged<Points>();
  private readonly mergedExpressions = new Merged<Expression>();

  row(indicator: Indicator): IndicatorFigures {
    const { columns } = indicator;
    const score = columns.score && this.score(columns.score);
    const weight = columns.weight && this.weight(columns.weight, score);
    const unit = columns.unit?.words;
    const beside = besides(unit, columns.operator?.words);
    const adjusted = this.stated(columns.target2, beside);
    const initial = this.stated(columns.target, beside);
    const target = adjusted && adjusted.expression.kind !== 'blank' ? adjusted : (initial ?? adjusted);
    const actual = heard(this.stated(columns.actual, besides(unit)));
    const pair = target && actual && new Pair(target, actual, indicator);
    return { indicator, weight, score, initial, adjusted, target, actual, pair };
  }

  private weight(datum: Datum, score: Points | undefined): OpenWeight | undefined {
    const { entry } = datum;
    if (entry.kind !== 'figure') return undefined;
    const known = this.mergedWeights.get(datum);
    if (known) {
      if (score && !known.scores.includes(score)) known.scores.push(score);
      return known;
    }
    const made: OpenWeight = { datum, value: entry.figure.value, scores: score ? [score] : [] };
    this.mergedWeights.set(datum, made);
    this.weights.push(made);
    return made;
  }

  private score(datum: Datum): Points | undefined {
    const { entry } = datum;
    if (entry.kind !== 'figure') return undefined;
    const known = this.mergedScores.get(datum);
    if (known) return known;
    const made: Points = { datum, value: entry.figure.value };
    this.mergedScores.set(datum, made);
    this.scores.push(made);
    return made;
  }

  /** A merged cell is read with what stands beside its first row. */
  private stated(datum: Datum | undefined, beside: Beside): Stated | undefined {
    if (!datum) return undefined;
    let expression = this.mergedExpressions.get(datum);
    if (!expression) {
      expression = readExpression(datum.raw, datum.words, beside);
      this.mergedExpressions.set(datum, expression);
    }
    return { datum, expression };
  }
}

/** What was read from cells that are merged over rows: no other cell comes again in a later row. */
class Merged<T> {
  private known: Map<number, T> | undefined;

  get({ cell, range }: Datum): T | undefined {
    return range.bottom > range.top ? this.known?.get(cellKey(cell)) : undefined;
  }

  set({ cell, range }: Datum, read: T): void {
    if (range.bottom > range.top) (this.known ??= new Map<number, T>()).set(cellKey(cell), read);
  }
}

const NOTHING_BESIDE: Beside = {};

function besides(unit: Said | undefined, operator?: Said): Beside {
  return unit || operator ? { unit, operator } : NOTHING_BESIDE;
}

const BLANK: Expression = { kind: 'blank' };

/** A stroke or a lone printed unit as an actual value says nothing; beside a target it counts as blank. */
function heard(actual: Stated | undefined): Stated | undefined {
  if (!actual) return undefined;
  const { datum, expression } = actual;
  const silent = expression.kind === 'incomplete' || (expression.kind === 'none' && !saysNone(datum.text));
  return silent ? { datum, expression: BLANK } : actual;
}
