import { parseRange, type Range } from '../../src/core/sheet/address';
import { readAddress, type BookSheet, type Protection } from './book';
import type { SimulatedExcel } from './host';

/** What people do in the simulated Excel while the add-in is open. Cells are A1 text. */
export class Person {
  constructor(private readonly host: SimulatedExcel) {}

  /** Types into a cell. */
  types(sheet: string, cell: string, input: string | number | boolean): void {
    this.enter(sheet, cell, input, 'person');
  }

  /** Picks from the list of a data validation. */
  chooses(sheet: string, cell: string, input: string): void {
    this.enter(sheet, cell, input, this.host.traps.silentValidation ? 'silent' : 'person');
  }

  /** Another user of a shared workbook types. */
  typesElsewhere(sheet: string, cell: string, input: string | number | boolean): void {
    this.enter(sheet, cell, input, 'other');
  }

  clicks(sheet: string, cells: string): void {
    const found = this.sheet(sheet);
    this.host.selected(found, range(cells));
    this.host.settle();
  }

  /** Protects a sheet, as its template says. */
  protects(
    sheet: string,
    options: Partial<Omit<Protection, 'unlocked'>> & { unlocked?: string[] } = {},
  ): void {
    const { unlocked = [], allowFormatCells = false, allowEditObjects = false } = options;
    this.sheet(sheet).protection = { unlocked: unlocked.map(range), allowFormatCells, allowEditObjects };
  }

  merges(sheet: string, cells: string): void {
    this.sheet(sheet).merges.push(range(cells));
  }

  renames(sheet: string, name: string): void {
    this.sheet(sheet).name = name;
  }

  deletesSheet(sheet: string): void {
    const gone = this.sheet(sheet);
    this.host.book.sheets = this.host.book.sheets.filter((each) => each !== gone);
  }

  /** Inserts an empty row above; rows count from 1. */
  insertsRow(sheet: string, row: number): void {
    const found = this.sheet(sheet);
    const at = row - 1;
    const cells = [...found.cells];
    const formats = [...found.formats];
    found.cells.clear();
    found.formats.clear();
    for (const [key, cell] of cells) found.cells.set(shiftedKey(key, at), cell);
    for (const [key, format] of formats) found.formats.set(shiftedKey(key, at), format);
    found.merges = found.merges.map((merge) => shifted(merge, at));
    for (const format of found.conditionalFormats)
      format.areas = format.areas.map((area) => shifted(area, at));
    this.host.tellChange(found, range(`${row}:${row}`), 'Unknown', false, 'RowInserted');
  }

  private enter(
    name: string,
    cell: string,
    input: string | number | boolean,
    who: 'person' | 'silent' | 'other',
  ): void {
    const sheet = this.sheet(name);
    const at = range(cell);
    sheet.enter(at.top, at.left, input);
    const calculated = this.host.book.recalculate();
    if (who !== 'silent') this.host.tellChange(sheet, at, 'Unknown', who === 'other');
    this.host.tellCalculated(calculated);
  }

  private sheet(name: string): BookSheet {
    const sheet = this.host.book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

const STRIDE = 16_384;

function shiftedKey(key: number, row: number): number {
  return key >= row * STRIDE ? key + STRIDE : key;
}

function shifted(at: Range, row: number): Range {
  return {
    ...at,
    top: at.top >= row ? at.top + 1 : at.top,
    bottom: at.bottom >= row ? at.bottom + 1 : at.bottom,
  };
}

function range(cells: string): Range {
  const found = parseRange(cells) ?? readAddress(cells);
  if (!found) throw new Error(`no address: ${cells}`);
  return found;
}
