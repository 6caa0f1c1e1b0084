import { basename, resolve } from 'node:path';
import { auditWorkbooks } from '../core/audit';
import type { WorkbookAudit } from '../core/audit/types';
import { parseProfile } from '../core/profile/schema';
import type { Profile } from '../core/profile/types';
import type { Sheet, Workbook } from '../core/sheet/types';
import type { Locale } from '../locales/types';
import type { ReportFile } from '../report';
import { UsageError, type Call } from './args';
import { collect, type Source } from './files';
import { progress, type Io } from './io';
import { auditFileJson, exitCode, references, summarise, unreadableJson, type AuditFileJson } from './json';
import { attempt, faultSentences, loadProfile, open, type Opened, type Problem } from './open';
import { writeOutput } from './output';
import { TextReport } from './text';

type AuditCall = Extract<Call, { command: 'audit' }>;

/** What became of one file. */
type Outcome = { readonly path: string } & ({ readonly audit: WorkbookAudit } | Problem);

/** What all files of a call have in common. */
class Run {
  private readonly files = new WeakMap<Sheet, string>();
  readonly reference = references((sheet) => this.files.get(sheet));

  constructor(
    private readonly profile: Profile | undefined,
    private readonly locale: Locale,
    private readonly io: Io,
  ) {}

  /** Each file by itself, one at a time, so that memory stays flat however many there are. */
  *oneByOne(sources: readonly Source[]): Generator<Outcome> {
    const tell = progress(this.io, sources.length, this.locale.cli.progress);
    for (const [index, source] of sources.entries()) {
      const { path } = source;
      tell(index + 1, path);
      const opened = this.open(source);
      yield 'problem' in opened
        ? { path, ...opened }
        : this.audit([opened.workbook], false)(opened.workbook, path);
    }
  }

  /** All files at once, as belonging together. */
  *together(sources: readonly Source[]): Generator<Outcome> {
    const tell = progress(this.io, sources.length, this.locale.cli.progress);
    const opened = sources.map((source, index) => {
      tell(index + 1, source.path);
      return this.open(source);
    });
    const workbooks = opened.flatMap((file) => ('workbook' in file ? [file.workbook] : []));
    const auditOf = this.audit(workbooks, true);
    for (const [index, { path }] of sources.entries()) {
      const file = opened[index];
      if (file) yield 'problem' in file ? { path, ...file } : auditOf(file.workbook, path);
    }
  }

  /** Audits workbooks; gives the outcome of each. */
  private audit(
    workbooks: readonly Workbook[],
    together: boolean,
  ): (workbook: Workbook, path: string) => Outcome {
    const audits = attempt(this.io, () => auditWorkbooks(workbooks, { profile: this.profile, together }));
    return (workbook, path) => {
      const audit = 'problem' in audits ? undefined : audits[workbooks.indexOf(workbook)];
      return audit ? { path, audit } : { path, problem: 'failed' };
    };
  }

  private open(source: Source): Opened {
    const opened = attempt(this.io, () => open(source));
    if ('workbook' in opened) {
      for (const sheet of opened.workbook.sheets) this.files.set(sheet, basename(source.path));
      this.warnOfProfile(source.path, opened.workbook.profile);
    }
    return opened;
  }

  /** A profile that a workbook carries but that has faults is not used, and people are told so. */
  private warnOfProfile(path: string, text: string | undefined): void {
    if (text === undefined || this.profile) return;
    const result = parseProfile(text);
    if ('profile' in result) return;
    const { cli, profile } = this.locale;
    this.io.err(`${cli.embeddedProfile(path, faultSentences(result.faults, profile))}\n`);
  }
}

/**
 * Carries out `ziping audit`; gives the exit code.
 * @param drawn draws the report on all files, where one is asked for
 * @throws UsageError where the profile or the output file is no good
 */
export function audit(
  call: AuditCall,
  locale: Locale,
  io: Io,
  drawn?: (files: Iterable<ReportFile>) => string,
): number {
  const { output, format } = call;
  const profile = call.profile === undefined ? undefined : loadProfile(call.profile, locale.profile);
  const sources = collect(call.paths);
  if (output !== undefined && sources.some(({ path }) => resolve(path) === resolve(output))) {
    throw new UsageError({ key: 'outputIsSource', params: { path: output } });
  }
  const pieces: string[] = [];
  const write =
    output === undefined ? (text: string) => io.out(text) : (text: string) => void pieces.push(text);
  const run = new Run(profile, locale, io);
  const text = new TextReport({
    locale,
    colour: io.colour && output === undefined,
    reference: run.reference,
  });
  const entries: AuditFileJson[] = [];
  function* files(): Generator<ReportFile> {
    for (const outcome of call.together ? run.together(sources) : run.oneByOne(sources)) {
      const { path } = outcome;
      if ('audit' in outcome) {
        entries.push(auditFileJson(path, outcome.audit, locale.rules, run.reference));
        yield { path, audit: outcome.audit };
      } else {
        const problem = locale.cli.files[outcome.problem](path);
        entries.push(unreadableJson(path, problem));
        yield { path, problem };
      }
    }
  }
  if (drawn) write(drawn(files()));
  else {
    for (const file of files()) {
      if (format !== 'text') continue;
      write('audit' in file ? text.file(file.path, file.audit) : text.unreadable(file.path, file.problem));
    }
  }
  const summary = summarise(entries);
  if (format === 'text') write(text.end(summary));
  if (format === 'json') write(`${JSON.stringify({ schema: 'ziping-audit/1', files: entries, summary }, null, 2)}\n`);

  if (output !== undefined) {
    writeOutput(output, pieces.join(''));
    for (const { reason } of entries) if (reason !== undefined) io.err(`${reason}\n`);
    io.err(`${locale.cli.written(output)}\n`);
  }
  return exitCode(entries);
}
