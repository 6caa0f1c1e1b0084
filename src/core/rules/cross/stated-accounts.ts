import { summarise, type AccountsFigure, type AccountsSummary } from '../../forms/accounts/places';
import type { AccountsTable, OfficialItem } from '../../forms/accounts/types';
import type { SpendingItem } from '../../forms/basic/types';
import type { AnyForm } from '../../forms/types';
import { decimal } from '../../values/decimal';
import { add, type Interval } from '../../values/interval';
import { conversion } from '../../values/money';
import { figuresOf } from '../accounts/figures';
import type { Stated } from './stated';

/** A figure of the final accounts; a form may mean all money, what came from the budget, or 一般公共预算 alone. */
export interface AccountsStated extends Stated {
  readonly readings: readonly Interval[];
}

const WAN = conversion('元', '万元');

const OFFICIAL: Readonly<Record<OfficialItem | 'total', SpendingItem>> = {
  total: 'threePublic',
  abroad: 'abroad',
  vehicles: 'vehicles',
  purchase: 'vehiclePurchase',
  running: 'vehicleRunning',
  reception: 'reception',
};

/** What the final accounts among the forms of one unit say of its spending. */
export function statedInAccounts(forms: readonly AnyForm[]): AccountsStated[] {
  const tables = forms.filter((form): form is AccountsTable => form.kind === 'accounts');
  if (tables.length === 0) return [];
  const summary = summarise(tables);
  const official = Object.entries(summary.official.final ?? {}).map(([item, figure]) =>
    made(OFFICIAL[item as OfficialItem | 'total'], [figure]),
  );
  return [
    made('total', [summary.spending], byBudget(summary, ['basic', 'project'])),
    made('basic', [summary.basic, ...kindsOf(summary, 'basic')], byBudget(summary, ['basic'])),
    made('project', [summary.project, ...kindsOf(summary, 'project')], byBudget(summary, ['project'])),
    ...official,
  ].flatMap((stated) => stated ?? []);
}

type Use = 'basic' | 'project';

function kindsOf({ kinds }: AccountsSummary, use: Use): (AccountsFigure | undefined)[] {
  return [kinds.general?.[use], kinds.fund?.[use], kinds.capital?.[use]];
}

/** What the general budget paid for these uses, and what all budgets paid. */
function byBudget(summary: AccountsSummary, uses: readonly Use[]): Interval[] {
  const general = sumOf(uses.map((use) => summary.kinds.general?.[use]));
  const all = sumOf(uses.flatMap((use) => kindsOf(summary, use)));
  return [general, all].flatMap((interval) => interval ?? []);
}

function sumOf(figures: readonly (AccountsFigure | undefined)[]): Interval | undefined {
  const amounts = figures.flatMap((figure) => (figure && amountOf(figure)) ?? []);
  return amounts.length > 0 ? amounts.map(({ interval }) => interval).reduce(add) : undefined;
}

/** The first of the figures that is filled in, with what else may be meant by it. */
function made(
  item: SpendingItem,
  figures: readonly (AccountsFigure | undefined)[],
  others: readonly Interval[] = [],
): AccountsStated | undefined {
  for (const figure of figures) {
    const amount = figure && amountOf(figure);
    if (!figure || !amount) continue;
    const { value, interval } = amount;
    const readings = [interval, ...others];
    return { form: figure.table, datum: figure.datum, item, stage: 'executed', value, interval, readings };
  }
  return undefined;
}

/** In 万元. */
function amountOf({ table, datum }: AccountsFigure): Pick<Stated, 'value' | 'interval'> | undefined {
  const reading = figuresOf(table).read(datum);
  if (reading.kind !== 'amount') return undefined;
  const { yuan, ownHalf } = reading.amount;
  const value = yuan.times(WAN);
  const half = decimal(ownHalf).times(WAN);
  return { value, interval: { lo: value.minus(half), hi: value.plus(half) } };
}
