import { contains, type Address, type Range } from '../sheet/address';
import { isEvaluation, type AnyForm, type Datum, type Form, type FundLine } from '../forms/types';
import { crossRules } from '../rules';
import type { Block } from '../rules/rule';
import type { Finding, FormAudit, Place } from '../rules/types';
import { cellAt, holds, nameFrom, placeIn, rangesIn } from '../sheet/layers';
import type { Sheet } from '../sheet/types';

/** Which of the forms a cell stands in; without a cell the first on that sheet; -1 for none. */
export function formAt(forms: readonly FormAudit[], sheet: Sheet, cell: Address | undefined): number {
  return forms.findIndex(({ form }) => holds(form.sheet, form.range, sheet, cell));
}

function rows(ranges: readonly Range[]): (cell: Address) => boolean {
  const top = Math.min(...ranges.map((range) => range.top));
  const bottom = Math.max(...ranges.map((range) => range.bottom));
  return ({ row }) => row >= top && row <= bottom;
}

function lineRanges({ label, columns }: FundLine): Range[] {
  return [label, ...Object.values(columns)].map(({ range }) => range);
}

/** A cell with what it displays. */
export interface TextPlace extends Place {
  readonly text: string;
}

/** Where 总分 and 等级 stand; undefined where a form has no place for them. */
export function totalPlaces(form: AnyForm): {
  readonly total: TextPlace | undefined;
  readonly grade: TextPlace | undefined;
} {
  if (!isEvaluation(form)) return { total: undefined, grade: undefined };
  const at = (datum: Datum | undefined): TextPlace | undefined =>
    datum && { ...placeIn(form.sheet, datum.cell), text: datum.text };
  return { total: at(form.total.score), grade: at(form.grade) };
}

/** The sheets that a form stands on, with the rectangle that it takes up on each; one that goes on has several. */
export function pagesOf({
  sheet,
  range,
}: Pick<AnyForm, 'sheet' | 'range'>): readonly { readonly sheet: Sheet; readonly range: Range }[] {
  return rangesIn(sheet, range);
}

/** The names of the sheets on which forms stand. */
export function sheetNames(forms: readonly FormAudit[]): string[] {
  return [...new Set(forms.flatMap(({ form }) => pagesOf(form).map(({ sheet }) => sheet.name)))];
}

/** Whether a form stands on a sheet of this name. */
export function isOnSheet(form: AnyForm, name: string): boolean {
  return pagesOf(form).some(({ sheet }) => sheet.name === name);
}

/** A cell as it is named within a form: C5, or 第二页!C5 where that is not the sheet on which the form begins. */
export function cellName(form: AnyForm, place: Place): string {
  return nameFrom(pagesOf(form)[0]?.sheet, place);
}

/** Compares findings by where one reads of them in a form: page by page, from top to bottom. */
export function readingOrder(form: AnyForm | undefined): (a: Finding, b: Finding) => number {
  const at = ({ place }: Finding): Address => (form && cellAt(form.sheet, place)) ?? place.cell;
  return (one, other) => {
    const [a, b] = [at(one), at(other)];
    return a.row - b.row || a.col - b.col;
  };
}

/** The part of a form in which a finding stands. */
export function blockOf(form: AnyForm, rule: string, place: Place): Block {
  const cell = cellAt(form.sheet, place);
  if (!cell || crossRules().some(({ id }) => id === rule)) return 'across';
  if (isEvaluation(form)) return partOf(form, cell);
  return form.kind === 'basic' ? 'data' : 'accounts';
}

function partOf(form: Form, cell: Address): Block {
  const inside = (datum: { range: Range } | undefined) => datum !== undefined && contains(datum.range, cell);
  if ([form.total.weight, form.total.score, form.grade].some(inside)) return 'total';
  const texts = [...form.texts.map(({ datum }) => datum), form.goals.target, form.goals.actual];
  if (texts.some(inside)) return 'texts';
  const { funds, headers } = form;
  if (funds) {
    const heads = Object.values(funds.headers).map(({ range }) => range);
    if (rows([...heads, ...funds.lines.flatMap(lineRanges)])(cell)) return 'funds';
  }
  const table = [...Object.values(headers), ...form.headings.map(({ datum }) => datum)];
  const first = Math.min(...table.map(({ range }) => range.top));
  return cell.row >= first ? 'indicators' : 'basics';
}
