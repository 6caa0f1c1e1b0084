/**
 * What real Excel does to an add-in now and then. All off at first; a test switches on what it is about.
 * Limits that always hold (512 merged areas, 8,192 characters of addresses) are no switches.
 */
export interface Traps {
  /** Time that each request takes. */
  latency: number;
  /** Somebody is typing in a cell: every request is refused. */
  cellEditMode: boolean;
  /** A dialog is open: every request is refused. */
  dialogOpen: boolean;
  /** The host lets the add-in do nothing. */
  accessDenied: boolean;
  /** Characters of a request above which it is refused; Excel on the web takes 5 MB. */
  requestLimit: number;
  responseLimit: number;
  /** Columns too narrow for their numbers: `Range.text` is `####`. */
  narrowColumns: boolean;
  /** A choice from a validation list raises no onChanged. */
  silentValidation: boolean;
  /** Changes of the add-in itself come back without saying so. */
  anonymousEvents: boolean;
  /** The theme is unknown, as on the web. */
  noTheme: boolean;
  readOnly: boolean;
  /** Names of sheets whose conditional formats throw when enumerated: a table column with two rules. */
  brokenFormats: readonly string[];
  /** The writing of this cell (A1, any sheet) fails, in the middle of a batch. */
  failingCell: string | undefined;
}

export function noTraps(): Traps {
  return {
    latency: 0,
    cellEditMode: false,
    dialogOpen: false,
    accessDenied: false,
    requestLimit: 5_000_000,
    responseLimit: 5_000_000,
    narrowColumns: false,
    silentValidation: false,
    anonymousEvents: false,
    noTheme: false,
    readOnly: false,
    brokenFormats: [],
    failingCell: undefined,
  };
}
