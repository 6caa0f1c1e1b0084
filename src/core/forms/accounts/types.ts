import type { MoneyUnit } from '../../values/money';
import type { Datum, FormBase } from '../types';

/** The tables of 部门决算公开, and of 部门预算公开 where they look the same; `other` is any further one of their make. */
export type TableId =
  /** 01 收入支出决算总表 */
  | 'overall'
  /** 02 收入决算表 */
  | 'income'
  /** 03 支出决算表 */
  | 'spending'
  /** 04 财政拨款收入支出决算总表 */
  | 'fiscal'
  /** 05 一般公共预算财政拨款支出决算表 */
  | 'general'
  /** 06 一般公共预算财政拨款基本支出决算明细表 */
  | 'basic'
  /** 07 政府性基金预算财政拨款收入支出决算表 */
  | 'fund'
  /** 08 国有资本经营预算财政拨款支出决算表 */
  | 'capital'
  /** 09 财政拨款“三公”经费支出决算表 */
  | 'official'
  | 'other';

/** Whether figures are of a budget (预算数) or of what was spent in the end (决算数). */
export type Stage = 'budget' | 'final';

export type Side = 'income' | 'spending';

/** The parts of 三公经费; `vehicles` is buying and running together. */
export type OfficialItem = 'abroad' | 'vehicles' | 'purchase' | 'running' | 'reception';

/** The three kinds of budget that fiscal money comes from. */
export type FundKind = 'general' | 'fund' | 'capital';

export type ColumnRole =
  /** 合计, 小计, 本年收入合计 */
  | 'total'
  | FundKind
  | 'fiscal'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'public'
  | 'opening'
  | 'income'
  | 'spending'
  | 'use'
  | 'distribution'
  | 'closing'
  | OfficialItem
  /** Another source or use that the total takes in (事业收入, 上缴上级支出). */
  | 'part'
  /** 会议费, 培训费: some totals take them in, some do not. */
  | 'perhaps'
  /** 其中：…, a part of the column before it. */
  | 'within'
  /** Nothing that adds up: 备注, 增减额. */
  | 'aside';

/** A heading over figure columns: one column (then it has an `index`) or several under it. */
export interface ColumnNode {
  readonly header: Datum | undefined;
  readonly role: ColumnRole | undefined;
  /** Where the heading says whether figures are budgeted or final. */
  readonly stage: Stage | undefined;
  /** The place of the column's figure in the cells of a row; undefined for a heading over several columns. */
  readonly index: number | undefined;
  readonly children: readonly ColumnNode[];
}

export type RowRole =
  /** 本年收入合计, 本年支出合计 */
  | 'subtotal'
  /** 总计; in a table by codes its one 合计 */
  | 'total'
  | 'opening'
  | 'use'
  | 'distribution'
  | 'closing'
  | FundKind
  | 'fiscal'
  /** 人员经费合计 and 公用经费合计 of the table of basic spending */
  | 'personnel'
  | 'public'
  | OfficialItem;

export interface AccountsRow {
  readonly label: Datum;
  /** The label without numbering and 其中. */
  readonly name: string;
  /** 科目代码 as printed: 3, 5 or 7 digits. */
  readonly code: string | undefined;
  /** 支出功能分类, the class that the row is (三位): by its code, or by its name where no code is printed. */
  readonly classCode: string | undefined;
  readonly role: RowRole | undefined;
  /** The number that the label begins with: 「二十四、」 → 24. */
  readonly ordinal: number | undefined;
  /** A part of the row above it (其中：…, （一）…). */
  readonly nested: boolean;
  /** By column; undefined where a merged cell of another row or column covers the place. */
  readonly cells: readonly (Datum | undefined)[];
}

/** Rows with a label each, side by side with other blocks of the same table. */
export interface AccountsBlock {
  readonly side: Side | undefined;
  /** All figure columns under one (nameless) heading. */
  readonly columns: ColumnNode;
  readonly rows: readonly AccountsRow[];
}

/** `sides`: income beside spending; `codes`: rows by 科目代码; `items`: 三公经费. */
export type TableShape = 'sides' | 'codes' | 'items';

/** One of the 部门决算公开表 (or of the budget tables that look the same). */
export interface AccountsTable extends FormBase {
  readonly kind: 'accounts';
  readonly table: TableId;
  readonly shape: TableShape;
  readonly stage: Stage;
  readonly money: MoneyUnit;
  readonly blocks: readonly AccountsBlock[];
  /** The note that says there is nothing to report (本表无数据). */
  readonly empty: Datum | undefined;
}
