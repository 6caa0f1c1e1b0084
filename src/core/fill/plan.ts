import { auditWorkbooks } from '../audit';
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
import type { Sheet, Workbook } from '../sheet/types';
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
 * person stands by: figures whose findings were set aside.
 */
export function planFill(workbook: Workbook, options: FillOptions & AuditOptions = {}): FillCell[] {
  const embedded = embeddedProfile(workbook);
  const kept = options.overwrite && workbook.ignored !== undefined ? keptCells(workbook, options) : [];
  return workbook.sheets.flatMap((sheet) =>
    planSheet(
      sheet,
      { ...options, embedded, taught: taughtBy(options, embedded) },
      kept.filter((place) => place.sheet === sheet),
    ),
  );
}

/** The cells of findings that were set aside, and of what follows from those. */
function keptCells(workbook: Workbook, options: AuditOptions): Place[] {
  const [audit] = auditWorkbooks([workbook], options);
  return (audit?.ignored ?? []).flatMap(({ finding }) =>
    [finding, ...finding.consequences].map(({ place }) => place),
  );
}

function planSheet(
  sheet: Sheet,
  options: FillOptions &
    AuditOptions & { readonly embedded: Profile | undefined; readonly taught: Taught | undefined },
  kept: readonly Place[],
): FillCell[] {
  const { embedded, taught } = options;
  const written: FillCell[] = [];
  for (const [index, { kind }] of recogniseForms(sheet, taught).entries()) {
    for (const step of STEPS[kind] ?? []) {
      const current = overlay(sheet, written);
      const form = recogniseForms(current, taught)[index];
      if (!form) break;
      const audit = auditForm(form, { option: options.profile, embedded });
      const { profile: inForce } = audit;
      const context = checksOf(form).context({ form, profile: inForce.profile, inForce });
      const wrong = (options.overwrite ? wrongCells(audit.findings) : []).filter(
        ({ place }) => !kept.some(({ cell }) => sameCell(cell, place.cell)),
      );
      for (const candidate of step.candidates(context)) {
        const { cell } = candidate.datum;
        if (!options.replace?.(sheet.name, cell) && !mayWrite(candidate, wrong, form)) continue;
        written.push(cellOf(sheet, candidate, options));
      }
    }
  }
  return written.sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}

/** Findings that say what a cell should hold instead. */
function wrongCells(findings: readonly Finding[]): Finding[] {
  return findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .filter((finding) => finding.fix !== undefined);
}

function mayWrite({ datum, value }: Candidate, wrong: readonly Finding[], form: AnyForm): boolean {
  if (isBlank(datum)) return true;
  const finding = wrong.find((f) => f.place.sheet === form.sheet && sameCell(f.place.cell, datum.cell));
  return finding !== undefined && datum.raw?.value !== value;
}

function isBlank(datum: Datum): boolean {
  return datum.text === '' && datum.raw === undefined;
}

function cellOf(
  sheet: Sheet,
  { datum, kind, indicator, value, formula }: Candidate,
  options: FillOptions,
): FillCell {
  return {
    sheet: sheet.name,
    cell: datum.cell,
    kind,
    ...(indicator !== undefined ? { indicator } : {}),
    before: sheet.at(datum.cell.row, datum.cell.col)?.text ?? '',
    value,
    ...(formula !== undefined && !options.values ? { formula } : {}),
  };
}
