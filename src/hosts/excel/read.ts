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

/** The largest sheet that is read in one request again after an edit. */
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
  return { sheets: sheets.map((sheet) => sheet.content.snapshot(sheet)), ...kept };
}

/**
 * Reads one sheet anew: in one round trip where it was read before and nothing was moved since.
 * undefined where it is gone.
 */
export async function readOne(host: ExcelHost, memory: Memory, name: string): Promise<Sheet | undefined> {
  const known = memory.byName(name);
  try {
    const small = known && !known.stale && cells(known.bounds) <= MOST_AT_ONCE;
    return (small && (await readAgain(host, memory, known))) || (await readAfresh(host, memory, name));
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
    if (known) memory.forget(known.id);
    return undefined;
  }
}

/** undefined where the sheet is not as it was remembered. */
async function readAgain(host: ExcelHost, memory: Memory, known: SheetMemory): Promise<Sheet | undefined> {
  return host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(known.name);
    sheet.load('id,name,visibility,protection/protected');
    const { top, left, bottom, right } = known.bounds;
    const before = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    const asked = ask(sheet.getUsedRange(true).getBoundingRect(before), known.isProtected);
    await context.sync();
    if (sheet.id !== known.id || sheet.protection.protected !== known.isProtected) return undefined;
    const content = new Content();
    const reading = { ...describe(sheet), content, bounds: content.add(asked), merges: [...known.merges] };
    memory.remember(remembered(reading));
    return content.snapshot(reading);
  });
}

async function readAfresh(host: ExcelHost, memory: Memory, name: string): Promise<Sheet> {
  const reading = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id,name,visibility,protection/protected');
    const reach = askReach(sheet);
    await context.sync();
    return { ...describe(sheet), bounds: reach() };
  });
  await readContents(host, [reading]);
  memory.remember(remembered(reading));
  return reading.content.snapshot(reading);
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
