import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import { loud } from '../support/loud';
import { marked } from '../support/marked';
import { CENTRAL } from './forms/central';
import { EAST } from './forms/east';
import { FAR_SOUTH } from './forms/far-south';
import { NORTH } from './forms/north';
import { NORTHEAST } from './forms/northeast';
import { NORTHWEST } from './forms/northwest';
import { SOUTH } from './forms/south';
import { SOUTHWEST } from './forms/southwest';

const CASES = [
  ...CENTRAL,
  ...NORTH,
  ...NORTHEAST,
  ...EAST,
  ...SOUTH,
  ...FAR_SOUTH,
  ...SOUTHWEST,
  ...NORTHWEST,
];

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
