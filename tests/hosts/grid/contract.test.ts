import { inBrowser } from '../../support/browser';
import { packageState, markedCells } from '../ooxml/package-state';
import { contract, type Opened } from '../contract';
import { openSession, serveGrid, type GridSession } from './session';

// Opening a spreadsheet takes a second, on a busy machine several.
jest.setTimeout(60_000);

inBrowser('the spreadsheet on the page', serveGrid, (at) => {
  let session: GridSession;

  beforeAll(async () => {
    session = await openSession(at);
  }, 60_000);
  afterEach(() => expect(session.complaints.splice(0)).toEqual([]));

  async function opened(bytes: Uint8Array): Promise<Opened> {
    await session.open(bytes);
    const { page, port } = session;
    return {
      port,
      state: async () => {
        // Whatever happened, the spreadsheet shows what the file holds.
        expect(await page.evaluate(() => window.page.differing())).toEqual([]);
        return packageState(await session.bytes());
      },
      marked: async (sheet) => {
        const shown = await page.evaluate((name) => window.page.marked(name), sheet);
        const held = markedCells(await session.bytes(), sheet);
        expect([...new Set(shown)].sort()).toEqual([...held].sort());
        return held;
      },
      reopen: async () => opened(await session.bytes()),
      person: {
        types: (sheet, cell, value) => session.types(sheet, cell, String(value)),
        clicks: (sheet, cell) => session.clicks(sheet, cell),
        selected: () => page.evaluate(() => window.page.selected()),
      },
    };
  }

  contract('grid', opened);
});
