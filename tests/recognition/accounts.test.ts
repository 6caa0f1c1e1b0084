import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { columnNodes } from '../../src/core/forms/accounts/lookup';
import { isAccounts, type AnyForm } from '../../src/core/forms/types';
import type { Finding } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
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

/** The rows of a table's heading but for its first one, and the first one below it. */
function headingRows(form: AnyForm): number[] {
  if (!isAccounts(form)) return [];
  const heads = form.blocks.flatMap(({ columns }) =>
    columnNodes(columns).flatMap(({ header }) => header?.cell.row ?? []),
  );
  const figures = form.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.cell.row ?? [])),
  );
  const [top, below] = [Math.min(...heads), Math.min(...figures)];
  return Array.from({ length: below - top }, (_, index) => top + 1 + index);
}

function withBlankRow(sheet: Sheet, row: number): Sheet {
  const to = (at: number): number => (at >= row ? at + 1 : at);
  return snapshot({
    name: sheet.name,
    cells: [...sheet.cells()].map(({ row: at, col, cell }): [number, number, Cell] => [to(at), col, cell]),
    merges: sheet.merges.map(({ top, bottom, ...cols }) => ({ top: to(top), bottom: to(bottom), ...cols })),
  });
}

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

  it('raises nothing where a row is blank within a heading', () => {
    fc.assert(
      fc.property(years, layouts, fc.nat(), (year, layout, pick) => {
        const drawn = drawAccounts(year, layout);
        const before = auditOf(drawn).forms.map(({ form }) => form);
        const within = before.flatMap((form) => headingRows(form).map((row) => ({ sheet: form.sheet, row })));
        const { sheet, row } = within[pick % within.length] as (typeof within)[number];
        const sheets = drawn.sheets.map((each) => (each === sheet ? withBlankRow(each, row) : each));
        const { forms, findings } = auditOf({ sheets });
        const names = (all: readonly AnyForm[]) =>
          all.map((form) => (isAccounts(form) ? form.table : form.kind));
        expect(names(forms.map(({ form }) => form))).toEqual(names(before));
        expect(findings.map(told)).toEqual([]);
      }),
      { numRuns: 60 },
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
