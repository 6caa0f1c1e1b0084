import type { Page } from 'playwright-core';
import type { BookCell } from '../excel-host/book';
import type { Pane } from './pane';

/** What the pane stands beside: whatever holds the workbook, as a test sees it past the pane. */
export interface Beside {
  /** Puts into a page, which has not loaded anything yet, what the pane looks for there. */
  attach(page: Page): Promise<void>;
  /** All that the workbook holds, as text to compare. */
  state(): string | Promise<string>;
  /** The selection as `sheet!A1`; of a merged area its first cell. */
  selected(): string | Promise<string>;
  cell(sheet: string, cell: string): BookCell | undefined | Promise<BookCell | undefined>;
  /** Cells that bear marks of ours. */
  marked(sheet: string): string[] | Promise<string[]>;
  /** The report that was made last. */
  report(): Uint8Array | Promise<Uint8Array>;
  /** Leaves the pane and opens it again on the workbook as it stands. */
  comesBack(pane: Pane): Promise<void>;
}
