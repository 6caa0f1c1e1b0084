import { relative } from 'node:path';
import { loadWorkbench } from '../../src/locales/workbench';
import { inBrowser } from '../support/browser';
import { files, root } from './corpus';
import { PageBook } from './page-book';
import { Pane } from './pane';
import { servePage } from './site';
import { audited, bytesOf, expected, sorted, type ShownList } from './told';

inBrowser('the page and the command line', servePage, (at) => {
  test('say the same of every file', async () => {
    const words = await loadWorkbench('zh-CN');
    const told = await audited(files);
    const pane = await Pane.open(at, new PageBook('', bytesOf(files[0] ?? '')), { path: '/', width: 1280 });
    const { page } = pane;
    await page.locator('input[data-way="files"]').setInputFiles([...files]);
    // All are read beside the page while the first is open.
    await page.locator('.wb-files progress').waitFor({ state: 'detached', timeout: 240_000 });
    const names = await page.locator('.wb-file__name').allTextContents();
    const shown: Record<string, ShownList> = {};
    const counted: Record<string, string> = {};
    for (const file of files) {
      const place = names.indexOf(file.split('/').at(-1) ?? '');
      const row = page.locator('.wb-file').nth(place);
      const facts = await row.locator('.wb-file__facts > span').allTextContents();
      counted[relative(root, file)] = facts.map((text) => text.trim()).join(' ');
      await row.locator('.wb-file__open').click();
      await page.locator('.wb-file--open', { hasText: names[place] ?? '' }).waitFor();
      await pane.settled();
      shown[relative(root, file)] = sorted(await pane.lists());
    }
    const wanted = told.map((file) => [relative(root, file.path), sorted(expected(file, words))]);
    expect(shown).toEqual(Object.fromEntries(wanted));
    // What the list of files counts is what the worker found, with the same parts in other surroundings.
    const { severities } = words.pane;
    const counts = told.map(({ path, findings, forms }) => {
      const of = (['error', 'explain', 'hint'] as const).flatMap((severity) => {
        const count = findings.filter((each) => each.severity === severity).length;
        return count > 0 ? [`${severities[severity]} ${count}`] : [];
      });
      const { clear, noForm } = words.bench.files;
      return [relative(root, path), of.join(' ') || (forms.length > 0 ? clear : noForm)];
    });
    expect(counted).toEqual(Object.fromEntries(counts));
    expect(files.length).toBeGreaterThan(100);
    expect(pane.complaints).toEqual([]);
  }, 600_000);
});
