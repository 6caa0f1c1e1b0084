import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { loadWorkbench, type WorkbenchWords } from '../../src/locales/workbench';
import { inBrowser } from '../support/browser';
import { PageBook } from './page-book';
import { Pane } from './pane';
import { servePage } from './site';
import { FILES, bytesOf } from './told';

const { wrong: WRONG, clean: CLEAN } = FILES;

/** What a folder gives, numbers in names by their value. */
const IN_FOLDER = ['水务局/2.xlsx', '水务局/10.xlsx', '水务局/河道/1.xlsx', '水务局/旧表.xls'];

/** What a browser answers when the page asks where to save. */
type Answer = 'takes' | 'AbortError' | 'SecurityError';

/** A page that asks where to save, and somebody who answers. */
class AskedBook extends PageBook {
  constructor(
    name: string,
    bytes: Uint8Array,
    private readonly answer: Answer,
  ) {
    super(name, bytes);
  }

  override async attach(page: Page): Promise<void> {
    await super.attach(page);
    await page.addInitScript((answer) => {
      const given: { names: string[]; bytes: number[] } = { names: [], bytes: [] };
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
        given.names.push(suggestedName);
        if (answer !== 'takes') throw new DOMException('', answer);
        const write = async (bytes: Uint8Array) => void (given.bytes = [...bytes]);
        return {
          name: '另起的名.xlsx',
          createWritable: async () => ({ write, close: async () => undefined }),
        };
      };
      Object.assign(window, { given, showSaveFilePicker });
    }, this.answer);
  }
}

inBrowser('the ways in and out of the page', servePage, (at) => {
  let words: WorkbenchWords;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-ways-'));
    mkdirSync(join(folder, '水务局/河道'), { recursive: true });
    for (const [name, bytes] of [
      ['水务局/10.xlsx', bytesOf(CLEAN)],
      ['水务局/2.xlsx', bytesOf(WRONG)],
      ['水务局/河道/1.xlsx', bytesOf(WRONG)],
      ['水务局/旧表.xls', Buffer.from('old')],
      ['水务局/说明.txt', Buffer.from('no workbook')],
    ] as const)
      writeFileSync(join(folder, name), bytes);
    words = await loadWorkbench('zh-CN');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (width = 1280, book = new PageBook(basename(WRONG), bytesOf(WRONG))): Promise<Pane> =>
    Pane.open(at, book, { path: '/', width });

  /** Files from this machine let go over the page, as the browser gets them from the desktop. */
  async function drop({ page }: Pane, files: readonly string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    const at = { x: 400, y: 300, data };
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
    await page.locator('.wb-drop').waitFor();
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    await page.locator('.wb-drop').waitFor({ state: 'detached' });
  }

  const names = (page: Page): Promise<string[]> =>
    page
      .locator('.wb-file__open')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('.wb-file__folder, .wb-file__name')]
            .map(({ textContent }) => textContent)
            .join(''),
        ),
      );

  const widthOf = async (part: Locator): Promise<number> =>
    Math.round((await part.boundingBox())?.width ?? 0);

  test('the line between sheet and pane moves by mouse and by keys, and stays where it was put', async () => {
    const pane = await opened();
    const { page } = pane;
    const line = page.getByRole('separator', { name: words.bench.divider });
    const right = page.locator('.wb-pane');
    const stands = async () => {
      const now = Number(await line.getAttribute('aria-valuenow'));
      expect(await widthOf(right)).toBe(now);
      return now;
    };
    const before = await stands();
    const { x, y, width, height } = (await line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [fromX, fromY] = [x + width / 2, y + height / 2];
    await page.mouse.move(fromX, fromY);
    await page.mouse.down();
    await page.mouse.move(fromX - 60, fromY, { steps: 3 });
    await page.mouse.move(fromX - 100, fromY);
    await page.mouse.up();
    await page.mouse.move(fromX - 300, fromY);
    expect(await stands()).toBe(before + 100);
    await line.focus();
    await page.keyboard.press('ArrowRight');
    expect(await stands()).toBe(before + 76);
    await page.keyboard.press('End');
    expect(await stands()).toBe(Number(await line.getAttribute('aria-valuemin')));
    await page.keyboard.press('Home');
    const most = await stands();
    expect(most).toBe(Number(await line.getAttribute('aria-valuemax')));
    await pane.reopen();
    expect(await stands()).toBe(most);
    await pane.close();
  }, 60_000);

  test('a file that is dropped is opened', async () => {
    const pane = await opened();
    await drop(pane, [CLEAN]);
    await pane.page.locator('.wb-bar__name', { hasText: basename(CLEAN) }).waitFor();
    await pane.settled();
    expect((await pane.list()).findings).toEqual([]);
    await pane.close();
  }, 60_000);

  test('of several that are dropped, and folders among them, every workbook is listed by its path', async () => {
    const pane = await opened();
    const { page } = pane;
    await drop(pane, [CLEAN, join(folder, '水务局')]);
    await page.getByText(words.bench.files.totals(5, 2), { exact: true }).waitFor();
    expect(await names(page)).toEqual([basename(CLEAN), ...IN_FOLDER]);
    await pane.close();
  }, 60_000);

  test('a folder that is chosen comes with all its workbooks', async () => {
    const pane = await opened();
    const { page } = pane;
    const chooser = page.waitForEvent('filechooser');
    await pane.button(words.bench.openFolder).click();
    await (await chooser).setFiles(join(folder, '水务局'));
    await page.getByText(words.bench.files.totals(4, 2), { exact: true }).waitFor();
    expect(await names(page)).toEqual(IN_FOLDER);
    await pane.close();
  }, 60_000);

  test.each<{ answer: Answer; name: string }>([
    { answer: 'takes', name: 'a place is chosen' },
    { answer: 'AbortError', name: 'nobody wants to after all' },
    { answer: 'SecurityError', name: 'the browser does not ask' },
  ])(
    'saves to where the browser asks for, and says how it went: $name',
    async ({ answer }) => {
      const { bench } = words;
      const book = new AskedBook(basename(WRONG), bytesOf(WRONG), answer);
      const pane = await opened(1280, book);
      const { page } = pane;
      await book.choose(pane);
      await pane
        .button(/^采用建议值/)
        .first()
        .click();
      await page.locator('.zp-notice--done').waitFor();
      await pane.settled();
      const wanted = basename(WRONG).replace('.xlsx', '（已改）.xlsx');
      const coming = answer === 'SecurityError' ? page.waitForEvent('download') : undefined;
      await pane.button(bench.save).click();
      const told = { takes: bench.saved('另起的名.xlsx'), AbortError: bench.saveCancelled };
      await pane.says(answer === 'SecurityError' ? bench.saved(wanted) : told[answer]);
      if (coming) expect((await coming).suggestedFilename()).toBe(wanted);
      const { names: asked, bytes } = await page.evaluate(
        () => (window as unknown as { given: { names: string[]; bytes: number[] } }).given,
      );
      expect(asked).toEqual([wanted]);
      if (answer === 'takes') {
        const sheet = readWorkbook(Uint8Array.from(bytes)).sheets[0];
        expect(sheet?.at(5, 5)?.text).toBe('170.00');
      } else expect(bytes).toEqual([]);
      // What was not saved is still to be saved.
      expect(await pane.button(bench.save).isEnabled()).toBe(answer === 'AbortError');
      await pane.close();
    },
    60_000,
  );

  test('a small screen says that a file was saved while it shows the sheet', async () => {
    const { bench } = words;
    const pane = await opened(350);
    const { page } = pane;
    await pane
      .button(/^采用建议值/)
      .first()
      .click();
    await page.locator('.zp-notice--done').waitFor();
    await pane.settled();
    await pane.button(bench.views.sheet).click();
    await page.locator('.wb-table').waitFor();
    const download = page.waitForEvent('download');
    await pane.button(bench.save).click();
    const name = (await download).suggestedFilename();
    const notice = page.getByText(bench.saved(name), { exact: true });
    await notice.waitFor();
    const box = await notice.boundingBox();
    expect(box && box.y + box.height <= 720 && box.height > 0).toBe(true);
    await pane.picture('page 10 saved small');
    await pane.close();
  }, 60_000);
});
