import fc from 'fast-check';
import { a1, parseA1, type Address } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet, Span } from '../../src/core/sheet/types';

/** Where a row is put in that is none of the form's: as a role before whose row it stands. */
export const PLACES = [
  'title',
  'name',
  'goal.target',
  'ind.0.l3',
  'ind.2.l3',
  'ind.5.l3',
  'total.score',
] as const;

/** A row that is put in: blank, or with a text; shown or hidden. */
export interface Extra {
  readonly before: (typeof PLACES)[number];
  readonly kind: 'blank' | 'word' | 'page';
  readonly hidden: boolean;
  readonly pick: number;
}

/** What stands in rows between the parts of a form, and changes nothing of what it says. */
const WORDS = [
  '注：定量指标应当填写具体数值，不得空缺。',
  '（本表由项目实施单位填写，一式两份）',
  '填报说明：请如实填写。',
  '附件2',
  '金额单位：万元',
] as const;
const PAGES = ['第 1 页，共 2 页', '（接下页）', '— 1 —'] as const;

/** So many at one place that a form still goes on behind them; behind more blank rows a table has ended. */
const MOST = 3;

export const extras: fc.Arbitrary<readonly Extra[]> = fc.array(
  fc.record({
    before: fc.constantFrom(...PLACES),
    kind: fc.constantFrom('blank', 'word', 'page'),
    hidden: fc.boolean(),
    pick: fc.nat(20),
  }),
  { maxLength: MOST },
);

/** The sheet with the rows put in, and where its cells have gone. */
export function withRows(
  sheet: Sheet,
  roles: Readonly<Record<string, string>>,
  rows: readonly Extra[],
): { sheet: Sheet; moved: (cell: string) => string } {
  const put = rows.flatMap((extra) => {
    const role = parseA1(roles[extra.before] ?? '');
    const at = role && top(role.row, extra);
    return at === undefined ? [] : [{ ...extra, at }];
  });
  const added = (row: number): number => put.filter(({ at }) => at <= row).length;
  const shift = ({ row, col }: Address): Address => ({ row: row + added(row), col });
  const cells: [number, number, Cell][] = [...sheet.cells()].map(({ row, col, cell }) => [
    shift({ row, col }).row,
    col,
    cell,
  ]);
  const hiddenRows: Span[] = [];
  const sorted = [...put].sort((a, b) => a.at - b.at);
  for (const [index, { at, kind, hidden, pick }] of sorted.entries()) {
    const row = at + index;
    if (hidden) hiddenRows.push({ from: row, to: row });
    const inside = sheet.merges.some((merge) => merge.top < at && merge.bottom >= at);
    const words = kind === 'word' && !/^(?:ind|total)/.test(sorted[index]?.before ?? '') ? WORDS : PAGES;
    const text = words[pick % words.length] ?? '';
    // A word would stand under the merge that reaches over its row.
    if (kind !== 'blank' && !inside)
      cells.push([row, sheet.used?.left ?? 0, { value: text, text, numFmt: 'General' }]);
  }
  const merges = sheet.merges.map((merge) => ({
    ...merge,
    top: shift({ row: merge.top, col: 0 }).row,
    bottom: shift({ row: merge.bottom, col: 0 }).row,
  }));
  return {
    sheet: snapshot({ name: sheet.name, cells, merges, hiddenRows }),
    moved: (cell) => a1(shift(parseA1(cell) ?? { row: 0, col: 0 })),
  };
}

/** Goals are told by the role of their text; their label stands in the row above. */
function top(row: number, { before }: Extra): number {
  return before === 'goal.target' ? row - 1 : row;
}
