import { parseA1 } from '../../core/sheet/address';
import { prepareFormats } from '../../core/sheet/display';
import type { Sheet, Workbook } from '../../core/sheet/types';
import {
  PortError,
  type Capabilities,
  type Edit,
  type Mark,
  type Marked,
  type MarkOptions,
  type PlaceName,
  type Port,
  type Step,
  type StoreName,
} from '../port';
import { NAMESPACES } from '../token';
import { customParts } from './custom-xml';
import type { Edit as FileEdit } from './edits';
import { EditError, type EditErrorCode } from './errors';
import { findMain, openWorkbook } from './open';
import { partsOf, type Parts } from './package';
import { formatCodes, readGradually, readWorkbook } from './read';
import { storedText } from './stored';

/** Reading comes first; what writes loads when something is written. */
const writing = () => import('./door-write');

const FAULTS: Readonly<Record<EditErrorCode, PortError['code']>> = {
  'no-such-sheet': 'no-such-sheet',
  changed: 'changed',
  locked: 'locked',
  'array-formula': 'not-writable',
  'bad-value': 'not-writable',
};

/**
 * The door to a workbook file in memory: every call patches the bytes, and `bytes` is what to save.
 * Nobody else can change it, so it tells of no edits.
 */
export class FilePort implements Port {
  readonly capabilities: Capabilities = {
    notes: true,
    events: false,
    select: false,
    createWorkbook: false,
    readOnly: false,
  };

  constructor(private current: Uint8Array) {}

  /** The workbook as it is now. */
  get bytes(): Uint8Array {
    return this.current;
  }

  /** Loads what writing needs ahead of the first write. */
  async prepareWriting(): Promise<void> {
    await writing();
  }

  async read(): Promise<Workbook> {
    await this.prepareFormats();
    return readWorkbook(this.current);
  }

  async *readGradually(): AsyncGenerator<Workbook, Workbook> {
    await this.prepareFormats();
    return yield* readGradually(this.current);
  }

  async readSheet(name: string): Promise<Sheet | undefined> {
    return (await this.read()).sheets.find((sheet) => sheet.name === name);
  }

  async mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
    const wanted = marks.map((mark) => (options.notes ? mark : { ...mark, note: '' }));
    const author = options.notes ? options.author : '';
    const { annotate } = await writing();
    const { bytes, skipped } = this.attempt(() => annotate(this.current, wanted, { author }));
    this.current = bytes;
    return { protectedSheets: [], withoutNote: skipped.map(placeOf) };
  }

  async unmark(): Promise<void> {
    const { clearMarks } = await writing();
    this.current = clearMarks(this.current);
  }

  async apply(edits: readonly Edit[], label: string): Promise<void> {
    const { applyJournalled } = await writing();
    await this.prepareFormats();
    const workbook = readWorkbook(this.current);
    const checked = edits.map((edit) => fileEdit(workbook, edit));
    this.current = this.attempt(() => applyJournalled(this.current, checked, { label }).bytes);
  }

  /**
   * Changes the file as a person does who types in it: nothing of it goes into the journal.
   *
   * @throws PortError where the change is refused with an `EditError`; the file is then as it was
   */
  change(change: (bytes: Uint8Array) => Uint8Array): void {
    this.current = this.attempt(() => change(this.current));
  }

  async undo(): Promise<Step | undefined> {
    const { undoLast } = await writing();
    const { bytes, label, cells } = this.attempt(() => undoLast(this.current));
    if (label === undefined) return undefined;
    this.current = bytes;
    return { label, cells: cells.map(placeOf) };
  }

  async journal(): Promise<readonly Step[]> {
    const { parts, main } = this.parts();
    if (customParts(parts, main, NAMESPACES.journal).length === 0) return [];
    const { readJournal } = await writing();
    return readJournal(this.current).map(({ label, inverse }) => ({
      label,
      cells: inverse.cells.filter(({ side }) => !side).map(placeOf),
    }));
  }

  async select(): Promise<void> {
    // A file has no window to select in; `capabilities` says so.
  }

  onEdit(): () => void {
    return () => undefined;
  }

  onSelect(): () => void {
    return () => undefined;
  }

  async load(name: StoreName): Promise<string | undefined> {
    const { parts, main } = this.parts();
    return storedText(parts, main, name);
  }

  async save(name: StoreName, text: string | undefined): Promise<void> {
    const { withStored } = await writing();
    this.current = withStored(this.current, name, text);
  }

  async clearAll(): Promise<void> {
    const { clearAll } = await writing();
    this.current = clearAll(this.current);
  }

  async createWorkbook(): Promise<void> {
    // A file has no program that could open another.
    throw new PortError('host');
  }

  private prepareFormats(): Promise<void> {
    return prepareFormats(formatCodes(this.current));
  }

  /** The parts of the file, and the name of the workbook's own. */
  private parts(): { readonly parts: Parts; readonly main: string } {
    const zip = openWorkbook(this.current);
    return { parts: partsOf(zip), main: findMain(zip) };
  }

  /** Says in the port's words what the file's own refused. */
  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      const cell = parseA1(error.cell ?? '');
      throw new PortError(
        FAULTS[error.code],
        { sheet: error.sheet, ...(cell ? { cell } : {}) },
        { cause: error },
      );
    }
  }
}

function placeOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): PlaceName {
  return { sheet, cell: parseA1(cell) ?? { row: 0, col: 0 } };
}

/** The edit as the file takes it: what the caller saw as text becomes what the cell holds. */
function fileEdit(workbook: Workbook, { sheet: name, cell, before, value, formula }: Edit): FileEdit {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new PortError('no-such-sheet', { sheet: name });
  const seen = sheet.at(cell.row, cell.col);
  if ((seen?.text ?? '') !== before) throw new PortError('changed', { sheet: name, cell });
  const expect = {
    value: seen?.value ?? null,
    ...(seen?.formula !== undefined ? { formula: seen.formula } : {}),
  };
  const target = { sheet: name, cell, expect };
  return formula === undefined
    ? { ...target, value }
    : { ...target, formula, ...(value === null ? {} : { cached: value }) };
}
