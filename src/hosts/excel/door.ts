import { a1 } from '../../core/sheet/address';
import type { Sheet, Workbook } from '../../core/sheet/types';
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
  type PortFault,
  type Step,
  type StoreName,
} from '../port';
import { Echo } from './echo';
import { portError } from './errors';
import { Events } from './events';
import { dropOwnParts, Journal, stepOf } from './journal';
import type { Wish } from './marks';
import { Memory } from './memory';
import type { ExcelHost } from './office';
import { askParts, replacePart, textOf } from './parts';
import { renewNames } from './names';
import { readBook, readSome } from './read';
import { Together } from './together';
import type { Desk } from './write';

/** Reading comes first; what writes loads when something is written. */
const writing = () => import('./write');
const marking = () => import('./marks');

/** The door to the workbook that is open in Excel. */
export class ExcelDoor implements Port {
  private readonly memory = new Memory();
  private readonly echo: Echo;
  private readonly events: Events;
  private readonly desk: Desk;
  private readonly sheets: Together<string, Sheet | undefined>;

  constructor(
    private readonly host: ExcelHost,
    now: () => Date = () => new Date(),
  ) {
    this.echo = new Echo(now);
    this.events = new Events(this.memory, this.echo, () => renewNames(host, this.memory), now);
    this.sheets = new Together((names) => readSome(host, this.memory, names));
    this.desk = { host, memory: this.memory, echo: this.echo, journal: new Journal(host), now };
  }

  /** `readOnly` is known when the workbook has been read. */
  get capabilities(): Capabilities {
    return {
      notes: this.host.knowsNotes && this.host.supports('1.18'),
      events: this.host.supports('1.9'),
      select: true,
      createWorkbook: this.host.supports('1.8'),
      readOnly: this.memory.readOnly,
    };
  }

  read(): Promise<Workbook> {
    return this.withEvents((register) => readBook(this.host, this.memory, register));
  }

  readSheet(sheet: string): Promise<Sheet | undefined> {
    return guarded(this.sheets.ask(sheet));
  }

  async mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked> {
    await this.known();
    const work = marking().then(({ setMarks }) => setMarks(this.host, this.memory, { marks, options }));
    return guarded(work, this.denied());
  }

  async unmark(): Promise<void> {
    await this.mark([], { notes: false });
  }

  apply(edits: readonly Edit[], label: string): Promise<void> {
    const work = writing().then(({ applyEdits }) => applyEdits(this.desk, edits, label));
    return guarded(work, this.denied());
  }

  undo(): Promise<Step | undefined> {
    return guarded(
      writing().then(({ undoLast }) => undoLast(this.desk)),
      this.denied(),
    );
  }

  async journal(): Promise<readonly Step[]> {
    return (await guarded(this.desk.journal.read())).map(({ entry }) => stepOf(entry));
  }

  async select(place: PlaceName): Promise<void> {
    const { sheet, cell } = place;
    this.events.expectSelection(place);
    await guarded(
      this.host.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(a1(cell)).select();
        await context.sync();
      }),
    );
  }

  onEdit(listener: (change: Change) => void): () => void {
    this.listen();
    return this.events.onEdit(listener);
  }

  onSelect(listener: (place: PlaceName) => void): () => void {
    this.listen();
    return this.events.onSelect(listener);
  }

  load(name: StoreName): Promise<string | undefined> {
    return guarded(
      this.host.run(async (context) => {
        const { [name]: list } = askParts(context);
        await context.sync();
        const [part] = list.items;
        if (!part) return undefined;
        const xml = part.getXml();
        await context.sync();
        return textOf(xml.value);
      }),
    );
  }

  async save(name: StoreName, text: string | undefined): Promise<void> {
    await guarded(
      this.host.run(async (context) => {
        const parts = askParts(context);
        await context.sync();
        replacePart(context, parts, name, text);
        await context.sync();
      }),
      this.denied(),
    );
  }

  async clearAll(): Promise<void> {
    await this.known();
    const nothing: Wish = { marks: [], options: { notes: false } };
    const cleared = marking().then(({ setMarks }) =>
      setMarks(this.host, this.memory, nothing, (_, parts) => dropOwnParts(parts)),
    );
    await guarded(cleared, this.denied());
  }

  /** Opens a new workbook beside this one. */
  async createWorkbook(bytes: Uint8Array): Promise<void> {
    await guarded(this.host.createWorkbook(base64(bytes)));
  }

  /** Sheets must be known before all of them can be asked about their marks. */
  private async known(): Promise<void> {
    if (this.memory.all().length === 0) await guarded(renewNames(this.host, this.memory));
    if (this.memory.readOnly) throw new PortError('read-only');
  }

  /** What it means that Excel forbids a write. */
  private denied(): PortFault {
    return this.memory.readOnly ? 'read-only' : 'host';
  }

  /** Asks Excel for events, unless a read does it along the way. */
  private listen(): void {
    if (!this.events.isMissing) return;
    void this.withEvents((register) =>
      this.host.run(async (context) => {
        register(context);
        await context.sync();
      }),
    ).catch(() => undefined);
  }

  private async withEvents<T>(
    work: (register: (context: Excel.RequestContext) => void) => Promise<T>,
  ): Promise<T> {
    const wanted = this.capabilities.events && this.events.isMissing;
    try {
      return await work((context) => {
        if (wanted) this.events.register(context);
      });
    } catch (error) {
      if (wanted) this.events.failed();
      throw portError(error);
    }
  }
}

async function guarded<T>(work: Promise<T>, denied: PortFault = 'host'): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw portError(error, denied);
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes a limited number of arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
