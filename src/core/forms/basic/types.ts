import type { MoneyUnit } from '../../values/money';
import type { Datum, FormBase, TextBlock } from '../types';

/** What a control rate holds in check: staff, the floor area of buildings, what they cost. */
export type Measure = 'staff' | 'area' | 'cost';

/** A control rate with what it is made of: 控制率 = 实际 ÷ 核定. */
export interface Control {
  readonly measure: Measure;
  /** 编制数, 批复规模, 预算投资. */
  readonly approved: Datum | undefined;
  readonly actual: Datum | undefined;
  readonly rate: Datum | undefined;
}

/** The lines of 经费控制情况 that rules speak of. */
export type SpendingItem =
  | 'total'
  | 'basic'
  | 'personnel'
  | 'operating'
  | 'project'
  | 'threePublic'
  | 'abroad'
  | 'vehicles'
  | 'vehiclePurchase'
  | 'vehicleRunning'
  | 'reception'
  | 'meetings'
  | 'training'
  | 'procurement'
  | 'adjustment';

export type ColumnKind = 'prior' | 'priorBudget' | 'budget' | 'final' | 'amount';

/** A column of figures: last year's 决算 (prior), this year's 预算 and 决算, or one whose head says no more (金额). */
export interface SpendingColumn {
  readonly kind: ColumnKind;
  /** Its heads on one line, without 其中. */
  readonly name: string;
  readonly year: number | undefined;
  /** What the column takes out of the one before it (其中：财政拨款); '' for all. */
  readonly share: string;
  readonly header: Datum;
}

export interface SpendingLine {
  /** Undefined for a line that the unit names itself, such as a project. */
  readonly item: SpendingItem | undefined;
  readonly label: Datum;
  /** The label without numbering and 其中. */
  readonly name: string;
  /** By the form's columns; undefined where the sheet has no cell for it. */
  readonly cells: readonly (Datum | undefined)[];
  /** The lines that it is made up of. */
  readonly parts: readonly SpendingLine[];
  /** Its parts are all there are: it is their sum. Else they are some of it (其中), and it is no less. */
  readonly complete: boolean;
}

/** A 基础数据表 or 三公经费 table. */
export interface BasicForm extends FormBase {
  readonly kind: 'basic';
  readonly controls: readonly Control[];
  readonly unit: MoneyUnit;
  readonly columns: readonly SpendingColumn[];
  /** Every line, in the order of the sheet. */
  readonly lines: readonly SpendingLine[];
  /** Labelled texts: 厉行节约保障措施. */
  readonly texts: readonly TextBlock[];
}
