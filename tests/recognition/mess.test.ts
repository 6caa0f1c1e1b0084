import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import type { Sheet } from '../../src/core/sheet/types';
import { loud } from '../support/loud';
import { marked } from '../support/marked';
import { mess, messes, type Mess } from '../support/mess';
import { extras, withRows } from '../support/noise';
import { CASES } from './forms';

/** More runs for a long look (`RUNS=500 npx jest tests/recognition/mess`). */
const numRuns = Math.ceil(Number(process.env.RUNS ?? 200) / 40);

const PLAIN = { repeated: false, unmerged: false };

/** Headings that are repeated in every row have a cell in each; all other roles stay where they were. */
function roles(
  sheet: Sheet,
  { repeated, unmerged }: Pick<Mess, 'repeated' | 'unmerged'>,
  move = (cell: string): string => cell,
): unknown {
  return recogniseForms(sheet).map((form) =>
    Object.fromEntries(
      Object.entries(roleCells(form))
        .filter(([role]) => !repeated || !/^ind\.\d+\.l[12]$|reason$/.test(role))
        // 总分（100分） merged over the weights leaves their cell blank.
        .filter(([role]) => !unmerged || role !== 'total.weight')
        .map(([role, cell]) => [role, move(cell)]),
    ),
  );
}

function findings(
  sheet: Sheet,
  { repeated }: Pick<Mess, 'repeated'>,
  move = (cell: string): string => cell,
): string[] {
  return loud(auditWorkbooks([{ sheets: [sheet] }])[0]?.findings ?? [])
    .filter((finding) => !repeated || !/weights\/dimension|reason\//.test(finding))
    .map((finding) => finding.replace(/^\S+/, move))
    .sort();
}

describe.each(CASES)('whatever happens to the form of $place', ({ sheet: text }) => {
  const { sheet } = marked(text);

  it('it reads and is judged the same', () => {
    fc.assert(
      fc.property(messes, (how) => {
        const { sheet: after, moved } = mess(sheet, how);
        expect(roles(after, how)).toEqual(roles(sheet, how, moved));
        expect(findings(after, how)).toEqual(findings(sheet, how, moved));
      }),
      { numRuns },
    );
  });

  it('with rows put in between it reads and is judged the same', () => {
    const [first] = marked(text).roles;
    fc.assert(
      fc.property(extras, (rows) => {
        // Where goals stand differs from place to place.
        const own = rows.filter(({ before }) => before !== 'goal.target');
        const { sheet: after, moved } = withRows(sheet, first ?? {}, own);
        expect(roles(after, PLAIN)).toEqual(roles(sheet, PLAIN, moved));
        expect(findings(after, PLAIN)).toEqual(findings(sheet, PLAIN, moved));
      }),
      { numRuns: numRuns * 2 },
    );
  });
});
