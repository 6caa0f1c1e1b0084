import { auditWorkbooks, recogniseWorkbook } from '../../src/core/audit';
import { ignoreOf } from '../../src/core/audit/ignored/entries';
import { printIgnored } from '../../src/core/audit/ignored/schema';
import { planFill } from '../../src/core/fill/plan';
import { a1, a1Range } from '../../src/core/sheet/address';
import { rangesIn } from '../../src/core/sheet/layers';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { fillGroup } from '../../src/taskpane/model/fill';
import { exampleForm, type Cells, type FormVariant } from '../support/example-form';
import { cutIntoPages, pagesOnOneSheet, type Cut } from '../support/pages';
import { workbookBytes } from '../support/xlsx';

/** Rows of the example, counted from 0: the header of its indicators, and the first one of the second page. */
const HEADER = 11;
const SECOND = 16;
const CUT: Cut = { at: [SECOND], repeat: [HEADER] };

function example(patch: Cells = {}, variant: FormVariant = 'scored', name = '自评表'): Sheet {
  const [sheet] = readWorkbook(workbookBytes({ sheets: [exampleForm(variant, patch, name)] })).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const pages = (patch: Cells = {}, cut: Partial<Cut> = {}, variant: FormVariant = 'scored'): Workbook => ({
  sheets: cutIntoPages(example(patch, variant), { ...CUT, ...cut }).sheets,
});

const audit = (workbook: Workbook) => auditWorkbooks([workbook])[0];

const found = (workbook: Workbook): string[] =>
  (audit(workbook)?.findings ?? [])
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, place }) => `${place.sheet.name}!${a1(place.cell)} ${rule}`);

const ranges = (workbook: Workbook): string[][] =>
  recogniseWorkbook(workbook).map(({ sheet, range }) =>
    rangesIn(sheet, range).map((part) => `${part.sheet.name}!${a1Range(part.range)}`),
  );

describe('a form on two sheets is one form', () => {
  const asOne = [['第1页!A1:J16', '第2页!A1:J9']];

  test.each([
    ['under its header again', {}],
    ['under its title and its header', { repeat: [0, HEADER] }],
    [
      'under a title that says that it goes on',
      { repeat: [0, HEADER], renew: (t: string) => t.replace('表', '表（续表）') },
    ],
    ['under its title, names and header', { repeat: [0, 2, 3, HEADER] }],
    ['with its headings written once more', { both: true }],
  ] as [string, Partial<Cut>][])('%s', (_, cut) => {
    const workbook = pages({}, cut);
    expect(ranges(workbook).map((parts) => parts.map((part) => part.split('!')[0]))).toEqual([
      ['第1页', '第2页'],
    ]);
    expect(found(workbook)).toEqual([]);
  });

  test('without any header on the second sheet', () => {
    expect(ranges(pages({}, { repeat: [] }))).toEqual([['第1页!A1:J16', '第2页!A1:J8']]);
    expect(ranges(pages())).toEqual(asOne);
  });

  test('on three sheets', () => {
    const workbook = pages({}, { at: [14, 18] });
    expect(ranges(workbook)).toEqual([['第1页!A1:J14', '第2页!A1:J5', '第3页!A1:J7']]);
    expect(found(workbook)).toEqual([]);
  });

  test('with its head and money on the first and all indicators on the second', () => {
    const workbook = pages({}, { at: [HEADER], repeat: [] });
    expect(ranges(workbook)).toEqual([['第1页!A1:J11', '第2页!A1:J13']]);
    expect(found(workbook)).toEqual([]);
  });

  test('where it gives no points', () => {
    const workbook = pages({}, {}, 'unscored');
    expect(ranges(workbook)).toHaveLength(1);
    expect(found(workbook)).toEqual(found({ sheets: [example({}, 'unscored')] }));
  });

  test('and a blank or a hidden sheet between does not part it', () => {
    const [first, second] = pages().sheets as [Sheet, Sheet];
    const hidden: Sheet = { ...example({}, 'scored', '备用'), visibility: 'hidden' };
    expect(ranges({ sheets: [first, hidden, second] }).filter((parts) => parts.length === 2)).toHaveLength(1);
  });
});

describe('its findings stand on the page and cell where the pen goes', () => {
  const at = (patch: Cells): string[] => found(pages(patch));

  test('the total is held against the scores of both pages', () => {
    const [wrong] = audit(pages({ I21: 95 }))?.findings ?? [];
    expect(wrong).toMatchObject({
      rule: 'score/total',
      expected: '98.6',
      place: { sheet: { name: '第2页' }, cell: { row: 5, col: 8 } },
      fix: { cell: { row: 5, col: 8 }, value: 98.6 },
    });
    const sheets = new Set(wrong?.related.map(({ sheet }) => sheet.name));
    expect([...sheets].sort()).toEqual(['第1页', '第2页']);
  });

  test('points that do not add up over both pages, on either of them', () => {
    expect(at({ H14: 25 })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^第2页!H6 weights\/sum/)]),
    );
    expect(at({ H19: 25 })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^第2页!H6 weights\/sum/)]),
    );
  });

  test('a fault on the second page that concerns but one row', () => {
    expect(at({ I18: 99 })).toContain('第2页!I3 score/exceeds-weight');
    expect(at({ G18: '' })).toContain('第2页!G3 indicator/actual-missing');
  });

  test('a fault in the money on the first page', () => {
    expect(at({ I6: 0.5 })).toContain('第1页!I6 funds/rate');
  });

  test('an indicator that stands twice says where the first one is, with its sheet where that is not the form’s first', () => {
    const first = (cell: string, patch: Cells) =>
      audit(pages({ [cell]: '受益人口', ...patch }))
        ?.findings.filter(({ rule }) => rule === 'indicator/duplicate')
        .map(({ message: { params } }) => params);
    expect(first('D19', { C19: '' })).toMatchObject([{ first: '第2页!D3' }]);
    expect(first('D14', { D13: '受益人口' })).toMatchObject([{ first: 'D13' }]);
  });

  test('what is set aside stays so', () => {
    const workbook = pages({ I18: 99 });
    const made = audit(workbook);
    const finding = made?.findings.find(({ rule }) => rule === 'score/exceeds-weight');
    const entry = made && finding && ignoreOf(made, finding, '按批复文件另行加分');
    expect(entry).toMatchObject({ sheet: '第2页', cell: 'I3' });
    const again = audit({ ...workbook, ignored: printIgnored(entry ? [entry] : []) ?? '' });
    expect(again?.ignored.map(({ finding: { rule } }) => rule)).toEqual(['score/exceeds-weight']);
    expect(again?.stale).toEqual([]);
  });
});

describe('two forms on two sheets stay two', () => {
  const both = (...sheets: Sheet[]) => ranges({ sheets });
  const other: Cells = { C3: '村庄环境整治' };

  test.each([
    ['of two projects', example({}, 'scored', '一'), example(other, 'scored', '二')],
    ['draft and final of one project', example({}, 'scored', '一'), example({}, 'scored', '二')],
    ['that give no points', example({}, 'unscored', '一'), example({}, 'unscored', '二')],
    ['without a total on the first', example({ A21: '', H21: '', I21: '' }), example({}, 'scored', '二')],
    ['with the total left out on both', example({ A21: '' }), example({ A21: '' }, 'scored', '二')],
  ])('%s', (_, first, second) => {
    expect(both(first, second).map((parts) => parts.length)).toEqual([1, 1]);
  });

  test('a whole form, and its indicators once more without a head', () => {
    const copy = cutIntoPages(example({ A21: '', H21: '', I21: '' }), { at: [HEADER] }).sheets[1] as Sheet;
    expect(both(example({ A21: '', H21: '', I21: '' }), copy).map((parts) => parts.length)).toEqual([1, 1]);
    const unscored = cutIntoPages(example({}, 'unscored'), { at: [HEADER] }).sheets[1] as Sheet;
    expect(both(example({}, 'unscored'), unscored).map((parts) => parts.length)).toEqual([1, 1]);
  });

  test('the second page of another form', () => {
    const [, second] = pages().sheets as [Sheet, Sheet];
    expect(both(example({}, 'scored', '一'), second).map((parts) => parts.length)).toEqual([1, 1]);
  });

  test('what looks like a further page and does not fit is left unchecked, not added up', () => {
    const [first] = pages().sheets as [Sheet, Sheet];
    // A table of the same kind, with another column.
    const second = cutIntoPages(example({ K12: '备注', J12: '完成情况说明', I12: '' }), CUT)
      .sheets[1] as Sheet;
    const made = audit({ sheets: [first, second] });
    expect(made?.forms).toHaveLength(2);
    expect(made?.findings.filter(({ rule }) => /weights\/sum|score\/total/.test(rule))).toEqual([]);
    expect(made?.notChecked.map(({ reason }) => reason.key)).toContain('gap.continued');
  });
});

describe('filling a form on two sheets', () => {
  const blank: Cells = { I6: '', J6: '', I21: '', J21: '' };
  const planned = (values: boolean) =>
    planFill(pages(blank), { values }).map(({ sheet, cell, value, formula }) => [
      `${sheet}!${a1(cell)}`,
      value,
      ...(formula === undefined ? [] : [formula]),
    ]);

  test('its total counts with the scores of both, and names the other sheet', () => {
    expect(planned(false)).toEqual([
      ['第1页!I6', 88, 'ROUND(F6/E6*100,2)'],
      ['第1页!J6', 8.8, 'ROUND(H6*MIN(F6/E6,1),2)'],
      ['第2页!I6', 98.6, "ROUND(SUM('第1页'!I13:I16,I2:I5,'第1页'!J6),2)"],
    ]);
  });

  test('plain values where these are asked for', () => {
    expect(planned(true)).toEqual([
      ['第1页!I6', 88],
      ['第1页!J6', 8.8],
      ['第2页!I6', 98.6],
    ]);
  });

  test('a wrong figure on the second page is replaced where that is asked for', () => {
    const cells = planFill(pages({ I21: 95 }), { overwrite: true });
    expect(cells).toMatchObject([{ sheet: '第2页', before: '95', value: 98.6 }]);
  });
});

test('pages below one another on one sheet are one form, their print titles no part of it', () => {
  const { sheet } = pagesOnOneSheet(example(), { at: [SECOND], repeat: [0, 2, 3, HEADER], word: '续表' });
  const workbook = { sheets: [sheet] };
  expect(recogniseWorkbook(workbook)).toHaveLength(1);
  expect(found(workbook)).toEqual([]);
});

test('the preview of a fill shows the cells of both pages, each with its sheet', () => {
  const workbook = pages({ I6: '', I21: '', I13: '' });
  const [form] = recogniseWorkbook(workbook);
  const group = form && fillGroup(workbook, form, { off: new Set(), on: new Set(), values: false });
  expect(group?.blanks.map(({ edit }) => `${edit.sheet}!${a1(edit.cell)}`)).toEqual([
    '第1页!I6',
    '第1页!I13',
    '第2页!I6',
  ]);
});
