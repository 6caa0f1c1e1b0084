import { auditWorkbooks } from '../core/audit';
import type { AuditOptions, WorkbookAudit } from '../core/audit/types';
import { parseProfile } from '../core/profile/schema';
import type { Profile } from '../core/profile/types';
import type { FileProblem, Language, Locale } from '../locales/types';
import type { Format } from './args';
import type { Source } from './files';
import { faultSentence } from './ignore';
import type { Io } from './io';
import { auditFileJson, exitCode, references, summarise, unreadableJson } from './json';
import type { AuditFileJson, Reference, Summary } from './json';
import { attempt, faultSentences, open, type Opened, type Problem } from './open';
import { TextReport } from './text';

/** What became of one file. */
export type Outcome = { readonly path: string } & ({ readonly audit: WorkbookAudit } | Problem);

/** What a thread must know to audit files as the call wants it; it can be posted. */
export interface Settings {
  readonly language: Language;
  readonly options: AuditOptions;
  readonly format: Format;
  readonly colour: boolean;
}

/** One file's part of the result, ready to be written; it can be posted. */
export interface Told {
  /** What the result says of the file; a report in HTML is drawn apart. */
  readonly piece: string;
  /** Its lines of the table at the end of a report in text. */
  readonly rows: readonly string[][];
  readonly summary: Summary;
  readonly code: 0 | 1 | 2;
  /** Why it could not be read. */
  readonly reason?: string;
  /** What standard error is to say beside it. */
  readonly warnings: readonly string[];
}

/** Reads a workbook; a faulty profile inside, which is then not used, is said on standard error. */
export function openWarned(source: Source, profile: Profile | undefined, locale: Locale, io: Io): Opened {
  const opened = attempt(io, () => open(source));
  const text = 'workbook' in opened ? opened.workbook.profile : undefined;
  if (text === undefined || profile) return opened;
  const result = parseProfile(text);
  if (!('profile' in result)) {
    const faults = faultSentences(result.faults, locale.profile);
    io.err(`${locale.cli.embeddedProfile(source.path, faults)}\n`);
  }
  return opened;
}

/** Audits files one at a time and tells of each in the words and the format asked for. */
export class FileTeller {
  constructor(
    private readonly settings: Omit<Settings, 'language'>,
    private readonly locale: Locale,
    private readonly reference: Reference = references(() => undefined),
  ) {}

  /** Reads, audits and tells. Whatever goes wrong is told of this file and thrown never. */
  file(source: Source): Told {
    const warnings: string[] = [];
    return this.tell(this.outcome(source, into(warnings)), warnings);
  }

  /** Reads and audits a file; what is wrong with it in other ways goes to standard error. */
  outcome(source: Source, io: Io): Outcome {
    const { path } = source;
    const { options } = this.settings;
    const opened = openWarned(source, options.profile, this.locale, io);
    if ('problem' in opened) return { path, ...opened };
    const audits = attempt(io, () => auditWorkbooks([opened.workbook], options));
    const audit = 'problem' in audits ? undefined : audits[0];
    return audit ? { path, audit } : { path, problem: 'failed' };
  }

  /** Tells of a file what became of it. */
  tell(outcome: Outcome, warnings: string[] = []): Told {
    const io = into(warnings);
    const told =
      'audit' in outcome ? attempt(io, () => this.audited(outcome.path, outcome.audit, io)) : outcome;
    return { ...('problem' in told ? this.unreadable(outcome.path, told.problem) : told), warnings };
  }

  private audited(path: string, audit: WorkbookAudit, io: Io): Omit<Told, 'warnings'> {
    const { ignoredFault } = audit;
    if (ignoredFault) {
      const { ignore } = this.locale;
      io.err(`${ignore.cli.fault(path, faultSentence(ignoredFault, ignore))}\n`);
    }
    const entry = auditFileJson(path, audit, this.locale.rules, this.reference);
    return { ...this.written(entry, (text) => text.file(path, audit)), ...countsOf(entry) };
  }

  private unreadable(path: string, problem: FileProblem): Omit<Told, 'warnings'> {
    const reason = this.locale.cli.files[problem](path);
    const entry = unreadableJson(path, reason);
    return { ...this.written(entry, (text) => text.unreadable(path, reason)), ...countsOf(entry), reason };
  }

  private written(entry: AuditFileJson, inText: (text: TextReport) => string): Pick<Told, 'piece' | 'rows'> {
    const { format, colour } = this.settings;
    if (format === 'json') return { piece: jsonPiece(entry), rows: [] };
    if (format === 'html') return { piece: '', rows: [] };
    const text = new TextReport({ locale: this.locale, colour, reference: this.reference });
    return { piece: inText(text), rows: text.rows };
  }
}

function countsOf(entry: AuditFileJson): Pick<Told, 'summary' | 'code'> {
  return { summary: summarise([entry]), code: exitCode([entry]) };
}

/** Keeps what is meant for standard error until it is the file's turn. */
function into(warnings: string[]): Io {
  return { out: () => undefined, err: (text) => void warnings.push(text), colour: false };
}

const BEFORE = '[\n  [\n    ';
const BEHIND = '\n  ]\n]';

/** An entry of the list of files, indented as it stands there: two levels deep. */
function jsonPiece(entry: object): string {
  return JSON.stringify([[entry]], null, 2).slice(BEFORE.length, -BEHIND.length);
}
