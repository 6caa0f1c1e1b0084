import { cellKey } from '../sheet/address';
import type { Role } from './family';
import type { Datum, Form, FundColumn, IndicatorColumn } from './types';

const FUND_COLUMNS: readonly FundColumn[] = [
  'initial',
  'initial2',
  'budget',
  'executed',
  'balance',
  'weight',
  'rate',
  'score',
  'reason',
];
const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  'target',
  'target2',
  'actual',
  'note',
  'weight',
  'score',
  'reason',
];

/** The roles of a 自评表. A cell merged over several indicators is named at the first one only. */
export function* evaluationRoles(form: Form): Generator<Role> {
  yield ['title', form.title];
  yield ['year', form.year];
  yield ['name', form.fields.name];
  yield ['dept', form.fields.dept];
  yield ['unit', form.fields.unit];
  for (const line of form.funds?.lines ?? []) {
    if (!line.row) continue;
    for (const column of FUND_COLUMNS) yield [`fund.${line.row}.${column}`, line.columns[column]];
  }
  yield ['goal.target', form.goals.target];
  yield ['goal.actual', form.goals.actual];
  yield* indicatorRoles(form);
  yield ['total.weight', form.total.weight];
  yield ['total.score', form.total.score];
  yield ['grade', form.grade];
}

function* indicatorRoles({ indicators }: Form): Generator<Role> {
  const named = new Set<number>();
  const once = (role: string, datum: Datum | undefined): Role => {
    if (!datum || named.has(cellKey(datum.cell))) return [role, undefined];
    named.add(cellKey(datum.cell));
    return [role, datum];
  };
  for (const [index, { l1, l2, l3, columns }] of indicators.entries()) {
    yield once(`ind.${index}.l1`, l1?.datum);
    yield once(`ind.${index}.l2`, l2?.datum);
    yield once(`ind.${index}.l3`, l3);
    for (const column of INDICATOR_COLUMNS) yield once(`ind.${index}.${column}`, columns[column]);
  }
}
