import { cellKey } from '../sheet/address';
import type { Datum, Form, FundColumn, FundLine } from '../forms/types';
import { decimal, ONE, ZERO, type Decimal } from '../values/decimal';
import { columnDecimals, stated, type Entry, type Figure } from '../values/figure';
import { divide, scale, type Interval } from '../values/interval';
import { conversion, type MoneyUnit } from '../values/money';
import { saysNone } from '../values/text';
import { readIndicators } from './indicator-figures';
import type { IndicatorFigures, IndicatorTable, Points, Weight } from './indicator-figures';

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

const NONE: Entry = { kind: 'none' };
const BLANK: Entry = { kind: 'blank' };
const NO_POINTS: readonly Points[] = [];

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

/** The amounts of one line of the funds block. */
type Amounts = Readonly<Record<AmountColumn, Amount | undefined>>;

/** Everything of a form that reads as a figure, read once for all rules. */
export class FormFigures {
  private decimals: Readonly<Record<AmountColumn, number>> | undefined;
  private readonly amounts = new Map<FundLine, Amounts>();
  private table: IndicatorTable | undefined;
  private readonly done = new Map<unknown, unknown>();

  constructor(readonly form: Form) {}

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
    if (!line) return undefined;
    let amounts = this.amounts.get(line);
    if (!amounts) this.amounts.set(line, (amounts = this.amountsOf(line)));
    return amounts[column];
  }

  private amountsOf({ columns }: FundLine): Amounts {
    const unit = this.form.funds?.unit ?? '万元';
    const decimals = (this.decimals ??= perColumn((column) => this.decimalsOf(column, unit)));
    return perColumn((column) => {
      const datum = columns[column];
      return datum?.entry.kind === 'figure'
        ? amountIn(datum, datum.entry.figure, unit, decimals[column])
        : undefined;
    });
  }

  private decimalsOf(column: AmountColumn, unit: MoneyUnit): number {
    const figures: Figure[] = [];
    for (const line of this.form.funds?.lines ?? []) {
      const entry = line.columns[column]?.entry;
      if (entry?.kind === 'figure' && (entry.figure.unit ?? unit) === unit) figures.push(entry.figure);
    }
    return columnDecimals(figures, unit);
  }

  /** Points in a cell: a percent sign or 分 beside the number is left aside. */
  points(datum: Datum | undefined): Points | undefined {
    return datum?.entry.kind === 'figure' ? { datum, value: datum.entry.figure.value } : undefined;
  }

  /** The indicators in their order, with what their cells say. */
  get indicators(): readonly IndicatorFigures[] {
    return this.readTable().rows;
  }

  /** Weights of the indicators, each cell once however many rows it is merged over. */
  get weights(): readonly Weight[] {
    return this.readTable().weights;
  }

  /** Scores of the indicators, each cell once. */
  get scores(): readonly Points[] {
    return this.readTable().scores;
  }

  private readTable(): IndicatorTable {
    return (this.table ??= readIndicators(this.form.indicators));
  }

  /** Weights that stand in rows which are no indicators (filler rows with points). */
  looseWeights(): readonly Points[] {
    return this.loose('weight');
  }

  looseScores(): readonly Points[] {
    return this.loose('score');
  }

  private loose(column: 'weight' | 'score'): readonly Points[] {
    const { loose } = this.form;
    return loose.length === 0 ? NO_POINTS : eachCellOnce(loose.map((row) => this.points(row[column])));
  }
}

function perColumn<T>(of: (column: AmountColumn) => T): Record<AmountColumn, T> {
  return {
    initial: of('initial'),
    initial2: of('initial2'),
    budget: of('budget'),
    executed: of('executed'),
    balance: of('balance'),
  };
}

/** Points without those of a cell that came before: it may be merged over several rows. */
function eachCellOnce(points: readonly (Points | undefined)[]): readonly Points[] {
  const byCell = new Map<number, Points>();
  for (const one of points) if (one) byCell.set(cellKey(one.datum.cell), one);
  return [...byCell.values()];
}

export function total(points: Iterable<Points>): Decimal {
  let sum: Decimal | undefined;
  for (const { value } of points) sum = sum ? sum.plus(value) : value;
  return sum ?? ZERO;
}

/** The points that the execution rate carries in the funds block; undefined where the block scores nothing. */
export function executionWeight(
  figures: FormFigures,
  standard: number,
): { value: Decimal; datum?: Datum } | undefined {
  const { funds } = figures.form;
  const own = figures.points(funds?.total?.columns.weight);
  if (own) return own;
  if (!funds?.headers.score) return undefined;
  if (figures.indicators.some(({ indicator, weight }) => indicator.isExecutionRate && weight))
    return undefined;
  return { value: decimal(funds.declared ?? standard) };
}

/** The amount columns of a line that can be summed. */
export function isAmountColumn(column: FundColumn): column is AmountColumn {
  return (AMOUNT_COLUMNS as readonly FundColumn[]).includes(column);
}
