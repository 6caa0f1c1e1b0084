import type { Stage, TableId } from '../../../core/forms/accounts/types';
import type { Measure, SpendingItem } from '../../../core/forms/basic/types';
import type { Column, Computed, DimensionName, Field, Input } from '../../../core/rules/messages';

/** The field's own words, used by the sentences of several rules. */

export const FIELDS: Readonly<Record<Field, string>> = {
  name: 'Project name',
  dept: 'Department in charge',
  unit: 'Unit',
  year: 'Year',
};

export const COLUMNS: Readonly<Record<Column, string>> = {
  initial: 'initial budget',
  initial2: 'initial budget (as drawn up)',
  budget: 'full-year budget',
  executed: 'executed amount',
  balance: 'balance',
};

export const COMPUTED: Readonly<Record<Computed, string>> = {
  control: 'Control rate',
  rate: 'Execution rate',
  score: 'Score of the execution rate',
  balance: 'Balance',
  total: 'Total score',
  initial: 'Total of the initial budget',
  budget: 'Total of the full-year budget',
  executed: 'Total of the executed amounts',
};

export const DIMENSIONS: Readonly<Record<DimensionName, string>> = {
  quantity: 'quantity',
  quality: 'quality',
  timeliness: 'timeliness',
  cost: 'cost',
  benefit: 'benefit',
  satisfaction: 'satisfaction',
};

export const INPUTS: Readonly<Record<Input, string>> = {
  budget: 'full-year budget',
  executed: 'executed amount',
  parts: 'sources of the funds',
  weight: 'weight',
  score: 'score',
  total: 'total score',
  target: 'target',
  actual: 'actual value',
  rate: 'execution rate',
  weights: 'weights',
};

/** A word at the head of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What each control rate is called, and the two figures that it is made of. */
export const CONTROLS: Readonly<Record<Measure, Readonly<Record<'rate' | 'approved' | 'actual', string>>>> = {
  staff: { rate: 'Control rate of staff', approved: 'established posts', actual: 'staff in post' },
  area: {
    rate: 'Control rate of the floor area',
    approved: 'approved floor area',
    actual: 'actual floor area',
  },
  cost: {
    rate: 'Control rate of the investment',
    approved: 'budgeted investment',
    actual: 'actual investment',
  },
};

/** What a unit spends on. */
export const ITEMS: Readonly<Record<SpendingItem, string>> = {
  total: 'total spending',
  basic: 'basic spending',
  personnel: 'personnel',
  operating: 'operating costs',
  project: 'project spending',
  threePublic: 'the 三公经费',
  abroad: 'travel abroad',
  vehicles: 'official cars',
  vehiclePurchase: 'purchase of cars',
  vehicleRunning: 'running of cars',
  reception: 'receptions',
  meetings: 'meetings',
  training: 'training',
  procurement: 'government procurement',
  adjustment: 'budget adjustment',
};

/** What the tables of 部门决算公开 and 部门预算公开 tell of. */
export const TABLES: Readonly<Record<Stage, Readonly<Record<TableId, string>>>> = {
  final: {
    overall: 'final accounts of income and spending (收入支出决算总表)',
    income: 'final accounts of income (收入决算表)',
    spending: 'final accounts of spending (支出决算表)',
    fiscal: 'final accounts of fiscal money (财政拨款收入支出决算总表)',
    general: 'final accounts of the general public budget (一般公共预算财政拨款支出决算表)',
    basic: 'final accounts of basic spending (一般公共预算财政拨款基本支出决算明细表)',
    fund: 'final accounts of government funds (政府性基金预算财政拨款收入支出决算表)',
    capital: 'final accounts of the state capital budget (国有资本经营预算财政拨款支出决算表)',
    official: 'final accounts of official expenses (财政拨款“三公”经费支出决算表)',
    other: 'other accounts',
  },
  budget: {
    overall: 'budget of income and spending (收支总表)',
    income: 'budget of income (收入总表)',
    spending: 'budget of spending (支出总表)',
    fiscal: 'budget of fiscal money (财政拨款收支总表)',
    general: 'general public budget (一般公共预算支出表)',
    basic: 'budget of basic spending (一般公共预算基本支出表)',
    fund: 'budget of government funds (政府性基金预算支出表)',
    capital: 'state capital budget (国有资本经营预算支出表)',
    official: 'budget of official expenses (“三公”经费支出表)',
    other: 'other budget tables',
  },
};
