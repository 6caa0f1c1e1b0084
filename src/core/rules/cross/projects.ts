import type { AnyForm, Datum } from '../../forms/types';
import { message } from '../messages';
import { identityOf, sameUnit } from './belonging';
import { placeOf, type CrossGap } from './rule';

/** The project forms among those of one unit. */
export function projectForms(forms: readonly AnyForm[]): AnyForm[] {
  return forms.filter(({ kind }) => kind === 'project');
}

/** Project forms of the units below one: it is their 主管部门, and another unit carries them out. */
export function projectsBelow(forms: readonly AnyForm[], all: readonly AnyForm[]): AnyForm[] {
  const own = forms.flatMap(({ fields }) => (fields.unit?.text ? [identityOf(fields.unit.text)] : []));
  return projectForms(all).filter((form) => {
    const dept = form.fields.dept?.text ?? '';
    return !forms.includes(form) && dept !== '' && own.some((unit) => sameUnit(unit, identityOf(dept)));
  });
}

/** Names listed before the rest is left to `…`. */
const LISTED = 30;

/** What cannot be checked because forms are evidently missing, with the list of those that are here. */
export function missingForms(
  form: AnyForm,
  datum: Datum,
  stated: number,
  projects: readonly AnyForm[],
): CrossGap {
  const names = projects.map(({ fields, sheet }) => (fields.name?.text ?? '').trim() || sheet.name);
  const listed = names.slice(0, LISTED).join('、') + (names.length > LISTED ? '…' : '');
  return {
    kind: 'gap',
    at: at(form, datum),
    reason: message('gap.missing-forms', {
      stated: String(stated),
      present: String(projects.length),
      names: listed,
    }),
  };
}

function at(form: AnyForm, datum: Datum): CrossGap['at'] {
  const { sheet, cell } = placeOf(form, datum);
  return { sheet, cells: [cell] };
}

/** What cannot be checked because forms may be missing: the unit has more than those that are here come to. */
export function perhapsMissing(
  form: AnyForm,
  datum: Datum,
  figures: { readonly stated: string; readonly sum: string; readonly count: string },
): CrossGap {
  const { stated, sum, count } = figures;
  return {
    kind: 'gap',
    at: at(form, datum),
    reason: message('gap.perhaps-missing', { stated, sum, count }),
  };
}
