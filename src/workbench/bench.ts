import { FilePort } from '../hosts/ooxml/door';
import type { WorkbenchWords } from '../locales/workbench';
import { Session } from '../taskpane/session/session';
import { Store } from '../taskpane/session/state';
import type { Auditor } from './files/auditor';
import { giveFile } from './files/give';
import type { FileState, ListedFile, Source } from './files/types';
import { bytesOf, stateOf, type ReportFormat } from './files/work';
import { changedName, fileName } from './model/names';
import { PagePort } from './port';

/** A file in memory, with the session on it. */
export interface OpenFile {
  readonly id: number;
  readonly port: PagePort;
  readonly session: Session;
}

export interface BenchState {
  readonly files: readonly ListedFile[];
  /** The file in view; while it is being opened there is no `file` of it yet. */
  readonly at: number | undefined;
  readonly file: OpenFile | undefined;
  /** One sentence where there is no pane to say it. */
  readonly said: string;
  /** A report on all files is being made. */
  readonly reporting: boolean;
}

interface Held extends OpenFile {
  /** As opened, or saved last. */
  saved: Uint8Array;
  stop(): void;
}

const EMPTY: BenchState = { files: [], at: undefined, file: undefined, said: '', reporting: false };

/** The files of the page: which there are, what was found in each, and which one is being worked on. */
export class Bench {
  readonly store = new Store<BenchState>(EMPTY);
  private readonly sources = new Map<number, Source>();
  private readonly held = new Map<number, Held>();
  private given = 0;
  private counting = false;
  private wanted = 0;
  private words: WorkbenchWords | undefined;

  /** @param first the words of the language in use, as soon as they are loaded */
  constructor(
    private readonly first: Promise<WorkbenchWords>,
    private readonly auditor: Pick<Auditor, 'ask'>,
  ) {}

  /** The language from now on; the sessions speak it too. */
  setWords(words: WorkbenchWords): void {
    this.words = words;
    for (const { session } of this.held.values()) session.speak(words);
  }

  /** Adds files to the list and opens the first of them. An untouched sample makes room. */
  add(sources: readonly Source[], sample = false): void {
    if (sources.length === 0) return void this.tell(({ files }) => files.nothing);
    for (const file of this.store.get().files) if (file.sample && !file.changed) this.drop(file.id);
    const added = sources.map((source): ListedFile => {
      const id = (this.given += 1);
      this.sources.set(id, source);
      const { path, problem } = source;
      const state: FileState = problem ? { kind: 'unreadable', problem } : { kind: 'waiting' };
      return { id, path, state, changed: false, sample };
    });
    this.store.set({ files: [...this.store.get().files, ...added], said: '' });
    const first = added.find(({ state }) => state.kind === 'waiting') ?? added[0];
    // What a person waits for comes before the rest of the list.
    const opened = first ? this.open(first.id) : Promise.resolve();
    void opened.finally(() => this.countAll());
  }

  /** Shows a file. What was changed in another stays in memory. */
  readonly open = async (id: number): Promise<void> => {
    const turn = (this.wanted += 1);
    await this.store.get().file?.port.finish();
    if (turn !== this.wanted) return;
    for (const other of this.held.values()) if (!this.listed(other.id)?.changed) this.release(other.id);
    const known = this.held.get(id);
    const source = this.sources.get(id);
    this.store.set({ at: id, file: known, said: '' });
    if (known || !source || source.problem) return;
    const [bytes, words] = await Promise.all([bytesOf(source.blob), this.words ?? this.first]);
    if (turn !== this.wanted) return;
    if (typeof bytes === 'string') return this.change(id, { state: { kind: 'unreadable', problem: bytes } });
    const held = this.hold(id, bytes, words);
    this.held.set(id, held);
    this.store.set({ file: held });
    await held.session.start();
    // From here on nothing is lost where the page can no longer be reached.
    void held.port.file.prepareWriting().catch(() => undefined);
    const { problem } = held.port;
    if (!problem || turn !== this.wanted) return;
    this.release(id);
    this.store.set({ file: undefined });
    this.change(id, { state: { kind: 'unreadable', problem } });
  };

  private hold(id: number, bytes: Uint8Array, words: WorkbenchWords): Held {
    const port = new PagePort(new FilePort(bytes), {
      give: async (report) => void (await giveFile(report, this.reportName('xlsx', id))),
      touched: () => this.touched(id),
    });
    const session = new Session(port, words);
    let { audit } = session.store.get();
    const unsubscribe = session.store.subscribe(() => {
      const { audit: now, partial } = session.store.get();
      if (partial) return;
      if (now && now !== audit) this.change(id, { state: stateOf(now) });
      audit = now;
    });
    const stop = () => {
      unsubscribe();
      session.stop();
    };
    return { id, port, session, saved: bytes, stop };
  }

  /** Takes a file off the list, with what was changed in it. */
  readonly close = (id: number): void => {
    const { files, at } = this.store.get();
    const place = files.findIndex((file) => file.id === id);
    this.drop(id);
    if (at !== id) return;
    const left = this.store.get().files;
    const next = left[Math.min(place, left.length - 1)];
    if (next) void this.open(next.id);
    else this.store.set({ at: undefined, file: undefined });
  };

  private drop(id: number): void {
    this.release(id);
    this.sources.delete(id);
    this.store.set({ files: this.store.get().files.filter((file) => file.id !== id) });
  }

  private release(id: number): void {
    this.held.get(id)?.stop();
    this.held.delete(id);
  }

  /** The name under which a file is saved; never its own. */
  saveName(id: number, { bench }: WorkbenchWords): string {
    return changedName(fileName(this.sources.get(id)?.path ?? ''), bench.changedMark);
  }

  /** Saves the file in view as a new one. The session says how it went. */
  readonly save = async (): Promise<void> => {
    const { file } = this.store.get();
    const held = file && this.held.get(file.id);
    if (!held) return;
    const words = this.words ?? (await this.first);
    await held.session.run(async () => {
      try {
        await held.port.finish();
        const { bytes } = held.port.file;
        const name = await giveFile(bytes, this.saveName(held.id, words));
        if (name === undefined) return { tone: 'problem', text: words.bench.saveCancelled };
        held.saved = bytes;
        this.touched(held.id);
        return words.bench.saved(name);
      } catch {
        return { tone: 'problem', text: words.bench.saveFailed };
      }
    }, this.save);
  };

  /** The report on one file, or on all of them. */
  readonly report = async (format: ReportFormat, only?: number): Promise<void> => {
    const { language } = await (this.words ?? this.first);
    const files = this.store
      .get()
      .files.filter(({ id }) => only === undefined || id === only)
      .flatMap(({ id, path, state }) => {
        const source = this.sources.get(id);
        if (!source) return [];
        const bytes = this.held.get(id)?.port.file.bytes;
        const problem = state.kind === 'unreadable' ? { problem: state.problem } : {};
        return [{ path, blob: bytes ? new Blob([bytes as BlobPart]) : source.blob, ...problem }];
      });
    const bytes = await this.auditor.ask({ kind: 'report', files, format, language });
    await giveFile(bytes, this.reportName(format, only));
  };

  /** The report on all files, told of in the list. */
  readonly reportAll = async (format: ReportFormat): Promise<void> => {
    if (this.store.get().reporting) return;
    this.store.set({ reporting: true, said: '' });
    try {
      await this.report(format);
      this.tell(({ files }) => files.reported(this.reportName(format)));
    } catch {
      this.tell(({ files }) => files.reportFailed);
    } finally {
      this.store.set({ reporting: false });
    }
  };

  private reportName(format: ReportFormat, only?: number): string {
    const own = this.words?.bench.reportName ?? 'report';
    const path = only === undefined ? undefined : this.sources.get(only)?.path;
    const stem = path === undefined ? '' : `${fileName(path).replace(/\.[^.]*$/, '')}-`;
    return `${stem}${own}.${format}`;
  }

  /** Anything that would be lost if the page were closed now. */
  isChanged(): boolean {
    return this.store.get().files.some(({ changed }) => changed);
  }

  private touched(id: number): void {
    const held = this.held.get(id);
    if (held) this.change(id, { changed: !same(held.port.file.bytes, held.saved) });
  }

  private listed(id: number): ListedFile | undefined {
    return this.store.get().files.find((file) => file.id === id);
  }

  private change(id: number, change: Partial<ListedFile>): void {
    const files = this.store.get().files.map((file) => (file.id === id ? { ...file, ...change } : file));
    this.store.set({ files });
  }

  /** Audits every file that nobody has opened, one after the other. */
  private async countAll(): Promise<void> {
    if (this.counting) return;
    this.counting = true;
    for (;;) {
      const { files, at } = this.store.get();
      const next = files.find(({ id, state }) => state.kind === 'waiting' && id !== at);
      const source = next && this.sources.get(next.id);
      if (!next || !source) break;
      const state = await this.auditor
        .ask({ kind: 'count', blob: source.blob })
        .catch((): FileState => ({ kind: 'unreadable', problem: 'failed' }));
      // Whoever opened it meanwhile knows better.
      if (this.listed(next.id)?.state.kind === 'waiting') this.change(next.id, { state });
    }
    this.counting = false;
  }

  private tell(sentence: (bench: WorkbenchWords['bench']) => string): void {
    if (this.words) this.store.set({ said: sentence(this.words.bench) });
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
