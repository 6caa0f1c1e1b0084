import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { isAccounts } from '../../src/core/forms/types';
import type { AccountsTable } from '../../src/core/forms/accounts/types';
import type { Finding } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { drawAccounts } from '../support/accounts/draw';
import { layouts } from '../support/accounts/layout';
import { years } from '../support/accounts/model';
import { cutIntoPages, pagesOnOneSheet, type Cut } from '../support/pages';

/** More runs for a long look (`RUNS=500 npx jest tests/recognition/accounts-pages`). */
const numRuns = Number(process.env.RUNS ?? 25);

const auditOf = (sheets: readonly Sheet[]) => {
  const [audit] = auditWorkbooks([{ sheets }]);
  if (!audit) throw new Error('no audit');
  return audit;
};

const tablesOf = (sheets: readonly Sheet[]): string[] =>
  auditOf(sheets)
    .forms.map(({ form }) => (isAccounts(form) ? form.table : form.kind))
    .sort();

const told = ({ rule, place, actual, expected }: Finding, at = place): string =>
  `${rule} ${at.sheet.name}!${a1(at.cell)} ${actual}≠${expected}`;

type Repeat = 'nothing' | 'heading' | 'title' | 'all';

const breaks = fc.record({
  table: fc.nat(),
  row: fc.nat(),
  repeat: fc.constantFrom<Repeat>('nothing', 'heading', 'title', 'all'),
  word: fc.constantFrom(undefined, '续表', '（续上页）'),
});
type Break = typeof breaks extends fc.Arbitrary<infer T> ? T : never;

/** Which of the tables of a set is cut, and how. */
function cutOf(
  sheets: readonly Sheet[],
  { table, row, repeat, word }: Break,
): { sheet: Sheet; cut: Cut } | undefined {
  const long = auditOf(sheets).forms.flatMap(({ form }) =>
    isAccounts(form) && form.shape === 'codes' && rowsOf(form).length > 8 ? [form] : [],
  );
  const form = long[table % Math.max(1, long.length)];
  if (!form) return undefined;
  // The last pages of 06 are known by a class of theirs at least.
  const rows = rowsOf(form).filter((each) => form.table !== 'basic' || each <= lastCode(form));
  const first = rows[0] ?? 0;
  const title = form.title?.cell.row ?? form.range.top;
  const used = new Set([...form.sheet.cells()].map((each) => each.row));
  const heading = [...used].filter((each) => each > title && each < first);
  // What names the unit stands just under the title; the heading is the rest.
  const own = heading.filter(
    (each) => each >= (form.blocks[0]?.columns.children[0]?.header?.cell.row ?? 0) - 1,
  );
  const repeats: Record<Repeat, number[]> = {
    nothing: [],
    heading: own,
    title: [title, ...own],
    all: [title, ...heading],
  };
  return {
    sheet: form.sheet,
    cut: {
      at: [rows[2 + (row % (rows.length - 2))] ?? first],
      // Half of 06, which has its totals at the end, is known by nothing but its heading.
      repeat: repeats[repeat === 'nothing' && form.table === 'basic' ? 'heading' : repeat],
      ...(word === undefined ? {} : { word }),
      name: (page) => (page === 0 ? form.sheet.name : `${form.sheet.name}（续）`),
    },
  };
}

function rowsOf({ blocks }: AccountsTable): number[] {
  return [...new Set(blocks.flatMap(({ rows }) => rows.map(({ label }) => label.cell.row)))].sort(
    (a, b) => a - b,
  );
}

function lastCode({ blocks }: AccountsTable): number {
  const codes = blocks.flatMap(({ rows }) => rows.filter(({ code }) => code?.startsWith('30')));
  return Math.max(...codes.map(({ label }) => label.cell.row));
}

describe('a table of accounts on two pages', () => {
  const apart = layouts.map((layout) => ({ ...layout, stacked: false }));
  const nine = (sheets: readonly Sheet[]) => expect(tablesOf(sheets)).toHaveLength(9);

  it('is one table where it goes on on the next sheet, and raises nothing', () => {
    fc.assert(
      fc.property(years, apart, breaks, (year, layout, how) => {
        const { sheets } = drawAccounts(year, layout);
        const made = cutOf(sheets, how);
        if (!made) return;
        const pages = cutIntoPages(made.sheet, made.cut).sheets;
        const all = sheets.flatMap((sheet) => (sheet === made.sheet ? pages : [sheet]));
        nine(all);
        expect(auditOf(all).findings.map((finding) => told(finding))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is one table where it goes on below under its heading, and raises nothing', () => {
    fc.assert(
      fc.property(years, apart, breaks, (year, layout, how) => {
        const { sheets } = drawAccounts(year, layout);
        const made = cutOf(sheets, how);
        if (!made) return;
        const { sheet } = pagesOnOneSheet(made.sheet, made.cut);
        const all = sheets.map((each) => (each === made.sheet ? sheet : each));
        nine(all);
        expect(auditOf(all).findings.map((finding) => told(finding))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('with a wrong figure raises what it would raise on one page, where the figure stands', () => {
    fc.assert(
      fc.property(years, apart, breaks, fc.nat(), (year, layout, how, pick) => {
        const clean = drawAccounts(year, layout);
        const names = [...clean.figures.keys()].filter((name) => /^0[235]\./.test(name));
        const name = names[pick % Math.max(1, names.length)];
        if (name === undefined) return;
        const { sheets } = drawAccounts(year, layout, { [name]: 12_300 });
        const made = cutOf(sheets, how);
        if (!made) return;
        const { sheets: pages, at } = cutIntoPages(made.sheet, made.cut);
        const all = sheets.flatMap((sheet) => (sheet === made.sheet ? pages : [sheet]));
        nine(all);
        const whole = auditOf(sheets).findings.map((finding) => {
          const { place } = finding;
          if (place.sheet !== made.sheet) return told(finding);
          const { page, cell } = at(place.cell);
          return told(finding, { sheet: pages[page] ?? place.sheet, cell });
        });
        expect(
          auditOf(all)
            .findings.map((finding) => told(finding))
            .sort(),
        ).toEqual(whole.sort());
      }),
      { numRuns },
    );
  });

  it('are two where each has its own total, be they alike', () => {
    fc.assert(
      fc.property(years, apart, fc.nat(8), (year, layout, pick) => {
        const { sheets } = drawAccounts(year, layout);
        const [form] = auditOf([sheets[pick] as Sheet]).forms;
        const all = sheets.flatMap((sheet, index) =>
          index === pick ? [sheet, { ...sheet, name: `${sheet.name}（2）` }] : [sheet],
        );
        expect(tablesOf(all)).toHaveLength(form ? 10 : 9);
      }),
      { numRuns },
    );
  });
});
