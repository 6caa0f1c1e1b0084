import { join } from 'node:path';
import { a1, parseA1 } from '../../src/core/sheet/address';
import { MARK_TOKEN } from '../../src/hosts/token';
import type { Page } from 'playwright-core';
import { SimulatedExcel, type Answer, type HostOptions } from '../excel-host/host';
import { openBook } from '../excel-host/load';
import { bundled } from '../excel-host/page-script';
import { Person } from '../excel-host/person';
import { stateOf } from '../excel-host/state';
import { Book, type BookCell } from '../excel-host/book';
import type { EventEntry } from '../excel-host/wire';
import type { Beside } from './beside';
import type { Reached } from './in-page';
import type { Pane } from './pane';

/**
 * The simulated Excel outside of the page that it shows: the workbook outlives the pane, and another can be
 * opened under it.
 */
export class Excel implements Beside {
  host: SimulatedExcel;
  person: Person;
  private readonly greeted = new SimulatedExcel(new Book());
  private page: Page | undefined;
  private books = 0;

  constructor(
    workbook: Uint8Array,
    private readonly options: HostOptions = {},
  ) {
    this.host = this.opened(workbook);
    this.person = new Person(this.host);
  }

  get book(): Book {
    return this.host.book;
  }

  /** All that the workbook holds. */
  state(): string {
    return stateOf(this.book);
  }

  /** The selection as `sheet!A1`; of a merged area its first cell. */
  selected(): string {
    const { selection } = this.book;
    const sheet = selection && this.book.sheet(selection.sheet);
    return sheet ? `${sheet.name}!${a1({ row: selection.range.top, col: selection.range.left })}` : '';
  }

  cell(sheet: string, cell: string): BookCell | undefined {
    const { row = -1, col = -1 } = parseA1(cell) ?? {};
    return this.book.sheet(sheet)?.cell(row, col);
  }

  marked(sheet: string): string[] {
    const formats = this.book.sheet(sheet)?.conditionalFormats ?? [];
    const marks = formats.filter(({ formula }) => formula?.includes(MARK_TOKEN));
    return marks.flatMap(({ areas }) => areas.map(({ top, left }) => a1({ row: top, col: left })));
  }

  report(): Uint8Array {
    return Buffer.from(this.host.created.at(-1) ?? '', 'base64');
  }

  comesBack(pane: Pane): Promise<void> {
    return pane.reopen();
  }

  /** Shows the pane in a page, which must not have loaded anything yet. */
  async attach(page: Page): Promise<void> {
    this.page = page;
    await page.exposeFunction('excelRequest', (body: string) => this.answer(body));
    await page.exposeFunction('excelSettle', () => this.host.settle());
    const sets = JSON.stringify(this.host.sets);
    await page.addInitScript(`(${bundled(join(__dirname, 'in-page.ts'))}).connect(globalThis, ${sets})`);
  }

  /** Opens another workbook in place of this one; nothing in it goes by an id of the one before. */
  reopen(workbook: Uint8Array): void {
    this.host = this.opened(workbook);
    this.person = new Person(this.host);
    this.books += 1;
    const { book } = this.host;
    for (const each of [...book.sheets, ...book.parts])
      Object.assign(each, { id: `${each.id}${this.books}` });
    book.active += String(this.books);
  }

  /** The library greets its host before the pane asks for anything; that works in every state. */
  private answer(body: string): Promise<Answer> {
    const host = body.includes('NotifyActionHandlerReady') ? this.greeted : this.host;
    return host.request(body);
  }

  private opened(workbook: Uint8Array): SimulatedExcel {
    const host = new SimulatedExcel(openBook(workbook), this.options);
    host.deliver = (entry) => void this.tell(entry).catch(() => undefined);
    return host;
  }

  /** A page that is gone or on its way misses what it is told. */
  private async tell(entry: EventEntry): Promise<void> {
    await this.page?.evaluate((told) => (globalThis as unknown as Reached).excelTells(told), entry);
  }
}
