import { snapshot } from '../../src/core/sheet/snapshot';
import { parseA1 } from '../../src/core/sheet/address';
import type { Address } from '../../src/core/sheet/address';
import type { Cell, Workbook } from '../../src/core/sheet/types';
import type { PaneWords } from '../../src/locales/pane';
import { loadPanels, type PanelLocale } from '../../src/locales/panels';
import { headFigures } from '../../src/taskpane/model/figures';
import { choose, fillEdits, fillGroup, type FillChoice } from '../../src/taskpane/model/fill';
import { suggestionOf } from '../../src/taskpane/model/fix';
import { listRows, tabSeparated } from '../../src/taskpane/model/list-text';
import { marksOf } from '../../src/taskpane/model/marks';
import { nextBlank, reasonFault, reasonRequest } from '../../src/taskpane/model/reason';
import { flatten, formTabs, formView, itemsAt } from '../../src/taskpane/model/view';
import { isDark } from '../../src/taskpane/theme';
import { audited, chinese, SAMPLES, together, workbook } from './support';

const at = (a1: string): Address => parseA1(a1) as Address;
const NOTHING: FillChoice = { off: new Set(), on: new Set(), values: false };

/** A workbook as if some cells of its first sheet were blank. */
function blanked(book: Workbook, cells: readonly string[]): Workbook {
  const [sheet, ...rest] = book.sheets;
  if (!sheet) return book;
  const gone = cells.map(at);
  const kept: [number, number, Cell][] = [...sheet.cells()]
    .filter(({ row, col }) => !gone.some((cell) => cell.row === row && cell.col === col))
    .map(({ row, col, cell }) => [row, col, cell]);
  return { ...book, sheets: [snapshot({ ...sheet, cells: kept, formatAt: sheet.formatAt }), ...rest] };
}

let words: PaneWords;
let panels: PanelLocale;
beforeAll(async () => {
  words = await chinese();
  panels = await loadPanels('zh-CN');
});

describe('the list', () => {
  const audit = audited(workbook(SAMPLES.wrong));
  const view = () => formView(audit, 0, words);

  it('groups by block, top to bottom, consequences under their cause', () => {
    const shape = view().blocks.map(({ block, items }) => [block, items.map(({ cell }) => cell)]);
    expect(shape).toEqual([
      ['funds', ['F6']],
      ['indicators', ['I13', 'J13', 'G14', 'F15', 'F16', 'J16', 'G18', 'I19', 'J20']],
      ['total', ['I21']],
    ]);
    expect(view().blocks[0]?.items[0]?.consequences.map(({ cell }) => cell)).toEqual(['I6', 'I6']);
    expect(flatten(view(), new Set()).length).toBe(11);
    expect(flatten(view(), new Set([view().blocks[0]?.items[0]?.key ?? ''])).length).toBe(13);
  });

  it('counts what stands in it, whatever the filter', () => {
    const filtered = formView(audit, 0, words, new Set(['explain']));
    expect(filtered.counts).toEqual({ error: 6, explain: 5, hint: 0 });
    expect(flatten(filtered, new Set()).every(({ severity }) => severity === 'explain')).toBe(true);
    expect(flatten(filtered, new Set()).length).toBe(5);
  });

  it('says each finding with its numbers and what to do', () => {
    const [first] = flatten(view(), new Set());
    expect(first?.sentence).toBe('全年预算数合计应为 170 万元（150 + 20），填写为 180 万元');
    for (const item of flatten(view(), new Set())) expect(item.todo).not.toBe('');
  });

  it('keeps the keys of findings over another audit', () => {
    const keys = (a: typeof audit) => flatten(formView(a, 0, words), new Set()).map(({ key }) => key);
    expect(keys(audited(workbook(SAMPLES.wrong)))).toEqual(keys(audit));
    expect(new Set(keys(audit)).size).toBe(keys(audit).length);
  });

  it('keeps apart what could not be checked', () => {
    expect(view().gaps.map(({ title }) => title)).toEqual(['分值结构', '定量指标得分']);
  });

  it('finds the findings of a cell, also one inside a merged area and one under its cause', () => {
    const form = audit.forms[0]?.form;
    const hits = itemsAt(view(), form, { sheet: '自评表', cell: at('I6') });
    expect(hits.map(({ cause }) => cause?.cell)).toEqual(['F6', 'F6']);
    expect(itemsAt(view(), form, { sheet: 'another', cell: at('I6') })).toEqual([]);
  });

  it('names every form with its state', () => {
    const tabs = formTabs(audited(together([SAMPLES.wrong, SAMPLES.clean, SAMPLES.unscored])));
    expect(tabs.map(({ name, state }) => [name, state])).toEqual([
      ['河道清淤整治项目', 'error'],
      ['农村饮水安全巩固提升工程', 'clear'],
      ['图书室图书购置', 'explain'],
    ]);
  });
});

test('the head holds 总分 and 等级 as filled in against those recomputed', () => {
  const heads = [SAMPLES.wrong, SAMPLES.clean, SAMPLES.unscored].map((path) => {
    const [form] = audited(workbook(path)).forms;
    return form && headFigures(form);
  });
  expect(heads).toEqual([
    {
      total: { stated: '98', computed: '97.33', state: 'wrong' },
      grade: { stated: '良', computed: '优', state: 'wrong' },
    },
    {
      total: { stated: '99.8', computed: '99.8', state: 'agrees' },
      grade: { stated: '优', computed: '优', state: 'agrees' },
    },
    { total: undefined, grade: undefined },
  ]);
});

describe('a suggested value', () => {
  const audit = audited(workbook(SAMPLES.wrong));
  const form = audit.forms[0] as (typeof audit.forms)[number];
  const [finding] = audit.findings;

  it('is shown in the number format of its cell, beside what stands there', () => {
    expect(finding && suggestionOf(form, finding)).toMatchObject({
      cell: 'F6',
      now: '180.00',
      then: '170.00',
      locked: false,
    });
  });

  it('tells where protection forbids it', () => {
    const locked = { ...finding?.place.sheet, protection: { unlocked: [] } };
    const place = { ...finding?.place, sheet: locked } as NonNullable<typeof finding>['place'];
    expect(finding && suggestionOf(form, { ...finding, place })?.locked).toBe(true);
  });
});

describe('a reason', () => {
  const audit = audited(workbook(SAMPLES.wrong));
  const form = audit.forms[0] as (typeof audit.forms)[number];
  const request = (cell: string) => {
    const finding = audit.findings.find(
      ({ place }) => place.cell.row === at(cell).row && place.cell.col === at(cell).col,
    );
    return finding && reasonRequest(form, finding);
  };

  it('is asked for in the form’s own cell, with what the case knows', () => {
    expect(request('J13')).toMatchObject({ cell: 'J13', kind: 'unmet', before: '' });
    expect(request('G18')).toMatchObject({
      cell: 'J18',
      kind: 'over',
      figures: { target: '≥2000人', actual: '3200人' },
    });
    expect(request('J20')).toMatchObject({ cell: 'J20', kind: 'deducted', figures: { lost: '1' } });
    expect(request('F6')).toBeUndefined();
  });

  it('takes no denial as a start', () => {
    expect(request('J16')).toMatchObject({ before: '无', standing: '' });
  });

  it('is never offered ready: every beginning leaves a blank', () => {
    const figures = {
      target: '≥5',
      actual: '4',
      budget: '180万元',
      executed: '150万元',
      balance: '30万元',
      lost: '1',
    };
    for (const beginnings of Object.values(panels.reason.beginnings))
      for (const beginning of beginnings(figures))
        expect(reasonFault(beginning)).toMatchObject({ kind: 'blanks' });
  });

  it('is refused while a blank is left, while empty, and where it denies', () => {
    expect(reasonFault('因……，未完成')).toEqual({ kind: 'blanks', count: 1 });
    expect(reasonFault('因...，未完成…')).toEqual({ kind: 'blanks', count: 2 });
    expect(reasonFault('  ')).toEqual({ kind: 'empty' });
    expect(reasonFault('无')).toEqual({ kind: 'denial' });
    expect(reasonFault('因汛期推迟施工，2025年3月完成')).toBeUndefined();
  });

  it('leads from blank to blank', () => {
    const text = '因……，于……支付';
    expect(nextBlank(text)).toEqual({ start: 1, end: 3 });
    expect(nextBlank(text, 3)).toEqual({ start: 5, end: 7 });
    expect(nextBlank(text, 7)).toEqual({ start: 1, end: 3 });
    expect(nextBlank('没有')).toBeUndefined();
  });
});

describe('a fill', () => {
  const group = (book: Workbook, choice = NOTHING) => {
    const [form] = audited(book).forms;
    if (!form) throw new Error('no form');
    return fillGroup(book, form.form, choice);
  };

  it('ticks blanks and leaves figures alone', () => {
    const { blanks, wrong } = group(blanked(workbook(SAMPLES.wrong), ['J6', 'I21']));
    expect(blanks.map(({ cell, ticked }) => [cell, ticked])).toEqual([
      ['J6', true],
      ['I21', true],
    ]);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.some(({ ticked }) => ticked)).toBe(false);
  });

  it('computes blanks from the figures as they stand, unless those are ticked too', () => {
    const book = blanked(workbook(SAMPLES.wrong), ['I6']);
    const rate = (choice?: FillChoice) => group(book, choice).blanks.find(({ cell }) => cell === 'I6')?.then;
    expect(rate()).toBe('83.33%');
    expect(rate({ ...NOTHING, on: new Set(['自评表|F6']) })).toBe('88.24%');
  });

  it('shows of each figure what it would become by the ticks as they are', () => {
    const book = workbook(SAMPLES.wrong);
    const shown = (...on: string[]) => {
      const choice = { ...NOTHING, on: new Set(on.map((cell) => `自评表|${cell}`)) };
      return Object.fromEntries(group(book, choice).wrong.map(({ cell, then }) => [cell, then]));
    };
    const [form] = audited(book).forms;
    const asTyped = shown();
    // What the head says, as long as nothing else is mended.
    expect(asTyped['I21']).toBe(form && headFigures(form).total?.computed);
    expect(asTyped).toMatchObject({ F6: '170.00', I6: '83.33%', I21: '97.33' });
    expect(shown('F6')).toMatchObject({ F6: '170.00', I6: '88.24%', I21: '97.33' });
    expect(shown('I21')).toEqual(asTyped);
    expect(shown('I13')).toMatchObject({ I21: '96.33' });
    expect(shown(...Object.keys(asTyped))).toMatchObject({ I6: '88.24%', J6: '8.82', I21: '95.82' });
  });

  it('does not write a figure that is right by the ticks as they are', () => {
    const choice = { ...NOTHING, on: new Set(['自评表|J21']) };
    // The grade typed is 良; a total of 88 makes it right.
    const book = workbook(SAMPLES.wrong);
    const [sheet, ...rest] = book.sheets as [Workbook['sheets'][number], ...Workbook['sheets']];
    const { row, col } = at('I21');
    const cells = [...sheet.cells()].map(({ row: r, col: c, cell }) => [
      r,
      c,
      r === row && c === col ? { ...cell, value: 88, text: '88' } : cell,
    ]) as [number, number, Cell][];
    const lower = { ...book, sheets: [snapshot({ ...sheet, cells, formatAt: sheet.formatAt }), ...rest] };
    expect(group(lower, choice).wrong.find(({ cell }) => cell === 'J21')?.same).toBe(true);
    expect(fillEdits([group(lower, choice)])).toEqual([]);
  });

  it('takes along what follows from an unticked blank, and brings back what a ticked one needs', () => {
    const book = blanked(workbook(SAMPLES.wrong), ['J6', 'I21']);
    const first = group(book);
    const total = first.blanks.find(({ kind }) => kind === 'total');
    const score = first.blanks.find(({ kind }) => kind === 'executionScore');
    if (!total || !score) throw new Error('the sample has changed');
    const without = choose(first, NOTHING, score, false);
    expect(fillEdits([group(book, without)])).toEqual([]);
    const again = choose(group(book, without), without, total, true);
    expect(fillEdits([group(book, again)]).length).toBe(2);
  });

  it('writes nothing into locked cells', () => {
    const book = blanked(workbook(SAMPLES.clean), ['I22', 'J22']);
    const [sheet, ...rest] = book.sheets;
    const locked = {
      ...book,
      sheets: [{ ...sheet, protection: { unlocked: [] } } as Workbook['sheets'][number], ...rest],
    };
    expect(fillEdits([group(locked)])).toEqual([]);
  });
});

test('a cell is marked once, by its worst finding, with all its sentences', () => {
  const marks = marksOf(audited(workbook(SAMPLES.wrong)), words);
  const rate = marks.filter(({ cell }) => cell.row === at('I6').row && cell.col === at('I6').col);
  expect(rate.map(({ severity }) => severity)).toEqual(['error']);
  expect(rate[0]?.note.split('\n').length).toBe(2);
});

test('the list pastes as a table and never as a formula', () => {
  const rows = listRows(audited(workbook(SAMPLES.wrong)), words, panels);
  expect(rows.length).toBe(1 + 14);
  const text = tabSeparated([...rows, ['=1+1', 'a\tb\nc', '-', '@x']]);
  const lines = text.split('\r\n');
  expect(new Set(lines.slice(0, -1).map((line) => line.split('\t').length))).toEqual(new Set([7]));
  expect(lines.at(-1)).toBe("'=1+1\ta b c\t'-\t'@x");
});

test('a dark host is known by its ground', () => {
  expect(['#262626', '#FFFFFF', '#666666', 'rgb(0,0,0)', ''].map(isDark)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
