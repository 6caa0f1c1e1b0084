import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { inBrowser } from '../../support/browser';
import { workbookBytes, workbookParts, type TestCell, type TestValue } from '../../support/xlsx';
import { at, NAME, root, sheetOf, SMALL } from '../contract-support';
import { changedParts, partText } from '../ooxml/parts';
import { richWorkbook, SHEET } from '../ooxml/rich';
import { openSession, serveGrid, type GridSession } from './session';

// Opening a spreadsheet takes a second, on a busy machine several.
jest.setTimeout(60_000);

const SAMPLE = '2-某县水务局-河道清淤（有错）.xlsx';
inBrowser('a person at the spreadsheet on the page', serveGrid, (suite) => {
  let session: GridSession;

  beforeAll(async () => {
    session = await openSession(suite);
  }, 60_000);
  // A script or a style that the policy of the page forbids, an address elsewhere, an error: all complaints.
  afterEach(() => expect(session.complaints.splice(0)).toEqual([]));

  const small = (cells: Record<string, TestValue | TestCell> = {}, more = {}): Uint8Array =>
    workbookBytes({ sheets: [{ ...SMALL, cells: { ...SMALL.cells, ...cells }, ...more }] });
  const content = async (cell: string): Promise<unknown> => {
    const { row, col } = at(cell);
    const found = sheetOf(readWorkbook(await session.bytes())).at(row, col);
    return found && (found.formula === undefined ? found.value : [found.formula, found.value]);
  };
  /** Whatever was typed, pasted or refused: the spreadsheet shows what the file holds. */
  const inStep = async (): Promise<void> =>
    expect(await session.page.evaluate(() => window.page.differing())).toEqual([]);
  const keys = async (...all: string[]): Promise<void> => {
    for (const key of all) await session.page.keyboard.press(key);
    await session.page.evaluate(() => window.page.call('finish'));
  };

  it('changes in the file the cell that is typed in, and nothing else', async () => {
    const before = new Uint8Array(readFileSync(join(root, 'assets/samples', SAMPLE)));
    await session.open(before);
    await session.types(NAME, 'G14', '6处');
    const after = await session.bytes();
    const part = 'xl/worksheets/sheet1.xml';
    expect(changedParts(before, after)).toEqual([part]);
    const cells = (bytes: Uint8Array): string[] => partText(bytes, part).split(/(?=<c )/);
    const [was, is] = [cells(before), cells(after)];
    const changed = is.filter((cell, index) => cell !== was[index]);
    expect(is).toHaveLength(was.length);
    expect(changed).toEqual([
      expect.stringMatching(/^<c r="G14" s="\d+" t="inlineStr"><is><t>6处<\/t><\/is><\/c>$/),
    ]);
    await inStep();
  });

  it.each([
    ['123', 123],
    ['1234.5', 1234.5],
    ['95%', 0.95],
    ['1,234.50', 1234.5],
    ['003', 3],
    ["'003", '003'],
    ['2024/5/1', 45_413],
    ['true', true],
    ['≥95%', '≥95%'],
    ['2024年12月底前', '2024年12月底前'],
    ['达成预期指标', '达成预期指标'],
    ['=D2*2', ['D2*2', 160]],
    ['=SUM(B2,D2)', ['SUM(B2,D2)', 180]],
  ])('takes %s as Excel does', async (text, value) => {
    await session.open(small());
    await session.types(NAME, 'B6', text);
    expect(await content('B6')).toEqual(value);
    await inStep();
  });

  it('gives a percentage its format where the cell has none, and leaves formats that are there', async () => {
    await session.open(small());
    await session.types(NAME, 'B6', '95%');
    await session.types(NAME, 'E2', '90%');
    await session.types(NAME, 'D3', '95%');
    const sheet = sheetOf(readWorkbook(await session.bytes()));
    expect([sheet.at(5, 1)?.text, sheet.at(1, 4)?.text, sheet.at(2, 3)?.value]).toEqual([
      '95%',
      '90.00%',
      '95%',
    ]);
    await inStep();
  });

  it('selects the whole of a merged area, as a click does', async () => {
    await session.open(small());
    const framed = (): Promise<string> => session.page.evaluate(() => window.page.framed());
    await session.port.select({ sheet: NAME, cell: at('B4') });
    expect(await framed()).toBe('B4:E5');
    await session.port.select({ sheet: NAME, cell: at('B3') });
    expect(await framed()).toBe('B3');
    await session.clicks(NAME, 'B4');
    expect(await framed()).toBe('B4:E5');
  });

  it('brings up to date what rests on the cell, and tells of one edit', async () => {
    await session.open(small());
    await session.types(NAME, 'D2', '90');
    expect([await content('D2'), await content('E2')]).toEqual([90, ['D2/B2', 0.9]]);
    expect(session.told.edits).toEqual([{ sheet: NAME, source: 'person' }]);
    await inStep();
  });

  it('keeps line breaks, empties with the Delete key and takes back with Ctrl+Z', async () => {
    await session.open(small());
    await session.clicks(NAME, 'B6');
    await session.page.keyboard.type('一');
    await session.page.keyboard.press('Alt+Enter');
    await session.page.keyboard.type('二');
    await keys('Enter');
    expect(await content('B6')).toBe('一\n二');
    await session.clicks(NAME, 'D2');
    await keys('Delete');
    expect(await content('D2')).toBeUndefined();
    await keys('Control+z');
    expect(await content('D2')).toBe(80);
    await inStep();
  });

  it('writes what is copied and pasted without its looks', async () => {
    await session.open(small());
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const isThere = () =>
      session.page
        .waitForFunction(() => window.page.shown('A6') !== '', undefined, { timeout: 5_000 })
        .then(() => true)
        .catch(() => false);
    // The clipboard is the machine's: whoever else uses it at that moment makes a person copy once more.
    for (let tries = 0; tries < 5; tries += 1) {
      await session.clicks(NAME, 'E3');
      await keys('Control+c');
      await session.clicks(NAME, 'A6');
      await keys('Control+v');
      if (await isThere()) break;
    }
    await keys('ArrowDown');
    expect(await content('A6')).toBe(45_000);
    await inStep();
  });

  it('takes over what is being typed when somebody leaves for the rest of the page', async () => {
    await session.open(small());
    await session.clicks(NAME, 'B6');
    await session.page.keyboard.type('写到一半');
    await session.page.locator('#field').click();
    await session.page.keyboard.type('ab');
    await keys('Backspace', 'Delete', 'Control+z');
    expect(await content('B6')).toBe('写到一半');
    expect(await session.page.locator('#field').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await session.page.evaluate(() => window.page.selected())).toEqual({ sheet: NAME, cell: 'B6' });
    await inStep();
  });

  it('lets nobody into a locked cell, nor empty it', async () => {
    await session.open(small({ D2: { v: 80, unlocked: true } }, { protect: true }));
    const before = await session.bytes();
    await session.clicks(NAME, 'B2');
    await session.page.keyboard.type('1');
    await keys('Enter');
    expect(session.told.refused).toEqual([{ code: 'locked', place: { sheet: NAME, cell: at('B2') } }]);
    await session.clicks(NAME, 'C3');
    await keys('Delete');
    expect(session.told.refused.slice(1)).toEqual([
      { code: 'locked', place: { sheet: NAME, cell: at('C3') } },
    ]);
    expect(await session.bytes()).toEqual(before);
    await session.types(NAME, 'D2', '90');
    expect(await content('D2')).toBe(90);
    await inStep();
  });

  it('leaves array formulas whole', async () => {
    const array = { f: 'B2*2', v: 200, fAttrs: { t: 'array', ref: 'B6:C6' } };
    await session.open(small({ B6: array, C6: 200 }));
    const before = await session.bytes();
    await session.types(NAME, 'C6', '5');
    expect(session.told.refused).toEqual([{ code: 'not-writable', place: { sheet: NAME, cell: at('C6') } }]);
    expect(session.told.edits).toEqual([]);
    expect(await session.bytes()).toEqual(before);
    await inStep();
  });

  it.each([
    ['sheet.command.insert-row-before', {}],
    [
      'sheet.command.add-worksheet-merge-all',
      { selections: [{ startRow: 5, endRow: 6, startColumn: 0, endColumn: 1 }] },
    ],
    ['sheet.command.set-worksheet-name', { name: '别的' }],
    ['sheet.command.insert-sheet', {}],
    ['sheet.command.set-range-bold', { value: 1 }],
  ])('does not let %s change what the file could not follow', async (id, params) => {
    await session.open(small());
    const before = await session.bytes();
    await session.clicks(NAME, 'A6');
    await session.page.evaluate(([name, given]) => window.page.command(name, given), [id, params] as const);
    await keys('ArrowDown');
    expect(await session.page.evaluate(() => window.page.sheets())).toEqual([NAME]);
    expect(await session.bytes()).toEqual(before);
    await inStep();
  });

  it('offers the lists of the file', async () => {
    const sheets = [SMALL];
    const part = workbookParts({ sheets })[SHEET] ?? '';
    const list =
      '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="B6">' +
      '<formula1>"优,良,中,差"</formula1></dataValidation></dataValidations></worksheet>';
    await session.open(workbookBytes({ sheets, parts: { [SHEET]: part.replace('</worksheet>', list) } }));
    // The arrow stands at the end of the cell.
    const { x, y } = await session.page.evaluate((name) => window.page.place(name, 'B6', 'end'), NAME);
    await session.page.mouse.click(x - 8, y);
    await session.page.getByText('良', { exact: true }).click();
    await session.page.waitForFunction(() => window.page.shown('B6') !== '');
    await keys('ArrowDown');
    expect(await content('B6')).toBe('良');
    await inStep();
  });

  it('shows marks and notes as the file has them, and is the same file when they are gone', async () => {
    const before = richWorkbook();
    await session.open(before);
    const { page, port } = session;
    const notes = await page.evaluate(() => window.page.notes('自评表'));
    expect(notes).toMatchObject({ A7: '单位：公里' });
    await port.mark([{ sheet: NAME, cell: at('A7'), severity: 'error', note: '应为 5 公里' }], {
      notes: true,
      author: '自评表审核',
    });
    expect(await page.evaluate(() => window.page.marked('自评表'))).toEqual(['A7']);
    await page.waitForFunction(() => window.page.fill('自评表', 'A7') === '#FFC7CE');
    const marked = await page.evaluate(() => window.page.notes('自评表'));
    expect(marked['A7']).toMatch(/^单位：公里\n.*应为 5 公里$/s);
    await port.unmark();
    expect(await page.evaluate(() => window.page.marked('自评表'))).toEqual([]);
    await page.waitForFunction(() => window.page.fill('自评表', 'A7') === undefined);
    expect(await page.evaluate(() => window.page.notes('自评表'))).toEqual(notes);
    expect(changedParts(before, await session.bytes())).toEqual([]);
  });

  it('makes room for a long text that the pane writes', async () => {
    await session.open(new Uint8Array(readFileSync(join(root, 'assets/samples', SAMPLE))));
    const { page, port } = session;
    const height = (): Promise<number> => page.evaluate(() => window.page.rowHeight(12));
    const before = await height();
    const value = '因汛期提前，施工推迟，已于六月底前全部完成，'.repeat(4);
    await port.apply([{ sheet: NAME, cell: at('J13'), before: '', value }], '填写原因');
    expect(await height()).toBeGreaterThan(before);
    await inStep();
  });

  it('shows a cell of a hidden sheet when it is asked to', async () => {
    const sheets = [SMALL, { name: '藏', state: 'hidden' as const, cells: { B2: 1 } }];
    await session.open(workbookBytes({ sheets }));
    const { page, port } = session;
    await port.select({ sheet: '藏', cell: at('B2') });
    expect(await page.evaluate(() => window.page.selected())).toEqual({ sheet: '藏', cell: 'B2' });
    await port.select({ sheet: NAME, cell: at('A1') });
    expect(await page.evaluate(() => window.page.selected())).toEqual({ sheet: NAME, cell: 'A1' });
  });

  it('speaks English and can be dark', async () => {
    const { page } = session;
    const offers = async (...entries: string[]): Promise<void> => {
      const { x, y } = await page.evaluate((name) => window.page.place(name, 'B3'), NAME);
      await page.mouse.click(x, y, { button: 'right' });
      for (const entry of entries) await page.getByText(entry, { exact: true }).waitFor();
    };
    const isDark = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.classList.contains('univer-dark'));
    await session.open(small(), { language: 'en', dark: true });
    await offers('Copy', 'Cut', 'Paste', 'Clear');
    // What is offered is what the file can follow.
    expect(await page.getByText(/Insert|Delete|Freeze|Protect|Note/).count()).toBe(0);
    expect(await isDark()).toBe(true);
    await page.evaluate(() => window.page.call('setDark', false));
    expect(await isDark()).toBe(false);
    await session.open(small());
    await offers('复制', '剪切', '粘贴', '清除');
  });

  it('leaves nothing on the page when it is closed', async () => {
    await session.open(small());
    const { page } = session;
    await page.evaluate(() => window.page.call('dispose'));
    expect(await page.locator('#grid').innerHTML()).toBe('');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    expect(await session.bytes()).toEqual(small());
    // Menus and tips hang beside the element; they go a little later.
    await page.waitForFunction(() => window.page.around() === 2);
  });
});
