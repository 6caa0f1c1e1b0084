import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { openBook } from '../excel-host/load';
import type { BookCell } from '../excel-host/book';
import { a1, contains, parseA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { markedCells, packageState } from '../hosts/ooxml/package-state';
import type { Beside } from './beside';
import type { Pane } from './pane';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** In the names of files that were saved. */
const CHANGED = '已改';

/** The workbook that is open in the page for people without Excel. What it holds is known by saving it. */
export class PageBook implements Beside {
  /** Names under which files were saved. */
  readonly names: string[] = [];
  private page: Page | undefined;
  private readonly downloads: Download[] = [];
  private last: Uint8Array;

  /** @param view the plain table, whose cells a test can see, or the spreadsheet */
  constructor(
    private readonly name: string,
    workbook: Uint8Array,
    private readonly view: 'table' | 'grid' = 'table',
  ) {
    this.last = workbook;
  }

  async attach(page: Page): Promise<void> {
    this.page = page;
    page.on('download', (download) => this.downloads.push(download));
    // Nobody answers the browser's own question where to save.
    await page.addInitScript((view) => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
      localStorage.setItem('ziping.view', view);
    }, this.view);
  }

  /** Chooses the workbook among the files of this machine, as a person does. */
  async choose(pane: Pane): Promise<void> {
    const { page } = pane;
    const chooser = page.waitForEvent('filechooser');
    await pane.button('打开文件').click();
    const file = { name: this.name, mimeType: TYPE, buffer: Buffer.from(this.last) };
    await (await chooser).setFiles([file]);
    await page.locator('.wb-bar__name', { hasText: this.name }).waitFor();
    await pane.settled();
  }

  /** Saves, where there is anything to save, and gives the bytes of the file. */
  async bytes(): Promise<Uint8Array> {
    const page = this.seen();
    const button = page.getByRole('button', { name: '保存', exact: true });
    if (await button.isEnabled()) {
      const saving = page.waitForEvent('download', (download) =>
        download.suggestedFilename().includes(CHANGED),
      );
      await button.click();
      const download = await saving;
      this.names.push(download.suggestedFilename());
      this.last = readFileSync(await download.path());
      await page.locator('.zp-notice--done').waitFor();
    }
    return this.last;
  }

  async state(): Promise<string> {
    return packageState(await this.bytes());
  }

  async selected(): Promise<string> {
    const cell = this.seen().locator('.wb-cell[aria-selected="true"]');
    if ((await cell.count()) === 0) return '';
    const sheet = await this.seen().locator('.wb-table').getAttribute('aria-label');
    return `${sheet}!${await cell.getAttribute('data-cell')}`;
  }

  async cell(sheet: string, cell: string): Promise<BookCell | undefined> {
    const { row = -1, col = -1 } = parseA1(cell) ?? {};
    return openBook(await this.bytes())
      .sheet(sheet)
      ?.cell(row, col);
  }

  async marked(sheet: string): Promise<string[]> {
    const bytes = await this.bytes();
    const { merges = [] } = readWorkbook(bytes).sheets.find(({ name }) => name === sheet) ?? {};
    return markedCells(bytes, sheet).filter((cell) => {
      const place = parseA1(cell);
      const merge = place && merges.find((range) => contains(range, place));
      return !merge || cell === a1({ row: merge.top, col: merge.left });
    });
  }

  async report(): Promise<Uint8Array> {
    const made = this.downloads.filter((download) => !download.suggestedFilename().includes(CHANGED)).at(-1);
    if (!made) throw new Error('no report was made');
    return readFileSync(await made.path());
  }

  async comesBack(pane: Pane): Promise<void> {
    await this.bytes();
    await pane.reopen();
    await this.choose(pane);
  }

  private seen(): Page {
    if (!this.page) throw new Error('no page is open');
    return this.page;
  }
}
