import { a1, parseRange, type Range } from '../../core/sheet/address';
import { PortError, type Mark, type MarkOptions, type Marked, type PlaceName } from '../port';
import { localAddresses } from './addresses';
import { codeOf } from './errors';
import { flagsOf, type Flag } from './flags';
import { addFormats, askFormats, dropFormats, oursAmong, oursOneByOne } from './formats';
import type { Memory } from './memory';
import { renewNames } from './names';
import { addNotes, askNotes, dropNotes, type AskedNotes } from './notes';
import type { ExcelHost } from './office';
import { askParts, type PartLists } from './parts';

/** What is asked of each sheet before anything is changed. */
interface Target {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly flags: readonly Flag[];
  readonly formats: Excel.ConditionalFormatCollection;
  readonly notes?: AskedNotes;
}

export interface Wish {
  readonly marks: readonly Mark[];
  /** Notes that are there are taken away in any case. */
  readonly options: MarkOptions;
}

/** What is done in the second request besides. */
export type Besides = (context: Excel.RequestContext, parts: PartLists) => void;

/**
 * Puts marks on the flagged cells in place of those that are there, in two round trips: what there is, what
 * shall be. Sheets whose protection forbids formats are left as they are.
 */
export async function setMarks(
  host: ExcelHost,
  memory: Memory,
  wish: Wish,
  besides: Besides = () => undefined,
): Promise<Marked> {
  try {
    return await attempt(host, memory, wish, besides, undefined);
  } catch (error) {
    // Where the formats of a sheet cannot be enumerated, or a sheet has gone, there is a longer way.
    if (error instanceof PortError || !['GeneralException', 'ItemNotFound'].includes(codeOf(error) ?? ''))
      throw error;
    await renewNames(host, memory);
    const ours = await Promise.all(memory.all().map(async ({ id }) => [id, await oursOf(host, id)] as const));
    return attempt(host, memory, wish, besides, new Map(ours));
  }
}

async function attempt(
  host: ExcelHost,
  memory: Memory,
  wish: Wish,
  besides: Besides,
  known: ReadonlyMap<string, readonly string[]> | undefined,
): Promise<Marked> {
  for (const { sheet } of wish.marks) {
    if (!memory.byName(sheet)) throw new PortError('no-such-sheet', { sheet });
  }
  const { options } = wish;
  const withNotes = host.knowsNotes && host.supports('1.18');
  return host.run(async (context) => {
    const targets = memory.all().map(({ id, name, merges }): Target => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('protection/protected,protection/options');
      const marks = wish.marks.filter((mark) => memory.byName(mark.sheet)?.id === id);
      const flags = flagsOf(marks, merges as Range[]);
      const formats = known ? sheet.getRange().conditionalFormats : askFormats(sheet);
      return {
        name,
        sheet,
        flags,
        formats,
        ...(withNotes && { notes: askNotes(sheet, options.notes ? flags : []) }),
      };
    });
    const parts = askParts(context);
    await context.sync();
    const conversations = await conversationsOf(context, targets);

    const marked: { protectedSheets: string[]; withoutNote: PlaceName[] } = {
      protectedSheets: [],
      withoutNote: [],
    };
    targets.forEach((target, i) => {
      const { name, sheet, flags, formats, notes } = target;
      const { protected: isProtected, options: allowed } = sheet.protection;
      if (!isProtected || allowed.allowFormatCells) {
        dropFormats(sheet, known ? (known.get(memory.all()[i]?.id ?? '') ?? []) : oursAmong(formats));
        addFormats(sheet, flags);
      } else if (flags.length > 0) marked.protectedSheets.push(name);
      const mayNote = !isProtected || allowed.allowEditObjects;
      if (notes && mayNote) dropNotes(notes);
      if (!options.notes) return;
      const without =
        notes && mayNote
          ? addNotes(sheet, notes, options.author, conversations.get(name) ?? new Set())
          : flags.filter(({ lines }) => lines.length > 0).map(({ cell }) => cell);
      marked.withoutNote.push(...without.map((cell) => ({ sheet: name, cell })));
    });
    // How the file door takes its marks back no longer fits what is there.
    for (const part of parts.marks.items) part.delete();
    besides(context, parts);
    await context.sync();
    return marked;
  });
}

/** The cells with a conversation, by sheet. Takes a round trip only where there are any. */
async function conversationsOf(
  context: Excel.RequestContext,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const asked = targets.map(({ name, notes }) => ({
    name,
    places: notes?.flagged.length
      ? notes.comments.items.map((each) => each.getLocation().load('address'))
      : [],
  }));
  if (asked.some(({ places }) => places.length > 0)) await context.sync();
  return new Map(
    asked.map(({ name, places }) => {
      const cells = places.flatMap(({ address }) =>
        localAddresses(address).flatMap((each) => parseRange(each) ?? []),
      );
      return [name, new Set(cells.map(({ top, left }) => a1({ row: top, col: left })))];
    }),
  );
}

/** The ids of our formats of a sheet, asked for all at once or, where that fails, one by one. */
function oursOf(host: ExcelHost, id: string): Promise<string[]> {
  return host
    .run(async (context) => {
      const formats = askFormats(context.workbook.worksheets.getItem(id));
      await context.sync();
      return oursAmong(formats);
    })
    .catch(() => oursOneByOne(host, id));
}
