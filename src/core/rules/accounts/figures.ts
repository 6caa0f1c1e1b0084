import { columnNodes } from '../../forms/accounts/lookup';
import type { AccountsTable } from '../../forms/accounts/types';
import type { Datum } from '../../forms/types';
import { halfOf, round, ZERO, type Decimal } from '../../values/decimal';
import { columnDecimals, type Entry, type Figure } from '../../values/figure';
import { conversion, type MoneyUnit } from '../../values/money';
import { entryOf } from '../figures';

/** An amount of a table, in 元, and by how much rounding may have moved it. */
export interface Amount {
  readonly yuan: Decimal;
  /** Half a unit of the last digit that the column prints, in 元. */
  readonly half: Decimal;
  /** Likewise of the digits that the figure itself prints; a total is read at its own. */
  readonly ownHalf: Decimal;
}

export type Reading =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'blank' }
  /** `——`: not applicable; it enters sums as nothing. */
  | { readonly kind: 'none' }
  /** A formula without a result, or an error value. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'text'; readonly text: string };

/** The figures of one table, each cell read once. Decimals are those of the column (catalogue, how numbers are compared). */
export class TableFigures {
  /** Whether any figure stands in the table. */
  readonly filled: boolean;
  private readonly readings = new Map<Datum, Reading>();

  constructor(readonly table: AccountsTable) {
    let filled = false;
    for (const block of table.blocks) {
      const width = columnNodes(block.columns).filter(({ index }) => index !== undefined).length;
      for (let column = 0; column < width; column += 1) {
        const data = block.rows.flatMap((row) => row.cells[column] ?? []);
        filled = this.readColumn(data) || filled;
      }
    }
    this.filled = filled;
  }

  read(datum: Datum): Reading {
    return this.readings.get(datum) ?? { kind: 'blank' };
  }

  private readColumn(data: readonly Datum[]): boolean {
    const { money } = this.table;
    const entries = data.map((datum): readonly [Datum, Entry] => [datum, entryOf(datum)]);
    const figures = entries.flatMap(([, entry]) => (entry.kind === 'figure' ? [entry.figure] : []));
    const decimals = columnDecimals(figures, money);
    for (const [datum, entry] of entries) {
      if (entry.kind === 'blank') continue;
      this.readings.set(
        datum,
        entry.kind === 'figure' ? { kind: 'amount', amount: amountOf(entry.figure, decimals, money) } : entry,
      );
    }
    return figures.length > 0;
  }
}

function amountOf(figure: Figure, decimals: number, money: MoneyUnit): Amount {
  const factor = conversion(figure.unit ?? money, '元');
  const own = columnDecimals([figure], money);
  return {
    yuan: round(figure.value, decimals).times(factor),
    half: halfOf(decimals).times(factor),
    ownHalf: halfOf(own).times(factor),
  };
}

const known = new WeakMap<AccountsTable, TableFigures>();

/** The figures of a table; read once, as several rules ask for them. */
export function figuresOf(table: AccountsTable): TableFigures {
  let figures = known.get(table);
  if (!figures) known.set(table, (figures = new TableFigures(table)));
  return figures;
}

/** An amount in a table's own unit of money. */
export function inUnit(yuan: Decimal, { money }: AccountsTable): Decimal {
  return yuan.eq(ZERO) ? ZERO : yuan.div(conversion(money, '元'));
}
