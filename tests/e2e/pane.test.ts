import { loadPane, type PaneWords } from '../../src/locales/pane';
import { loadPanels, type PanelLocale } from '../../src/locales/panels';
import { inBrowser } from '../support/browser';
import { workbookBytes } from '../support/xlsx';
import { Excel } from './excel';
import { Pane } from './pane';
import { serveProduct } from './site';
import { Story } from './story';
import { FILES, audited, bytesOf, expected, sorted } from './told';

const { wrong: WRONG, blanks: BLANKS } = FILES;
const SHEET = '自评表';
/** The start of a finding in that form that carries a value to write. */
const MENDABLE = 'F6 全年预算数合计';

inBrowser('the shipped pane over Excel', serveProduct, (at) => {
  let words: PaneWords;
  let panels: PanelLocale;

  beforeAll(async () => {
    words = await loadPane('zh-CN');
    panels = await loadPanels('zh-CN');
  });

  /** A pane that broke its policy, asked elsewhere or threw has failed, whatever it showed. */
  test.each([
    { name: 'errors', file: WRONG },
    { name: 'blanks', file: BLANKS },
  ])(
    'leads through a form with $name, and takes everything back',
    async ({ name, file }) => {
      const [audit] = await audited([file]);
      if (!audit) throw new Error('the command line said nothing');
      const excel = new Excel(bytesOf(file));
      const pane = await Pane.open(at, excel);
      await new Story(file, audit, excel, pane, words, panels).tell(name);
      await pane.close();
    },
    120_000,
  );

  test('takes every trace away, after asking', async () => {
    const { ignore } = panels;
    const excel = new Excel(bytesOf(WRONG));
    const asOpened = excel.state();
    const pane = await Pane.open(at, excel);
    await pane.page.locator('.zp-sentence', { hasText: MENDABLE }).click();
    await pane.button(words.pane.actions.ignoreLabel('F6')).click();
    await pane.page.getByRole('textbox').fill('含上级追加');
    await pane.button(ignore.save).click();
    await pane.says(ignore.done.ignored('F6'));
    await pane.button(words.pane.actions.mark).click();
    await pane.page.locator('.zp-panel .zp-buttons button').first().click();
    await pane.says(words.pane.done.marked(11));
    expect(excel.state()).not.toBe(asOpened);
    await pane.button(ignore.clear.open).click();
    await pane.picture('traces 1 asked');
    await pane.button(ignore.clear.confirm).click();
    await pane.says(ignore.clear.done({ steps: 0, ignored: 1 }));
    await pane.picture('traces 2 gone');
    expect(excel.state()).toBe(asOpened);
    await pane.page.locator('.zp-sentence', { hasText: MENDABLE }).waitFor();
    await pane.close();
  }, 60_000);

  test('follows a person who types and selects', async () => {
    const excel = new Excel(bytesOf(WRONG));
    const pane = await Pane.open(at, excel);
    excel.person.clicks(SHEET, 'I19');
    await pane.page.locator('.zp-finding--selected', { hasText: 'I19' }).first().waitFor();
    excel.person.types(SHEET, 'I19', 15);
    await pane.page
      .locator('.zp-sentence', { hasText: 'I19 得分 16 超过分值 15' })
      .waitFor({ state: 'detached' });
    await pane.close();
  }, 60_000);

  test('waits for a person who is typing in a cell, and loses nothing', async () => {
    const { pane: say } = words;
    const [audit] = await audited([WRONG]);
    const excel = new Excel(bytesOf(WRONG), { traps: { cellEditMode: true } });
    const asOpened = excel.state();
    const pane = await Pane.open(at, excel);
    await pane.page.getByText(say.faults.editing(''), { exact: true }).waitFor();
    await pane.picture('typing 1 open');
    excel.host.traps.cellEditMode = false;
    await pane.button(say.actions.retry).click();
    await pane.page.locator('.zp-bar').waitFor();
    const before = await pane.lists();
    expect(sorted(before)).toEqual(audit && sorted(expected(audit, words)));

    excel.host.traps.cellEditMode = true;
    await pane.page.locator('.zp-sentence', { hasText: MENDABLE }).click();
    await pane.says(say.faults.editing(''));
    await pane.button(/采用建议值/).click();
    await pane.says(say.faults.editing(''));
    await pane.picture('typing 2 adopt');
    expect(excel.state()).toBe(asOpened);
    expect(await pane.lists()).toEqual(before);

    excel.host.traps.cellEditMode = false;
    await pane.button(say.actions.retry).click();
    await pane.page.locator('.zp-notice--done').waitFor();
    expect(excel.state()).not.toBe(asOpened);
    await pane.close();
  }, 60_000);

  test('works as far as protection lets it, and says how far', async () => {
    const { pane: say } = words;
    const [audit] = await audited([WRONG]);
    const excel = new Excel(bytesOf(WRONG));
    excel.person.protects(SHEET);
    const asOpened = excel.state();
    const pane = await Pane.open(at, excel);
    await pane.page.getByText(say.states.protected(SHEET), { exact: true }).waitFor();
    expect(sorted(await pane.lists())).toEqual(audit && sorted(expected(audit, words)));
    await pane.page.locator('.zp-sentence', { hasText: MENDABLE }).click();
    await pane.page.getByText(say.actions.locked, { exact: true }).waitFor();
    expect(await pane.button(/采用建议值/).count()).toBe(0);
    await pane.picture('protected 1 list');
    await pane.button(say.actions.mark).click();
    await pane.page.locator('.zp-panel .zp-buttons button').first().click();
    await pane.says(say.done.protectedSheets([SHEET]));
    expect(await pane.page.locator('.zp-notice--problem').count()).toBe(1);
    await pane.picture('protected 2 marks');
    expect(excel.state()).toBe(asOpened);
    await pane.close();
  }, 60_000);

  test('says that there is no form', async () => {
    const excel = new Excel(workbookBytes({ sheets: [{ name: 'Sheet1', cells: { A1: '会议签到' } }] }));
    const pane = await Pane.open(at, excel);
    await pane.page.getByText(words.pane.states.noForm, { exact: true }).waitFor();
    await pane.picture('no form');
    await pane.close();
  }, 60_000);
});
