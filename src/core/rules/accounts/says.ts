import type { AccountsTable } from '../../forms/accounts/types';
import { a1 } from '../../sheet/address';
import { nameIn, placeIn } from '../../sheet/layers';
import { print, type Decimal, ZERO } from '../../values/decimal';
import { decimal } from '../../values/decimal';
import { message, type Message } from '../messages';
import type { Fault, Judged } from './blame';
import { figuresOf, inUnit } from './figures';
import type { Part, Spot } from './identity';

/** Longer sums are told by their parts' number alone. */
const MOST_PARTS = 8;
/** Factors by which amounts are off where 元 stands for 万元, or fen for 元. */
const SLIPS = [10_000, 100] as const;

export interface Told {
  readonly message: Message;
  readonly at: Spot;
  readonly expected: string;
  readonly actual: string;
}

/** What to say of an identity that does not hold. `suspect` is the figure that breaks others too, where it is not the one flagged. */
export function tell({ identity, sum }: Judged, fault: Pick<Fault, 'suspect'>): Told {
  const { total, parts } = identity;
  const at = identity.at ?? total;
  const own = yuanOf(at);
  const should = at === total ? sum : yuanOf(total).minus(sum).plus(own);
  const { table } = at;
  const [expected, stated] = [print(inUnit(should, table)), statedText(at)];
  const unit = table.money;
  const suspect = suspectText(fault.suspect, at);
  const told = (text: Message): Told => ({ message: text, at, expected, actual: stated });
  const [first] = parts;
  const other = first ? first.spot : total;
  switch (identity.says) {
    case 'rows':
      return told(
        message('accounts/sum.rows', {
          name: total.name,
          expected,
          stated,
          parts: sumText(parts, table),
          unit,
          suspect,
        }),
      );
    case 'columns':
      return told(
        message('accounts/sum.columns', {
          name: total.name,
          expected,
          stated,
          parts: termsText(parts, table),
          unit,
          suspect,
        }),
      );
    case 'chain':
      return told(
        message('accounts/balance.chain', {
          name: total.name,
          expected,
          stated,
          parts: termsText(parts, table),
          unit,
          suspect,
        }),
      );
    case 'sides':
      return told(
        message('accounts/balance.sides', {
          income: expected,
          spending: print(inUnit(own, table)),
          difference: print(inUnit(own.minus(should).abs(), table)),
          unit,
          suspect,
        }),
      );
    case 'split':
      return told(
        message('accounts/cross-table.split', {
          table: titleText(total.table),
          basic: amountText(total),
          parts: termsText(parts, table),
          unit,
          suspect,
        }),
      );
    case 'bound':
      return told(
        message('accounts/cross-table.bound', {
          name: total.name,
          table: titleText(other.table),
          least: amountText(other),
          stated,
          unit,
        }),
      );
    case 'same': {
      const times = slip(should, own);
      const common = {
        name: total.name,
        table: titleText(other.table),
        other: amountText(other),
        stated,
        unit,
      };
      return told(
        times === undefined
          ? message('accounts/cross-table.differs', { ...common, suspect })
          : message('accounts/cross-table.scale', { ...common, times: String(times) }),
      );
    }
  }
}

/** What to say where rounding explains the difference. */
export function tellRounding({ identity, sum, difference }: Judged): Told {
  const at = identity.at ?? identity.total;
  const own = yuanOf(at);
  const should = at === identity.total ? sum : yuanOf(identity.total).minus(sum).plus(own);
  const [expected, stated] = [print(inUnit(should, at.table)), print(inUnit(own, at.table))];
  const off = {
    expected,
    stated,
    difference: print(inUnit(difference.abs(), at.table)),
    unit: at.table.money,
  };
  const [first] = identity.parts;
  const text =
    identity.says === 'same' && first
      ? message('accounts/rounding.same', { ...off, table: titleText(first.spot.table) })
      : message('accounts/rounding.sum', off);
  return { message: text, at, expected, actual: stated };
}

/** A figure as it is filled in; '' where it is not. */
function statedText(spot: Spot): string {
  const { kind } = figuresOf(spot.table).read(spot.datum);
  return kind === 'amount' ? print(inUnit(yuanOf(spot), spot.table)) : '';
}

function suspectText(suspect: Spot | undefined, at: Spot): string {
  if (!suspect || suspect.datum === at.datum) return '';
  const { sheet } = suspect.table;
  if (sheet === at.table.sheet) return nameIn(sheet, suspect.datum.cell);
  const place = placeIn(sheet, suspect.datum.cell);
  return `${place.sheet.name} ${a1(place.cell)}`;
}

/** `640.79 + 17.93 + 6`, zeros left out; without the figures where there are too many. */
function sumText(parts: readonly Part[], table: AccountsTable): string {
  const filled = parts.filter(({ spot }) => !yuanOf(spot).eq(ZERO));
  if (filled.length > MOST_PARTS || filled.length === 0) return '';
  return filled
    .map(({ spot, sign }, index) => signed(sign, index) + print(inUnit(yuanOf(spot), table)))
    .join('');
}

/** `财政拨款收入 600 + 事业收入 20`. */
function termsText(parts: readonly Part[], table: AccountsTable): string {
  const filled = parts.filter(({ spot }) => !yuanOf(spot).eq(ZERO));
  if (filled.length > MOST_PARTS) return sumText(parts, table);
  return filled
    .map(
      ({ spot, sign }, index) => `${signed(sign, index)}${spot.name} ${print(inUnit(yuanOf(spot), table))}`,
    )
    .join('');
}

function signed(sign: 1 | -1, index: number): string {
  if (index === 0) return sign === 1 ? '' : '−';
  return sign === 1 ? ' + ' : ' − ';
}

function amountText(spot: Spot): string {
  return `${print(inUnit(yuanOf(spot), spot.table))} ${spot.table.money}`;
}

/** The title of a table without year and unit: 收入决算表. */
function titleText({ title, sheet }: AccountsTable): string {
  const text = (title?.text ?? '').replace(/\s+/g, '');
  return text === '' ? sheet.name : text.replace(/^.*?(?:19|20)\d{2}年度?/, '');
}

/** 10000 where one amount is the other in a wrong unit. */
function slip(a: Decimal, b: Decimal): number | undefined {
  if (a.lte(ZERO) || b.lte(ZERO)) return undefined;
  return SLIPS.find((times) => {
    const [small, large] = a.lt(b) ? [a, b] : [b, a];
    return small
      .times(times)
      .minus(large)
      .abs()
      .lte(large.times(decimal('0.0001')));
  });
}

function yuanOf({ table, datum }: Spot): Decimal {
  const reading = figuresOf(table).read(datum);
  return reading.kind === 'amount' ? reading.amount.yuan : ZERO;
}
