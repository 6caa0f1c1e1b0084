import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { snapshot } from '../../../src/core/sheet/snapshot';
import type { Sheet } from '../../../src/core/sheet/types';
import { PortError, type Change, type PlaceName, type Port } from '../../../src/hosts/port';
import type { InBrowser } from '../../support/browser';
import type { Site } from '../../support/serve';
import { serve } from '../../taskpane/serve';
import type { Answer, SheetData } from './page';

const root = join(__dirname, '../../..');
const OUT = join(root, 'node_modules/.cache/grid-page');

/** A page with the real spreadsheet on it, in a real browser. */
export interface GridSession {
  readonly page: Page;
  /** What the page complained of, and what it asked for elsewhere. */
  readonly complaints: string[];
  /** What the door has told since the workbook was opened. */
  readonly told: { readonly edits: Change[]; readonly selected: PlaceName[]; readonly refused: Refusal[] };
  readonly port: Port;
  open(bytes: Uint8Array, options?: { language?: 'zh-CN' | 'en'; dark?: boolean }): Promise<void>;
  bytes(): Promise<Uint8Array>;
  /** Types into a cell as a person does, and goes on to the next. */
  types(sheet: string, cell: string, text: string): Promise<void>;
  clicks(sheet: string, cell: string): Promise<void>;
}

export interface Refusal {
  readonly code: PortError['code'];
  readonly place: PortError['place'];
}

/** Builds a page with the spreadsheet, and serves it. */
export async function serveGrid(): Promise<Site> {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const env = ['entry=./tests/hosts/grid/page.ts', 'name=grid', `out=${OUT}`].flatMap((each) => [
    '--env',
    each,
  ]);
  // What a page must not do does not depend on how small its scripts are, which takes a minute more.
  const args = ['--mode', 'production', '--no-optimization-minimize', ...env];
  execFileSync(process.execPath, [webpack, ...args], { cwd: root, stdio: 'pipe' });
  return serve([OUT, __dirname], []);
}

/** Opens the page. */
export async function openSession({ browser, site: { origin } }: InBrowser): Promise<GridSession> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  const told: GridSession['told'] = { edits: [], selected: [], refused: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message, stack }) => complaints.push(stack ?? message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(url);
  });
  const listeners = {
    edit: new Set<(change: Change) => void>(),
    select: new Set<(place: PlaceName) => void>(),
  };
  await page.exposeFunction('told', (what: 'edit' | 'select' | 'refused', of: never) => {
    ({ edit: told.edits, select: told.selected, refused: told.refused })[what].push(of);
    if (what !== 'refused') listeners[what].forEach((listener) => listener(of));
  });
  await page.goto(`${origin}/page.html`);

  const session: GridSession = {
    page,
    complaints,
    told,
    port: remotePort(page, listeners),
    async open(bytes, options = {}) {
      listeners.edit.clear();
      listeners.select.clear();
      for (const list of Object.values(told)) list.length = 0;
      await page.evaluate(([base64, given]) => window.page.open(base64, given), [
        Buffer.from(bytes).toString('base64'),
        options,
      ] as const);
    },
    bytes: async () => new Uint8Array(Buffer.from(await page.evaluate(() => window.page.bytes()), 'base64')),
    async types(sheet, cell, text) {
      await session.clicks(sheet, cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !window.page.isTyping());
      await page.evaluate(() => window.page.call('finish'));
    },
    async clicks(sheet, cell) {
      const { x, y } = await page.evaluate(([name, at]) => window.page.place(name, at), [
        sheet,
        cell,
      ] as const);
      await page.mouse.click(x, y);
    },
  };
  return session;
}

/** The door on the page, as a door here. */
function remotePort(
  page: Page,
  listeners: { edit: Set<(change: Change) => void>; select: Set<(place: PlaceName) => void> },
): Port {
  const call = async <T>(method: Exclude<keyof Port, 'readGradually'>, ...args: unknown[]): Promise<T> => {
    const answer = (await page.evaluate(([name, given]) => window.page.call(name, ...given), [
      method,
      args,
    ] as const)) as Answer<T>;
    if ('fault' in answer) throw new PortError(answer.fault, answer.place);
    return answer.value;
  };
  const listening = <T>(set: Set<(told: T) => void>, listener: (told: T) => void): (() => void) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  return {
    capabilities: { notes: true, events: true, select: true, createWorkbook: false, readOnly: false },
    async read() {
      const { sheets, ...rest } = await call<{ sheets: SheetData[] }>('read');
      return { ...rest, sheets: sheets.map(sheetOf) };
    },
    async readSheet(name) {
      const data = await call<SheetData | undefined>('readSheet', name);
      return data && sheetOf(data);
    },
    mark: (marks, options) => call('mark', marks, options),
    unmark: () => call('unmark'),
    apply: (edits, label) => call('apply', edits, label),
    undo: async () => (await call('undo')) ?? undefined,
    journal: () => call('journal'),
    select: (place) => call('select', place),
    onEdit: (listener) => listening(listeners.edit, listener),
    onSelect: (listener) => listening(listeners.select, listener),
    load: async (name) => (await call<string | null | undefined>('load', name)) ?? undefined,
    save: (name, text) => call('save', name, text),
    clearAll: () => call('clearAll'),
    createWorkbook: (bytes) => call('createWorkbook', bytes),
  };
}

function sheetOf({ content, formats, ...data }: SheetData): Sheet {
  const codes = new Map(formats.map(([row, col, format]) => [`${row} ${col}`, format]));
  return snapshot({
    ...data,
    cells: content.map(({ row, col, cell }) => [row, col, cell] as const),
    formatAt: (row, col) => codes.get(`${row} ${col}`),
  });
}
