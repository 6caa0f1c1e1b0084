import { isPage, type Form, type HeadingKind } from '../../forms/types';
import type { DimensionName } from '../messages';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

const BENEFITS: readonly HeadingKind[] = ['economic', 'social', 'ecological', 'sustainable', 'benefit'];

/** A dimension that the profile requires has no indicator. */
export const dimensionMissing: Rule = {
  id: 'indicator/dimension-missing',
  severity: 'hint',
  block: 'indicators',
  check({ form, profile }, report) {
    if (form.indicators.length === 0 || !form.headers.l1 || isPage(form)) return;
    for (const dimension of profile.requiredDimensions) {
      if (hasIndicator(form, dimension)) continue;
      const home: HeadingKind =
        dimension === 'benefit' || dimension === 'satisfaction' ? dimension : 'output';
      const heading =
        form.headings.find((h) => h.kind === home) ??
        (dimension === 'cost' ? form.headings.find((h) => h.kind === 'cost') : undefined);
      report(
        finding(
          (heading?.datum ?? form.headers.l1).cell,
          message('indicator/dimension-missing.none', { dimension }),
        ),
      );
    }
  },
};

function hasIndicator(form: Form, dimension: DimensionName): boolean {
  return form.indicators.some(({ l1, l2, empty }) => {
    if (empty) return false;
    if (dimension === 'benefit')
      return (
        BENEFITS.some((kind) => l2?.kind === kind) || (l1?.kind === 'benefit' && l2?.kind !== 'satisfaction')
      );
    return l2?.kind === dimension || l1?.kind === dimension;
  });
}
