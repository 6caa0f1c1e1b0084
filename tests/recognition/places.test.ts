import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import { loud } from '../support/loud';
import { sketch } from '../support/sketch';
import { PLACES } from './places';

describe.each(PLACES)('a layout with $place', ({ sheet: text, roles, findings }) => {
  const sheet = sketch(text);

  it('is read', () => {
    const forms = recogniseForms(sheet);
    expect(forms).toHaveLength(1);
    expect(forms.map(roleCells)[0]).toMatchObject(roles);
  });

  it('raises what is wrong and nothing else', () => {
    const [audit] = auditWorkbooks([{ sheets: [sheet] }]);
    expect(loud(audit?.findings ?? [])).toEqual([...findings].sort());
  });
});
