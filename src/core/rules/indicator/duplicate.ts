import { nameIn } from '../../sheet/layers';
import type { Datum } from '../../forms/types';
import { compact } from '../../values/text';
import { message } from '../messages';
import { finding, type Rule } from '../rule';

/** An indicator as it stands under a second-level heading. */
interface Named {
  readonly group: number | undefined;
  readonly datum: Datum;
}

/** The same indicator stands twice under one second-level heading. */
export const duplicate: Rule = {
  id: 'indicator/duplicate',
  severity: 'hint',
  block: 'indicators',
  check({ form }, report) {
    const byName = new Map<string, Named[]>();
    for (const { name, l2, l3, empty } of form.indicators) {
      if (!l3 || empty || name === '') continue;
      const key = compact(name);
      const namesakes = byName.get(key);
      const earlier = namesakes?.find(({ group }) => group === l2?.group)?.datum;
      if (!namesakes) byName.set(key, [{ group: l2?.group, datum: l3 }]);
      else if (!earlier) namesakes.push({ group: l2?.group, datum: l3 });
      else
        report(
          finding(
            l3.cell,
            message('indicator/duplicate.twice', {
              indicator: name,
              first: nameIn(form.sheet, earlier.cell),
            }),
            { related: [earlier.cell] },
          ),
        );
    }
  },
};
