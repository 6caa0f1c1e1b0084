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

/** A cell to write, and what it is to hold. */
interface Write extends PlaceName {
  readonly held: Held;
  /** The number format that it shall have afterwards, where Excel may choose another. */
  readonly numFmt: string;
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
  const cells = edits.map((edit): Written => {
    const cell = targets.cell(edit);
    if ((cell?.text ?? '') !== edit.before) throw new PortError('changed', edit);
    const { value, formula } = edit;
    const is = { value, ...(formula !== undefined && { formula }) };
    return { sheet: edit.sheet, cell: a1(edit.cell), was: heldOf(cell), is, numFmt: targets.numFmt(edit) };
  });
  const entry = { label, time: desk.now().toISOString(), cells };
  const xml = await journalPart(entry);
  await writeAll(desk, targets, cells, 'is', (context) => desk.journal.add(context, xml, entry));
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
  await writeAll(desk, targets, cells, 'was', (context) => desk.journal.drop(context, last));
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

/** Writes one side of a step. */
async function writeAll(
  desk: Desk,
  targets: Targets,
  cells: readonly Written[],
  side: 'is' | 'was',
  besides: Besides,
): Promise<void> {
  const writes = cells.map((cell): Write => {
    const place = placeOf(cell);
    return { ...place, held: cell[side], numFmt: cell.numFmt ?? targets.numFmt(place) };
  });
  const batches = inBatches(writes);
  const done = await Promise.allSettled(
    batches.map((batch, i) =>
      writeBatch(desk, targets, batch, i === batches.length - 1 ? besides : undefined),
    ),
  );
  const failed = done.find((each) => each.status === 'rejected');
  if (!failed) return;
  await putBack(desk, targets, writes);
  throw portError(failed.reason, 'locked');
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

function put(context: Excel.RequestContext, targets: Targets, { sheet, cell, held, numFmt }: Write): void {
  const range = context.workbook.worksheets.getItem(targets.id(sheet)).getRange(a1(cell));
  range.formulas = [[inputOf(held, numFmt)]];
  // Excel gives a cell without a format that of the cells that its formula takes. Not so on a protected
  // sheet, whose formats may not be touched.
  const settles = numFmt === 'General' && held.formula !== undefined && !targets.isProtected(sheet);
  if (settles || targets.numFmt({ sheet, cell }) !== numFmt) range.numberFormat = [[numFmt]];
}

/** Puts the targets back as they were read, each for itself: one that refuses must not keep the others. */
async function putBack(desk: Desk, targets: Targets, writes: readonly Write[]): Promise<void> {
  await Promise.allSettled(
    writes.map(({ sheet, cell }) => {
      const place = { sheet, cell };
      const held = heldOf(targets.cell(place));
      return writeBatch(desk, targets, [{ ...place, held, numFmt: targets.numFmt(place) }], undefined);
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
