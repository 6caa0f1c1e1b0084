import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../../src/core/sheet/types';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { openSession, settled } from '../../excel-host/session';
import { NAME, open, mark } from './support';

const folder = join(__dirname, '../../corpus/forms');

describe('reading', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.xlsx')))(
    '%s: cell by cell',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const { door } = openSession(bytes);
      const cells = ({ sheets }: Workbook) =>
        sheets.map((sheet) => [sheet.name, sheet.used, [...sheet.cells()], sheet.merges.length]);
      expect(cells(await door.read())).toEqual(cells(readWorkbook(bytes)));
    },
  );

  test('more merges than Excel tells at a time', async () => {
    const merges = Array.from(
      { length: 1_500 },
      (_, i) => `${i % 2 ? 'C' : 'A'}${i + 2}:${i % 2 ? 'D' : 'B'}${i + 2}`,
    );
    const { door, host } = open({}, { merges, cells: { A1: '表', F1600: 1 } });
    const [sheet] = (await door.read()).sheets;
    expect(sheet?.merges).toHaveLength(1_500);
    expect(host.takeRoundTrips()).toBe(3);
  });

  test('a merge over the edge of two requests', async () => {
    const { door } = open({}, { merges: ['A80:B200'], cells: { A1: '表', L300: 1 } });
    const [sheet] = (await door.read()).sheets;
    expect(sheet?.merges).toEqual([{ top: 79, left: 0, bottom: 199, right: 1 }]);
  });

  test('numbers in narrow columns', async () => {
    const { door, library } = open({ traps: { narrowColumns: true } });
    const [sheet] = (await door.read()).sheets;
    expect(sheet?.at(1, 1)?.text).toBe('1234.5');
    const text = await library.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(NAME).getRange('B2').load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['########']]);
  });

  test('formats to the end of the sheet', async () => {
    const session = open();
    const sheet = session.book.sheet(NAME);
    sheet?.setFormat(1_048_575, 16_383, '0.00');
    const [read] = (await session.door.read()).sheets;
    expect(read?.at(1, 3)?.value).toBe(80);
    expect(session.host.requests.every(({ size, responseSize }) => size < 1e6 && responseSize < 1e6)).toBe(
      true,
    );
  });

  test('a very large sheet, in several requests', async () => {
    const session = open();
    const sheet = session.book.sheet('附表');
    for (let row = 0; row < 9_000; row++)
      for (let col = 0; col < 10; col++) sheet?.enter(row, col, row * 10 + col);
    const read = (await session.door.read()).sheets[1];
    expect(read?.used).toEqual({ top: 0, left: 0, bottom: 8_999, right: 9 });
    expect(read?.at(8_999, 9)?.value).toBe(89_999);
    expect(Math.max(...session.host.requests.map(({ responseSize }) => responseSize))).toBeLessThan(5e6);
    expect((await session.door.readSheet('附表'))?.at(8_999, 9)?.value).toBe(89_999);
  });

  test('a sheet renamed, added and deleted since', async () => {
    const { door, person } = open();
    await door.read();
    person.renames('附表', '附表二');
    expect(await door.readSheet('附表')).toBeUndefined();
    expect((await door.readSheet('附表二'))?.at(0, 0)?.value).toBe(1);
    person.deletesSheet('附表二');
    expect(await door.readSheet('附表二')).toBeUndefined();
    await door.mark([mark('B2')], { notes: false });
  });

  test('a row inserted since: merges are asked for anew', async () => {
    const { door, person } = open({}, { merges: ['A1:E1', 'A4:B5'] });
    await door.read();
    person.insertsRow(NAME, 2);
    await settled();
    const sheet = await door.readSheet(NAME);
    expect(sheet?.merges.map(({ top }) => top)).toEqual([0, 4]);
    expect(sheet?.at(2, 3)?.value).toBe(80);
  });

  test('values beyond what was read before', async () => {
    const { door, person, host } = open();
    await door.read();
    host.takeRoundTrips();
    person.types(NAME, 'H30', 7);
    expect((await door.readSheet(NAME))?.at(29, 7)?.value).toBe(7);
    expect(host.takeRoundTrips()).toBe(1);
  });
});
