import type { FillKind } from '../core/fill/types';
import type { Severity } from '../core/rules/types';
import type { IgnoreLocale, IgnorePaneLocale } from './ignore';
import type { Language } from './types';

/** What a person can be asked to explain; each has its own beginnings of a sentence. */
export type ReasonCase = 'low-rate' | 'unmet' | 'over' | 'deducted' | 'cost' | 'degree' | 'no-indicator';

/** What a beginning may quote from the form; '' where it is not known. Amounts come with their unit. */
export interface ReasonFigures {
  readonly target: string;
  readonly actual: string;
  readonly budget: string;
  readonly executed: string;
  readonly balance: string;
  readonly lost: string;
}

/** The words of what opens from the list. Cells come as A1 text, figures as they print. */
export interface PanelLocale {
  readonly reason: {
    readonly heading: (cell: string) => string;
    readonly starters: string;
    readonly save: string;
    readonly placeholder: string;
    readonly blanks: (count: number) => string;
    readonly empty: string;
    readonly denial: (text: string) => string;
    readonly replaces: (text: string) => string;
    readonly beginnings: Readonly<Record<ReasonCase, (figures: ReasonFigures) => readonly string[]>>;
  };
  readonly fill: {
    readonly title: string;
    readonly intro: string;
    /** In place of `intro` where no computed cell is blank. */
    readonly onlyWrong: string;
    readonly kinds: Readonly<Record<FillKind, string>>;
    readonly indicator: (name: string) => string;
    readonly blank: string;
    readonly formulas: string;
    readonly formulasHint: string;
    readonly everyForm: (forms: number) => string;
    readonly blanks: (count: number) => string;
    readonly wrong: (count: number) => string;
    readonly wrongHint: string;
    readonly writes: (formula: string) => string;
    readonly write: (count: number) => string;
    readonly nothing: string;
    readonly locked: string;
    /** Where what would be written, going by the ticks as they are, stands there already. */
    readonly same: (value: string) => string;
  };
  readonly mark: {
    readonly title: string;
    readonly intro: (cells: number) => string;
    readonly nothing: string;
    readonly notes: string;
    readonly notesHint: string;
    /** Whose name the notes bear. */
    readonly author: string;
    readonly mark: (cells: number) => string;
    readonly legend: Readonly<Record<Severity, string>>;
    readonly clearHint: string;
  };
  readonly export: {
    readonly title: string;
    readonly list: string;
    readonly listHint: string;
    readonly copy: (count: number) => string;
    readonly manual: string;
    readonly workbook: string;
    readonly workbookHint: string;
    readonly make: string;
    readonly columns: readonly string[];
    readonly consequence: string;
  };
  readonly deviation: {
    readonly caption: string;
    readonly columns: Readonly<Record<'indicator' | 'result', string>>;
    readonly change: (target: string, actual: string) => string;
    readonly attainments: Readonly<Record<'unmet' | 'over' | 'met', string>>;
    readonly note: string;
    /** Where no indicator can be measured. */
    readonly none: string;
  };
  readonly settings: {
    readonly profile: {
      readonly heading: string;
      readonly label: string;
      readonly hint: string;
      readonly byForm: string;
      /** A profile that is none of the built-in ones, by its title. */
      readonly own: (title: string) => string;
      readonly file: string;
      readonly fileFaults: (file: string) => string;
      readonly kept: string;
    };
    readonly severities: {
      readonly heading: (changed: number) => string;
      readonly hint: string;
      readonly byRule: (severity: string) => string;
      readonly off: string;
      readonly reset: string;
    };
    readonly live: { readonly heading: string; readonly label: string; readonly hint: string };
    readonly notes: { readonly label: string; readonly hint: string };
    readonly language: { readonly label: string; readonly names: Readonly<Record<Language, string>> };
    readonly places: string;
  };
  readonly ignore: IgnorePaneLocale;
  /** What the pane says of it as all other faces do. */
  readonly aside: IgnoreLocale;
}

/** Loads the words of what opens from the list, which no first list needs. */
export async function loadPanels(language: Language): Promise<PanelLocale> {
  const { panels } = language === 'en' ? await import('./en/panels') : await import('./zh-CN/panels');
  return panels;
}
