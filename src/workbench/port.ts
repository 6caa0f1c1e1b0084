import type { Sheet, Workbook } from '../core/sheet/types';
import type { GridPort } from '../hosts/grid';
import type { FilePort } from '../hosts/ooxml/door';
import { WorkbookError, type WorkbookErrorCode } from '../hosts/ooxml/errors';
import type {
  Capabilities,
  Change,
  Edit,
  Mark,
  Marked,
  MarkOptions,
  PlaceName,
  Port,
  Step,
  StoreName,
} from '../hosts/port';

/** What the page does for the port that a file alone cannot. */
export interface PageServices {
  /** Hands a new workbook, such as a report, to the person. */
  give(bytes: Uint8Array): Promise<void>;
  /** The file in memory may have changed. */
  touched(): void;
}

/**
 * The port of one file in the page. The session talks to it from the moment when the file is in memory;
 * which view shows the file, and when it has loaded, makes no difference to the session: calls go to the
 * spreadsheet once it is there, else straight to the file.
 */
export class PagePort implements Port {
  readonly capabilities: Capabilities;
  /** Why the file cannot be read, once that has been tried. */
  problem: WorkbookErrorCode | undefined;
  private view: GridPort | undefined;
  private stops: (() => void)[] = [];
  private readonly edits = new Set<(change: Change) => void>();
  private readonly selections = new Set<(place: PlaceName) => void>();
  private place: PlaceName | undefined;

  constructor(
    readonly file: FilePort,
    private readonly services: PageServices,
  ) {
    this.capabilities = { ...file.capabilities, events: true, select: true, createWorkbook: true };
  }

  private get door(): Port {
    return this.view ?? this.file;
  }

  /**
   * From now on a spreadsheet shows the file; undefined: it does no longer.
   *
   * @param first what it is to show where no cell has been selected yet
   */
  show(view: GridPort | undefined, first?: PlaceName): void {
    for (const stop of this.stops.splice(0)) stop();
    this.view = view;
    if (!view) return;
    this.stops.push(
      view.onEdit((change) => {
        this.services.touched();
        for (const listener of this.edits) listener(change);
      }),
      view.onSelect((place) => this.selected(place)),
    );
    const place = this.place ?? first;
    if (place) void view.select(place).catch(() => undefined);
  }

  /** Takes over what is still being typed; the file then holds all that is to be seen. */
  async finish(): Promise<void> {
    await this.view?.finish();
  }

  /** A person selected a cell in a view that is no spreadsheet. */
  selected(place: PlaceName): void {
    this.place = place;
    for (const listener of this.selections) listener(place);
  }

  async read(): Promise<Workbook> {
    try {
      return await this.door.read();
    } catch (error) {
      throw this.noted(error);
    }
  }

  async *readGradually(): AsyncGenerator<Workbook, Workbook> {
    try {
      return yield* this.file.readGradually();
    } catch (error) {
      throw this.noted(error);
    }
  }

  private noted(error: unknown): unknown {
    if (error instanceof WorkbookError) this.problem = error.code;
    return error;
  }

  readSheet(sheet: string): Promise<Sheet | undefined> {
    return this.door.readSheet(sheet);
  }

  mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
    return this.writing(this.door.mark(marks, options));
  }

  unmark(): Promise<void> {
    return this.writing(this.door.unmark());
  }

  apply(edits: readonly Edit[], label: string): Promise<void> {
    return this.writing(this.door.apply(edits, label));
  }

  undo(): Promise<Step | undefined> {
    return this.writing(this.door.undo());
  }

  journal(): Promise<readonly Step[]> {
    return this.door.journal();
  }

  async select(place: PlaceName): Promise<void> {
    this.place = place;
    await this.view?.select(place);
  }

  onEdit(listener: (change: Change) => void): () => void {
    this.edits.add(listener);
    return () => void this.edits.delete(listener);
  }

  onSelect(listener: (place: PlaceName) => void): () => void {
    this.selections.add(listener);
    return () => void this.selections.delete(listener);
  }

  load(name: StoreName): Promise<string | undefined> {
    return this.door.load(name);
  }

  save(name: StoreName, text: string | undefined): Promise<void> {
    return this.writing(this.door.save(name, text));
  }

  clearAll(): Promise<void> {
    return this.writing(this.door.clearAll());
  }

  createWorkbook(bytes: Uint8Array): Promise<void> {
    return this.services.give(bytes);
  }

  private async writing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      this.services.touched();
    }
  }
}
