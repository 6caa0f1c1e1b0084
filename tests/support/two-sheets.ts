import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { cutIntoPages, written } from './pages';
import { workbookBytes } from './xlsx';

const SAMPLE = 'assets/samples/2-某县水务局-河道清淤（有错）.xlsx';

/** What the sheets are called on which the form stands. */
export const [FIRST, NEXT] = ['自评表', '自评表（续）'] as const;
/** Rows of the sample, counted from 0: the header of its indicators, and the first one of the second sheet. */
const [HEADER, SECOND] = [11, 17] as const;

/**
 * The sample with errors, its last indicators and its total on a second sheet, below the header once more: its
 * rows 18 to 21 are there the rows 2 to 5.
 *
 * @param blank cells of the sample that are left blank
 */
export function onTwoSheets(blank: readonly string[] = []): readonly Sheet[] {
  const [sample] = readWorkbook(readFileSync(join(__dirname, '../..', SAMPLE))).sheets;
  if (!sample) throw new Error('the sample has no sheet');
  const gone = new Set(blank.map((cell) => JSON.stringify(parseA1(cell))));
  const cells = [...sample.cells()].filter(({ row, col }) => !gone.has(JSON.stringify({ row, col })));
  const name = (page: number): string => (page === 0 ? FIRST : NEXT);
  return cutIntoPages({ ...sample, cells: () => cells }, { at: [SECOND], repeat: [HEADER], name }).sheets;
}

/** The same as a file. */
export function twoSheetFile(blank: readonly string[] = []): Uint8Array {
  return workbookBytes({ sheets: onTwoSheets(blank).map(written) });
}
