import { auditWorkbooks } from '../../src/core/audit';
import { planFill } from '../../src/core/fill/plan';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { exampleForm } from '../support/example-form';
import { workbookBytes, type TestSheet } from '../support/xlsx';

/** The form on one sheet, and the rest of its indicators with the total on the next, under the header again. */
function onTwoPages(): TestSheet[] {
  const whole = exampleForm('scored', {}, '第一页');
  const split = (from: number, to: number, name: string, moved: number): TestSheet => ({
    name,
    cells: Object.fromEntries(
      Object.entries(whole.cells ?? {}).flatMap(([address, value]) => {
        const row = Number(/\d+/.exec(address)?.[0]);
        const isHeader = moved > 0 && row === HEADER;
        if (!isHeader && (row < from || row > to)) return [];
        return [[address.replace(/\d+/, String(isHeader ? 1 : row - moved)), value]];
      }),
    ),
  });
  return [split(1, LAST, '第一页', 0), split(LAST + 1, 99, '第二页', LAST - 1)];
}

const HEADER = 12;
/** The last row of the first page. */
const LAST = 16;

const audit = () => auditWorkbooks([readWorkbook(workbookBytes({ sheets: onTwoPages() }))])[0];

test('a form that goes on on the next sheet is not taken for one that lacks the rest', () => {
  const made = audit();
  expect(made?.forms.map(({ form }) => form.sheet.name)).toEqual(['第一页', '第二页']);
  const whole = ['weights/sum', 'score/total', 'indicator/dimension-missing'];
  expect(made?.findings.filter(({ rule }) => whole.includes(rule))).toEqual([]);
  expect(made?.notChecked.map(({ reason }) => reason.key)).toEqual(
    expect.arrayContaining(['gap.continued', 'gap.page']),
  );
});

test('its total is not filled with the scores of one page', () => {
  const sheets = onTwoPages().map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(sheet.cells ?? {}).map(([address, value]) => [
        address,
        sheet.name === '第二页' && value === 98.6 ? '' : value,
      ]),
    ),
  }));
  const planned = planFill(readWorkbook(workbookBytes({ sheets })));
  expect(planned.filter(({ kind }) => kind === 'total')).toEqual([]);
});
