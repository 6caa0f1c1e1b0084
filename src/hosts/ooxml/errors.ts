import { LIMITS, type Limit } from './limits';

/**
 * Why a file could not be read.
 *
 * - `encrypted`: protected by a password to open
 * - `legacy-xls`: an old or disguised format (BIFF, HTML, XML 2003, CSV) that Excel opens as .xls
 * - `xlsb`, `ods`: a spreadsheet in another format
 * - `truncated`: incomplete or damaged (`part` where one part is)
 * - `not-a-workbook`: none of these
 * - `broken-xml`, `doctype`: the part `part` is not well-formed, or declares a document type
 * - `too-large`: more than `limit` of `what`
 * - `no-sheets`: a workbook without any worksheet
 */
export type WorkbookErrorCode =
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

/** A file that cannot be read. Carries data only; the sentences live in the locales. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  /** Name of the part at fault, where one is. */
  readonly part: string | undefined;
  /** With `too-large`: what there is too much of, and how much is accepted. */
  readonly what: Limit | undefined;
  readonly limit: number | undefined;

  constructor(code: WorkbookErrorCode, detail: { part?: string; what?: Limit } = {}) {
    super(detail.part === undefined ? code : `${code}: ${detail.part}`);
    this.name = 'WorkbookError';
    this.code = code;
    this.part = detail.part;
    this.what = detail.what;
    this.limit = detail.what === undefined ? undefined : LIMITS[detail.what];
  }
}

/**
 * Why a workbook could not be written to.
 *
 * - `no-such-sheet`: the workbook has no worksheet of that name
 * - `changed`: the cell no longer holds what the caller saw
 * - `locked`: the sheet is protected and the cell locked
 * - `array-formula`: the cell belongs to an array formula or data table, which changes as a whole only
 * - `bad-value`: no cell can hold the value: not a finite number, or too long a text or formula
 */
export type EditErrorCode = 'no-such-sheet' | 'changed' | 'locked' | 'array-formula' | 'bad-value';

/** A write that was refused; nothing was written. Carries data only, as `WorkbookError` does. */
export class EditError extends Error {
  readonly code: EditErrorCode;
  readonly sheet: string;
  /** A1 address, where one cell is at fault. */
  readonly cell: string | undefined;

  constructor(code: EditErrorCode, sheet: string, cell?: string) {
    super(cell === undefined ? `${code}: ${sheet}` : `${code}: ${sheet}!${cell}`);
    this.name = 'EditError';
    this.code = code;
    this.sheet = sheet;
    this.cell = cell;
  }
}
