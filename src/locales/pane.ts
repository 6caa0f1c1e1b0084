import type { Block } from '../core/rules/rule';
import type { Severity } from '../core/rules/types';
import type { Language, ProfileLocale, RuleId, RuleLocale } from './types';

/** Why the workbook did nothing of what was asked; the names are those of the port. */
export type PaneFault =
  'changed' | 'locked' | 'read-only' | 'editing' | 'too-large' | 'not-writable' | 'no-such-sheet' | 'host';

/** The words of the pane's list. Cells come as A1 text, figures as they print. */
export interface PaneLocale {
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly blocks: Readonly<Record<Block, string>>;
  readonly loading: string;
  readonly working: string;
  readonly firstRun: { readonly lines: readonly string[]; readonly close: string };
  readonly head: {
    readonly form: string;
    readonly chooseForm: (index: number, count: number) => string;
    /** In its place while forms further back are being checked. */
    readonly partial: string;
    /** Where a form goes on on further sheets: all on which it stands. */
    readonly pages: (sheets: readonly string[]) => string;
    readonly forms: string;
    readonly states: Readonly<Record<Severity | 'clear', string>>;
    readonly unnamed: string;
    readonly year: (year: number) => string;
    readonly profile: (title: string, why: string) => string;
    readonly total: string;
    readonly grade: string;
    readonly blank: string;
    readonly agrees: string;
    readonly should: (value: string) => string;
    readonly recomputed: (value: string) => string;
    readonly open: string;
    readonly unscored: string;
    readonly filter: string;
    readonly filterHint: (severity: string, count: number) => string;
  };
  readonly list: {
    readonly heading: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (index: number, count: number) => string;
    readonly keys: string;
    readonly clear: string;
    readonly clearButUnchecked: (count: number) => string;
    /** Beside `clear` where findings are set aside. */
    readonly ignored: (count: number) => string;
    readonly filteredOut: string;
    readonly showAll: string;
    readonly consequences: (count: number) => string;
    readonly consequenceNote: string;
    readonly unchecked: (count: number) => string;
    readonly uncheckedNote: string;
    readonly jump: (cell: string) => string;
    readonly more: (count: number) => string;
    readonly shown: (count: number) => string;
    readonly selected: (cell: string, count: number) => string;
    /** Above the picture of how far the indicators came. */
    readonly deviation: string;
  };
  readonly actions: {
    readonly audit: string;
    readonly adopt: string;
    readonly adoptLabel: (cell: string, value: string) => string;
    readonly now: string;
    readonly then: string;
    readonly wasFormula: string;
    readonly writeReason: string;
    readonly ignore: string;
    readonly ignoreLabel: (cell: string) => string;
    readonly why: string;
    readonly whyLabel: (title: string) => string;
    readonly back: string;
    readonly fill: string;
    readonly mark: string;
    readonly unmark: string;
    readonly export: string;
    readonly undo: string;
    readonly lastStep: (label: string, count: number) => string;
    readonly retry: string;
    readonly dismiss: string;
    readonly cancel: string;
    readonly settings: string;
    readonly recognised: string;
    /** Where no form was recognised: the way to saying what labels mean. */
    readonly teach: string;
    readonly locked: string;
  };
  /** What to do about a finding, one short sentence per rule. */
  readonly todo: Readonly<Record<RuleId, string>>;
  readonly states: {
    readonly noForm: string;
    readonly noFormHint: string;
    readonly failed: string;
    /** Where the page was opened outside Excel. */
    readonly noExcel: string;
    readonly readOnly: string;
    readonly protected: (sheet: string) => string;
    readonly profileFault: string;
    /** Edits came after the last check. */
    readonly stale: string;
    readonly pageMissing: string;
    /** Where a part of the pane did not load. */
    readonly notLoaded: string;
  };
  /** What was done, said after it is done. */
  readonly done: {
    readonly audited: (found: number, forms: number) => string;
    readonly adopted: (cell: string, value: string) => string;
    readonly reason: (cell: string) => string;
    readonly typed: (cell: string) => string;
    readonly filled: (count: number) => string;
    readonly undone: (label: string, count: number) => string;
    readonly nothingToUndo: string;
    readonly marked: (cells: number) => string;
    readonly protectedSheets: (sheets: readonly string[]) => string;
    readonly withoutNote: (count: number) => string;
    readonly unmarked: string;
    readonly settings: string;
    readonly copied: (count: number) => string;
    readonly exported: string;
  };
  /** Under which name a step stands in the list of what can be taken back. */
  readonly labels: {
    readonly adopt: (cell: string) => string;
    readonly reason: (cell: string) => string;
    readonly typed: (cell: string) => string;
    readonly fill: string;
  };
  /** Why a step was not done and what to do; `place` is '' where no cell is to blame. */
  readonly faults: Readonly<Record<PaneFault, (place: string) => string>>;
}

/** All that the pane says in one language. */
export interface PaneWords {
  readonly language: Language;
  readonly pane: PaneLocale;
  readonly rules: RuleLocale;
  readonly profile: ProfileLocale;
}

/** Loads what the pane says in one language; the command line's words stay where they are. */
export async function loadPane(language: Language): Promise<PaneWords> {
  const [{ pane }, { rules }, { profile }] =
    language === 'en'
      ? await Promise.all([import('./en/pane'), import('./en/rules'), import('./en/profile')])
      : await Promise.all([import('./zh-CN/pane'), import('./zh-CN/rules'), import('./zh-CN/profile')]);
  return { language, pane, rules, profile };
}
