import type { Range } from '../../core/sheet/address';
import type { Sheet, Visibility, Workbook } from '../../core/sheet/types';
import { around, PLACE, rangeOf } from './addresses';
import { ask, askMerges, Content, mergesOf, visibilityOf } from './content';
import { codeOf } from './errors';
import type { Memory, SheetMemory } from './memory';
import type { ExcelHost } from './office';
import { askParts, textOf } from './parts';
import { bounds, requests, type Piece } from './pieces';

/** A sheet on the way of being read. */
interface Reading {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly content: Content;
  bounds: Range;
  merges: Range[];
}

/** Cells that are read again in one request. */
const MOST_AT_ONCE = 40_000;

/**
 * Reads the whole workbook in three round trips, however many sheets it has: what there is, how far it
 * reaches, what it holds. Only very large ones take more.
 *
 * @param first queued along with the first request
 */
export async function readBook(
  host: ExcelHost,
  memory: Memory,
  first: (context: Excel.RequestContext) => void,
): Promise<Workbook> {
  const { sheets, ...kept } = await host.run(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    const { worksheets } = workbook;
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    const parts = askParts(context);
    first(context);
    await context.sync();

    memory.readOnly = workbook.readOnly;
    const reaches = worksheets.items.map((sheet) => askReach(sheet));
    const [profile, ignored] = [parts.profile, parts.ignored].map(({ items }) => items[0]?.getXml());
    await context.sync();
    const found = worksheets.items.map((sheet, i) => ({
      ...describe(sheet),
      bounds: reaches[i]?.() ?? NOTHING,
    }));
    return {
      sheets: found,
      ...(profile ? { profile: textOf(profile.value) } : {}),
      ...(ignored ? { ignored: textOf(ignored.value) } : {}),
    };
  });
  await readContents(host, sheets);
  memory.keepOnly(new Set(sheets.map(({ id }) => id)));
  for (const sheet of sheets) memory.remember(remembered(sheet));
  return { sheets: await Promise.all(sheets.map((sheet) => sheet.content.snapshot(sheet))), ...kept };
}

/**
 * Reads sheets anew: in one round trip those that were read before and in which nothing was moved since, as
 * many as one answer holds. undefined stands for a sheet that is gone.
 */
export async function readSome(
  host: ExcelHost,
  memory: Memory,
  names: readonly string[],
): Promise<Map<string, Sheet | undefined>> {
  const ready = names.flatMap((name) => {
    const known = memory.byName(name);
    return known && !known.stale && cells(known.bounds) <= MOST_AT_ONCE ? [known] : [];
  });
  const requests = await Promise.all(portions(ready).map((portion) => readAgain(host, memory, portion)));
  const read = new Map<string, Sheet | undefined>(requests.flatMap((sheets) => [...sheets]));
  const others = names.filter((name) => !read.has(name));
  await Promise.all(others.map(async (name) => read.set(name, await readAfresh(host, memory, name))));
  return read;
}

/** As many sheets together as one answer holds. */
function portions(sheets: readonly SheetMemory[]): SheetMemory[][] {
  const all: SheetMemory[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const own = cells(sheet.bounds);
    if (own > room) {
      all.push([]);
      room = MOST_AT_ONCE;
    }
    all.at(-1)?.push(sheet);
    room -= own;
  }
  return all;
}

/** Those of the sheets that are as they were remembered. */
async function readAgain(
  host: ExcelHost,
  memory: Memory,
  sheets: readonly SheetMemory[],
): Promise<Map<string, Sheet>> {
  return host
    .run(async (context) => {
      const asked = sheets.map((known) => {
        const sheet = context.workbook.worksheets.getItem(known.name);
        sheet.load('id,name,visibility,protection/protected');
        const { top, left, bottom, right } = known.bounds;
        const before = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        return {
          known,
          sheet,
          asked: ask(sheet.getUsedRange(true).getBoundingRect(before), known.isProtected),
        };
      });
      await context.sync();
      const read = new Map<string, Sheet>();
      for (const { known, sheet, asked: answer } of asked) {
        if (sheet.id !== known.id || sheet.protection.protected !== known.isProtected) continue;
        const content = new Content();
        const reading = {
          ...describe(sheet),
          content,
          bounds: content.add(answer),
          merges: [...known.merges],
        };
        memory.remember(remembered(reading));
        read.set(known.name, await content.snapshot(reading));
      }
      return read;
    })
    .catch((error: unknown) => {
      // One sheet that is gone spoils the answer for all; they are then read one by one.
      if (codeOf(error) === 'ItemNotFound') return new Map<string, Sheet>();
      throw error;
    });
}

/** undefined where the sheet is gone. */
async function readAfresh(host: ExcelHost, memory: Memory, name: string): Promise<Sheet | undefined> {
  try {
    const reading = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load('id,name,visibility,protection/protected');
      const reach = askReach(sheet);
      await context.sync();
      return { ...describe(sheet), bounds: reach() };
    });
    await readContents(host, [reading]);
    memory.remember(remembered(reading));
    return await reading.content.snapshot(reading);
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    const known = memory.byName(name);
    if (known) memory.forget(known.id);
    return undefined;
  }
}

const NOTHING: Range = { top: 0, left: 0, bottom: 0, right: 0 };

function askReach(sheet: Excel.Worksheet): () => Range {
  const used = sheet.getUsedRange(false).load(PLACE);
  const values = sheet.getUsedRange(true).load(PLACE);
  return () => bounds(around(rangeOf(used), rangeOf(values)), rangeOf(values));
}

function describe(sheet: Excel.Worksheet): Omit<Reading, 'bounds'> {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isProtected: sheet.protection.protected,
    content: new Content(),
    merges: [],
  };
}

/** One request for all sheets; more only where the answer would be too large. */
async function readContents(host: ExcelHost, sheets: readonly Reading[]): Promise<void> {
  const pieces = requests(sheets.map((sheet) => ({ sheet, range: sheet.bounds })));
  await Promise.all(pieces.map((request) => host.run((context) => readPieces(context, request))));
}

async function readPieces(context: Excel.RequestContext, pieces: readonly Piece<Reading>[]): Promise<void> {
  const asked = pieces.map(({ sheet, range }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const { top, left, bottom, right } = range;
    const place = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    return { sheet, content: ask(place, sheet.isProtected), merges: askMerges(worksheet, range) };
  });
  await context.sync();
  for (const { sheet, content, merges } of asked) {
    sheet.content.add(content);
    sheet.merges.push(...mergesOf(merges));
  }
}

function remembered({ id, name, bounds, merges, isProtected }: Reading): SheetMemory {
  return { id, name, bounds, merges, isProtected, stale: false };
}

function cells({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}
