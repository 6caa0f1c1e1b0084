import { contains, type Address, type Range } from '../sheet/address';
import { isEvaluation, type AnyForm, type Datum, type Form, type FundLine } from '../forms/types';
import { crossRules } from '../rules';
import type { Block } from '../rules/rule';
import type { FormAudit } from '../rules/types';
import type { Sheet } from '../sheet/types';

/** Which of the forms a cell stands in; without a cell the first on that sheet; -1 for none. */
export function formAt(forms: readonly FormAudit[], sheet: Sheet, cell: Address | undefined): number {
  return forms.findIndex(({ form }) => form.sheet === sheet && (!cell || contains(form.range, cell)));
}

function rows(ranges: readonly Range[]): (cell: Address) => boolean {
  const top = Math.min(...ranges.map((range) => range.top));
  const bottom = Math.max(...ranges.map((range) => range.bottom));
  return ({ row }) => row >= top && row <= bottom;
}

function lineRanges({ label, columns }: FundLine): Range[] {
  return [label, ...Object.values(columns)].map(({ range }) => range);
}

/** Where 总分 and 等级 stand; undefined where a form has no place for them. */
export function totalPlaces(form: AnyForm): {
  readonly total: Datum | undefined;
  readonly grade: Datum | undefined;
} {
  if (!isEvaluation(form)) return { total: undefined, grade: undefined };
  return { total: form.total.score, grade: form.grade };
}

/** The part of a form in which a finding stands. */
export function blockOf(form: AnyForm, rule: string, cell: Address): Block {
  if (crossRules().some(({ id }) => id === rule)) return 'across';
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
