import type { Sheet, Workbook } from '../../core/sheet/types';
import type { FilePort } from '../ooxml/door';
import {
  PortError,
  type Capabilities,
  type Change,
  type Edit,
  type Mark,
  type Marked,
  type MarkOptions,
  type PlaceName,
  type Port,
  type Step,
  type StoreName,
} from '../port';
import type { Mirror } from './mirror';
import { PersonEdits } from './person';
import type { GridView } from './view';

/**
 * The door to a workbook file that is shown in a spreadsheet on the page. The truth is the file: what a
 * person types is written into its bytes, and the spreadsheet shows what they hold.
 */
export class GridPort implements Port {
  readonly capabilities: Capabilities = {
    notes: true,
    events: true,
    select: true,
    createWorkbook: false,
    readOnly: false,
  };

  private readonly person: PersonEdits;
  private readonly editListeners = new Set<(change: Change) => void>();
  private readonly selectListeners = new Set<(place: PlaceName) => void>();
  private readonly refusalListeners = new Set<(fault: PortError) => void>();

  constructor(
    private readonly view: GridView,
    private readonly file: FilePort,
    private readonly mirror: Mirror,
  ) {
    this.person = new PersonEdits(view, file, mirror, {
      changed: (change) => this.editListeners.forEach((listener) => listener(change)),
      refused: (fault) => this.refusalListeners.forEach((listener) => listener(fault)),
    });
    view.onSelect(({ sheet, cell }) => {
      const name = mirror.sheet(sheet)?.name;
      if (name === undefined) return;
      this.selectListeners.forEach((listener) => listener({ sheet: name, cell }));
    });
  }

  async read(): Promise<Workbook> {
    this.person.settle();
    return this.mirror.workbook;
  }

  async readSheet(name: string): Promise<Sheet | undefined> {
    return (await this.read()).sheets.find((sheet) => sheet.name === name);
  }

  async mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
    await this.finish();
    const marked = await this.file.mark(marks, options);
    this.mirror.updateMarks();
    return marked;
  }

  async unmark(): Promise<void> {
    await this.finish();
    await this.file.unmark();
    this.mirror.updateMarks();
  }

  async apply(edits: readonly Edit[], label: string): Promise<void> {
    await this.finish();
    await this.file.apply(edits, label);
    this.mirror.update();
  }

  async undo(): Promise<Step | undefined> {
    await this.finish();
    const step = await this.file.undo();
    this.mirror.update();
    return step;
  }

  journal(): Promise<readonly Step[]> {
    return this.file.journal();
  }

  async select({ sheet, cell }: PlaceName): Promise<void> {
    const index = this.mirror.workbook.sheets.findIndex(({ name }) => name === sheet);
    if (index < 0) throw new PortError('no-such-sheet', { sheet });
    await this.finish();
    this.view.select({ sheet: index, cell });
  }

  onEdit(listener: (change: Change) => void): () => void {
    return listening(this.editListeners, listener);
  }

  onSelect(listener: (place: PlaceName) => void): () => void {
    return listening(this.selectListeners, listener);
  }

  /**
   * Tells of what a person did that the file cannot take (a locked cell, an array formula, another row);
   * the spreadsheet shows what it showed before.
   */
  onRefused(listener: (fault: PortError) => void): () => void {
    return listening(this.refusalListeners, listener);
  }

  load(name: StoreName): Promise<string | undefined> {
    return this.file.load(name);
  }

  async save(name: StoreName, text: string | undefined): Promise<void> {
    await this.finish();
    await this.file.save(name, text);
    this.mirror.update();
  }

  async clearAll(): Promise<void> {
    await this.finish();
    await this.file.clearAll();
    this.mirror.update();
    this.mirror.updateMarks();
  }

  createWorkbook(): Promise<void> {
    return this.file.createWorkbook();
  }

  /** Takes over what stands in a cell that is being typed in; the file then holds all that is to be seen. */
  async finish(): Promise<void> {
    await this.view.endTyping();
    this.person.settle();
  }

  /** Shows the spreadsheet in dark or light colours. */
  setDark(dark: boolean): void {
    this.view.setDark(dark);
  }

  /** Takes the spreadsheet off the page. What was typed is in the file, which stays. */
  dispose(): void {
    this.person.close();
    this.view.dispose();
  }
}

function listening<T>(listeners: Set<(told: T) => void>, listener: (told: T) => void): () => void {
  // Of its own, so that the same listener can listen twice.
  const own = (told: T): void => listener(told);
  listeners.add(own);
  return () => void listeners.delete(own);
}
