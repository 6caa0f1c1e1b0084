import { a1Range, contains, type Range } from '../../src/core/sheet/address';
import type { Book, BookSheet } from './book';
import { answer, References, type Roots } from './engine';
import { EventKind, type HostContext } from './host-context';
import { service, workbook } from './objects/workbook';
import { noTraps, type Traps } from './traps';
import {
  ActionType,
  HostFault,
  type EventEntry,
  type Json,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** A request as the host saw it. */
export interface Request {
  readonly size: number;
  readonly actions: number;
  readonly responseSize: number;
  /** Only lets go of references, after an Excel.run; nobody waits for it. */
  readonly cleanUp: boolean;
}

export type Answer =
  | { readonly body: ResponseBody }
  /** The host refuses the request as a whole. */
  | { readonly fault: number };

export interface HostOptions {
  /** Requirement sets by name; ExcelApi 1.14 if nothing else is said. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly traps?: Partial<Traps>;
  /** Lets the library know notes, as the one that Microsoft serves does. */
  readonly laterLibrary?: boolean;
}

/**
 * Our simulated Excel: one open workbook and one add-in. The seams (`bridge.ts`, `external.ts`) bring it the
 * requests of Microsoft's library; `person.ts` does what people do.
 */
export class SimulatedExcel implements HostContext {
  readonly traps: Traps;
  readonly sets: Readonly<Record<string, string>>;
  readonly requests: Request[] = [];
  /** New workbooks that the add-in opened (base64). */
  readonly created: (string | undefined)[] = [];
  /** Set by the seam: delivers an event to the library. */
  deliver: (entry: EventEntry) => void = () => undefined;
  private readonly references = new References();
  private readonly listening = new Map<string, number>();
  private readonly roots: Roots;
  private pending: (() => void)[] = [];
  private isDirty = false;

  constructor(
    readonly book: Book,
    options: HostOptions = {},
  ) {
    this.traps = { ...noTraps(), ...options.traps };
    this.sets = { ExcelApi: '1.14', RichApiRuntime: '1.2', ...options.sets };
    this.roots = { workbook: workbook(this, (id) => this.references.release(id)), service };
  }

  /** Requests that somebody waited for since the last call. */
  takeRoundTrips(): number {
    return this.requests.splice(0).filter(({ cleanUp }) => !cleanUp).length;
  }

  /** References that the library holds; a leak shows here. */
  get referenceCount(): number {
    return this.references.count;
  }

  /** Answers a request of the library; the body is JSON. */
  async request(text: string): Promise<Answer> {
    if (this.traps.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.traps.latency));
    const body = JSON.parse(text) as RequestBody;
    const cleanUp = isCleanUp(body);
    const fault = cleanUp ? undefined : this.refusal(text);
    const response = fault === undefined ? answer(body, this.roots, this.references) : undefined;
    this.calculate();
    const size = response ? JSON.stringify(response).length : 0;
    this.requests.push({ size: text.length, actions: body.Actions.length, responseSize: size, cleanUp });
    if (!response) return { fault: fault ?? HostFault.accessDenied };
    if (size > this.traps.responseLimit) return { fault: HostFault.responseTooLarge };
    return { body: response };
  }

  /** To be called when an answer has gone out: what followed from the request is told now. */
  settle(): void {
    for (const tell of this.pending.splice(0)) tell();
  }

  private refusal(text: string): number | undefined {
    const { traps } = this;
    if (text.length > traps.requestLimit) return HostFault.requestTooLarge;
    if (traps.accessDenied) return HostFault.accessDenied;
    if (traps.cellEditMode) return HostFault.cellEditMode;
    return traps.dialogOpen ? HostFault.dialogOpen : undefined;
  }

  supports(version: string): boolean {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [has = 0, hasMinor = 0] = (this.sets['ExcelApi'] ?? '0').split('.').map(Number);
    return has > major || (has === major && hasMinor >= minor);
  }

  listen(event: number, target: string, on: boolean): void {
    const key = `${event} ${target}`;
    const count = (this.listening.get(key) ?? 0) + (on ? 1 : -1);
    this.listening.set(key, Math.max(0, count));
  }

  wrote(sheet: BookSheet, range: Range): void {
    this.isDirty = true;
    this.pending.push(() =>
      this.tellChange(sheet, range, this.traps.anonymousEvents ? 'Unknown' : 'ThisLocalAddin', false),
    );
  }

  /** Works out what rests on the writes of a request, once for all. */
  private calculate(): void {
    if (!this.isDirty) return;
    this.isDirty = false;
    const calculated = this.book.recalculate();
    this.pending.push(() => this.tellCalculated(calculated));
  }

  selected(sheet: BookSheet, range: Range): void {
    this.book.active = sheet.id;
    // Whoever selects a cell of a merge has selected the merge.
    const merge = sheet.merges.find((each) => contains(each, { row: range.top, col: range.left }));
    const whole = merge ?? range;
    this.book.selection = { sheet: sheet.id, range: whole };
    this.pending.push(() => this.tellSelection(sheet, whole));
  }

  opened(base64: string | undefined): void {
    this.created.push(base64);
  }

  tellChange(
    sheet: BookSheet,
    range: Range,
    triggerSource: 'ThisLocalAddin' | 'Unknown',
    remote: boolean,
    changeType = 'RangeEdited',
  ): void {
    this.tell(EventKind.changed, sheet.id, remote, {
      address: a1Range(range),
      changeType,
      source: remote ? 'Remote' : 'Local',
      worksheetId: sheet.id,
      referenceId: '',
      triggerSource,
      shiftDirection: 'None',
      valueBefore: null,
      valueAfter: null,
      valueTypeBefore: null,
      valueTypeAfter: null,
    });
  }

  tellCalculated(sheets: Iterable<string>): void {
    for (const worksheetId of sheets) {
      this.tell(EventKind.calculated, worksheetId, false, { worksheetId, address: '' });
    }
  }

  tellSelection(sheet: BookSheet, range: Range): void {
    this.tell(EventKind.selection, sheet.id, false, { address: a1Range(range), worksheetId: sheet.id });
  }

  tell(event: number, worksheetId: string, remote: boolean, message: Json): void {
    for (const target of [worksheetId, 'Workbook']) {
      if (!this.listening.get(`${event} ${target}`)) continue;
      this.deliver([65536, event, target, JSON.stringify(message), 0, remote]);
    }
  }
}

/** Whether a request does nothing but let go of references. */
function isCleanUp({ Actions }: RequestBody): boolean {
  const done = Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return done.length > 0 && done.every(({ Name }) => Name === '_RemoveReference');
}
