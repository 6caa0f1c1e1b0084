import { a1, type Address } from '../sheet/address';
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

/** The cell of every role that a form has, by the names of the command line contract; blank cells too. */
export function roleCells(form: Form): Record<string, string> {
  const roles: Record<string, string> = {};
  const put = (role: string, datum: Datum | undefined): void => {
    if (datum) roles[role] = a1(datum.cell);
  };
  put('title', form.title);
  put('year', form.year);
  put('name', form.fields.name);
  put('dept', form.fields.dept);
  put('unit', form.fields.unit);
  for (const line of form.funds?.lines ?? []) {
    if (!line.row) continue;
    for (const column of FUND_COLUMNS) put(`fund.${line.row}.${column}`, line.columns[column]);
  }
  put('goal.target', form.goals.target);
  put('goal.actual', form.goals.actual);
  const named = new Set<string>();
  // A cell merged over several indicators is named at the first one only.
  const once = (role: string, datum: Datum | undefined): void => {
    if (!datum || named.has(key(datum.cell))) return;
    named.add(key(datum.cell));
    put(role, datum);
  };
  for (const [index, indicator] of form.indicators.entries()) {
    once(`ind.${index}.l1`, indicator.l1?.datum);
    once(`ind.${index}.l2`, indicator.l2?.datum);
    once(`ind.${index}.l3`, indicator.l3);
    for (const column of INDICATOR_COLUMNS) once(`ind.${index}.${column}`, indicator.columns[column]);
  }
  put('total.weight', form.total.weight);
  put('total.score', form.total.score);
  put('grade', form.grade);
  return roles;
}

function key({ row, col }: Address): string {
  return `${row}:${col}`;
}
