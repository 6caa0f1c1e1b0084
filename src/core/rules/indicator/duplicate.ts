import { a1 } from '../../sheet/address';
import type { Datum } from '../../forms/types';
import { compact } from '../../values/text';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** The same indicator stands twice under one second-level heading. */
export const duplicate: Rule = {
  id: 'indicator/duplicate',
  severity: 'hint',
  block: 'indicators',
  check({ form }, report) {
    const first = new Map<string, Datum>();
    for (const { name, l2, l3, empty } of form.indicators) {
      if (!l3 || empty || name === '') continue;
      const key = `${l2?.group ?? ''}|${compact(name)}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, l3);
      else
        report(
          finding(
            l3.cell,
            message('indicator/duplicate.twice', { indicator: name, first: a1(earlier.cell) }),
            { related: [earlier.cell] },
          ),
        );
    }
  },
};
