import { auditWorkbooks, recogniseWorkbook } from '../audit';
import { checksOf } from '../audit/checks';
import { auditForm } from '../audit/form';
import type { AuditOptions } from '../audit/types';
import { recogniseForms } from '../forms/recognise';
import { sameCell } from '../forms/grid';
import type { Taught } from '../forms/taught';
import type { AnyForm, Datum, FormKind } from '../forms/types';
import { embeddedProfile, taughtBy } from '../profile/choose';
import type { Profile } from '../profile/types';
import type { BasicContext } from '../rules/basic/context';
import type { Context, FormContext } from '../rules/rule';
import type { Finding, Place } from '../rules/types';
import type { Address } from '../sheet/address';
import { cellAt, placeIn } from '../sheet/layers';
import type { Sheet, Workbook } from '../sheet/types';
import { acrossSheets } from './across-sheets';
import { controlRates, headingSums } from './basic';
import { balanceAndRate, executionScore, fundTotals } from './funds';
import { overlay } from './overlay';
import { grade, indicatorScores, totalScore } from './scores';
import type { FillCell, FillKind, FillOptions } from './types';

/** A computed cell with what it should hold, before it is decided whether it is written. */
export interface Candidate {
  readonly datum: Datum;
  readonly kind: FillKind;
  readonly indicator?: string;
  readonly value: number | string;
  readonly formula?: string;
}

/** A candidate that is written, as the next steps see it. */
interface Written extends Candidate {
  readonly cell: Address;
}

/** One step of what is computed in the forms of a family. */
interface Step<C extends FormContext> {
  candidates(context: C): Iterable<Candidate>;
}

/** Each step is computed from what the steps before have filled. */
const EVALUATION: readonly Step<Context>[] = [
  { candidates: fundTotals },
  { candidates: balanceAndRate },
  { candidates: executionScore },
  { candidates: indicatorScores },
  { candidates: totalScore },
  { candidates: grade },
];

const BASIC: readonly Step<BasicContext>[] = [{ candidates: headingSums }, { candidates: controlRates }];

const STEPS: Readonly<Partial<Record<FormKind, readonly Step<FormContext>[]>>> = {
  project: EVALUATION,
  unit: EVALUATION,
  basic: BASIC,
};

/**
 * Every computed cell that a fill would write, top to bottom per sheet. A typed figure is never replaced
 * unless `overwrite` is set and the audit found it wrong; what is right stays as it is, and so does what a
 * person stands by: figures whose findings were set aside. A form that goes on on a further sheet is filled as
 * one; its formulas then name the other sheet, so that the total follows when a score over there is changed.
 */
export function planFill(workbook: Workbook, options: FillOptions & AuditOptions = {}): FillCell[] {
  const embedded = embeddedProfile(workbook);
  const kept = options.overwrite && workbook.ignored !== undefined ? keptCells(workbook, options) : [];
  const forms = recogniseWorkbook(workbook, options);
  const given = { ...options, embedded, taught: taughtBy(options, embedded) };
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
  const planned = sheets.flatMap((sheet) => {
    const own = forms.filter((form) => form.sheet === sheet);
    return planSheet(sheet, own, given, kept);
  });
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const at = ({ sheet }: FillCell): number => order.get(sheet) ?? 0;
  return planned.sort((a, b) => at(a) - at(b) || a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}

/** The cells of findings that were set aside, and of what follows from those. */
function keptCells(workbook: Workbook, options: AuditOptions): Place[] {
  const [audit] = auditWorkbooks([workbook], options);
  return (audit?.ignored ?? []).flatMap(({ finding }) =>
    [finding, ...finding.consequences].map(({ place }) => place),
  );
}

/** @param sheet a sheet, or the pages of one form as one sheet */
function planSheet(
  sheet: Sheet,
  forms: readonly AnyForm[],
  options: FillOptions &
    AuditOptions & { readonly embedded: Profile | undefined; readonly taught: Taught | undefined },
  kept: readonly Place[],
): FillCell[] {
  const { embedded, taught } = options;
  const written: Written[] = [];
  const stood = kept.flatMap((place) => cellAt(sheet, place) ?? []);
  for (const { kind, range } of forms) {
    for (const step of STEPS[kind] ?? []) {
      const current = overlay(sheet, written);
      const form = recogniseForms(current, taught).find(
        (each) => each.range.top === range.top && each.range.left === range.left,
      );
      if (!form) break;
      const audit = auditForm(form, { option: options.profile, embedded });
      const { profile: inForce } = audit;
      const context = checksOf(form).context({ form, profile: inForce.profile, inForce });
      const wrong = (options.overwrite ? wrongCells(audit.findings) : []).filter(
        ({ place }) => !stood.some((cell) => isAt(current, place, cell)),
      );
      for (const candidate of step.candidates(context)) {
        const at = placeIn(sheet, candidate.datum.cell);
        if (!options.replace?.(at.sheet.name, at.cell) && !mayWrite(candidate, wrong, form)) continue;
        written.push({ ...candidate, cell: candidate.datum.cell });
      }
    }
  }
  return written.map((each) => cellOf(sheet, each, options));
}

/** Findings that say what a cell should hold instead. */
function wrongCells(findings: readonly Finding[]): Finding[] {
  return findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .filter((finding) => finding.fix !== undefined);
}

function mayWrite({ datum, value }: Candidate, wrong: readonly Finding[], form: AnyForm): boolean {
  if (isBlank(datum)) return true;
  const finding = wrong.find(({ place }) => isAt(form.sheet, place, datum.cell));
  return finding !== undefined && datum.raw?.value !== value;
}

/** Whether a place is a cell of a sheet, or of a stack. */
function isAt(sheet: Sheet, place: Place, cell: Address): boolean {
  const own = cellAt(sheet, place);
  return own !== undefined && sameCell(own, cell);
}

function isBlank(datum: Datum): boolean {
  return datum.text === '' && datum.raw === undefined;
}

function cellOf(
  sheet: Sheet,
  { datum, kind, indicator, value, formula }: Candidate,
  options: FillOptions,
): FillCell {
  const at = placeIn(sheet, datum.cell);
  return {
    sheet: at.sheet.name,
    cell: at.cell,
    kind,
    ...(indicator !== undefined ? { indicator } : {}),
    before: at.sheet.at(at.cell.row, at.cell.col)?.text ?? '',
    value,
    ...(formula !== undefined && !options.values
      ? { formula: acrossSheets(formula, sheet, datum.cell) }
      : {}),
  };
}
