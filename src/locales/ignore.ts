/** The words about findings that a person sets aside, for every face. Cells come as A1 text, rules by title. */
export interface IgnoreLocale {
  readonly heading: string;
  readonly reason: (reason: string) => string;
  /** What goes along with a finding that is set aside. */
  readonly follows: (count: number) => string;
  /** How many are set aside, as a part of a sentence. */
  readonly count: (count: number) => string;
  /** In place of `nothing found` where something is set aside. */
  readonly nothingElse: string;
  readonly stale: {
    readonly heading: string;
    readonly changed: (was: string, now: string) => string;
    readonly gone: string;
  };
  /** Why the record in the workbook was not used; `path` is the place of the fault in it, or ''. */
  readonly faults: { readonly damaged: (path: string) => string; readonly newer: () => string };
  /** What the command line alone says. */
  readonly cli: {
    readonly fault: (path: string, sentence: string) => string;
    readonly dropHint: string;
    readonly clearHint: string;
    readonly ignored: (place: string, title: string, reason: string) => string;
    readonly restored: (place: string, title: string) => string;
    readonly dropped: (count: number) => string;
    readonly nothingStale: string;
    /** `rules`: what can be named instead; none where the cell has no finding. */
    readonly noFinding: (place: string, rules: readonly string[]) => string;
    readonly several: (place: string, rules: readonly string[]) => string;
    readonly notIgnored: (place: string) => string;
    readonly noSheet: (sheet: string, sheets: readonly string[]) => string;
    readonly whichSheet: (cell: string, sheets: readonly string[]) => string;
    readonly noReason: string;
  };
}

/** The words of the pane's own screens about it, which load when one of them opens. */
export interface IgnorePaneLocale {
  readonly title: (cell: string) => string;
  readonly explain: string;
  readonly alsoFollows: (count: number) => string;
  /** The line that unfolds the list of what is set aside and of what applies no more. */
  readonly summary: (ignored: number, stale: number) => string;
  /** What to do about a record that cannot be used. */
  readonly faulty: string;
  readonly field: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly save: string;
  readonly restore: string;
  readonly restoreLabel: (cell: string) => string;
  readonly note: string;
  readonly jump: (cell: string) => string;
  readonly dropStale: (count: number) => string;
  readonly staleNote: string;
  readonly clear: {
    readonly open: string;
    readonly title: string;
    readonly ask: string;
    readonly marks: string;
    readonly steps: (count: number) => string;
    /** Undefined where nobody can tell how many. */
    readonly ignored: (count: number | undefined) => string;
    readonly stays: string;
    readonly confirm: string;
    readonly done: (figures: { steps: number; ignored: number | undefined }) => string;
  };
  readonly done: {
    readonly ignored: (cell: string) => string;
    readonly restored: (cell: string) => string;
    readonly dropped: (count: number) => string;
  };
}
