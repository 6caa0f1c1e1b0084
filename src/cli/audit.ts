import { basename, resolve } from 'node:path';
import { auditWorkbooks } from '../core/audit';
import type { AuditOptions } from '../core/audit/types';
import type { Sheet } from '../core/sheet/types';
import { loadLocale, say } from '../locales';
import { languages, type Language, type Locale } from '../locales/types';
import type { ReportFile } from '../report';
import { UsageError, type Call } from './args';
import { collect, type Source } from './files';
import { progress, type Io } from './io';
import { references } from './json';
import { attempt, loadOptions } from './open';
import { inThreads, threadsFor, type Threads } from './pool';
import { Result } from './pool-result';
import { FileTeller, openWarned, type Outcome, type Settings } from './worker-file';

type AuditCall = Extract<Call, { command: 'audit' }>;

/** Draws one page over all files. */
type Draw = (files: Iterable<ReportFile>) => string;

/** One call: its files, how they are told of, and what becomes of that. */
class Run {
  private readonly result: Result;
  private readonly settings: Omit<Settings, 'language'>;
  private readonly teller: FileTeller;
  private readonly files = new WeakMap<Sheet, string>();
  private readonly progress: (done: number, path: string) => void;

  constructor(
    private readonly call: AuditCall,
    options: AuditOptions,
    private readonly sources: readonly Source[],
    private readonly locale: Locale,
    private readonly io: Io,
  ) {
    this.result = new Result(call.format, call.output, locale, io);
    this.settings = { options, format: call.format, colour: this.result.colour };
    const reference = references((sheet) => this.files.get(sheet));
    this.teller = new FileTeller(this.settings, locale, reference);
    this.progress = progress(io, sources.length, locale.cli.progress);
  }

  /** Does the work in this thread, one file at a time. */
  here(draw: Draw | undefined): number {
    if (draw) this.result.page(draw(this.reported()));
    else for (const outcome of this.outcomes()) this.result.add(this.teller.tell(outcome));
    return this.result.end();
  }

  /** Each file by itself, several at a time; the result is the same. */
  async inThreads(threads: Threads): Promise<number> {
    const settings = { ...this.settings, language: await languageOf(this.locale) };
    let done = 0;
    for await (const told of inThreads(this.sources, settings, this.teller, threads)) {
      this.progress(done + 1, this.sources[done]?.path ?? '');
      this.result.add(told);
      done += 1;
    }
    return this.result.end();
  }

  private *reported(): Generator<ReportFile> {
    for (const outcome of this.outcomes()) {
      this.result.add(this.teller.tell(outcome));
      const { path } = outcome;
      yield 'audit' in outcome ? outcome : { path, problem: this.locale.cli.files[outcome.problem](path) };
    }
  }

  private outcomes(): Generator<Outcome> {
    return this.call.together ? this.together() : this.oneByOne();
  }

  /** Each file by itself, so that memory stays flat however many there are. */
  private *oneByOne(): Generator<Outcome> {
    for (const [index, source] of this.sources.entries()) {
      this.progress(index + 1, source.path);
      yield this.teller.outcome(source, this.io);
    }
  }

  /** All files at once, as belonging together. */
  private *together(): Generator<Outcome> {
    const { sources, locale, io } = this;
    const { options } = this.settings;
    const opened = sources.map((source, index) => {
      this.progress(index + 1, source.path);
      const file = openWarned(source, options.profile, locale, io);
      const sheets = 'workbook' in file ? file.workbook.sheets : [];
      for (const sheet of sheets) this.files.set(sheet, basename(source.path));
      return { path: source.path, ...file };
    });
    const workbooks = opened.flatMap((file) => ('workbook' in file ? [file.workbook] : []));
    const audits = attempt(io, () => auditWorkbooks(workbooks, { ...options, together: true }));
    const auditOf = new Map('problem' in audits ? [] : audits.map((audit) => [audit.workbook, audit]));
    for (const file of opened) {
      const { path } = file;
      const audit = 'workbook' in file ? auditOf.get(file.workbook) : undefined;
      if (audit) yield { path, audit };
      else yield { path, problem: 'problem' in file ? file.problem : 'failed' };
    }
  }
}

/** The language of the words in hand: a thread must load them for itself. */
async function languageOf(locale: Locale): Promise<Language> {
  for (const language of languages) if ((await loadLocale(language)).cli === locale.cli) return language;
  return languages[0];
}

/**
 * Carries out `ziping audit`; gives the exit code, or a promise of it where threads do the work.
 * @param draw draws the report on all files, where one is asked for
 * @param threads the threads to use for so many files; by default as many as pay off
 * @throws UsageError where the profile or the output file is no good
 */
export function audit(
  call: AuditCall,
  locale: Locale,
  io: Io,
  draw?: Draw,
  threads: (files: number) => Threads | undefined = threadsFor,
): number | Promise<number> {
  const { output } = call;
  const options = loadOptions(call, locale.profile);
  const sources = collect(call.paths);
  if (output !== undefined && sources.some(({ path }) => resolve(path) === resolve(output))) {
    throw new UsageError({ key: 'outputIsSource', params: { path: output } });
  }
  const run = new Run(call, options, sources, locale, io);
  const plan = call.together || draw ? undefined : threads(sources.length);
  return plan ? run.inThreads(plan).catch((error) => complain(error, locale, io)) : run.here(draw);
}

/** Whoever called does not wait for the promise, so what is wrong with the call is said here. */
function complain(error: unknown, { cli }: Locale, io: Io): number {
  if (!(error instanceof UsageError)) throw error;
  io.err(`${say(cli.usage, error.problem)}\n${cli.hint}\n`);
  return 2;
}
