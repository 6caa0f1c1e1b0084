import { displayText } from '../../src/core/sheet/display';
import { evaluateUnknown } from '../../src/core/formula/evaluate';
import { a1, contains, type Address } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet, Workbook } from '../../src/core/sheet/types';
import {
  PortError,
  type Capabilities,
  type Change,
  type Edit,
  type Mark,
  type MarkOptions,
  type Marked,
  type PlaceName,
  type Port,
  type PortFault,
  type Step,
  type StoreName,
} from '../../src/hosts/port';

interface Entry {
  readonly step: Step;
  readonly before: ReadonlyMap<string, Cell | undefined>;
}

const keyOf = (sheet: string, { row, col }: Address) => `${sheet}|${row}|${col}`;

/** A workbook in memory behind the port, with what the tests look at and what they can let go wrong. */
export class MemoryPort implements Port {
  capabilities: Capabilities;
  /** The next call fails so. */
  fail: PortFault | undefined;
  marks: readonly Mark[] = [];
  notes: MarkOptions = { notes: false };
  selected: PlaceName | undefined;
  /** The new workbook that was last opened. */
  created: Uint8Array | undefined;
  calls: string[] = [];
  private entries: Entry[] = [];
  private readonly stored = new Map<StoreName, string>();
  private readonly edit = new Set<(change: Change) => void>();
  private readonly select_ = new Set<(place: PlaceName) => void>();

  constructor(
    private workbook: Workbook,
    capabilities: Partial<Capabilities> = {},
  ) {
    this.capabilities = {
      notes: true,
      events: true,
      select: true,
      createWorkbook: false,
      readOnly: false,
      ...capabilities,
    };
  }

  private called(name: string): void {
    this.calls.push(name);
    const { fail } = this;
    this.fail = undefined;
    if (fail) throw new PortError(fail);
  }

  async read(): Promise<Workbook> {
    this.called('read');
    return { ...this.workbook, ...Object.fromEntries(this.stored) };
  }

  async readSheet(name: string): Promise<Sheet | undefined> {
    this.called('readSheet');
    return this.sheet(name);
  }

  private sheet(name: string): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => sheet.name === name);
  }

  async mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
    this.called('mark');
    const isProtected = (name: string) => this.sheet(name)?.protection !== undefined;
    this.marks = marks.filter(({ sheet }) => !isProtected(sheet));
    this.notes = options;
    return {
      protectedSheets: [...new Set(marks.map(({ sheet }) => sheet))].filter(isProtected),
      withoutNote: [],
    };
  }

  async unmark(): Promise<void> {
    this.called('unmark');
    this.marks = [];
  }

  async apply(edits: readonly Edit[], label: string): Promise<void> {
    this.called('apply');
    if (this.capabilities.readOnly) throw new PortError('read-only');
    for (const { sheet: name, cell, before } of edits) {
      const sheet = this.sheet(name);
      if (!sheet) throw new PortError('no-such-sheet', { sheet: name });
      if (sheet.protection && !sheet.protection.unlocked.some((area) => contains(area, cell))) {
        throw new PortError('locked', { sheet: name, cell });
      }
      if ((sheet.at(cell.row, cell.col)?.text ?? '') !== before)
        throw new PortError('changed', { sheet: name, cell });
    }
    const before = new Map(
      edits.map(
        ({ sheet, cell }) => [keyOf(sheet, cell), this.sheet(sheet)?.at(cell.row, cell.col)] as const,
      ),
    );
    this.entries.push({ step: { label, cells: edits.map(({ sheet, cell }) => ({ sheet, cell })) }, before });
    this.write(
      new Map(
        edits.map(({ sheet, cell, value, formula }) => {
          const numFmt = this.sheet(sheet)?.formatAt(cell.row, cell.col) ?? 'General';
          const written =
            value === null
              ? undefined
              : { value, numFmt, text: displayText(value, numFmt), ...(formula ? { formula } : {}) };
          return [keyOf(sheet, cell), written];
        }),
      ),
    );
  }

  async undo(): Promise<Step | undefined> {
    this.called('undo');
    const entry = this.entries.pop();
    if (entry) this.write(entry.before);
    return entry?.step;
  }

  async journal(): Promise<readonly Step[]> {
    return this.entries.map(({ step }) => step);
  }

  async select(place: PlaceName): Promise<void> {
    this.called(`select ${a1(place.cell)}`);
    this.selected = place;
  }

  onEdit(listener: (change: Change) => void): () => void {
    this.edit.add(listener);
    return () => void this.edit.delete(listener);
  }

  onSelect(listener: (place: PlaceName) => void): () => void {
    this.select_.add(listener);
    return () => void this.select_.delete(listener);
  }

  async load(name: StoreName): Promise<string | undefined> {
    this.called('load');
    return this.stored.get(name);
  }

  async save(name: StoreName, text: string | undefined): Promise<void> {
    this.called('save');
    if (text === undefined) this.stored.delete(name);
    else this.stored.set(name, text);
  }

  async createWorkbook(bytes: Uint8Array): Promise<void> {
    this.called('createWorkbook');
    if (!this.capabilities.createWorkbook) throw new PortError('host');
    this.created = bytes;
  }

  async clearAll(): Promise<void> {
    this.called('clearAll');
    this.marks = [];
    this.entries = [];
    this.stored.delete('ignored');
  }

  /** A person selects a cell. */
  personSelects(place: PlaceName): void {
    for (const listener of this.select_) listener(place);
  }

  /** A person types into a cell. */
  personTypes(place: PlaceName, value: string | number): void {
    this.typesUnheard(place, value);
    for (const listener of this.edit) listener({ sheet: place.sheet, source: 'person' });
  }

  /** A cell changes and nobody is told, as by a choice from a list on the web. */
  typesUnheard({ sheet, cell }: PlaceName, value: string | number): void {
    const numFmt = this.sheet(sheet)?.formatAt(cell.row, cell.col) ?? 'General';
    this.write(new Map([[keyOf(sheet, cell), { value, numFmt, text: displayText(value, numFmt) }]]));
  }

  /** Replaces cells and recalculates every formula, as a spreadsheet program would. */
  private write(cells: ReadonlyMap<string, Cell | undefined>): void {
    const sheets = this.workbook.sheets.map((sheet) => {
      const standing = new Map(
        [...sheet.cells()].map(({ row, col, cell }) => [keyOf(sheet.name, { row, col }), { row, col, cell }]),
      );
      for (const [key, cell] of cells) {
        const [name, row, col] = key.split('|');
        if (name !== sheet.name) continue;
        if (cell) standing.set(key, { row: Number(row), col: Number(col), cell });
        else standing.delete(key);
      }
      const placed = [...standing.values()].map(({ row, col, cell }) => ({
        row,
        col,
        cell: cell.formula === undefined ? cell : ({ ...cell, value: null, unknown: true } as Cell),
        was: cell,
      }));
      return { sheet, name: sheet.name, cells: placed };
    });
    const results = evaluateUnknown(sheets);
    this.workbook = {
      ...this.workbook,
      sheets: sheets.map(({ sheet, cells: placed }) =>
        snapshot({
          ...sheet,
          formatAt: sheet.formatAt,
          cells: placed.map((each) => {
            const value = results.get(each);
            const { was } = each;
            return [
              each.row,
              each.col,
              value === undefined ? was : { ...was, value, text: displayText(value, was.numFmt) },
            ] as const;
          }),
        }),
      ),
    };
  }
}
