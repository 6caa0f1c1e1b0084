import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import { loud } from '../support/loud';
import { marked } from '../support/marked';
import { CASES } from './forms';
import { BESIDE } from './forms/unseen/sheets';

describe.each(CASES)('$place', ({ sheet: text, findings = [] }) => {
  const { sheet, roles } = marked(text);

  it('is read, every role and no other', () => {
    expect(recogniseForms(sheet).map(roleCells)).toEqual(roles);
  });

  it('raises what is wrong and nothing else', () => {
    const [audit] = auditWorkbooks([{ sheets: [sheet] }]);
    expect(loud(audit?.findings ?? [])).toEqual([...findings].sort());
  });
});

it.each(BESIDE)('nothing is said of a sheet that is no form: $what', ({ sheet: text }) => {
  const { sheet } = marked(text);
  expect(recogniseForms(sheet)).toEqual([]);
  expect(auditWorkbooks([{ sheets: [sheet] }])[0]?.findings).toEqual([]);
});
