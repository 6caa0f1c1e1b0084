import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AxeResults } from 'axe-core';
import { a1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { loadLocale } from '../../src/locales';
import { loadPanels, type PanelLocale } from '../../src/locales/panels';
import { loadWorkbench, type WorkbenchWords } from '../../src/locales/workbench';
import { inBrowser } from '../support/browser';
import { FIRST, NEXT, twoSheetFile } from '../support/two-sheets';
import { workbookBytes } from '../support/xlsx';
import { PageBook } from './page-book';
import { Pane } from './pane';
import { servePage } from './site';
import { Story } from './story';
import { FILES, audited, bytesOf, expected, sorted } from './told';

const { wrong: WRONG, clean: CLEAN, blanks: BLANKS } = FILES;

/** What every cell of a workbook holds, by `sheet!A1`. */
function cellsOf(bytes: Uint8Array): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of readWorkbook(bytes).sheets) {
    for (const { row, col, cell } of sheet.cells()) {
      cells.set(`${sheet.name}!${a1({ row, col })}`, cell.formula ?? JSON.stringify(cell.value));
    }
  }
  return cells;
}

/** Cells that differ between two workbooks. A formula differs when it is another, not when its result is. */
function differing(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [cellsOf(one), cellsOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .sort();
}

inBrowser('the page for people without Excel', servePage, (at) => {
  let words: WorkbenchWords;
  let panels: PanelLocale;

  beforeAll(async () => {
    words = await loadWorkbench('zh-CN');
    panels = await loadPanels('zh-CN');
  });

  const opened = (book: PageBook, how: { width?: number; dark?: boolean } = {}): Promise<Pane> =>
    Pane.open(at, book, { path: '/', width: 1280, ...how });

  test.each([
    { name: 'errors', file: WRONG },
    { name: 'blanks', file: BLANKS },
  ])(
    'leads through a form with $name, and takes everything back',
    async ({ name, file }) => {
      const [audit] = await audited([file]);
      if (!audit) throw new Error('the command line said nothing');
      const book = new PageBook(basename(file), bytesOf(file));
      const pane = await opened(book);
      await book.choose(pane);
      await new Story(file, audit, book, pane, words, panels).tell(`page ${name}`);
      await pane.close();
    },
    240_000,
  );

  test('serves a new accountant from the first finding to the saved file', async () => {
    const { pane: say } = words;
    const original = bytesOf(BLANKS);
    const book = new PageBook('自评表.xlsx', original);
    const pane = await opened(book);
    // The sample stands there until a file of one's own is opened.
    await pane.page.getByText(words.bench.sample, { exact: true }).waitFor();
    await book.choose(pane);
    const { page } = pane;

    // The first finding that has a value to write: where it stands, why it is one, and what to do.
    const [told] = await audited([BLANKS]);
    const first = told?.findings.find(({ fix }) => fix);
    if (!first?.fix) throw new Error('nothing to mend');
    await pane.finding(first.cell, first.message).click();
    await page.locator(`.wb-cell[data-cell="${first.cell}"][aria-selected="true"]`).waitFor();
    await pane
      .button(/^为什么/)
      .first()
      .click();
    await page.locator('.zp-page').first().waitFor();
    await pane.back();
    await pane
      .button(/^采用建议值/)
      .first()
      .click();
    await page.locator('.zp-notice--done').waitFor();
    await pane.settled();

    // A cell of one's own, typed into the sheet.
    const blank = [...readWorkbook(original).sheets[0]!.cells()].find(({ cell }) => cell.value === '100%');
    const typedInto = blank && a1(blank);
    if (typedInto) {
      await page.locator(`.wb-cell[data-cell="${typedInto}"]`).dblclick();
      await page.locator('.wb-editor').fill('99%');
      await page.keyboard.press('Enter');
      await pane.says(say.done.typed(typedInto));
    }

    await pane.button(say.actions.fill).click();
    await page.locator('.zp-line').first().waitFor();
    const planned = await pane.ticked();
    await pane.button(panels.fill.write(planned.length)).click();
    await pane.says(say.done.filled(planned.length));

    const saved = await book.bytes();
    expect(book.names).toEqual(['自评表（已改）.xlsx']);
    const sheet = first.sheet;
    const wanted = [first.fix.cell, ...planned.map(({ cell }) => cell), ...(typedInto ? [typedInto] : [])];
    expect(differing(original, saved)).toEqual(wanted.map((cell) => `${sheet}!${cell}`).sort());
    await pane.close();
  }, 240_000);

  test('leads through a form that goes on on a second sheet', async () => {
    const { pane: say } = words;
    const original = twoSheetFile(['I6', 'I21', 'J21']);
    const book = new PageBook('两页.xlsx', original);
    const pane = await opened(book);
    await book.choose(pane);
    await pane.page.getByText(say.head.pages([FIRST, NEXT]), { exact: true }).waitFor();
    await pane.finding(`${NEXT}!I3`, '得分 16 超过分值 15').click();
    await pane.until(async () => (await book.selected()) === `${NEXT}!I3`);
    await pane.picture('page 11 second sheet');

    await pane.button(say.actions.mark).click();
    await pane.page.locator('.zp-panel .zp-buttons button').first().click();
    await pane.page.locator('.zp-notice--done').waitFor();
    expect(await book.marked(FIRST)).toContain('F6');
    expect(await book.marked(NEXT)).toContain('I3');
    await pane.button(say.actions.unmark).click();
    await pane.says(say.done.unmarked);
    await pane.back();

    await pane.button(say.actions.fill).click();
    await pane.page.locator('.zp-line').first().waitFor();
    const planned = await pane.ticked();
    expect(planned.map(({ cell }) => cell)).toEqual(['I6', `${NEXT}!I5`]);
    await pane.picture('page 12 fill of both sheets');
    await pane.button(panels.fill.write(planned.length)).click();
    await pane.says(say.done.filled(planned.length));
    expect(differing(original, await book.bytes())).toEqual([`${FIRST}!I6`, `${NEXT}!I5`]);
    await pane.close();
  }, 60_000);

  test('lists many files with what was found, and says why one cannot be read', async () => {
    const { bench, pane: say } = words;
    const { cli } = await loadLocale('zh-CN');
    const book = new PageBook('a.xlsx', bytesOf(WRONG));
    const pane = await opened(book);
    const { page } = pane;
    const broken = { name: '坏了.xlsx', mimeType: '', buffer: Buffer.from('no workbook') };
    const others = [WRONG, CLEAN].map((file) => ({
      name: basename(file),
      mimeType: '',
      buffer: readFileSync(file),
    }));
    const empty = workbookBytes({ sheets: [{ name: 'Sheet1', cells: { A1: '会议签到' } }] });
    const silent = { name: '会议.xlsx', mimeType: '', buffer: Buffer.from(empty) };
    await page.locator('input[data-way="files"]').setInputFiles([...others, broken, silent]);
    await page.getByText(bench.files.totals(4, 1), { exact: true }).waitFor();
    const rows = await page.locator('.wb-file').allInnerTexts();
    const about = (name: string) => rows.find((row) => row.includes(name))?.replace(/\s+/g, ' ');
    const [told] = await audited([WRONG]);
    const count = (severity: string) => told?.findings.filter((each) => each.severity === severity).length;
    expect(about(basename(WRONG))).toContain(
      `${say.severities.error} ${count('error')} ${say.severities.explain} ${count('explain')}`,
    );
    expect(about(basename(CLEAN))).toContain(bench.files.clear);
    expect(about('坏了.xlsx')).toContain(bench.files.unreadable);
    expect(about('会议.xlsx')).toContain(bench.files.noForm);
    await page.locator('.wb-file__open', { hasText: '坏了' }).click();
    await page.getByText(cli.files['not-a-workbook']('坏了.xlsx'), { exact: true }).waitFor();
    await pane.picture('page 7 unreadable');
    await page.locator('.wb-file__open', { hasText: basename(WRONG) }).click();
    await pane.settled();
    expect(told && sorted(await pane.lists())).toEqual(told && sorted(expected(told, words)));
    const reporting = page.waitForEvent('download');
    await pane.button(bench.files.reportPage).click();
    const report = readFileSync(await (await reporting).path(), 'utf8');
    for (const name of [basename(WRONG), basename(CLEAN), '坏了.xlsx', '会议.xlsx'])
      expect(report).toContain(name);
    await pane.close();
  }, 120_000);

  test('asks before a page with unsaved changes is left', async () => {
    const book = new PageBook(basename(WRONG), bytesOf(WRONG));
    const pane = await opened(book);
    const { page } = pane;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await pane
      .button(/^采用建议值/)
      .first()
      .click();
    await page.locator('.zp-notice--done').waitFor();
    await pane.reopen();
    expect(asked).toEqual(['beforeunload']);
    await pane.reopen();
    expect(asked).toEqual(['beforeunload']);
    await pane.close();
  }, 60_000);

  test.each([
    { width: 320, dark: false },
    { width: 320, dark: true },
    { width: 1280, dark: false },
    { width: 1280, dark: true },
  ])(
    'is accessible and keeps its width: $width px, dark $dark',
    async ({ width, dark }) => {
      const { views, sample } = words.bench;
      const book = new PageBook('另一张.xlsx', bytesOf(CLEAN));
      const pane = await opened(book, { width, dark });
      const { page } = pane;
      await page.getByText(sample, { exact: true }).waitFor();
      if (width >= 1280) {
        // Wider in Excel than there is room for here, it is narrowed to stand in it as a whole.
        const sheet = page.locator('.wb-scroll');
        expect(await sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      }
      await pane
        .button(/^采用建议值/)
        .first()
        .click();
      await page.locator('.zp-notice--done').waitFor();
      await book.choose(pane);
      const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
      const { recognised } = words.pane.actions;
      for (const view of width < 720
        ? [views.files, views.sheet, views.list, recognised]
        : [undefined, recognised]) {
        if (view) await pane.button(view).click();
        if (view === recognised) await page.locator('.zp-roles-table').first().waitFor();
        await page.evaluate(axe);
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((each) => each.finished.catch(() => 0))),
        );
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        await pane.picture(`page 9 ${view ?? 'all'} ${width} ${dark ? 'dark' : 'light'}`);
      }
      await pane.close();
    },
    60_000,
  );

  test('goes on to another file while the spreadsheet is still loading', async () => {
    const book = new PageBook(basename(BLANKS), bytesOf(BLANKS), 'grid');
    const pane = await opened(book);
    const { page } = pane;
    await page.locator('.wb-grid').waitFor({ state: 'attached' });
    await book.choose(pane);
    await page.locator('.wb-grid[data-state="ready"]').waitFor({ timeout: 60_000 });
    await pane.close();
  }, 120_000);

  test('goes on in the spreadsheet when it has loaded', async () => {
    const book = new PageBook(basename(WRONG), bytesOf(WRONG), 'grid');
    const pane = await opened(book);
    const { page } = pane;
    // The list is there, and what is done in it is in the spreadsheet that comes after.
    await pane.finding('I19', '得分 16 超过分值 15').click();
    await page.locator('.wb-grid[data-state="ready"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.wb-table').count()).toBe(0);
    const place = () => page.locator('.wb-grid input').first().inputValue();
    await pane.until(async () => (await place()) === 'I19');
    await pane.finding('F6', '全年预算数合计').click();
    await pane.until(async () => (await place()) === 'F6');
    await page.keyboard.press('Tab');
    await pane
      .button(/^采用建议值/)
      .first()
      .click();
    await page.locator('.zp-notice--done').waitFor();
    await pane.picture('page 8 spreadsheet');
    expect(differing(bytesOf(WRONG), await book.bytes())).toEqual(['自评表!F6']);
    await pane.close();
  }, 120_000);
});
