import { evaluateUnknown } from '../../core/formula/evaluate';
import { displayText } from '../../core/sheet/display';
import { snapshotOf } from '../../core/sheet/snapshot';
import type { Sheet, Workbook } from '../../core/sheet/types';
import { WorkbookError } from './errors';
import { withoutCovered } from './merged';
import { findMain, openWorkbook } from './open';
import { partsOf, relationships } from './package';
import { eachSheet, readStyles, readWorkbookParts, type ReadSheet } from './sheets';
import { storedText } from './stored';

/**
 * Reads an .xlsx or .xlsm file.
 *
 * Chart and dialog sheets are left out, cells covered by a merge too. Dates count from 1900 whatever
 * the file counts from. Formulas that the writer left without a result are evaluated where we can.
 *
 * @throws WorkbookError where the file is no such workbook, is damaged, or exceeds a limit
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const reading = readGradually(bytes);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/**
 * Reads as `readWorkbook` does, and gives the workbook after each sheet as far as it has been read; the sheets of
 * it are those of the whole. From a formula without a result on, which may need any sheet, gives nothing more
 * before the end.
 *
 * @throws WorkbookError, at whichever sheet it comes to light
 */
export function* readGradually(bytes: Uint8Array): Generator<Workbook, Workbook> {
  const zip = openWorkbook(bytes);
  const parts = partsOf(zip);
  const main = findMain(zip);
  const opened = readWorkbookParts(parts, main);
  const profile = storedText(parts, main, 'profile');
  const ignored = storedText(parts, main, 'ignored');
  const stored = {
    ...(profile === undefined ? {} : { profile }),
    ...(ignored === undefined ? {} : { ignored }),
  };
  const read: ReadSheet[] = [];
  const sheets: Sheet[] = [];
  for (const each of eachSheet(parts, opened)) {
    read.push(each);
    if (sheets.length < read.length - 1 || each.part.hasUnknown) continue;
    sheets.push(toSheet(each));
    yield { sheets: [...sheets], ...stored };
  }
  if (read.length === 0) throw new WorkbookError('no-sheets');
  const left = read.slice(sheets.length);
  if (left.length > 0) evaluate(read);
  return { sheets: [...sheets, ...left.map(toSheet)], ...stored };
}

/** The number formats that cells of a file may have. */
export function formatCodes(bytes: Uint8Array): Set<string> {
  const zip = openWorkbook(bytes);
  const parts = partsOf(zip);
  return new Set(readStyles(parts, relationships(parts, findMain(zip))).map(({ numFmt }) => numFmt));
}

/** Puts results where formulas have none. */
function evaluate(read: readonly ReadSheet[]): void {
  const results = evaluateUnknown(read.map(({ entry, part }) => ({ name: entry.name, cells: part.cells })));
  for (const [placed, value] of results) {
    const { numFmt, formula = '' } = placed.cell;
    placed.cell = { value, text: displayText(value, numFmt), numFmt, formula };
  }
}

function toSheet({ entry: { name, visibility }, part }: ReadSheet): Sheet {
  const cells = withoutCovered(part.cells, part.merges);
  const plain = cells.some(({ area }) => area)
    ? cells.map(({ row, col, cell }) => ({ row, col, cell }))
    : cells;
  return snapshotOf(
    plain,
    {
      name,
      visibility,
      merges: part.merges,
      hiddenRows: part.hiddenRows,
      hiddenCols: part.hiddenCols,
      formatAt: part.formatAt,
      ...(part.protection ? { protection: part.protection } : {}),
    },
    part.hasUnknown ? {} : { texts: () => part.texts.all(), unresolved: [] },
  );
}
