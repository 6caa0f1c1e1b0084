import { relative } from 'node:path';
import { loadPane } from '../../src/locales/pane';
import { inBrowser } from '../support/browser';
import { files, root } from './corpus';
import { Excel } from './excel';
import { Pane } from './pane';
import { serveProduct } from './site';
import { audited, bytesOf, expected, sorted, type ShownList } from './told';

inBrowser('the pane and the command line', serveProduct, (at) => {
  test('say the same of every file', async () => {
    const words = await loadPane('zh-CN');
    const told = await audited(files);
    const [first = ''] = files;
    const excel = new Excel(bytesOf(first));
    const pane = await Pane.open(at, excel);
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
