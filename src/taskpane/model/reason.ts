import { isEvaluation, type Datum, type Form, type Indicator } from '../../core/forms/types';
import { FormFigures } from '../../core/rules/figures';
import { reasonKind } from '../../core/rules/reason/reasons';
import type { Finding, FormAudit } from '../../core/rules/types';
import { contains } from '../../core/sheet/address';
import { cellAt, nameIn, placeIn } from '../../core/sheet/layers';
import { decimal, print } from '../../core/values/decimal';
import type { ReasonCase, ReasonFigures } from '../../locales/panels';
import type { PlaceName } from '../../hosts/port';
import { isLocked } from './locks';
import { placeName } from './view';

/** What must be replaced before a reason is written. */
export const BLANK = '……';

/** Where and about what a reason is asked for. */
export interface ReasonRequest {
  readonly place: PlaceName;
  readonly cell: string;
  readonly locked: boolean;
  /** What the cell shows now, as `before` of an edit. */
  readonly before: string;
  /** A real reason that stands there already, to go on from; '' for a denial or a template's prompt. */
  readonly standing: string;
  readonly kind: ReasonCase;
  readonly figures: ReasonFigures;
}

const CASES: Readonly<Record<string, ReasonCase>> = {
  'funds/low-rate': 'low-rate',
  'indicator/unmet': 'unmet',
  'indicator/overachieved': 'over',
  'indicator/cost-vs-spend': 'cost',
  'score/qualitative': 'degree',
  'score/no-indicator': 'no-indicator',
  'reason/missing': 'deducted',
  'reason/contradiction': 'deducted',
};

/** What to ask for a finding; undefined where no reason is wanted or the form has no place for one. */
export function reasonRequest({ form }: FormAudit, found: Finding): ReasonRequest | undefined {
  const kind = CASES[found.rule];
  const own = cellAt(form.sheet, found.place);
  if (!kind || !isEvaluation(form) || !own) return undefined;
  const finding = { ...found, place: { sheet: form.sheet, cell: own } };
  const place = reasonPlace(form, finding, kind);
  if (!place) return undefined;
  const { sheet, cell } = placeIn(form.sheet, place.cell);
  const before = sheet.at(cell.row, cell.col)?.text ?? '';
  return {
    place: placeName(sheet, cell),
    cell: nameIn(form.sheet, place.cell),
    locked: isLocked(sheet, cell),
    before,
    standing: reasonKind(place.text) === 'reason' ? before : '',
    kind: caseOf(form, finding, kind),
    figures: figuresOf(form, finding),
  };
}

function indicatorOf(form: Form, finding: Finding): Indicator | undefined {
  const holds = (datum: Datum | undefined) =>
    datum !== undefined && contains(datum.range, finding.place.cell);
  return form.indicators.find(({ l3, columns }) => [l3, ...Object.values(columns)].some(holds));
}

function reasonPlace(form: Form, finding: Finding, kind: ReasonCase): Datum | undefined {
  const indicator = indicatorOf(form, finding);
  if (finding.rule.startsWith('reason/')) return reasonAt(form, finding);
  if (kind !== 'low-rate') return indicator?.columns.reason ?? form.reason;
  const inFunds = [form.funds?.total, ...(form.funds?.lines ?? [])].find((line) => line?.columns.reason);
  const asIndicator = form.indicators.find(({ isExecutionRate }) => isExecutionRate);
  return inFunds?.columns.reason ?? asIndicator?.columns.reason ?? form.reason;
}

/** The place for reasons in which a finding stands. */
function reasonAt(form: Form, { place: { cell } }: Finding): Datum | undefined {
  const places = [
    form.reason,
    ...(form.funds?.lines ?? []).map(({ columns }) => columns.reason),
    ...form.indicators.map(({ columns }) => columns.reason),
  ];
  return places.find((datum) => datum && contains(datum.range, cell));
}

/** Points lost have a nearer cause where the funds or a missed target lost them. */
function caseOf(form: Form, finding: Finding, kind: ReasonCase): ReasonCase {
  if (finding.message.key === 'reason/missing.unmet') return 'unmet';
  const inFunds = form.funds?.lines.some(
    ({ columns }) => columns.reason && contains(columns.reason.range, finding.place.cell),
  );
  return kind === 'deducted' && (inFunds || indicatorOf(form, finding)?.isExecutionRate) ? 'low-rate' : kind;
}

function figuresOf(form: Form, { message, ...finding }: Finding): ReasonFigures {
  const params: Readonly<Record<string, string>> = { ...message.params };
  const indicator = indicatorOf(form, { message, ...finding });
  const figures = new FormFigures(form);
  const budget = figures.amount(form.funds?.total, 'budget')?.value;
  const executed = figures.amount(form.funds?.total, 'executed')?.value;
  const money = (value: typeof budget) => (value ? `${print(value)}${form.funds?.unit ?? ''}` : '');
  const { weight = '', score = '' } = params;
  const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text));
  return {
    target: params.target ?? indicator?.columns.target?.text ?? '',
    actual: params.actual ?? indicator?.columns.actual?.text ?? '',
    budget: money(budget),
    executed: money(executed),
    balance: budget && executed?.lte(budget) ? money(budget.minus(executed)) : '',
    lost: isNumber(weight) && isNumber(score) ? print(decimal(weight).minus(decimal(score))) : '',
  };
}

/** Why a text is not written as a reason: it still has blanks, is empty, or says that there is none. */
export type ReasonFault =
  { readonly kind: 'blanks'; readonly count: number } | { readonly kind: 'empty' | 'denial' };

export function reasonFault(text: string): ReasonFault | undefined {
  // Six dots typed in English, or a lone … left of a pair, is as much a blank.
  const blanks = text.match(/…+|\.{3,}/g)?.length ?? 0;
  if (blanks > 0) return { kind: 'blanks', count: blanks };
  if (text.trim() === '') return { kind: 'empty' };
  return reasonKind(text) === 'reason'
    ? undefined
    : { kind: reasonKind(text) === 'blank' ? 'empty' : 'denial' };
}

/** Where the next blank stands at or after a position, from the start again where none follows. */
export function nextBlank(
  text: string,
  from = 0,
): { readonly start: number; readonly end: number } | undefined {
  const all = [...text.matchAll(/…+|\.{3,}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return all.find(({ start }) => start >= from) ?? all[0];
}
