import { compact } from '../../values/text';
import { message } from '../messages';
import { a1 } from '../../sheet/address';
import type { AnyForm } from '../../forms/types';
import { placeOf, type CrossRule } from './rule';

/** Two forms of one unit carry the same project name. */
export const duplicateProject: CrossRule = {
  id: 'cross/duplicate-project',
  severity: 'explain',
  block: 'across',
  *check(forms) {
    const first = new Map<string, AnyForm>();
    for (const form of forms) {
      const { name } = form.fields;
      const key = compact(name?.text ?? '');
      if (!name || key === '' || form.kind !== 'project') continue;
      const earlier = first.get(key);
      const earlierName = earlier?.fields.name;
      if (!earlier || !earlierName) {
        first.set(key, form);
        continue;
      }
      const at = placeOf(earlier, earlierName);
      yield {
        kind: 'finding',
        place: placeOf(form, name),
        message: message('cross/duplicate-project.twice', {
          name: name.text,
          first: `${at.sheet.name} ${a1(at.cell)}`,
        }),
        actual: name.text,
        related: [at],
      };
    }
  },
};
