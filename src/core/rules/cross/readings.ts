import { compact } from '../../values/text';
import type { AnyForm } from '../../forms/types';

/**
 * Every way in which project forms may be meant to make up what their unit says, the plainest first: with those of
 * the units below or without (a unit may count them in), without transfers to other governments (which no unit
 * spends itself), without those of another year, and of a project that was handed in twice (draft and final)
 * both forms, the first or the last.
 */
export function* readings(
  projects: readonly AnyForm[],
  below: readonly AnyForm[],
  year: number | undefined,
): Iterable<readonly AnyForm[]> {
  for (const all of below.length > 0 ? [projects, [...projects, ...below]] : [projects]) {
    for (const own of narrowed(all, (form) => !isTransfer(form))) {
      for (const same of narrowed(own, ({ yearNumber }) => [undefined, year].includes(yearNumber))) {
        yield same;
        const first = distinct(same);
        if (first.length === same.length) continue;
        yield first;
        yield distinct([...same].reverse());
      }
    }
  }
}

/** The forms with each project once, by its name: the first form of each. */
export function distinct(forms: readonly AnyForm[]): readonly AnyForm[] {
  const names = new Set<string>();
  return forms.filter(({ fields }) => {
    const name = compact(fields.name?.text ?? '');
    const known = name !== '' && names.has(name);
    names.add(name);
    return !known;
  });
}

/** All of the forms, and those alone that fit where these are some of them. */
function narrowed(
  forms: readonly AnyForm[],
  fits: (form: AnyForm) => boolean,
): readonly (readonly AnyForm[])[] {
  const fitting = forms.filter(fits);
  return fitting.length === 0 || fitting.length === forms.length ? [forms] : [forms, fitting];
}

function isTransfer({ title }: AnyForm): boolean {
  return compact(title?.text ?? '').includes('转移支付');
}
