import type { Address } from '../sheet/address';
import type { Datum, Form, FundColumn, FundLine, Indicator } from '../forms/types';
import { decimal, ONE, sum, type Decimal } from '../values/decimal';
import { readExpression, type Expression } from '../values/expression';
import { columnDecimals, stated, type Entry, type Figure } from '../values/figure';
import { divide, scale, type Interval } from '../values/interval';
import { conversion, type MoneyUnit } from '../values/money';
import { saysNone } from '../values/text';

export const AMOUNT_COLUMNS = ['initial', 'initial2', 'budget', 'executed', 'balance'] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

/** An amount of the funds block, in the block's unit. */
export class Amount {
  private rate: { readonly of: Amount; readonly interval: Interval | undefined } | undefined;

  constructor(
    readonly datum: Datum,
    readonly value: Decimal,
    /** All values that print so at the column's decimals. */
    readonly interval: Interval,
    /** Likewise at the figure's own decimals (a total is read at its own). */
    readonly own: Interval,
  ) {}

  /** This amount as a share of another; undefined where that may be zero. Several rules ask, and dividing is dear. */
  shareOf(whole: Amount): Interval | undefined {
    if (this.rate?.of !== whole) this.rate = { of: whole, interval: divide(this.interval, whole.interval) };
    return this.rate.interval;
  }
}

/** A weight or a score, exact to two decimals. */
export interface Points {
  readonly datum: Datum;
  readonly value: Decimal;
}

/** An indicator whose weight stands in a cell that others may share. */
export interface Sharer {
  readonly indicator: Indicator;
  readonly score: Points;
}

const NONE: Entry = { kind: 'none' };
const BLANK: Entry = { kind: 'blank' };

/** What an amount, rate, weight or score cell holds; 无 counts as a stroke. */
export function entryOf({ entry }: Datum): Entry {
  return entry.kind === 'text' && saysNone(entry.text) ? NONE : entry;
}

/**
 * A figure as an amount of a column.
 * @param unit the unit of the column; a unit written beside the figure outranks it
 * @param decimals how many decimals the column's figures print
 */
export function amountIn(datum: Datum, figure: Figure, unit: MoneyUnit, decimals: number): Amount {
  const own = figure.unit ?? unit;
  const factor = conversion(own, unit);
  const least = own === '元' ? 2 : Math.min(4, Math.max(2, figure.decimals));
  const at = (places: number): Interval => scale(stated(figure, places), factor);
  const exact = at(least);
  const places = own === unit ? decimals : least;
  const value = factor === ONE ? figure.value : figure.value.times(factor);
  return new Amount(datum, value, places === least ? exact : at(places), exact);
}

/** Everything of a form that reads as a figure, read once for all rules. */
export class FormFigures {
  private readonly decimals: Record<AmountColumn, number>;
  private readonly amounts: Readonly<Record<AmountColumn, Map<Datum, Amount | undefined>>> = {
    initial: new Map(),
    initial2: new Map(),
    budget: new Map(),
    executed: new Map(),
    balance: new Map(),
  };
  private readonly expressions = new Map<Datum, Expression>();
  private allWeights: readonly Points[] | undefined;
  private allScores: readonly Points[] | undefined;
  private sharers: Map<number, Sharer[]> | undefined;
  private readonly done = new Map<unknown, unknown>();

  constructor(readonly form: Form) {
    const unit = form.funds?.unit ?? '万元';
    const of = (column: AmountColumn): number => {
      const figures: Figure[] = [];
      for (const line of form.funds?.lines ?? []) {
        const entry = this.entry(line.columns[column]);
        if (entry.kind === 'figure' && (entry.figure.unit ?? unit) === unit) figures.push(entry.figure);
      }
      return columnDecimals(figures, unit);
    };
    this.decimals = {
      initial: of('initial'),
      initial2: of('initial2'),
      budget: of('budget'),
      executed: of('executed'),
      balance: of('balance'),
    };
  }

  /** What some work on the form gives: done once, however many rules ask, and gone when the form is. */
  once<T>(key: unknown, work: () => T): T {
    const known = this.done.get(key);
    if (known !== undefined) return known as T;
    const made = work();
    this.done.set(key, made);
    return made;
  }

  /** What a cell holds. */
  entry(datum: Datum | undefined): Entry {
    return datum ? entryOf(datum) : BLANK;
  }

  /** The amount in a cell of the funds block; undefined where it is none. */
  amount(line: FundLine | undefined, column: AmountColumn): Amount | undefined {
    const datum = line?.columns[column];
    if (!datum) return undefined;
    const amounts = this.amounts[column];
    const known = amounts.get(datum);
    if (known || amounts.has(datum)) return known;
    const made = this.makeAmount(datum, column);
    amounts.set(datum, made);
    return made;
  }

  private makeAmount(datum: Datum, column: AmountColumn): Amount | undefined {
    const entry = this.entry(datum);
    if (entry.kind !== 'figure') return undefined;
    return amountIn(datum, entry.figure, this.form.funds?.unit ?? '万元', this.decimals[column]);
  }

  /** Points in a cell: a percent sign or 分 beside the number is left aside. */
  points(datum: Datum | undefined): Points | undefined {
    const entry = this.entry(datum);
    return datum && entry.kind === 'figure' ? { datum, value: entry.figure.value } : undefined;
  }

  weight(indicator: Indicator): Points | undefined {
    return this.points(indicator.columns.weight);
  }

  score(indicator: Indicator): Points | undefined {
    return this.points(indicator.columns.score);
  }

  /** The target in force: the adjusted one where it says something, else the first one. */
  target(indicator: Indicator): { readonly datum: Datum; readonly expression: Expression } | undefined {
    const { target, target2, operator, unit } = indicator.columns;
    const adjusted = target2 && this.read(target2, unit, operator);
    if (target2 && adjusted && adjusted.kind !== 'blank') return { datum: target2, expression: adjusted };
    const datum = target ?? target2;
    return datum && { datum, expression: this.read(datum, unit, operator) };
  }

  /** A target or actual read as an expression, with what its unit and operator columns add. */
  read(datum: Datum, unit?: Datum, operator?: Datum): Expression {
    const known = this.expressions.get(datum);
    if (known) return known;
    const made = readExpression(datum.raw, datum.text, { operator: operator?.text, unit: unit?.text });
    this.expressions.set(datum, made);
    return made;
  }

  actual(indicator: Indicator): { readonly datum: Datum; readonly expression: Expression } | undefined {
    const { actual: datum, unit } = indicator.columns;
    if (!datum) return undefined;
    const expression = this.read(datum, unit);
    // A stroke or a lone printed unit as an actual value says nothing; beside a target it counts as blank.
    const silent = (expression.kind === 'none' && !saysNone(datum.text)) || expression.kind === 'incomplete';
    return { datum, expression: silent ? { kind: 'blank' } : expression };
  }

  /** Weights of the indicators, each cell once however many rows it is merged over. */
  weights(indicators?: readonly Indicator[]): readonly Points[] {
    if (!indicators) return (this.allWeights ??= this.weights(this.form.indicators));
    return unique(indicators.map((indicator) => this.weight(indicator)));
  }

  scores(indicators?: readonly Indicator[]): readonly Points[] {
    if (!indicators) return (this.allScores ??= this.scores(this.form.indicators));
    return unique(indicators.map((indicator) => this.score(indicator)));
  }

  /** The indicators whose weight stands in one and the same cell, with their scores (each cell once). */
  sharing(weight: Points): readonly Sharer[] {
    this.sharers ??= this.byWeightCell();
    return this.sharers.get(key(weight.datum.cell)) ?? [];
  }

  private byWeightCell(): Map<number, Sharer[]> {
    const sharers = new Map<number, Sharer[]>();
    const seen = new Set<string>();
    for (const indicator of this.form.indicators) {
      const own = indicator.columns.weight;
      const score = this.score(indicator);
      if (!own || !score) continue;
      const cell = key(own.cell);
      const both = `${cell}:${key(score.datum.cell)}`;
      if (seen.has(both)) continue;
      seen.add(both);
      const list = sharers.get(cell);
      if (list) list.push({ indicator, score });
      else sharers.set(cell, [{ indicator, score }]);
    }
    return sharers;
  }

  /** Weights that stand in rows which are no indicators (filler rows with points). */
  looseWeights(): Points[] {
    return unique(this.form.loose.map((row) => this.points(row.weight)));
  }

  looseScores(): Points[] {
    return unique(this.form.loose.map((row) => this.points(row.score)));
  }
}

function unique(points: readonly (Points | undefined)[]): Points[] {
  const seen = new Set<number>();
  return points.filter((p): p is Points => {
    if (!p || seen.has(key(p.datum.cell))) return false;
    seen.add(key(p.datum.cell));
    return true;
  });
}

/** An address as one number: no sheet has more columns. */
function key({ row, col }: Address): number {
  return row * 16_384 + col;
}

export function total(points: readonly Points[]): Decimal {
  return sum(points.map((p) => p.value));
}

/** The points that the execution rate carries in the funds block; undefined where the block scores nothing. */
export function executionWeight(
  figures: FormFigures,
  standard: number,
): { value: Decimal; datum?: Datum } | undefined {
  const { form } = figures;
  const line = form.funds?.total;
  const own = figures.points(line?.columns.weight);
  if (own) return { value: own.value, datum: own.datum };
  if (!form.funds?.headers.score || form.indicators.some((i) => i.isExecutionRate && figures.weight(i)))
    return undefined;
  return { value: decimal(form.funds.declared ?? standard) };
}

/** The amount columns of a line that can be summed. */
export function isAmountColumn(column: FundColumn): column is AmountColumn {
  return (AMOUNT_COLUMNS as readonly FundColumn[]).includes(column);
}
