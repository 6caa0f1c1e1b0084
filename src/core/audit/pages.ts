import { isContinuedTitle, withoutPage } from '../forms/page-words';
import type { Taught } from '../forms/taught';
import {
  isAccounts,
  isEvaluation,
  isPage,
  type AnyForm,
  type Datum,
  type Form,
  type Indicator,
} from '../forms/types';
import { executionWeight, FormFigures, total } from '../rules/figures';
import { message } from '../rules/messages';
import type { Finding, FormAudit } from '../rules/types';
import { samePoints } from '../rules/weights/points';
import type { Piece } from '../sheet/layers';
import type { Sheet } from '../sheet/types';
import { decimal, ZERO } from '../values/decimal';
import { compact } from '../values/text';
import { accountsBegun, accountsGoneOn } from './accounts-pages';
import { isShort, pieceOf, piecesOf, readAsOne } from './pieces';

/** A sheet and the forms that were found on it by itself. */
export interface SheetForms {
  readonly sheet: Sheet;
  readonly forms: readonly AnyForm[];
}

const FULL = decimal(100);
/** Points for the execution rate where a form does not print them. */
const EXECUTION = 10;

/** Without a header of its own a page begins with its rows no further down. */
const FIRST_ROWS = 3;

/**
 * All forms of a workbook, those that go on on the next sheet read with what stands there as one. What is joined
 * must prove it: the first page is left open, the second names nothing of its own and goes on where the first
 * stopped, and neither is a whole form by its points. Two forms on two sheets stay two.
 */
export function joinPages(sheets: readonly SheetForms[], taught: Taught | undefined): AnyForm[] {
  const found: AnyForm[] = [];
  let before: SheetForms | undefined;
  for (const next of sheets) {
    const last = before?.forms.at(-1);
    const isShown = next.sheet.visibility === 'visible' && next.sheet.used !== undefined;
    const whole = isShown && before ? wholeOf(before.sheet, last, next, taught) : undefined;
    const forms = whole ? [whole, ...next.forms.slice(1)] : next.forms;
    if (whole && last) found.pop();
    found.push(...forms);
    if (isShown) before = { sheet: next.sheet, forms };
  }
  return found;
}

/** The form that stands on two sheets; undefined where the second one has nothing of it. */
function wholeOf(
  sheet: Sheet,
  last: AnyForm | undefined,
  next: SheetForms,
  taught: Taught | undefined,
): AnyForm | undefined {
  const [page] = next.forms;
  if (last && isAccounts(last)) return accountsGoneOn(last, page, next.sheet, taught);
  if (!last && page && isAccounts(page)) return accountsBegun(sheet, page, taught);
  if (page && !isEvaluation(page)) return undefined;
  if (!last) return page && isShort(sheet) ? begun(sheet, page, taught) : undefined;
  if (!isEvaluation(last) || !isOpen(last)) return undefined;
  return page ? goneOn(last, page, taught) : goneOnBare(last, next.sheet, taught);
}

/** Head and money on one sheet, the indicators on the next. */
function begun(sheet: Sheet, page: Form, taught: Taught | undefined): Form | undefined {
  if (!isPage(page)) return undefined;
  const whole = readForm([pieceOf(sheet), ...piecesOf(page)], taught);
  if (!whole?.title || !(whole.fields.name ?? whole.fields.unit)) return undefined;
  return whole.funds || whole.goals.target ? whole : undefined;
}

/** The second sheet begins with the header of the indicators again. */
function goneOn(last: Form, page: Form, taught: Taught | undefined): Form | undefined {
  if (!saysNothingNew(last, page) || !goesOn(last, page.indicators)) return undefined;
  const names = (form: Form) => Object.keys(form.headers).sort().join();
  if (names(last) !== names(page)) return undefined;
  const whole = readForm([...piecesOf(last), ...piecesOf(page)], taught);
  return whole && (isWhole(whole) || !(isWhole(last) || isWhole(page))) ? whole : undefined;
}

/** The second sheet goes on without any header; then what is there must close the form. */
function goneOnBare(last: Form, sheet: Sheet, taught: Taught | undefined): Form | undefined {
  if (!isShort(sheet) || !beginsWithRows(sheet, last) || isWhole(last)) return undefined;
  const whole = readForm([...piecesOf(last), pieceOf(sheet)], taught);
  const [from] = whole?.sheet.layers?.slice(-1) ?? [];
  if (!whole || !from) return undefined;
  const added = whole.indicators.filter(({ row }) => row >= from.at);
  const rows = new Set([...sheet.cells()].map(({ row }) => row));
  const begins = [...rows].slice(0, FIRST_ROWS).some((row) => added[0]?.row === row - from.top + from.at);
  const isThere = (datum: Datum | undefined): boolean => datum !== undefined && datum.cell.row >= from.at;
  const closes =
    isThere(whole.total.score ?? whole.total.weight) ||
    isWhole(whole) ||
    (!whole.headers.weight && whole.headings.some(({ datum, kind }) => kind !== 'other' && isThere(datum)));
  return begins && closes && goesOn(last, added) ? whole : undefined;
}

/** Whether the first rows of a sheet hold something where a form has its indicators and what was achieved. */
function beginsWithRows(sheet: Sheet, { headers: { l1, l2, l3, actual } }: Form): boolean {
  const wanted = [l3 ?? l2 ?? l1, actual];
  const held = new Set<number>();
  const rows = new Set<number>();
  for (const { row, col } of sheet.cells()) {
    if (rows.add(row).size > FIRST_ROWS) break;
    held.add(col);
  }
  return wanted.every((datum) => datum !== undefined && held.has(datum.cell.col));
}

function readForm(pieces: readonly Piece[], taught: Taught | undefined): Form | undefined {
  const whole = readAsOne(pieces, taught);
  return whole && isEvaluation(whole) ? whole : undefined;
}

/** No row below the indicators closes the form; a total in its head does not. */
function isOpen({ total: { label, score, weight }, headers }: Form): boolean {
  const closing = label ?? score ?? weight;
  return !closing || closing.cell.row < headerRow({ headers });
}

function headerRow({ headers }: Pick<Form, 'headers'>): number {
  return Math.min(...Object.values(headers).map(({ cell }) => cell.row));
}

/** The points of a form make up the full mark, with the usual ones for the execution rate where it prints none. */
function isWhole(form: Form): boolean {
  const figures = new FormFigures(form);
  const points = total(figures.weights).plus(total(figures.looseWeights()));
  const execution = executionWeight(figures, EXECUTION)?.value ?? decimal(EXECUTION);
  return samePoints(points, FULL) || (points.gt(ZERO) && samePoints(points.plus(execution), FULL));
}

/** A further page has no money or goals above its indicators, and no title or names but those of the first one. */
function saysNothingNew(first: Form, page: Form): boolean {
  const money = page.funds?.lines[0]?.label.cell.row ?? Infinity;
  if (money < headerRow(page) || (page.funds && first.funds)) return false;
  if (page.goals.target || page.goals.actual) return false;
  const title = page.title && compact(page.title.text);
  if (title !== undefined && !isContinuedTitle({ key: title })) {
    if (!first.title || withoutPage(compact(first.title.text)) !== withoutPage(title)) return false;
  }
  return (['name', 'dept', 'unit'] as const).every((field) => {
    const own = page.fields[field];
    return own === undefined || compact(own.text) === compact(first.fields[field]?.text ?? '');
  });
}

/** Indicators that go on where a form stopped: they neither begin with one of its earlier headings nor say it again. */
function goesOn({ headings, indicators }: Form, further: readonly Indicator[]): boolean {
  const key = (text: string | undefined): string => compact(text ?? '');
  const known = headings.map(({ datum }) => key(datum.text));
  const first = further[0]?.l1 && key(further[0].l1.datum.text);
  if (first !== undefined && known.slice(0, -1).includes(first) && known.at(-1) !== first) return false;
  const names = new Set(indicators.map(({ name }) => name));
  const again = further.filter(({ name }) => name !== '' && names.has(name));
  return again.length * 2 < Math.max(1, further.length);
}

/** Rules that take a form as a whole: where it goes on on another sheet they see only a part of it. */
const OF_THE_WHOLE: readonly string[] = [
  'weights/sum',
  'weights/dimension',
  'weights/policy',
  'indicator/dimension-missing',
];

/**
 * Takes back what cannot be said of a form that evidently goes on on the next sheet and could not be joined with
 * what stands there.
 *
 * @param audits the audits of a workbook's forms, in its order
 */
export function withOpenEnds(audits: readonly FormAudit[]): FormAudit[] {
  return audits.map((audit, index) => {
    const { form } = audit;
    const next = audits[index + 1]?.form;
    if (!next || next.sheet === form.sheet || !isEvaluation(next) || !isPage(next)) return audit;
    return isEvaluation(form) && isOpen(form) && !isWhole(form) ? withoutWhole(audit, form, next) : audit;
  });
}

function withoutWhole(audit: FormAudit, form: Form, next: Form): FormAudit {
  const isPart = ({ rule }: Finding) => !OF_THE_WHOLE.includes(rule);
  if (!form.headers.weight) return audit;
  const reason = message('gap.continued', { sheet: next.sheet.name });
  return {
    ...audit,
    findings: audit.findings.filter(isPart),
    notChecked: [
      ...audit.notChecked,
      { rule: 'weights/sum', sheet: form.sheet, cells: [form.headers.weight.cell], reason },
    ],
  };
}
