import type { BasicForm, SpendingLine } from '../../forms/basic/types';
import type { Datum } from '../../forms/types';
import { columnDecimals, type Entry } from '../../values/figure';
import { amountIn, entryOf, type Amount } from '../figures';

/** Everything of a table of basic data that reads as a figure, read once for all rules. */
export class BasicFigures {
  private readonly entries = new Map<Datum, Entry>();
  private readonly decimals: readonly number[];

  constructor(readonly form: BasicForm) {
    const { unit, lines, columns } = form;
    this.decimals = columns.map((_, column) => {
      const entries = lines.map(({ cells }) => this.entry(cells[column]));
      const figures = entries.flatMap((entry) => (entry.kind === 'figure' ? [entry.figure] : []));
      return columnDecimals(
        figures.filter((figure) => (figure.unit ?? unit) === unit),
        unit,
      );
    });
  }

  /** What a cell holds. */
  entry(datum: Datum | undefined): Entry {
    if (!datum) return { kind: 'blank' };
    const known = this.entries.get(datum) ?? entryOf(datum);
    this.entries.set(datum, known);
    return known;
  }

  /** The amount of a line in a column, in the form's unit; undefined where there is none. */
  amount({ cells }: SpendingLine, column: number): Amount | undefined {
    const datum = cells[column];
    const entry = this.entry(datum);
    if (!datum || entry.kind !== 'figure') return undefined;
    return amountIn(datum, entry.figure, this.form.unit, this.decimals[column] ?? 2);
  }
}
