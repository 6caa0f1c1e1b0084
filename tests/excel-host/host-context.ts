import type { Range } from '../../src/core/sheet/address';
import type { Book, BookSheet } from './book';
import type { Traps } from './traps';

/** Kinds of events by their number on the wire. */
export const EventKind = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
} as const;

/** What the simulated objects work on. */
export interface HostContext {
  readonly book: Book;
  readonly traps: Traps;
  /** Whether the host has ExcelApi of this version. */
  supports(version: string): boolean;
  /** Registers or unregisters an event; `target` is a sheet's id or `Workbook`. */
  listen(event: number, target: string, on: boolean): void;
  /** The add-in wrote cells; events follow when the request is answered. */
  wrote(sheet: BookSheet, range: Range): void;
  /** The selection moved. */
  selected(sheet: BookSheet, range: Range): void;
  /** A new workbook was opened from these bytes (base64). */
  opened(base64: string | undefined): void;
}
