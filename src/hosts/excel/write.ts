import { a1 } from '../../core/sheet/address';
import { PortError, type Edit, type PlaceName, type Step } from '../port';
import { portError } from './errors';
import type { Echo } from './echo';
import { heldOf, holds, inputOf } from './input';
import { addressOf, journalPart, stepOf, type Held, type Journal, type Written } from './journal';
import type { Memory } from './memory';
import type { ExcelHost } from './office';
import { readTargets, type Targets } from './targets';

/** What a request may hold, in characters; Excel on the web takes a few times as many. */
const MOST_CHARACTERS = 900_000;
/** What a request says of a cell besides its content: where it is, and what is done. */
const CELL_CHARACTERS = 800;

const TEXT = '@';
const GENERAL = 'General';

/** A cell to write, and what it is to hold. */
interface Write extends PlaceName {
  readonly held: Held;
  /** The number format that it is to have. */
  readonly numFmt: string;
  /** Whether it has another one now. */
  readonly setsFormat: boolean;
}

/** What writing needs. */
export interface Desk {
  readonly host: ExcelHost;
  readonly memory: Memory;
  readonly echo: Echo;
  readonly journal: Journal;
  readonly now: () => Date;
}

/**
 * Writes cells as one step, in two round trips: the targets are read and held against what was audited, then
 * everything is written along with the journal's entry. Where Excel refuses in the middle, what was written
 * is put back.
 *
 * @throws PortError, when nothing has changed
 */
export async function applyEdits(desk: Desk, edits: readonly Edit[], label: string): Promise<void> {
  if (edits.length === 0) return;
  const targets = await look(desk, edits);
  const writes = edits.map((edit) => writeOf(targets, edit));
  const cells = writes.map(({ sheet, cell, held }): Written => {
    const place = { sheet, cell };
    const was = heldOf(targets.cell(place));
    return { sheet, cell: a1(cell), was, is: held, numFmt: targets.numFmt(place) };
  });
  const entry = { label, time: desk.now().toISOString(), cells };
  const xml = await journalPart(entry);
  await writeAll(desk, targets, writes, (context) => desk.journal.add(context, xml, entry));
}

/** What an edit comes to, if the cell still holds what was audited. */
function writeOf(targets: Targets, edit: Edit): Write {
  const { sheet, cell, before, value, formula } = edit;
  if ((targets.cell(edit)?.text ?? '') !== before) throw new PortError('changed', edit);
  const numFmt = targets.numFmt(edit);
  const asItIs = { sheet, cell, numFmt, setsFormat: false };
  // A text cell takes a formula for text. Where its format may not be changed, the result must do.
  if (formula === undefined || (numFmt === TEXT && targets.isProtected(sheet))) {
    return { ...asItIs, held: { value } };
  }
  const held = { value, formula };
  return numFmt === TEXT ? { sheet, cell, held, numFmt: GENERAL, setsFormat: true } : { ...asItIs, held };
}

/** Takes the last step of the journal back. */
export async function undoLast(desk: Desk): Promise<Step | undefined> {
  const last = (await desk.journal.read()).at(-1);
  if (!last) return undefined;
  const { cells } = last.entry;
  const places = cells.map(placeOf);
  const targets = await look(desk, places);
  cells.forEach((cell, i) => {
    const place = places[i];
    if (place && !holds(targets.cell(place), cell.is)) throw new PortError('changed', place);
  });
  const writes = cells.map((cell): Write => {
    const place = placeOf(cell);
    const now = targets.numFmt(place);
    const { was, numFmt = now } = cell;
    return { ...place, held: was, numFmt, setsFormat: numFmt !== now };
  });
  await writeAll(desk, targets, writes, (context) => desk.journal.drop(context, last));
  return stepOf(last.entry);
}

function placeOf({ sheet, cell }: Written): PlaceName {
  return { sheet, cell: addressOf(cell) };
}

/** Reads the targets, and refuses what protection would. */
async function look(desk: Desk, places: readonly PlaceName[]): Promise<Targets> {
  const targets = await desk.host.run((context) => readTargets(context, desk.memory, places));
  for (const place of places) {
    if (targets.isProtected(place.sheet) && targets.isLocked(place)) throw new PortError('locked', place);
  }
  return targets;
}

/** Something done in the same request as the last cells, and when that has gone well. */
type Besides = (context: Excel.RequestContext) => () => void;

/** Writes all cells of a step, or puts them back. */
async function writeAll(
  desk: Desk,
  targets: Targets,
  writes: readonly Write[],
  besides: Besides,
): Promise<void> {
  const batches = inBatches(writes);
  const last = batches.pop() ?? [];
  try {
    // Nearly always the last is all there is.
    if (batches.length > 0) await all(batches.map((batch) => writeBatch(desk, targets, batch, undefined)));
    await writeBatch(desk, targets, last, besides);
  } catch (error) {
    await putBack(desk, targets, writes);
    throw portError(error, 'locked');
  }
}

/** Waits for all, also where one has failed: what comes after must not get in between. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  const done = await Promise.allSettled(works);
  const failed = done.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}

async function writeBatch(
  { host, echo }: Desk,
  targets: Targets,
  writes: readonly Write[],
  besides: Besides | undefined,
): Promise<void> {
  await host.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    for (const write of writes) put(context, targets, write);
    const done = besides?.(context);
    const settled = echo.expect(
      writes.map(({ sheet, cell }) => ({ id: targets.id(sheet), address: a1(cell) })),
    );
    await context.sync().finally(settled);
    done?.();
  });
}

function put(context: Excel.RequestContext, targets: Targets, write: Write): void {
  const { sheet, cell, held, numFmt, setsFormat } = write;
  const range = context.workbook.worksheets.getItem(targets.id(sheet)).getRange(a1(cell));
  // Excel understands what is written by the format of the cell, so that comes first.
  if (setsFormat) range.numberFormat = [[numFmt]];
  range.formulas = [[inputOf(held, numFmt)]];
  // It gives a cell without a format that of the cells that its formula takes. Not so on a protected sheet,
  // whose formats may not be touched.
  const settles = numFmt === GENERAL && held.formula !== undefined && !targets.isProtected(sheet);
  if (settles) range.numberFormat = [[numFmt]];
}

/** Puts the targets back as they were read, each for itself: one that refuses must not keep the others. */
async function putBack(desk: Desk, targets: Targets, writes: readonly Write[]): Promise<void> {
  await Promise.allSettled(
    writes.map(({ sheet, cell, setsFormat }) => {
      const place = { sheet, cell };
      const held = heldOf(targets.cell(place));
      const write = { ...place, held, numFmt: targets.numFmt(place), setsFormat };
      return writeBatch(desk, targets, [write], undefined);
    }),
  );
}

function inBatches(writes: readonly Write[]): Write[][] {
  const batches: Write[][] = [];
  let room = 0;
  for (const write of writes) {
    const { value, formula } = write.held;
    const size = CELL_CHARACTERS + 2 * (formula ?? String(value)).length;
    const current = batches.at(-1);
    if (current && size <= room) current.push(write);
    else {
      batches.push([write]);
      room = MOST_CHARACTERS;
    }
    room -= size;
  }
  return batches;
}
