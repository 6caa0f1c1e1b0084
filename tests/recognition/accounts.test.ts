import * as fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { isAccounts } from '../../src/core/forms/types';
import type { Finding } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import { drawAccounts, type Drawn } from '../support/accounts/draw';
import { layouts } from '../support/accounts/layout';
import { years } from '../support/accounts/model';

const auditOf = ({ sheets }: Pick<Drawn, 'sheets'>) => {
  const [audit] = auditWorkbooks([{ sheets }]);
  if (!audit) throw new Error('no audit');
  return audit;
};

const told = (finding: Finding): string =>
  `${finding.rule} ${finding.severity} ${finding.place.sheet.name}!${a1(finding.place.cell)} ${finding.actual}≠${finding.expected}`;

describe('a set of nine tables that hang together', () => {
  it('is recognised as such and raises nothing, however it is drawn', () => {
    fc.assert(
      fc.property(years, layouts, (year, layout) => {
        const audit = auditOf(drawAccounts(year, layout));
        const tables = audit.forms.map(({ form }) => (isAccounts(form) ? form.table : form.kind));
        expect([...tables].sort()).toEqual([
          'basic',
          'capital',
          'fiscal',
          'fund',
          'general',
          'income',
          'official',
          'overall',
          'spending',
        ]);
        expect(audit.findings.map(told)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('raises at most hints where every figure was rounded on its own', () => {
    fc.assert(
      fc.property(years, layouts, (year, layout) => {
        const audit = auditOf(drawAccounts(year, { ...layout, noise: 1 }));
        expect(audit.findings.filter(({ severity }) => severity !== 'hint').map(told)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('with one figure wrong raises one finding about it', () => {
    fc.assert(
      fc.property(
        years,
        layouts,
        fc.nat(),
        fc.integer({ min: 1_000, max: 90_000 }),
        (year, layout, pick, by) => {
          const clean = drawAccounts(year, layout);
          const names = [...clean.figures.keys()];
          const name = names[pick % names.length] ?? '';
          const drawn = drawAccounts(year, layout, { [name]: by });
          const place = drawn.figures.get(name);
          const { findings, notChecked } = auditOf(drawn);
          const errors = findings.filter(({ severity }) => severity === 'error');
          // The lone figure of an empty table has nothing that it could be held against.
          const unchecked = notChecked.flatMap(({ sheet, cells }) => cells.map((cell) => ({ sheet, cell })));
          const about =
            errors.length > 0 ? errors.flatMap((root) => [root.place, ...root.related]) : unchecked;
          const cells = about.map(({ sheet, cell }) => `${sheet.name}!${a1(cell)}`);
          expect({ name, errors: errors.slice(1).map(told) }).toEqual({ name, errors: [] });
          expect(cells).toContain(`${place?.sheet}!${place?.cell}`);
        },
      ),
      { numRuns: 80 },
    );
  });
});
