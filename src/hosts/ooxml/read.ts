import { evaluateUnknown } from '../../core/formula/evaluate';
import { displayText } from '../../core/sheet/display';
import { snapshotOf } from '../../core/sheet/snapshot';
import type { Sheet, Workbook } from '../../core/sheet/types';
import { WorkbookError } from './errors';
import { withoutCovered } from './merged';
import { findMain, openWorkbook } from './open';
import { partsOf } from './package';
import type { SheetPart } from './sheet';
import { readSheets, readWorkbookParts } from './sheets';
import { storedText } from './stored';
import type { SheetEntry } from './workbook';

/**
 * Reads an .xlsx or .xlsm file.
 *
 * Chart and dialog sheets are left out, cells covered by a merge too. Dates count from 1900 whatever
 * the file counts from. Formulas that the writer left without a result are evaluated where we can.
 *
 * @throws WorkbookError where the file is no such workbook, is damaged, or exceeds a limit
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const zip = openWorkbook(bytes);
  const parts = partsOf(zip);
  const main = findMain(zip);
  const opened = readWorkbookParts(parts, main);
  const read = readSheets(parts, opened);
  if (read.length === 0) throw new WorkbookError('no-sheets');

  const results = evaluateUnknown(read.map(({ entry, part }) => ({ name: entry.name, cells: part.cells })));
  for (const [placed, value] of results) {
    const { numFmt, formula = '' } = placed.cell;
    placed.cell = { value, text: displayText(value, numFmt), numFmt, formula };
  }
  const profile = storedText(parts, main, 'profile');
  const ignored = storedText(parts, main, 'ignored');
  return {
    sheets: read.map(({ entry, part }) => toSheet(entry, part)),
    ...(profile === undefined ? {} : { profile }),
    ...(ignored === undefined ? {} : { ignored }),
  };
}

function toSheet({ name, visibility }: SheetEntry, part: SheetPart): Sheet {
  const cells = withoutCovered(part.cells, part.merges);
  const plain = cells.some(({ area }) => area)
    ? cells.map(({ row, col, cell }) => ({ row, col, cell }))
    : cells;
  return snapshotOf(plain, {
    name,
    visibility,
    merges: part.merges,
    hiddenRows: part.hiddenRows,
    hiddenCols: part.hiddenCols,
    formatAt: part.formatAt,
    ...(part.protection ? { protection: part.protection } : {}),
  });
}
