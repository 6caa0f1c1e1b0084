import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import type { Change, MarkOptions } from '../../src/hosts/port';
import { workbookBytes, type TestSheet } from '../support/xlsx';
import {
  at,
  edit,
  events,
  faultOf,
  FORMS,
  mark,
  NAME,
  plain,
  root,
  sheetOf,
  SMALL,
  type Factory,
  type Opened,
} from './contract-support';

export type { Factory, Opened } from './contract-support';

const WITH_NOTES: MarkOptions = { notes: true, author: '自评表审核' };

/** What every door to a workbook must do, as tests. */
export function contract(name: string, open: Factory): void {
  const small = (more: Partial<TestSheet> = {}): Promise<Opened> =>
    open(
      workbookBytes({
        sheets: [
          { ...SMALL, ...more },
          { name: '附表', cells: { A1: 1 } },
        ],
      }),
    );

  describe(`${name}: reading`, () => {
    test.each(FORMS)('%s as our reader reads it', async (file) => {
      const bytes = new Uint8Array(readFileSync(join(root, file)));
      const { port } = await open(bytes);
      const expected = readWorkbook(bytes).sheets.map(plain);
      const read = await port.read();
      expect(read.sheets.map(plain)).toEqual(expected);
      const again = await Promise.all(read.sheets.map((sheet) => port.readSheet(sheet.name)));
      expect(again.map(plain)).toEqual(expected);
    });

    test('hidden rows, columns and sheets, merges, formats and errors', async () => {
      const bytes = workbookBytes({
        sheets: [
          { ...SMALL, hiddenRows: [3], hiddenCols: ['C'] },
          { name: '空', cells: {} },
          {
            name: '藏',
            state: 'veryHidden',
            cells: { B2: { error: '#DIV/0!' }, C3: { f: '1/0', error: '#DIV/0!' } },
          },
        ],
      });
      const { port } = await open(bytes);
      const read = await port.read();
      expect(read.sheets.map(plain)).toEqual(readWorkbook(bytes).sheets.map(plain));
    });

    test('a protected sheet with cells that may be written', async () => {
      const cells = { ...SMALL.cells, B2: { v: 100, unlocked: true } };
      const bytes = workbookBytes({ sheets: [{ ...SMALL, cells, protect: true, unlockedCols: ['D:D'] }] });
      const { port } = await open(bytes);
      const [sheet] = (await port.read()).sheets;
      expect(plain(sheet)).toEqual(plain(readWorkbook(bytes).sheets[0]));
    });

    test('the embedded profile', async () => {
      const { port } = await open(
        workbookBytes({ sheets: [SMALL], profile: '{"name":"某局 <1> & \\"2\\""}' }),
      );
      expect((await port.read()).profile).toBe('{"name":"某局 <1> & \\"2\\""}');
      expect(await port.load('profile')).toBe('{"name":"某局 <1> & \\"2\\""}');
    });

    test('a sheet that is not there', async () => {
      const { port } = await small();
      await port.read();
      expect(await port.readSheet('没有')).toBeUndefined();
    });
  });

  describe(`${name}: marks`, () => {
    test('come and go without a trace', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      await opened.port.mark([mark('B2'), mark('E2', 'explain'), mark('A3', 'hint')], { notes: false });
      expect((await opened.marked(NAME)).sort()).toEqual(['A3', 'B2', 'E2']);
      expect(await opened.marked('附表')).toEqual([]);
      await opened.port.unmark();
      expect(await opened.marked(NAME)).toEqual([]);
      expect(await opened.state()).toBe(before);
    });

    test('replace those that are there', async () => {
      const { port, marked } = await small();
      await port.read();
      await port.mark([mark('B2'), mark('D2')], { notes: false });
      await port.mark([mark('D2', 'hint'), mark('D2', 'error')], { notes: false });
      expect(await marked(NAME)).toEqual(['D2']);
    });

    test('are found again by another session', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      await opened.port.mark([mark('B2')], { notes: false });
      const again = await opened.reopen();
      expect(await again.marked(NAME)).toEqual(['B2']);
      await again.port.unmark();
      expect(await again.marked(NAME)).toEqual([]);
      expect(await again.state()).toBe(before);
    });

    test('and their notes go whoever put them there, in whatever language', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      await opened.port.mark([mark('B2', 'error', '差 1'), mark('D2', 'hint', '差 2')], WITH_NOTES);
      const { port: here } = await opened.reopen();
      await here.read();
      await here.mark([mark('D2', 'hint', 'by 2')], { notes: true, author: 'Another' });
      await here.unmark();
      const after = await opened.reopen();
      await after.port.read();
      await after.port.unmark();
      expect(await after.state()).toBe(before);
    });

    test('on a merge mark all of it', async () => {
      const { port, marked } = await small();
      await port.read();
      await port.mark([mark('B4')], { notes: false });
      expect((await marked(NAME)).sort()).toEqual(['B4', 'B5', 'C4', 'C5', 'D4', 'D5', 'E4', 'E5']);
    });

    test('on a sheet that is not there', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      const marking = opened.port.mark([mark('B2'), { ...mark('B2'), sheet: '没有' }], { notes: false });
      expect(await faultOf(marking)).toBe('no-such-sheet');
      expect(await opened.state()).toBe(before);
    });
  });

  describe(`${name}: writing`, () => {
    const EDITS = [
      edit('D2', '80', 90),
      edit('A4', '说明', '执行率 90%'),
      edit('D3', '003', '2024年12月'),
      edit('A3', '指标', null),
      edit('B6', '', 0.9, 'ROUND(D2/B2,2)'),
      edit('C6', '', '=不是公式'),
      edit('D6', '', '95%'),
    ];

    test('does what it says', async () => {
      const { port } = await small();
      await port.read();
      await port.apply(EDITS, '填充');
      const sheet = sheetOf(await port.read());
      const cell = (name: string): unknown => {
        const { row, col } = at(name);
        const found = sheet.at(row, col);
        return found && [found.value, found.formula];
      };
      expect(cell('D2')).toEqual([90, undefined]);
      expect(cell('A4')).toEqual(['执行率 90%', undefined]);
      expect(cell('A3')).toBeUndefined();
      expect(cell('D3')).toEqual(['2024年12月', undefined]);
      expect(cell('B6')).toEqual([0.9, 'ROUND(D2/B2,2)']);
      expect(cell('C6')).toEqual(['=不是公式', undefined]);
      expect(cell('D6')).toEqual(['95%', undefined]);
      // What rests on the edits follows.
      expect(cell('E2')).toEqual([0.9, 'D2/B2']);
    });

    test('is taken back exactly', async () => {
      const opened = await small();
      const read = (await opened.port.read()).sheets.map(plain);
      const before = await opened.state();
      await opened.port.apply(EDITS, '填充');
      expect(await opened.port.journal()).toEqual([
        { label: '填充', cells: expect.arrayContaining(EDITS.map(({ sheet, cell }) => ({ sheet, cell }))) },
      ]);
      expect((await opened.port.undo())?.label).toBe('填充');
      expect((await opened.port.read()).sheets.map(plain)).toEqual(read);
      expect(await opened.state()).toBe(before);
      expect(await opened.port.undo()).toBeUndefined();
    });

    test('is taken back step by step, last first, in a later session too', async () => {
      const opened = await small();
      const before = await opened.state();
      await opened.port.read();
      await opened.port.apply([edit('D2', '80', 81)], '一 "1" <&>');
      await opened.port.apply([edit('D2', '81', 82)], '二');
      const again = await opened.reopen();
      expect((await again.port.journal()).map(({ label }) => label)).toEqual(['一 "1" <&>', '二']);
      expect((await again.port.undo())?.label).toBe('二');
      expect(sheetOf(await again.port.read()).at(1, 3)?.value).toBe(81);
      expect((await again.port.undo())?.label).toBe('一 "1" <&>');
      expect(sheetOf(await again.port.read()).at(1, 3)?.value).toBe(80);
      expect(await again.state()).toBe(before);
    });

    test('is refused as a whole where a cell changed since', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      const work = opened.port.apply([edit('D2', '80', 90), edit('B2', '99', 1)], '填充');
      expect(await faultOf(work)).toBe('changed B2');
      expect(await opened.state()).toBe(before);
      expect(await opened.port.journal()).toEqual([]);
    });

    test('takes nothing back that somebody has overwritten', async () => {
      const { port } = await small();
      await port.read();
      await port.apply([edit('D2', '80', 90)], '一');
      const again = [edit('D2', '90', 95)];
      await port.apply(again, '二');
      await port.save('ignored', 'x');
      expect((await port.undo())?.label).toBe('二');
      expect((await port.undo())?.label).toBe('一');
      expect(sheetOf(await port.read()).at(1, 3)?.value).toBe(80);
    });

    test('of nothing leaves nothing', async () => {
      const opened = await small();
      await opened.port.read();
      const before = await opened.state();
      await opened.port.apply([], '空');
      expect(await opened.state()).toBe(before);
    });

    test('to a sheet that is not there', async () => {
      const { port } = await small();
      await port.read();
      const work = port.apply([{ ...edit('D2', '80', 90), sheet: '没有' }], '填充');
      expect(await faultOf(work)).toBe('no-such-sheet');
    });
  });

  describe(`${name}: a protected sheet`, () => {
    const guarded = (): Promise<Opened> => {
      const cells = { ...SMALL.cells, D2: { v: 80, unlocked: true } };
      return open(
        workbookBytes({
          sheets: [
            { ...SMALL, cells, protect: true },
            { name: '附表', cells: { A1: 1 } },
          ],
        }),
      );
    };

    test('lets unlocked cells be written and taken back', async () => {
      const opened = await guarded();
      await opened.port.read();
      const before = await opened.state();
      await opened.port.apply([edit('D2', '80', 90)], '改');
      expect(sheetOf(await opened.port.read()).at(1, 3)?.value).toBe(90);
      await opened.port.undo();
      expect(await opened.state()).toBe(before);
    });

    test('keeps its locked cells, and all others of the step', async () => {
      const opened = await guarded();
      await opened.port.read();
      const before = await opened.state();
      const work = opened.port.apply([edit('D2', '80', 90), edit('B2', '100', 1)], '改');
      expect(await faultOf(work)).toBe('locked B2');
      expect(await opened.state()).toBe(before);
    });
  });

  describe(`${name}: what is kept in the workbook`, () => {
    test('is there in a later session', async () => {
      const opened = await small();
      await opened.port.save('ignored', '["score/total","一 <&> \\"二\\""]');
      await opened.port.save('profile', '{"a":1}');
      const { port } = await opened.reopen();
      expect(await port.load('ignored')).toBe('["score/total","一 <&> \\"二\\""]');
      const read = await port.read();
      expect(read.profile).toBe('{"a":1}');
      expect(read.ignored).toBe('["score/total","一 <&> \\"二\\""]');
      await port.save('ignored', undefined);
      expect(await port.load('ignored')).toBeUndefined();
      expect(await port.read()).not.toHaveProperty('ignored');
    });

    test('is replaced as a whole, and leaves cells and journal alone', async () => {
      const { port } = await small();
      const before = (await port.read()).sheets.map(plain);
      await port.apply([edit('D2', '80', 90)], '一');
      await port.save('ignored', '一');
      await port.save('ignored', '二\r\n\t"<三>"');
      expect((await port.read()).ignored).toBe('二\r\n\t"<三>"');
      expect((await port.journal()).map(({ label }) => label)).toEqual(['一']);
      expect((await port.undo())?.label).toBe('一');
      expect((await port.read()).sheets.map(plain)).toEqual(before);
      expect(await port.load('ignored')).toBe('二\r\n\t"<三>"');
    });

    test('goes when all is cleared, but for the profile', async () => {
      const opened = await small();
      await opened.port.save('profile', '{"a":1}');
      await opened.port.read();
      const before = await opened.state();
      await opened.port.mark([mark('B2', 'error', '差 1')], WITH_NOTES);
      await opened.port.save('ignored', 'x');
      await opened.port.apply([edit('D2', '80', 80)], '同值');
      await opened.port.clearAll();
      expect(await opened.marked(NAME)).toEqual([]);
      expect(await opened.port.journal()).toEqual([]);
      expect(await opened.port.load('ignored')).toBeUndefined();
      expect(await opened.port.load('profile')).toBe('{"a":1}');
      expect(await opened.state()).toBe(before);
    });
  });

  describe(`${name}: a person at work`, () => {
    test('selecting, both ways', async () => {
      const { port, person } = await small();
      if (!person || !port.capabilities.select) return;
      await port.read();
      await port.select({ sheet: '附表', cell: at('C7') });
      expect(await person.selected()).toEqual({ sheet: '附表', cell: 'C7' });
      const told: string[] = [];
      const stop = port.onSelect(({ sheet, cell }) => told.push(`${sheet} ${a1(cell)}`));
      await person.clicks(NAME, 'B3');
      await events();
      stop();
      await person.clicks(NAME, 'B2');
      await events();
      expect(told).toEqual([`${NAME} B3`]);
    });

    test('edits of a person are told, our own are not', async () => {
      const { port, person } = await small();
      if (!person || !port.capabilities.events) return;
      await port.read();
      const told: Change[] = [];
      const stop = port.onEdit((change) => told.push(change));
      await port.apply([edit('B3', '≥95%', '≥96%')], '改');
      await port.mark([mark('B3')], { notes: false });
      await port.undo();
      await events();
      expect(told).toEqual([]);
      await person.types(NAME, 'A3', '产出指标');
      await events();
      expect(told).toEqual([{ sheet: NAME, source: 'person' }]);
      stop();
      await person.types(NAME, 'A3', '效益指标');
      await events();
      expect(told).toHaveLength(1);
    });

    test('what a person typed since is seen, and never overwritten unasked', async () => {
      const { port, person } = await small();
      if (!person) return;
      await port.read();
      await port.apply([edit('D2', '80', 90)], '一');
      await person.types(NAME, 'D2', 70);
      expect((await port.readSheet(NAME))?.at(1, 3)?.value).toBe(70);
      expect(await faultOf(port.apply([edit('D2', '90', 95)], '二'))).toBe('changed D2');
      expect(await faultOf(port.undo())).toBe('changed D2');
      expect((await port.readSheet(NAME))?.at(1, 3)?.value).toBe(70);
    });
  });
}
