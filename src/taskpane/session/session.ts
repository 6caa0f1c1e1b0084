import { auditWorkbooks } from '../../core/audit';
import { AuditMemory } from '../../core/audit/memory';
import { pagesOf, sheetNames } from '../../core/audit/place';
import type { WorkbookAudit } from '../../core/audit/types';
import { embeddedProfile } from '../../core/profile/choose';
import type { Severity } from '../../core/rules/types';
import { contains } from '../../core/sheet/address';
import type { Workbook } from '../../core/sheet/types';
import type { Edit, MarkOptions, PlaceName, Port } from '../../hosts/port';
import type { PaneWords } from '../../locales/pane';
import type { Suggestion } from '../model/fix';
import type { Embedded } from '../model/settings';
import { markedNotice, marksOf } from '../model/marks';
import type { ReasonRequest } from '../model/reason';
import { flatten, formTabs, formView, itemsAt, nameOf, type FormView, type Item } from '../model/view';
import { prepareAudit } from '../late';
import { parseProfile } from '../profile-check';
import type { Task } from '../tasks';
import { codeOf, noticeOf } from './fault';
import { readFirst, sheetBySheet } from './gradual';
import { Live } from './live';
import { initial, Store, type Notice, type View } from './state';

/** Drives one pane: what a person does becomes calls to the port, and what comes back a new state. */
export class Session {
  readonly store = new Store(initial);
  private workbook: Workbook | undefined;
  /** Checks again after what others did. */
  readonly live = new Live({
    recheck: (sheets) => this.recheck(sheets),
    busy: () => this.store.get().busy || this.store.get().phase !== 'ready',
    stale: () => this.store.set({ stale: true }),
  });
  /** Only what was touched is audited anew. */
  private readonly memory = new AuditMemory();
  private readonly stops: (() => void)[] = [];
  /** Counts the times that everything was asked to be read; all but the last are given up. */
  private readings = 0;

  constructor(
    readonly port: Port,
    private words: PaneWords,
  ) {}

  /** Goes on in another language; what was said in the one before is not repeated. */
  speak(words: PaneWords): void {
    if (words === this.words) return;
    this.words = words;
    this.store.set({ notice: undefined, said: '' });
  }

  /** Reads the workbook, audits it and carries out the task that the pane was opened for. */
  async start(task: Task = 'audit'): Promise<void> {
    if (this.stops.length === 0) {
      this.stops.push(
        this.port.onEdit(this.live.edited),
        this.port.onSelect((place) => this.selected(place)),
      );
    }
    await this.reload();
    if (this.store.get().phase !== 'ready') return;
    if (task === 'fill') this.show({ kind: 'fill' });
    if (task === 'mark') await this.mark({ notes: false });
    if (task === 'unmark') await this.unmark();
  }

  /** Stops listening to the workbook. */
  stop(): void {
    this.readings += 1;
    this.live.stop();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads everything anew. */
  readonly reload = async (): Promise<void> => {
    const { audit: before } = this.store.get();
    const reading = (this.readings += 1);
    this.store.set({ busy: true, notice: undefined, ...(before ? {} : { phase: 'loading' as const }) });
    // What is edited from now on may not be in what is read.
    this.live.caughtUp();
    try {
      const journal = this.port.journal().catch(() => []);
      const workbook = before ? await this.port.read() : await this.readFirst(reading);
      if (!workbook || reading !== this.readings) return;
      await this.adoptWorkbook(workbook);
      const { audit } = this.store.get();
      const found = audit?.findings.length ?? 0;
      const said = this.words.pane.done.audited(found, audit?.forms.length ?? 0);
      this.store.set({ fault: undefined, busy: false, stale: false, journal: await journal, said });
    } catch (error) {
      // A list that was read before is still worth more than an error page.
      if (before) this.report(error, this.reload);
      else this.store.set({ phase: 'failed', audit: undefined, partial: false, fault: codeOf(error) });
      this.store.set({ busy: false });
    }
  };

  /** Reads the workbook and shows its first form meanwhile; undefined where nobody waits for it any more. */
  private async readFirst(reading: number): Promise<Workbook | undefined> {
    const gradual = this.port.readGradually?.() ?? sheetBySheet(await this.port.read());
    return readFirst(gradual, this.memory, {
      show: (audit) => {
        this.store.set({ audit, partial: true, phase: 'ready' });
        this.keepCurrent(0);
      },
      wanted: () => reading === this.readings,
    });
  }

  private async adoptWorkbook(workbook: Workbook): Promise<void> {
    await prepareAudit(workbook);
    this.workbook = workbook;
    const [audit] = auditWorkbooks([workbook], { memory: this.memory });
    if (!audit) return;
    const { form, current } = this.store.get();
    const profileFault = workbook.profile !== undefined && 'faults' in parseProfile(workbook.profile);
    const at = Math.min(form, Math.max(0, audit.forms.length - 1));
    const place = current === undefined ? 0 : this.indexOf(current);
    this.store.set({ audit, partial: false, phase: 'ready', profileFault, form: at });
    this.keepCurrent(place);
  }

  /** The findings of the form in view as the filter leaves them; undefined while there are none. */
  view(): FormView | undefined {
    const { audit, form, filter } = this.store.get();
    return audit && formView(audit, form, this.words, filter);
  }

  private items(): Item[] {
    const view = this.view();
    return view ? flatten(view, this.store.get().open) : [];
  }

  private indexOf(key: string): number {
    return Math.max(
      0,
      this.items().findIndex((item) => item.key === key),
    );
  }

  /** Where the current finding is gone, the one that took its place becomes current. */
  private keepCurrent(place: number): void {
    const items = this.items();
    const { current } = this.store.get();
    if (items.some(({ key }) => key === current)) return;
    this.store.set({ current: items[Math.min(place, items.length - 1)]?.key });
  }

  readonly chooseForm = (index: number): void => {
    this.store.set({ form: index, current: undefined, open: new Set(), selected: undefined });
    this.keepCurrent(0);
  };

  readonly toggleFilter = (severity: Severity): void => {
    const filter = new Set(this.store.get().filter);
    if (!filter.delete(severity)) filter.add(severity);
    this.setFilter(filter);
  };

  readonly setFilter = (filter: ReadonlySet<Severity>): void => {
    this.store.set({ filter });
    this.keepCurrent(0);
    this.store.set({ said: this.words.pane.list.shown(this.items().length) });
  };

  readonly toggleConsequences = (key: string): void => {
    const open = new Set(this.store.get().open);
    if (!open.delete(key)) open.add(key);
    this.store.set({ open });
    this.keepCurrent(0);
  };

  readonly makeCurrent = (key: string): void => {
    if (this.store.get().current !== key) this.store.set({ current: key });
  };

  /** Makes a finding current and selects its cell; the focus stays where it is. */
  readonly jump = (item: Item): void => {
    this.makeCurrent(item.key);
    this.go(item.place);
  };

  readonly go = (place: PlaceName): void => {
    if (!this.port.capabilities.select) return;
    this.store.set({ selected: place });
    void this.port.select(place).catch((error: unknown) => this.report(error, () => this.go(place)));
  };

  /** On to the finding `step` further in the list, and to its cell. */
  readonly walk = (step: 1 | -1): void => {
    const items = this.items();
    const at = items.findIndex(({ key }) => key === this.store.get().current);
    const next = items[at + step];
    if (!next) return;
    this.jump(next);
    const { list } = this.words.pane;
    this.store.set({ said: `${list.position(at + step + 1, items.length)} ${next.cell} ${next.sentence}` });
  };

  readonly show = (view: View): void => this.store.set({ view, notice: undefined });

  readonly dismiss = (): void => this.store.set({ notice: undefined });

  readonly adopt = (suggestion: Suggestion): Promise<void> => {
    const { labels, done } = this.words.pane;
    const { cell, then, edit } = suggestion;
    return this.write([edit], labels.adopt(cell), done.adopted(cell, then));
  };

  readonly writeReason = ({ place, cell, before }: ReasonRequest, text: string): Promise<void> => {
    const { labels, done } = this.words.pane;
    return this.write([{ ...place, before, value: text.trim() }], labels.reason(cell), done.reason(cell));
  };

  /** What a person typed into a cell where the page itself shows the sheet. */
  readonly type = (edit: Edit): Promise<void> => {
    const { labels, done } = this.words.pane;
    const cell = nameOf(this.audit()?.forms ?? [], edit);
    return this.write([edit], labels.typed(cell), done.typed(cell));
  };

  readonly fill = async (edits: readonly Edit[]): Promise<void> => {
    await this.write(edits, this.words.pane.labels.fill, this.words.pane.done.filled(edits.length));
    if (this.store.get().notice?.tone === 'done') this.store.set({ view: { kind: 'list' } });
  };

  private write(edits: readonly Edit[], label: string, done: string): Promise<void> {
    return this.run(
      async () => {
        await this.port.apply(edits, label);
        await this.reread(new Set(edits.map(({ sheet }) => sheet)));
        return done;
      },
      () => this.write(edits, label, done),
    );
  }

  readonly undo = (): Promise<void> =>
    this.run(async () => {
      const step = await this.port.undo();
      const { done } = this.words.pane;
      if (!step) return done.nothingToUndo;
      await this.reread(new Set(step.cells.map(({ sheet }) => sheet)));
      return done.undone(step.label, step.cells.length);
    }, this.undo);

  readonly mark = (options: MarkOptions): Promise<void> => {
    const marks = this.audit() ? marksOf(this.audit() as WorkbookAudit, this.words) : [];
    return this.run(
      async () => markedNotice(marks, await this.port.mark(marks, options), this.words),
      () => this.mark(options),
    );
  };

  readonly unmark = (): Promise<void> =>
    this.run(async () => {
      await this.port.unmark();
      return this.words.pane.done.unmarked;
    }, this.unmark);

  /** Changes the record of what is set aside, by what the workbook holds of it now, and audits again. */
  readonly keepIgnored = (
    change: (text: string | undefined) => string | undefined,
    done: string,
  ): Promise<void> =>
    this.run(
      async () => {
        const text = change(await this.port.load('ignored'));
        await this.port.save('ignored', text);
        await this.adoptIgnored(text);
        return done;
      },
      () => this.keepIgnored(change, done),
    );

  /** Takes away all that was left in the workbook; nothing can be taken back afterwards. */
  readonly clearAll = (done: string): Promise<void> =>
    this.run(
      async () => {
        await this.port.clearAll();
        await this.adoptIgnored(undefined);
        this.store.set({ journal: [], view: { kind: 'list' } });
        return done;
      },
      () => this.clearAll(done),
    );

  private async adoptIgnored(text: string | undefined): Promise<void> {
    if (!this.workbook) return;
    const { ignored: _, ...workbook } = this.workbook;
    await this.adoptWorkbook(text === undefined ? workbook : { ...workbook, ignored: text });
  }

  /** Does one step and says how it went; a second one waits until the first is over. */
  readonly run = async (work: () => Promise<string | Notice>, again: () => unknown): Promise<void> => {
    if (this.store.get().busy) return;
    this.store.set({ busy: true, notice: undefined });
    try {
      const told = await work();
      const { focus } = this.store.get();
      const notice: Notice = typeof told === 'string' ? { tone: 'done', text: told } : told;
      this.store.set({ notice, focus: focus + 1 });
    } catch (error) {
      this.report(error, again);
      if (codeOf(error) === 'changed') await this.reread(new Set()).catch(() => undefined);
    } finally {
      this.store.set({ busy: false });
    }
  };

  private report(error: unknown, again: () => unknown): void {
    const retry = () => void (codeOf(error) === 'no-such-sheet' ? this.reload() : again());
    this.store.set({ notice: noticeOf(error, this.audit()?.forms ?? [], this.words, retry) });
  }

  /** Reads sheets anew (all of them where none is named), audits, and asks what can be taken back. */
  private async reread(names: ReadonlySet<string>): Promise<void> {
    const journal = this.port.journal().catch(() => this.store.get().journal);
    const { workbook } = this;
    if (!workbook || names.size === 0) {
      await this.adoptWorkbook(await this.port.read());
    } else {
      const fresh = await Promise.all([...names].map((name) => this.port.readSheet(name)));
      const read = new Map([...names].map((name, at) => [name, fresh[at]]));
      const sheets = workbook.sheets.flatMap((sheet) =>
        read.has(sheet.name) ? (read.get(sheet.name) ?? []) : sheet,
      );
      await this.adoptWorkbook({ ...workbook, sheets });
    }
    this.store.set({ journal: await journal, stale: false });
  }

  /** What others changed. A quiet step: it says nothing where it succeeds. */
  private async recheck(sheets: ReadonlySet<string>): Promise<void> {
    const forms = sheetNames(this.audit()?.forms ?? []);
    try {
      // Without a form there is nothing to look after but a form that might have come.
      await this.reread(sheets.size > 0 || forms.length === 0 ? sheets : new Set(forms));
    } catch (error) {
      // Whoever is typing in a cell is not to be told so; the edit itself is heard of when it ends.
      if (codeOf(error) === 'editing') this.store.set({ stale: true });
      else this.report(error, this.reload);
    }
  }

  /** Keeps a profile in the workbook (none where undefined) and audits by it. */
  readonly setProfile = (text: string | undefined, done: string): Promise<void> =>
    this.run(
      async () => {
        await this.port.save('profile', text);
        const { profile: _, ...book } = this.workbook ?? { sheets: [] };
        await this.adoptWorkbook(text === undefined ? book : { ...book, profile: text });
        return done;
      },
      () => this.setProfile(text, done),
    );

  /** A person selected a cell: its form comes into view, and the first of its findings becomes current. */
  private selected(place: PlaceName): void {
    const { audit, form } = this.store.get();
    if (!audit) return;
    const own = audit.forms.findIndex(({ form }) =>
      pagesOf(form).some(({ sheet, range }) => sheet.name === place.sheet && contains(range, place.cell)),
    );
    if (own >= 0 && own !== form) this.chooseForm(own);
    this.store.set({ selected: place });
    const view = this.view();
    const hits = view ? itemsAt(view, audit.forms[this.store.get().form]?.form, place) : [];
    const [first] = hits;
    if (!first) return;
    const { open } = this.store.get();
    this.store.set({
      current: first.item.key,
      open: first.cause ? new Set([...open, first.cause.key]) : open,
      said: this.words.pane.list.selected(nameOf(audit.forms, place), hits.length),
    });
  }

  private audit(): WorkbookAudit | undefined {
    return this.store.get().audit;
  }

  /** The profile that the workbook carries; undefined where it carries none or one with faults. */
  embedded(): Embedded | undefined {
    const { workbook } = this;
    const profile = workbook && embeddedProfile(workbook);
    return profile && { text: workbook?.profile ?? '', profile };
  }

  /** The workbook as last read. */
  snapshot(): Workbook | undefined {
    return this.workbook;
  }

  /** The forms for the picker. */
  tabs(): ReturnType<typeof formTabs> {
    const audit = this.audit();
    return audit ? formTabs(audit) : [];
  }
}
