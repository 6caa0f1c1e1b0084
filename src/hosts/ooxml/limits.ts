/**
 * What the reader accepts at most. The figures are far above any form and low enough that a hostile
 * or broken file is answered instead of exhausting the memory of a task pane. There is no cap on
 * the compression ratio: legal parts of 660:1 exist, so the inflated size is what counts.
 */
export const LIMITS = {
  /** Bytes of the file as it lies on disk. */
  file: 100 * 1024 * 1024,
  /** Entries in the zip directory. */
  entries: 5_000,
  /** Inflated bytes of one part: its text takes up to twice as much in memory. */
  part: 64 * 1024 * 1024,
  /** Inflated bytes of all parts that are read. */
  total: 256 * 1024 * 1024,
  /** Cells that hold something, over all sheets. */
  cells: 2_000_000,
  /** Shared strings. */
  strings: 500_000,
  /** Merged areas, over all sheets. */
  merges: 100_000,
} as const;

/** What a `too-large` error speaks of. */
export type Limit = keyof typeof LIMITS;

/** Rows and columns of a worksheet, by the format itself. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;
