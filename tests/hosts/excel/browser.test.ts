import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import type { InBrowser as InPageExcel } from '../../excel-host/browser';
import type * as ExcelHosts from '../../../src/hosts/excel';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { bundled, pageScript } from '../../excel-host/page-script';
import type { HostOptions } from '../../excel-host/host';
import { inBrowser } from '../../support/browser';
import { listen, type Site } from '../../support/serve';
import { workbookBytes } from '../../support/xlsx';

const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const PAGE = '<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script>';

/** Serves a page and Microsoft's library, as the intranet kit does. */
function serve(): Promise<Site> {
  return listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(library, normalize(pathname.replace(/^\/office\//, '')));
    const isLibrary = pathname.startsWith('/office/') && file.startsWith(library) && existsSync(file);
    response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'");
    if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(PAGE);
    else if (!isLibrary) response.writeHead(404).end();
    else {
      const type = extname(file) === '.js' ? 'text/javascript' : 'text/plain';
      response.setHeader('Content-Type', `${type}; charset=utf-8`).end(readFileSync(file));
    }
  });
}

interface InPage {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly simulatedExcel: InPageExcel;
  readonly hosts: typeof ExcelHosts;
}

const bytes = workbookBytes({
  sheets: [{ name: '自评表', cells: { A1: '预算', B1: 100, C1: { f: 'B1*2', v: 200 } } }],
});

inBrowser('office.js in Chromium', serve, (at) => {
  async function open(options: HostOptions = {}, workbook = bytes): Promise<Page> {
    const page = await at.browser.newPage();
    await page.addInitScript(pageScript(workbook, options));
    await page.goto(`${at.site.origin}/`);
    await page.evaluate(() => (globalThis as unknown as InPage).Office.onReady());
    return page;
  }

  test('finds its host, and the requirement sets that it has', async () => {
    const page = await open({ sets: { ExcelApi: '1.14' } });
    const found = await page.evaluate(() => {
      const { Office } = globalThis as unknown as InPage;
      const { requirements, host, platform } = Office.context;
      return [
        host,
        platform,
        requirements.isSetSupported('ExcelApi', '1.14'),
        requirements.isSetSupported('ExcelApi', '1.15'),
      ].map(String);
    });
    expect(found).toEqual(['Excel', 'PC', 'true', 'false']);
  }, 30_000);

  test('reads, writes, and hears of changes', async () => {
    const page = await open();
    const seen = await page.evaluate(async () => {
      const { Excel, simulatedExcel } = globalThis as unknown as InPage;
      const told: string[] = [];
      const values = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('自评表');
        context.workbook.worksheets.onChanged.add(async (event) => {
          told.push(`${event.address} ${event.triggerSource} ${event.source}`);
        });
        sheet.getRange('B1').values = [[150]];
        await context.sync();
        const range = sheet.getUsedRange().load('values');
        await context.sync();
        return range.values as unknown[][];
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      simulatedExcel.person.types('自评表', 'A1', '预算数');
      simulatedExcel.person.typesElsewhere('自评表', 'A1', '年初预算数');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { values, told, roundTrips: simulatedExcel.host.takeRoundTrips() };
    });
    expect(seen.values).toEqual([['预算', 150, 300]]);
    expect(seen.told).toEqual(['B1 ThisLocalAddin Local', 'A1 Unknown Local', 'A1 Unknown Remote']);
    expect(seen.roundTrips).toBeGreaterThanOrEqual(2);
  }, 30_000);

  test.each([
    ['cellEditMode', 'InvalidOperationInCellEditMode'],
    ['accessDenied', 'AccessDenied'],
    ['dialogOpen', 'WriteNotSupportedWhenModalDialogOpen'],
  ] as const)(
    'says %s as %s',
    async (trap, code) => {
      const page = await open({ traps: { [trap]: true } });
      const told = await page.evaluate(() => {
        const { Excel } = globalThis as unknown as InPage;
        const work = Excel.run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
        });
        return work.then(
          () => 'nothing',
          (error: { code: string }) => error.code,
        );
      });
      expect(told).toBe(code);
    },
    30_000,
  );

  test('carries the door: reading, marking, writing and taking back', async () => {
    const form = new Uint8Array(readFileSync(join(__dirname, '../../corpus/forms/linxia-01.xlsx')));
    const page = await open({}, form);
    await page.evaluate(
      `globalThis.hosts = ${bundled(join(__dirname, '../../../src/hosts/excel/index.ts'))}`,
    );
    const seen = await page.evaluate(async () => {
      const { hosts, simulatedExcel } = globalThis as unknown as InPage;
      const door = hosts.createExcelPort();
      const [sheet] = (await door.read()).sheets;
      if (!sheet) throw new Error('nothing was read');
      const before = simulatedExcel.state();
      const place = { sheet: sheet.name, cell: { row: 4, col: 2 } };
      await door.mark([{ ...place, severity: 'error', note: '' }], { notes: false });
      await door.apply([{ ...place, before: sheet.at(4, 2)?.text ?? '', value: 16 }], '改');
      const written = (await door.readSheet(sheet.name))?.at(4, 2)?.value;
      const step = await door.undo();
      await door.unmark();
      return {
        cells: [...sheet.cells()],
        written,
        label: step?.label,
        isAsBefore: simulatedExcel.state() === before,
      };
    });
    expect(seen.cells).toEqual([...(readWorkbook(form).sheets[0]?.cells() ?? [])]);
    expect(seen).toMatchObject({ written: 16, label: '改', isAsBefore: true });
  }, 30_000);

  test('keeps settings in the workbook', async () => {
    const page = await open();
    const kept = await page.evaluate(async () => {
      const { Office, simulatedExcel } = globalThis as unknown as InPage;
      Office.context.document.settings.set('一', '二');
      await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
      return [...simulatedExcel.host.book.settings.keys()];
    });
    expect(kept).toEqual(['一']);
  }, 30_000);

  test('has a theme, or none', async () => {
    const theme = (page: Page) =>
      page.evaluate(() => (globalThis as unknown as InPage).Office.context.officeTheme);
    expect(await theme(await open())).toMatchObject({ primaryFontColor: '#262626' });
    expect(await theme(await open({ traps: { noTheme: true } }))).toBeNull();
  }, 30_000);
});
