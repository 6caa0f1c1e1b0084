import { basename } from 'node:path';
import { loadPanels, type PanelLocale } from '../../src/locales/panels';
import { loadWorkbench, type WorkbenchWords } from '../../src/locales/workbench';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { parseA1 } from '../../src/core/sheet/address';
import { inBrowser } from '../support/browser';
import { InputMethod } from './input-method';
import { PageBook } from './page-book';
import { Pane } from './pane';
import { servePage } from './site';
import { FILES, bytesOf } from './told';

const { wrong: WRONG } = FILES;
/** Longer than the page waits before it checks again. */
const LONG_ENOUGH = 600;

inBrowser('a person who types Chinese', servePage, (at) => {
  let words: WorkbenchWords;
  let panels: PanelLocale;

  beforeAll(async () => {
    words = await loadWorkbench('zh-CN');
    panels = await loadPanels('zh-CN');
  });

  async function opened(view: 'table' | 'grid') {
    const book = new PageBook(basename(WRONG), bytesOf(WRONG), view);
    const pane = await Pane.open(at, book, { path: '/', width: 1280 });
    await book.choose(pane);
    return { book, pane, typing: await InputMethod.on(pane.page) };
  }

  const rest = (pane: Pane) => pane.page.waitForTimeout(LONG_ENOUGH);

  test('types into the spreadsheet: no letter is lost or taken over early, and nothing half-typed is checked', async () => {
    const { book, pane, typing } = await opened('grid');
    const { page } = pane;
    const grid = page.locator('.wb-grid');
    await page.locator('.wb-grid[data-state="ready"]').waitFor({ timeout: 60_000 });
    const place = () => grid.locator('input').first().inputValue();
    // A cell of the indicators, wherever it lies on the screen.
    await pane.finding('I19', '得分 16 超过分值 15').click();
    await pane.until(async () => (await place()) === 'I19');
    const box = await grid.locator('canvas').first().boundingBox();
    await page.mouse.click((box?.x ?? 0) + 420, (box?.y ?? 0) + 300);
    await pane.until(async () => (await place()) !== 'I19');
    const [first = ''] = (await place()).split(':');

    const before = await pane.list();
    await typing.spells('xiangmu');
    await typing.presses('Enter');
    await rest(pane);
    expect([(await place()).split(':')[0], await pane.list()]).toEqual([first, before]);
    expect(await pane.button(words.bench.save).isEnabled()).toBe(false);
    await typing.chooses('项目');
    await typing.writes('yiwancheng', '已完成');
    await page.keyboard.press('Enter');
    await pane.until(async () => (await place()).split(':')[0] !== first);

    // The check of the cell before comes while the next one is being typed in.
    const [next = ''] = (await place()).split(':');
    await typing.spells('wu');
    await rest(pane);
    await typing.chooses('无');
    await page.keyboard.press('Enter');
    await pane.until(async () => (await place()).split(':')[0] !== next);
    const [sheet] = readWorkbook(await book.bytes()).sheets;
    const text = (cell: string) => {
      const { row = 0, col = 0 } = parseA1(cell) ?? {};
      return sheet?.at(row, col)?.text;
    };
    expect([text(first), text(next)]).toEqual(['项目已完成', '无']);
    await pane.close();
  }, 120_000);

  test('types into the plain table', async () => {
    const { book, pane, typing } = await opened('table');
    const { page } = pane;
    await page.locator('.wb-cell[data-cell="J16"]').click();
    await typing.spells('xiangmu');
    await typing.presses('Enter');
    await rest(pane);
    expect(await page.locator('.wb-editor').inputValue()).toBe('xiangmu');
    await typing.chooses('项目');
    await typing.writes('yiwancheng', '已完成');
    await page.keyboard.press('Enter');
    await pane.says(words.pane.done.typed('J16'));
    expect((await book.cell('自评表', 'J16'))?.value).toBe('项目已完成');
    await pane.close();
  }, 60_000);

  test('types a reason: the key that gives up a word does not give up the text', async () => {
    const { book, pane, typing } = await opened('table');
    const { page } = pane;
    await pane.finding('J13', '实际完成').click();
    await pane.button(words.pane.actions.writeReason).click();
    const field = page.getByRole('textbox');
    await field.waitFor();
    await typing.writes('xiangmu', '项目');
    await typing.spells('yiwan');
    await typing.presses('Escape');
    await typing.presses('Enter');
    expect(await field.inputValue()).toBe('项目yiwan');
    await typing.chooses('已完成');
    expect(await field.inputValue()).toBe('项目已完成');
    await pane.button(panels.reason.save).click();
    await pane.says(words.pane.done.reason('J13'));
    expect((await book.cell('自评表', 'J13'))?.value).toBe('项目已完成');
    await pane.close();
  }, 60_000);
});
