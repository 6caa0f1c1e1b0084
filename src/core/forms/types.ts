import type { Address, Range } from '../sheet/address';
import type { Cell, Sheet } from '../sheet/types';
import type { Entry } from '../values/figure';
import type { MoneyUnit } from '../values/money';
import type { Said } from '../values/said';
import type { AccountsTable } from './accounts/types';
import type { BasicForm } from './basic/types';
import type { Use } from './uses';

/** One datum of a form and the cell it stands in. */
export interface Datum {
  /** Top-left cell of the (possibly merged) area. */
  readonly cell: Address;
  readonly range: Range;
  /** The displayed text, normalised (half-width, trimmed); '' where blank. */
  readonly text: string;
  /** The text as a record that keeps what was found out about it. */
  readonly words: Said;
  /** As stored; undefined where blank, or where the datum is only a part of the cell's text. */
  readonly raw: Cell | undefined;
  /** What it holds where it should hold one number. */
  readonly entry: Entry;
}

export type FormKind = 'project' | 'unit' | 'basic' | 'accounts' | 'report';

export type FundRow = 'total' | 'fiscal' | 'carry' | 'other';
export type FundColumn =
  'initial' | 'initial2' | 'budget' | 'executed' | 'balance' | 'weight' | 'rate' | 'score' | 'reason';

/** One line of the funds block. `row` is undefined for a source that has no name in the contract. */
export interface FundLine {
  readonly row: FundRow | undefined;
  readonly label: Datum;
  /** Part of the source line above it, not a source of its own (其中：…). */
  readonly nested: boolean;
  /** A part of the total by what it is for (基本支出, 项目支出), not by where it comes from. */
  readonly use?: boolean;
  readonly columns: Readonly<Partial<Record<FundColumn, Datum>>>;
}

export interface Funds {
  readonly unit: MoneyUnit;
  /** In the order of the sheet; the total line may be absent. */
  readonly lines: readonly FundLine[];
  readonly total: FundLine | undefined;
  /** Points for the execution rate as the block's own labels print them: 预算执行情况（10分）. */
  readonly declared?: number;
  /** Header cells of the columns that the block has. */
  readonly headers: Readonly<Partial<Record<FundColumn, Datum>>>;
}

export type IndicatorColumn =
  | 'l1'
  | 'l2'
  | 'l3'
  | 'operator'
  | 'target'
  | 'unit'
  | 'target2'
  | 'actual'
  | 'note'
  | 'weight'
  | 'score'
  | 'reason';

/** The kinds of second- and first-level headings that rules speak of. */
export type HeadingKind =
  | 'output'
  | 'benefit'
  | 'satisfaction'
  | 'cost'
  | 'execution'
  | 'process'
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainable'
  | 'other';

/** A first- or second-level heading: its cell, kind, and the points that its own text declares （50分）. */
export interface Heading {
  readonly datum: Datum;
  readonly kind: HeadingKind;
  readonly declared: number | undefined;
  /** The same for every row under one heading, also where the sheet repeats its text row by row. */
  readonly group: number;
}

/** One row of the indicator table that counts as an indicator. */
export interface Indicator {
  readonly index: number;
  readonly row: number;
  readonly l1: Heading | undefined;
  readonly l2: Heading | undefined;
  /** The third-level text; its `name` is the text without slot label and number (`指标1：`). */
  readonly l3: Datum | undefined;
  readonly name: string;
  /** The indicator is 无 or blank: nothing to measure. */
  readonly empty: boolean;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, Datum>>>;
  /** The row that scores the budget execution rate. */
  readonly isExecutionRate: boolean;
}

/** A labelled text of the form (analysis, experience, problems …). */
export interface TextBlock {
  readonly label: string;
  readonly datum: Datum;
}

/** How sure the reading of a form is, and what in it found no place. */
export interface Recognition {
  /** The share of headings and essential parts that found their place: 1 where all did. */
  readonly sure: number;
  /** Headings over filled columns whose meaning is not known. */
  readonly unmatched: readonly Datum[];
}

/** What every form has, whatever family it is of. */
export interface FormBase {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly kind: FormKind;
  /** Id of the layout family that it resembles most; `other` when it resembles none. */
  readonly template: string;
  readonly title: Datum | undefined;
  /** The cell that names the year, when it is not the title's. */
  readonly year: Datum | undefined;
  /** Where the year is read from: the year's cell or the title. */
  readonly yearNumber: number | undefined;
  readonly fields: Readonly<Partial<Record<'name' | 'dept' | 'unit', Datum>>>;
  /** Printed notes (注：…, 备注：…), which may state how points are given. */
  readonly notes: readonly Datum[];
  /** Cells that still hold filler (……, 指标2：). */
  readonly fillers: readonly Datum[];
}

/** A 自评表: the performance self-evaluation form of a project or of a unit as a whole. */
export interface Form extends FormBase {
  readonly kind: 'project' | 'unit';
  readonly funds: Funds | undefined;
  /** What was spent by use where it stands in the cells of the labels (按支出性质分 … 项目支出：436.58). */
  readonly uses: Readonly<Partial<Record<Use, Datum>>>;
  readonly goals: { readonly target?: Datum; readonly actual?: Datum };
  /** Header cells of the indicator table by column. */
  readonly headers: Readonly<Partial<Record<IndicatorColumn, Datum>>>;
  /** First-level headings in the order of the sheet. */
  readonly headings: readonly Heading[];
  /** Every second-level heading, with or without an indicator. */
  readonly subheadings: readonly Heading[];
  readonly indicators: readonly Indicator[];
  /** Points in rows of the table that are no indicators, such as a slot left as the template printed it. */
  readonly loose: readonly { readonly weight?: Datum; readonly score?: Datum }[];
  /** `label` is the 总分 cell; `weight` and `score` stand beside it. */
  readonly total: { readonly label?: Datum; readonly weight?: Datum; readonly score?: Datum };
  readonly grade: Datum | undefined;
  readonly texts: readonly TextBlock[];
  /** The one place for reasons of a form whose indicator table has no column for them. */
  readonly reason: Datum | undefined;
  readonly recognition: Recognition;
}

/** A form of any family; its `kind` tells which. */
export type AnyForm = Form | BasicForm | AccountsTable;

/** Whether a form is one of the tables of 部门决算公开 (or 部门预算公开). */
export function isAccounts(form: AnyForm): form is AccountsTable {
  return form.kind === 'accounts';
}

/** Whether a form is a 自评表, with funds, indicators and scores. */
export function isEvaluation(form: AnyForm): form is Form {
  return form.kind === 'project' || form.kind === 'unit';
}

/** Whether a form looks like a further page of one that begins on another sheet: indicators and no more above them. */
export function isPage({ title, fields, funds, goals }: Form): boolean {
  return !title && !funds && !fields.name && !fields.dept && !fields.unit && !goals.target && !goals.actual;
}
