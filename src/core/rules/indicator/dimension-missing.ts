import { isPage, type Form, type HeadingKind } from '../../forms/types';
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
    const known = dimensions(form);
    for (const dimension of profile.requiredDimensions) {
      if (known.has(dimension)) continue;
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

/** The kinds of headings over the indicators; 满意度 under 效益 is no benefit. */
function dimensions({ indicators }: Form): ReadonlySet<HeadingKind> {
  const kinds = new Set<HeadingKind>();
  for (const { l1, l2, empty } of indicators) {
    if (empty) continue;
    if (l2) kinds.add(BENEFITS.includes(l2.kind) ? 'benefit' : l2.kind);
    if (l1 && (l1.kind !== 'benefit' || l2?.kind !== 'satisfaction')) kinds.add(l1.kind);
  }
  return kinds;
}
