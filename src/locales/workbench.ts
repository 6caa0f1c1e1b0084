import { loadPane, type PaneLocale, type PaneWords } from './pane';
import type { Language } from './types';

/** The words of the page around the pane. */
export interface WorkbenchLocale {
  readonly title: string;
  readonly open: string;
  readonly openFolder: string;
  readonly drop: string;
  readonly empty: { readonly heading: string; readonly lines: readonly string[]; readonly sample: string };
  readonly sample: string;
  readonly opening: (name: string) => string;
  readonly save: string;
  readonly saveHint: (name: string) => string;
  readonly unsaved: string;
  readonly unchanged: string;
  readonly saved: (name: string) => string;
  readonly saveCancelled: string;
  readonly saveFailed: string;
  /** In the name of a changed file: 表（已改）.xlsx. */
  readonly changedMark: string;
  readonly reportName: string;
  readonly files: {
    readonly heading: (count: number) => string;
    readonly progress: (done: number, count: number) => string;
    readonly totals: (files: number, wrong: number) => string;
    readonly waiting: string;
    readonly noForm: string;
    readonly clear: string;
    readonly unreadable: string;
    readonly close: (name: string) => string;
    readonly closeChanged: (name: string) => string;
    readonly report: string;
    readonly reportPage: string;
    readonly reportBook: string;
    readonly reported: (name: string) => string;
    readonly reportFailed: string;
    readonly nothing: string;
  };
  readonly views: {
    readonly switch: string;
    readonly files: string;
    readonly sheet: string;
    readonly list: string;
  };
  readonly sheets: string;
  readonly table: {
    readonly hint: string;
    readonly cut: string;
    readonly hidden: string;
    readonly formula: (formula: string) => string;
    readonly edit: (cell: string) => string;
    readonly locked: (cell: string) => string;
    readonly flagged: (severity: string) => string;
  };
  readonly grid: {
    readonly loading: string;
    readonly failed: string;
    readonly retry: string;
    readonly toTable: string;
    readonly toGrid: string;
  };
  readonly divider: string;
  /** What the pane says otherwise in the page than in Excel. */
  readonly pane: {
    readonly loading: string;
    readonly firstRun: readonly string[];
    readonly noFormHint: string;
    readonly makePage: string;
    readonly exported: string;
    readonly faults: Pick<PaneLocale['faults'], 'host' | 'too-large'>;
  };
}

/** All that the page says in one language; the pane's words are fitted to the page. */
export interface WorkbenchWords extends PaneWords {
  readonly bench: WorkbenchLocale;
}

/** Loads what the page says in one language. */
export async function loadWorkbench(language: Language): Promise<WorkbenchWords> {
  const [words, { workbench: bench }] = await Promise.all([
    loadPane(language),
    language === 'en' ? import('./en/workbench') : import('./zh-CN/workbench'),
  ]);
  return { ...words, bench, pane: fitted(words.pane, bench.pane) };
}

function fitted(pane: PaneLocale, own: WorkbenchLocale['pane']): PaneLocale {
  return {
    ...pane,
    loading: own.loading,
    firstRun: { ...pane.firstRun, lines: own.firstRun },
    states: { ...pane.states, noFormHint: own.noFormHint },
    done: { ...pane.done, exported: own.exported },
    faults: { ...pane.faults, ...own.faults },
  };
}
