import type { MessageKey, MessageParams } from '../core/rules/messages';
import type { FillKind } from '../core/fill/types';
import type { FormKind } from '../core/forms/types';
import type { ProfileFaultKey, ProfileFaultParams, ProfileReason } from '../core/profile/types';
import type { Block } from '../core/rules/rule';
import type { Severity } from '../core/rules/types';
import type { IgnoreLocale } from './ignore';

/** The languages that the program speaks, the default first. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The sentences of the rules. */
export interface RuleLocale {
  readonly messages: { readonly [K in MessageKey]: (params: MessageParams[K]) => string };
  /** Rule id → its title. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The words of one family of rules (the part of a key before the first stroke or dot). */
export interface RuleWords<Family extends string> {
  readonly titles: Readonly<Record<string, string>>;
  readonly messages: {
    readonly [K in MessageKey as K extends `${Family}/${string}` | `${Family}.${string}` ? K : never]: (
      params: MessageParams[K],
    ) => string;
  };
}

/** The sentences about profiles. */
export interface ProfileLocale {
  /** Built-in profile id → its title. */
  readonly titles: Readonly<Record<string, string>>;
  /** Why a profile is in force, as the tail of a sentence. */
  readonly reasons: Readonly<Record<ProfileReason, string>>;
  readonly faults: { readonly [K in ProfileFaultKey]: (params: ProfileFaultParams[K]) => string };
  /** One fault with the place where it stands; `path` is '' for the whole profile. */
  readonly fault: (path: string, sentence: string) => string;
}

/** Why a file could not be read: what the door reports and what the file system does. */
export type FileProblem =
  | 'notFound'
  | 'noWorkbooks'
  | 'denied'
  | 'cannotOpen'
  | 'failed'
  | 'oldFormat'
  | 'encrypted'
  | 'legacy-xls'
  | 'xlsb'
  | 'ods'
  | 'truncated'
  | 'not-a-workbook'
  | 'broken-xml'
  | 'doctype'
  | 'too-large'
  | 'no-sheets';

/** What is wrong with how the command was called, with the figures of each sentence. */
export interface UsageProblems {
  unknownCommand: { command: string };
  missingPaths: { command: string };
  unknownOption: { option: string };
  optionNotFor: { option: string; command: string; only: readonly string[] };
  oneFile: { command: string };
  missingOutput: { command: string };
  missingOption: { command: string; options: readonly string[] };
  notACell: { value: string };
  missingValue: { option: string };
  unexpectedValue: { option: string };
  unknownFormat: { value: string; known: readonly string[] };
  unknownLanguage: { value: string; known: readonly string[] };
  unknownProfile: { value: string; known: readonly string[] };
  profileUnreadable: { path: string };
  profileInvalid: { path: string; faults: readonly string[] };
  teachingUnreadable: { path: string };
  teachingInvalid: { path: string; faults: readonly string[] };
  outputIsSource: { path: string };
  outputFailed: { path: string; reason: string };
}

/** Why a workbook could not be written to, as the door says it; `place` is `sheet!cell` or a sheet's name. */
export type WriteProblem = 'no-such-sheet' | 'changed' | 'locked' | 'array-formula' | 'bad-value';

/** The sentences of the commands that write a workbook. */
export interface WriteLocale {
  /** Whose name notes in a workbook bear. */
  readonly author: string;
  readonly filled: (cells: number) => string;
  readonly nothingToFill: string;
  readonly kinds: Readonly<Record<FillKind, string>>;
  readonly ofIndicator: (what: string, indicator: string) => string;
  readonly cell: (figures: {
    place: string;
    what: string;
    before: string;
    value: string;
    formula: string;
  }) => string;
  readonly marked: (cells: number, findings: number) => string;
  readonly nothingToMark: string;
  readonly withoutNote: (places: readonly string[]) => string;
  readonly cleared: string;
  /** `ignored` is undefined where the record could not be read. */
  readonly clearedAll: (figures: { steps: number; ignored: number | undefined }) => string;
  readonly undone: (label: string, cells: number) => string;
  readonly nothingToUndo: string;
  readonly kept: (places: readonly string[]) => string;
  readonly step: string;
  readonly problems: Readonly<Record<WriteProblem, (place: string) => string>>;
}

/** The words of the command line. */
export interface CliLocale {
  readonly help: string;
  readonly hint: string;
  readonly usage: { readonly [K in keyof UsageProblems]: (params: UsageProblems[K]) => string };
  /** Sentences about a file that cannot be read; each names the file and what to do. */
  readonly files: Readonly<Record<FileProblem, (path: string) => string>>;
  readonly embeddedProfile: (path: string, faults: readonly string[]) => string;
  readonly progress: (done: number, total: number, path: string) => string;
  readonly written: (path: string) => string;
  readonly write: WriteLocale;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly blocks: Readonly<Record<Block, string>>;
  readonly kinds: Readonly<Record<FormKind, string>>;
  readonly report: {
    readonly unreadable: string;
    readonly noForms: string;
    /** How sure the reading of a form is (97%). */
    readonly sure: (percent: string) => string;
    /** A heading over a filled column that is not known. */
    readonly unmatched: (cell: string, text: string) => string;
    readonly noFindings: string;
    readonly year: (year: number) => string;
    readonly profile: (title: string, why: string) => string;
    readonly total: (stated: string, computed: string) => string;
    readonly blank: string;
    readonly notChecked: string;
    /** Further cells to which a sentence applies. */
    readonly alike: (cells: string) => string;
    readonly cells: (cells: readonly string[], more: number) => string;
    readonly summary: string;
    readonly all: string;
    readonly columns: Readonly<Record<'form' | 'total' | 'grade', string>>;
    readonly counts: (figures: {
      files: number;
      unreadable: number;
      forms: number;
      folded: number;
      ignored: number;
    }) => string;
  };
}

/** All words of one language. */
export interface Locale {
  readonly cli: CliLocale;
  readonly ignore: IgnoreLocale;
  readonly profile: ProfileLocale;
  readonly rules: RuleLocale;
}

/** The ids of all rules: the part of a message's key before its dot (`gap` and its kin are no rules). */
export type RuleId = MessageKey extends infer K
  ? K extends `${infer F}/${infer N}.${string}`
    ? `${F}/${N}`
    : never
  : never;

/** What there is to say about one rule, section by section, a few sentences each. */
export interface RulePage {
  readonly what: string;
  /** Why it matters to the accountant. */
  readonly why: string;
  readonly fix: string;
  /** When the rule keeps silent though one might expect it to speak. */
  readonly silent?: string;
  /** Where the rule comes from. */
  readonly source: string;
}

/** The pages of one family of rules. */
export type RulePages<Family extends string> = Readonly<
  Record<Extract<RuleId, `${Family}/${string}`>, RulePage>
>;

/** The pages of all rules, with the names of their sections. */
export interface PageLocale {
  readonly sections: Readonly<Record<keyof RulePage, string>>;
  readonly rules: Readonly<Record<RuleId, RulePage>>;
}

/** The words of the printed report, beside those that it shares with the command line. */
export interface ReportLocale {
  readonly language: Language;
  readonly title: string;
  /** The line under the title; month and day count from 1. */
  readonly date: (year: number, month: number, day: number) => string;
  readonly profiles: string;
  readonly profile: (title: string, why: string) => string;
  /** A profile with the number of forms that it is in force for. */
  readonly profileForms: (profile: string, forms: number) => string;
  /** What parts the members of a list. */
  readonly between: string;
  readonly summary: string;
  readonly files: string;
  readonly forms: string;
  readonly unreadable: string;
  readonly folded: (count: number) => string;
  /** How many findings are set aside. */
  readonly ignored: (count: number) => string;
  readonly columns: Readonly<
    Record<'file' | 'form' | 'unit' | 'total' | 'grade' | 'stated' | 'computed', string>
  >;
  /** Where a form has no place for a figure. */
  readonly none: string;
  /** What stands above the facts about one form. */
  readonly facts: Readonly<
    Record<'file' | 'place' | 'unit' | 'year' | 'profile' | 'total' | 'grade', string>
  >;
  /** A figure as filled in beside the one recomputed. */
  readonly both: (stated: string, computed: string) => string;
  readonly back: string;
  readonly drawing: {
    readonly heading: string;
    readonly caption: (sheet: string, range: string) => string;
    readonly legend: string;
    readonly follows: string;
    readonly mark: (number: number, severity: string) => string;
    readonly hiddenRows: (rows: readonly string[]) => string;
    readonly hiddenCols: (columns: readonly string[]) => string;
    readonly cut: string;
  };
  readonly findings: {
    readonly title: string;
    readonly heading: (count: number) => string;
    readonly columns: Readonly<Record<'number' | 'cell' | 'severity' | 'message', string>>;
    readonly consequence: string;
    /** A value to write; `cell` only where it is not the finding's own. */
    readonly fix: (value: string, cell: string | undefined) => string;
    readonly undrawn: string;
  };
  readonly chart: {
    readonly heading: string;
    readonly columns: Readonly<
      Record<'indicator' | 'target' | 'actual' | 'ratio' | 'bar' | 'attainment', string>
    >;
    readonly attainments: Readonly<Record<'unmet' | 'over' | 'met', string>>;
    readonly note: string;
  };
  readonly unchecked: { readonly heading: string; readonly note: string };
  /** The report as a workbook; a sheet's name has at most 31 characters. */
  readonly workbook: {
    readonly sheets: Readonly<Record<'summary' | 'findings', string>>;
    readonly columns: Readonly<
      Record<
        'totalStated' | 'totalComputed' | 'gradeStated' | 'gradeComputed' | 'message' | 'fix' | 'category',
        string
      >
    >;
    readonly follows: (sentence: string) => string;
    /** A value to write; `cell` only where it is not the finding's own. */
    readonly fix: (value: string, cell: string | undefined) => string;
    /** A note under the table. */
    readonly profile: (profile: string) => string;
  };
}
