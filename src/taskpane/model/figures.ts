import { totalPlaces, type TextPlace } from '../../core/audit/place';
import type { FormAudit, Severity } from '../../core/rules/types';

/** 总分 or 等级 as the head shows it. */
export interface HeadFigure {
  /** As filled in; '' where blank. */
  readonly stated: string;
  readonly computed: string | undefined;
  /**
   * `wrong`: the audit objects to the cell. `differs`: it does not, though ours prints otherwise (rounded
   * by the unit, or it follows from another wrong cell). `open`: could not be recomputed.
   */
  readonly state: 'agrees' | 'wrong' | 'differs' | 'open';
}

/** The two figures of the head; undefined where the form has no place for one. */
export function headFigures(audit: FormAudit): {
  readonly total: HeadFigure | undefined;
  readonly grade: HeadFigure | undefined;
} {
  const { form, total, grade } = audit;
  const places = totalPlaces(form);
  return {
    total: figure(audit, places.total, total),
    grade: figure(audit, places.grade, grade),
  };
}

function figure(
  audit: FormAudit,
  place: TextPlace | undefined,
  figures: FormAudit['total'] | FormAudit['grade'],
): HeadFigure | undefined {
  if (!place) return undefined;
  const stated = figures?.stated ?? place.text;
  const objection = worstAt(audit, place);
  // What the finding expects outranks our own sum: a grade is held against the total as it stands.
  const computed = objection?.expected ?? figures?.computed;
  if (objection?.severity === 'error' || objection?.severity === 'explain') {
    return { stated, computed, state: 'wrong' };
  }
  if (computed === undefined) return { stated, computed, state: 'open' };
  const same = stated === computed || (Number.isNaN(Number(computed)) && stated.startsWith(computed));
  return { stated, computed, state: same ? 'agrees' : 'differs' };
}

function worstAt(
  { findings }: FormAudit,
  { sheet, cell }: TextPlace,
): { severity: Severity; expected?: string } | undefined {
  const order: readonly Severity[] = ['error', 'explain', 'hint'];
  return findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .filter(({ place: at }) => at.sheet === sheet && at.cell.row === cell.row && at.cell.col === cell.col)
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0];
}
