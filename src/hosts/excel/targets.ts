import { a1, type Address, type Range } from '../../core/sheet/address';
import type { Cell } from '../../core/sheet/types';
import { PortError, type PlaceName } from '../port';
import { around, rangeOf, PLACE } from './addresses';
import { cellOf, type Raw } from './cells';
import type { Memory } from './memory';

/** Above so many cells the targets of a sheet are asked for one by one. */
const MOST_CELLS = 20_000;

/** The cells of a workbook that are to be written, as they are now. */
export interface Targets {
  cell(place: PlaceName): Cell | undefined;
  numFmt(place: PlaceName): string;
  isLocked(place: PlaceName): boolean;
  isProtected(sheet: string): boolean;
  /** Excel's id of a sheet. */
  id(sheet: string): string;
}

/** A rectangle of cells that was asked for. */
interface AskedCells {
  readonly range: Excel.Range;
  readonly locks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly parts: readonly AskedCells[];
}

/**
 * Reads the cells that are to be written, in one round trip: of each sheet the rectangle around them.
 *
 * @throws PortError `read-only`
 */
export async function readTargets(
  context: Excel.RequestContext,
  memory: Memory,
  places: readonly PlaceName[],
): Promise<Targets> {
  context.workbook.load('readOnly');
  const asked = new Map<string, AskedSheet>();
  for (const [name, cells] of bySheet(places)) {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id,protection/protected');
    // Locks are long to tell, and count on protected sheets only.
    const locks = memory.byName(name)?.isProtected ?? true;
    asked.set(name, { sheet, parts: rectangles(cells).map((range) => askCells(sheet, range, locks)) });
  }
  await context.sync();
  memory.readOnly = context.workbook.readOnly;
  if (memory.readOnly) throw new PortError('read-only');
  return new ReadTargets(asked);
}

function bySheet(places: readonly PlaceName[]): Map<string, Address[]> {
  const sheets = new Map<string, Address[]>();
  for (const { sheet, cell } of places) sheets.set(sheet, [...(sheets.get(sheet) ?? []), cell]);
  return sheets;
}

function rectangles(cells: readonly Address[]): Range[] {
  const single = cells.map(({ row, col }) => ({ top: row, left: col, bottom: row, right: col }));
  const all = single.reduce(around);
  return (all.bottom - all.top + 1) * (all.right - all.left + 1) <= MOST_CELLS ? [all] : single;
}

function askCells(sheet: Excel.Worksheet, at: Range, locks: boolean): AskedCells {
  const { top, left, bottom, right } = at;
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load(`${PLACE},values,formulas,numberFormat`);
  return { range, locks: locks ? range.getCellProperties({ format: { protection: true } }) : undefined };
}

class ReadTargets implements Targets {
  constructor(private readonly asked: ReadonlyMap<string, AskedSheet>) {}

  cell(place: PlaceName): Cell | undefined {
    const { row, col, part } = this.find(place);
    const value = part.range.values[row]?.[col] as Raw;
    return cellOf(value, part.range.formulas[row]?.[col] as Raw, this.numFmt(place));
  }

  numFmt(place: PlaceName): string {
    const { row, col, part } = this.find(place);
    return part.range.numberFormat[row]?.[col] as string;
  }

  isLocked(place: PlaceName): boolean {
    const { row, col, part } = this.find(place);
    // Where it was not asked, Excel says it when it refuses.
    return part.locks?.value[row]?.[col]?.format?.protection?.locked ?? false;
  }

  isProtected(sheet: string): boolean {
    return this.sheet(sheet).sheet.protection.protected;
  }

  id(sheet: string): string {
    return this.sheet(sheet).sheet.id;
  }

  private sheet(name: string): AskedSheet {
    const found = this.asked.get(name);
    if (!found) throw new PortError('no-such-sheet', { sheet: name });
    return found;
  }

  private find({ sheet, cell }: PlaceName): { row: number; col: number; part: AskedCells } {
    for (const part of this.sheet(sheet).parts) {
      const { top, left, bottom, right } = rangeOf(part.range);
      if (cell.row < top || cell.row > bottom || cell.col < left || cell.col > right) continue;
      return { row: cell.row - top, col: cell.col - left, part };
    }
    throw new Error(`not asked for: ${a1(cell)}`);
  }
}
