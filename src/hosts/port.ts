import type { Address } from '../core/sheet/address';
import type { Sheet, Workbook } from '../core/sheet/types';
import type { Severity } from '../core/rules/types';

/**
 * The one way in which faces (the pane, the page, the command line) touch a workbook, whatever holds it.
 * Sheets go by name; addresses are zero-based. Every call either does all it says or throws a
 * `PortError` and has done nothing.
 */
export interface Port {
  readonly capabilities: Capabilities;
  /** A snapshot of all sheets. */
  read(): Promise<Workbook>;
  /**
   * As `read`, where a host comes to one sheet after the other: gives the workbook after each as far as it has been
   * read, the same sheets as in the end.
   */
  readGradually?(): AsyncGenerator<Workbook, Workbook>;
  /** A fresh snapshot of one sheet; undefined where it is gone. Calls of one turn cost as much as one. */
  readSheet(sheet: string): Promise<Sheet | undefined>;
  /** Replaces all marks of ours by these. */
  mark(marks: readonly Mark[], options: MarkOptions): Promise<Marked>;
  /** Takes away all marks of ours, wherever a spreadsheet program has moved them. */
  unmark(): Promise<void>;
  /**
   * Writes cells as one step. Re-reads the targets first and throws `changed` where one no longer holds
   * what `before` says. The pre-images go into the journal in the workbook.
   */
  apply(edits: readonly Edit[], label: string): Promise<void>;
  /** Takes the last step of the journal back, exactly; undefined where there is none. */
  undo(): Promise<Step | undefined>;
  /** The steps that can be taken back, oldest first; also those of an earlier session. */
  journal(): Promise<readonly Step[]>;
  /** Selects a cell and brings it into view. */
  select(place: PlaceName): Promise<void>;
  /** Tells of changes that others made (a person, another user, a recalculation); never of our own writes. */
  onEdit(listener: (change: Change) => void): () => void;
  /** Tells of the cell that a person selected. */
  onSelect(listener: (place: PlaceName) => void): () => void;
  /** Text that belongs to the workbook and is kept in it (profile, ignored findings). */
  load(name: StoreName): Promise<string | undefined>;
  save(name: StoreName, text: string | undefined): Promise<void>;
  /** Takes away every trace of ours: marks, notes, journal, ignored findings. The bureau's profile stays. */
  clearAll(): Promise<void>;
  /** Opens a new workbook beside this one; throws `host` where `capabilities` says that it cannot. */
  createWorkbook(bytes: Uint8Array): Promise<void>;
}

export type StoreName = 'profile' | 'ignored';

export interface PlaceName {
  readonly sheet: string;
  readonly cell: Address;
}

/** What the host can do here and now; a face offers nothing that is false. */
export interface Capabilities {
  readonly notes: boolean;
  readonly events: boolean;
  readonly select: boolean;
  /** Can open a new workbook from bytes. */
  readonly createWorkbook: boolean;
  readonly readOnly: boolean;
}

export interface Mark extends PlaceName {
  readonly severity: Severity;
  /** The sentences for the cell's note. */
  readonly note: string;
}

/** Whether to put notes on the cells too, and whose name they bear. */
export type MarkOptions = { readonly notes: false } | { readonly notes: true; readonly author: string };

/** What could not be marked: sheets whose protection forbids formats, cells that carry a threaded comment. */
export interface Marked {
  readonly protectedSheets: readonly string[];
  readonly withoutNote: readonly PlaceName[];
}

/** A cell to write. `before` is what the cell displayed when the edit was decided. */
export interface Edit extends PlaceName {
  readonly before: string;
  readonly value: number | string | null;
  /** Without the leading `=`; `value` is then its result. */
  readonly formula?: string;
}

export interface Step {
  readonly label: string;
  readonly cells: readonly PlaceName[];
}

export interface Change {
  /** undefined: somewhere, or everywhere. */
  readonly sheet: string | undefined;
  readonly source: 'person' | 'other-user' | 'calculation';
}

/** Why a call did nothing. `cell` where one cell is to blame. */
export class PortError extends Error {
  constructor(
    readonly code: PortFault,
    readonly place?: { readonly sheet?: string; readonly cell?: Address },
    options?: { readonly cause?: unknown },
  ) {
    super(code, options);
  }
}

export type PortFault =
  /** The cell no longer holds what was audited. */
  | 'changed'
  /** A locked cell of a protected sheet. */
  | 'locked'
  /** The workbook is read-only. */
  | 'read-only'
  /** Someone is typing in a cell, or has a dialog open. */
  | 'editing'
  /** The host refuses the request for its size. */
  | 'too-large'
  /** Part of an array formula, or of a table that cannot be written into. */
  | 'not-writable'
  | 'no-such-sheet'
  /** Anything else that the host says. */
  | 'host';
