import type { Session } from '../../excel-host/session';
import { NAME, open } from './support';

describe('the simulated Excel itself', () => {
  test('names what it does not have', async () => {
    const { library } = open();
    const work = library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange('A1').getEntireRow();
      await context.sync();
    });
    await expect(work).rejects.toThrow('the simulated Excel has no Range.GetEntireRow');
  });

  test('lets the library refuse what is newer than the host', async () => {
    const { library } = open();
    const work = library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(NAME).getRange('A1').getDependents();
    });
    await expect(work).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('refuses long addresses and too many merged areas, as Excel does', async () => {
    const merges = Array.from({ length: 600 }, (_, i) => `A${i + 1}:B${i + 1}`);
    const { library } = open({}, { merges });
    const areas = library.Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(NAME)
        .getRange('A1:B600')
        .getMergedAreasOrNullObject()
        .load('address');
      await context.sync();
    });
    await expect(areas).rejects.toMatchObject({ code: 'GeneralException' });
    const long = library.Excel.run(async (context) => {
      const addresses = Array.from({ length: 2_000 }, (_, i) => `A${i * 2 + 1}`).join(',');
      context.workbook.worksheets.getItem(NAME).getRanges(addresses).load('address');
      await context.sync();
    });
    await expect(long).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('turns what looks like a number or date into one, unless it is told not to', async () => {
    const { library, book } = open();
    await library.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(NAME).getRange('A8:D8');
      range.values = [['95%', '2024年3月', "'95%", '合格']];
      await context.sync();
    });
    const row = [0, 1, 2, 3].map((col) => book.sheet(NAME)?.cell(7, col)?.value);
    expect(row).toEqual([0.95, 45_000, '95%', '合格']);
  });

  test('has a theme, or none', () => {
    const theme = ({ library }: Session): unknown => library.Office.context.officeTheme;
    expect(theme(open())).toBeDefined();
    expect(theme(open({ traps: { noTheme: true } }))).toBeUndefined();
  });
});
