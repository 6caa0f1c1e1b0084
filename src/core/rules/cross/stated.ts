import type { BasicForm, SpendingItem } from '../../forms/basic/types';
import { isEvaluation, type AnyForm, type Datum, type Form } from '../../forms/types';
import { useOf } from '../../forms/uses';
import { decimal, type Decimal } from '../../values/decimal';
import { scale, type Interval } from '../../values/interval';
import { conversion, type MoneyUnit } from '../../values/money';
import { tableRules } from '../tables';
import { Amount, amountIn, entryOf, FormFigures } from '../figures';

/** Of which stage of the year an amount is. */
export type Stage = 'initial' | 'budget' | 'executed';

/** An amount that a form states of the unit as a whole, in 万元. */
export interface Stated {
  readonly form: AnyForm;
  readonly datum: Datum;
  readonly item: SpendingItem;
  readonly stage: Stage;
  readonly value: Decimal;
  readonly interval: Interval;
}

const STAGES: readonly Stage[] = ['initial', 'budget', 'executed'];

/** What a form states of its unit: of the whole, of basic and project spending, of 三公经费 and its parts. */
export function statedIn(form: AnyForm): Stated[] {
  if (form.kind === 'unit') return ofUnit(form);
  return form.kind === 'basic' ? ofBasic(form) : [];
}

/** What a project form gives as its money; undefined where it gives none. */
export function projectAmount(form: AnyForm, stage: Stage): Amount | undefined {
  if (!isEvaluation(form) || form.kind !== 'project') return undefined;
  const amount = new FormFigures(form).amount(form.funds?.total, stage);
  return amount && inWan(amount, form.funds?.unit ?? '万元');
}

/** What a project form gives as its money from the budget alone; undefined where it tells none apart. */
export function fiscalAmount(form: AnyForm, stage: Stage): Amount | undefined {
  if (!isEvaluation(form) || form.kind !== 'project') return undefined;
  const line = form.funds?.lines.find(({ row }) => row === 'fiscal');
  const amount = new FormFigures(form).amount(line, stage);
  return amount && inWan(amount, form.funds?.unit ?? '万元');
}

/** An amount in 万元, whatever unit its form is in. */
function inWan({ datum, value, interval, own }: Amount, unit: MoneyUnit): Amount {
  const factor = conversion(unit, '万元');
  return new Amount(datum, value.times(factor), scale(interval, factor), scale(own, factor));
}

function ofUnit(form: Form): Stated[] {
  const figures = new FormFigures(form);
  const unit = form.funds?.unit ?? '万元';
  const found: Stated[] = [];
  const put = (item: SpendingItem, stage: Stage, amount: Amount | undefined): void => {
    if (!amount || found.some((other) => other.item === item && other.stage === stage)) return;
    const { datum, value, own } = inWan(amount, unit);
    found.push({ form, datum, item, stage, value, interval: own });
  };
  for (const line of form.funds?.lines ?? []) {
    const item = line === form.funds?.total ? 'total' : useOf(line.label.text);
    for (const stage of STAGES) if (item) put(item, stage, figures.amount(line, stage));
  }
  for (const use of ['basic', 'project'] as const) {
    const datum = form.uses[use];
    const entry = datum && entryOf(datum);
    if (datum && entry?.kind === 'figure')
      put(use, 'executed', amountIn(datum, entry.figure, unit, entry.figure.decimals));
  }
  return found;
}

function ofBasic(form: BasicForm): Stated[] {
  const figures = tableRules().figures(form);
  const column = form.columns.findIndex(({ kind, share }) => kind === 'final' && share === '');
  return form.lines.flatMap((line) => {
    const amount = column < 0 || !line.item ? undefined : figures.amount(line, column);
    if (!amount || !line.item) return [];
    const { datum, value, own } = inWan(amount, form.unit);
    return [{ form, datum, item: line.item, stage: 'executed' as const, value, interval: own }];
  });
}

/** How many projects a form lists that money was spent on. */
export function listedProjects(form: AnyForm): number {
  if (form.kind !== 'basic') return 0;
  const figures = tableRules().figures(form);
  const column = form.columns.findIndex(({ kind, share }) => kind === 'final' && share === '');
  const projects = form.lines.find(({ item }) => item === 'project')?.parts ?? [];
  return projects.filter((line) => figures.amount(line, column)?.value.gt(decimal(0))).length;
}
