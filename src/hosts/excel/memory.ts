import type { Range } from '../../core/sheet/address';

/** What the door knows of a sheet from when it was last read, to ask less the next time. */
export interface SheetMemory {
  readonly id: string;
  name: string;
  /** What was read of it. */
  bounds: Range;
  /** Asking for them is slow and may clear Excel's undo list, so they are kept. */
  merges: readonly Range[];
  isProtected: boolean;
  /** Rows, columns or cells were inserted or deleted: places are no longer what they were. */
  stale: boolean;
}

/** What the door knows of the workbook. */
export class Memory {
  readOnly = false;
  private readonly sheets = new Map<string, SheetMemory>();

  /** Names as in Excel: letter case does not matter. */
  byName(name: string): SheetMemory | undefined {
    const key = name.toLowerCase();
    return [...this.sheets.values()].find((sheet) => sheet.name.toLowerCase() === key);
  }

  byId(id: string): SheetMemory | undefined {
    return this.sheets.get(id);
  }

  all(): readonly SheetMemory[] {
    return [...this.sheets.values()];
  }

  remember(sheet: SheetMemory): void {
    this.sheets.set(sheet.id, sheet);
  }

  /** Forgets the sheets that are gone. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.sheets.keys()) if (!ids.has(id)) this.sheets.delete(id);
  }

  forget(id: string): void {
    this.sheets.delete(id);
  }
}
