import fc from 'fast-check';
import { auditWorkbooks, recogniseWorkbook } from '../../src/core/audit';
import { roleCells } from '../../src/core/forms/roles';
import { isEvaluation, type Datum, type Form } from '../../src/core/forms/types';
import type { Finding } from '../../src/core/rules/types';
import { a1, parseA1 } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { layouts, layOut, type Layout } from '../support/layouts';
import { marked } from '../support/marked';
import { cutIntoPages, pagesOnOneSheet, type Cut } from '../support/pages';
import { CASES } from './forms';

/** More runs for a long look (`RUNS=5000 npx jest tests/recognition/pages`). */
const numRuns = Number(process.env.RUNS ?? 100);

type Repeat = 'nothing' | 'header' | 'title' | 'names';

/** How a form is continued: before which indicator, and what stands at the head of the second page. */
interface Continued {
  readonly before: number;
  readonly repeat: Repeat;
  readonly word: string | undefined;
  readonly both: boolean;
}

const continued = (...repeats: readonly Repeat[]): fc.Arbitrary<Continued> =>
  fc.record({
    before: fc.integer({ min: 1, max: 6 }),
    repeat: fc.constantFrom(...repeats),
    word: fc.constantFrom(undefined, '续表', '（接上页）', '第 2 页 共 2 页'),
    both: fc.boolean(),
  });

const rowOf = (cell: string | undefined): number => parseA1(cell ?? '')?.row ?? 0;

/** Where to cut a form that was laid out so, and which of its rows stand on the second page again. */
function cutOf(
  layout: Layout,
  roles: Record<string, string>,
  { before, repeat, word, both }: Continued,
): Cut {
  const first = rowOf(roles['ind.0.l3']);
  const header = layout.split ? [first - 2, first - 1] : [first - 1];
  const title = rowOf(roles.title);
  const names = ['name', 'dept', 'unit'].map((role) => rowOf(roles[role]));
  const rows: Record<Repeat, readonly number[]> = {
    nothing: [],
    header,
    title: [title, ...header],
    names: [...new Set([title, ...names, ...header])],
  };
  return {
    at: [rowOf(roles[`ind.${before}.l3`])],
    repeat: rows[repeat],
    both,
    ...(word === undefined ? {} : { word }),
  };
}

/** Every finding that blocks or asks for a reason. */
function loudFindings(sheets: readonly Sheet[]): Finding[] {
  return (auditWorkbooks([{ sheets }])[0]?.findings ?? [])
    .flatMap((finding): Finding[] => [finding, ...finding.consequences])
    .filter(({ severity }) => severity !== 'hint');
}

/** `sheet!cell rule` of each of them. */
function loudPlaces(sheets: readonly Sheet[]): string[] {
  return loudFindings(sheets)
    .map(({ rule, place }) => `${place.sheet.name}!${a1(place.cell)} ${rule}`)
    .sort();
}

/** The rows that some data take up, ascending. */
function rowsOf(data: readonly (Datum | undefined)[]): number[] {
  const rows = data.flatMap((datum) =>
    datum
      ? Array.from({ length: datum.range.bottom - datum.range.top + 1 }, (_, n) => datum.range.top + n)
      : [],
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

describe('a form that goes on on the next sheet', () => {
  const pages = (layout: Layout, how: Continued, changes: Parameters<typeof layOut>[1] = {}) => {
    const { sheet, roles } = layOut(layout, changes);
    const { sheets, at } = cutIntoPages(sheet, cutOf(layout, roles, how));
    const name = (cell: string): string => {
      const to = at(parseA1(cell) ?? { row: 0, col: 0 });
      return to.page === 0 ? a1(to.cell) : `'第${to.page + 1}页'!${a1(to.cell)}`;
    };
    return {
      sheets,
      roles: Object.fromEntries(Object.entries(roles).map(([role, cell]) => [role, name(cell)])),
    };
  };

  it('is one form, with the same roles', () => {
    fc.assert(
      fc.property(layouts, continued('nothing', 'header', 'title', 'names'), (layout, how) => {
        const { sheets, roles } = pages(layout, how);
        const forms = recogniseWorkbook({ sheets });
        expect(forms).toHaveLength(1);
        expect(forms.map(roleCells)[0]).toMatchObject(roles);
      }),
      { numRuns },
    );
  });

  it('raises nothing where it is right', () => {
    fc.assert(
      fc.property(layouts, continued('nothing', 'header', 'title', 'names'), (layout, how) => {
        expect(loudPlaces(pages(layout, how).sheets)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it.each([
    ['score/exceeds-weight', { 'ind.6.score': 11 }, 'ind.6.score'],
    ['score/total', { 'total.score': 97 }, 'total.score'],
    ['score/missing', { 'ind.6.score': undefined }, 'ind.6.score'],
    ['weights/sum', { 'ind.6.weight': 15, 'ind.6.score': 15, 'total.score': 104.5 }, 'total.weight'],
    ['indicator/actual-missing', { 'ind.6.actual': undefined }, 'ind.6.actual'],
    ['reason/missing', { 'ind.5.score': 29 }, 'ind.5.reason'],
  ] as const)('%s is found on the page where it stands', (rule, changes, role) => {
    const scored = layouts.filter(
      ({ scores, total, funds }) => scores && total === 'last' && funds === 'table',
    );
    fc.assert(
      fc.property(scored, continued('header', 'title', 'names'), (layout, how) => {
        const { sheets, roles } = pages(layout, how, changes);
        const [, page = '第1页', cell] = /^(?:'(.+)'!)?(.+)$/.exec(roles[role] ?? '') ?? [];
        expect(loudPlaces(sheets)).toContain(`${page}!${cell} ${rule}`);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

describe('a form whose pages stand below one another', () => {
  const onOne = (layout: Layout, how: Continued) => {
    const { sheet, roles } = layOut(layout);
    const made = pagesOnOneSheet(sheet, cutOf(layout, roles, how));
    const moved = (cell: string): string => a1(made.at(parseA1(cell) ?? { row: 0, col: 0 }));
    return {
      sheet: made.sheet,
      roles: Object.fromEntries(Object.entries(roles).map(([role, cell]) => [role, moved(cell)])),
    };
  };

  it('is one form under repeated print titles', () => {
    fc.assert(
      fc.property(layouts, continued('header', 'title', 'names'), (layout, how) => {
        const { sheet, roles } = onOne(layout, how);
        const forms = recogniseWorkbook({ sheets: [sheet] });
        expect(forms).toHaveLength(1);
        expect(forms.map(roleCells)[0]).toMatchObject(roles);
        expect(loudPlaces([sheet])).toEqual([]);
      }),
      { numRuns },
    );
  });
});

describe('the forms of many places, cut in two', () => {
  const cases = CASES.flatMap(({ place, sheet: text }) => {
    const { sheet } = marked(text);
    const [form, ...others] = recogniseWorkbook({ sheets: [sheet] });
    if (!form || !isEvaluation(form) || others.length > 0) return [];
    // Where a form has its indicators in several tables, each begins with the same headings again.
    const headings = form.headings.map(({ datum }) => datum.text);
    const cuts = cutsOf(sheet, form);
    return new Set(headings).size === headings.length && cuts.length > 2
      ? [{ place, sheet, form, cuts }]
      : [];
  });

  /** The rows of indicators before which no merge of figures is cut. */
  function cutsOf(sheet: Sheet, { indicators, headers }: Form): number[] {
    const figures = Math.min(...[headers.actual, headers.weight].map((datum) => datum?.cell.col ?? Infinity));
    const isMerged = (row: number): boolean =>
      sheet.merges.some(({ top, bottom, left }) => top < row && bottom >= row && left >= figures);
    return indicators.map(({ row }) => row).filter((row, index) => index > 0 && !isMerged(row));
  }

  it('are many', () => expect(cases.length).toBeGreaterThan(30));

  describe.each(cases)('$place', ({ sheet, form, cuts }) => {
    const header = rowsOf(Object.values(form.headers));
    const names = rowsOf([form.title, form.fields.name, form.fields.unit]);
    it.each([
      ['under the header again', header],
      ['under title, names and header again', [...new Set([...names, ...header])]],
    ])('%s is one form, judged the same', (_, repeat) => {
      for (const row of cuts) {
        const { sheets, at } = cutIntoPages(sheet, { at: [row], repeat, both: true });
        const moved = loudFindings([sheet]).map(({ rule, place }) => {
          const { page, cell } = at(place.cell);
          return `${sheets[page]?.name}!${a1(cell)} ${rule}`;
        });
        expect([row, recogniseWorkbook({ sheets }).length]).toEqual([row, 1]);
        expect([row, loudPlaces(sheets)]).toEqual([row, moved.sort()]);
      }
    });
  });
});
