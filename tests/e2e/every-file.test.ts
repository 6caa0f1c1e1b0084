import { relative } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { loadPane } from '../../src/locales/pane';
import { files, root } from './corpus';
import { Excel } from './excel';
import { Pane } from './pane';
import { executablePath, launch, serveProduct, type Site } from './site';
import { audited, bytesOf, expected, sorted, type ShownList } from './told';

const inChromium = executablePath === undefined ? describe.skip : describe;

inChromium('the pane and the command line', () => {
  let browser: Browser | undefined;
  let site: Site | undefined;

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test('say the same of every file', async () => {
    site = await serveProduct();
    browser = await chromium.launch(launch);
    const words = await loadPane('zh-CN');
    const told = await audited(files);
    const [first = ''] = files;
    const excel = new Excel(bytesOf(first));
    const pane = await Pane.open(browser, site.origin, excel);
    const shown: Record<string, ShownList> = {};
    for (const file of files) {
      excel.reopen(bytesOf(file));
      await pane.auditAgain();
      shown[relative(root, file)] = sorted(await pane.lists());
    }
    const wanted = told.map((file) => [relative(root, file.path), sorted(expected(file, words))]);
    expect(shown).toEqual(Object.fromEntries(wanted));
    expect(files.length).toBeGreaterThan(100);
    expect(pane.complaints).toEqual([]);
  }, 240_000);
});
