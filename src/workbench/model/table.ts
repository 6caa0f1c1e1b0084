import type { WorkbookAudit } from '../../core/audit/types';
import type { Severity } from '../../core/rules/types';
import { isOnSheet } from '../../core/audit/place';
import { a1, contains, type Address } from '../../core/sheet/address';
import type { Cell, Sheet } from '../../core/sheet/types';
import { drawnGrid, type DrawnCell, type DrawnGrid } from '../../report/grid';
import { flaggedCells, marksOn, numbered, worst } from '../../report/marks';
import { columnWidths, longestLine } from '../../report/widths';
import type { OwnLook } from './look';

/** A sheet as the plain table draws it. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly grid: DrawnGrid;
  /** In Chinese characters. */
  readonly widths: readonly number[];
  /** How narrow each may become. */
  readonly least: readonly number[];
  /** The worst that was found in each drawn cell, by its address. */
  readonly flags: ReadonlyMap<string, Severity>;
  /** Where each drawn cell stands among the drawn rows and columns, by its address. */
  readonly spots: ReadonlyMap<string, Spot>;
}

interface Spot {
  readonly cell: DrawnCell;
  readonly row: number;
  readonly col: number;
}

/** Text longer than this many characters reads better from the left than centred. */
const CENTRED = 14;

/** The share of its width to which a column may be narrowed. */
const NARROWED = 0.6;

/** @param look what the file says of widths; columns of which it says nothing are judged by their content */
export function drawSheet(sheet: Sheet, audit: WorkbookAudit, look?: OwnLook): DrawnSheet {
  const used = sheet.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const own = audit.findings.filter((finding) =>
    [finding, ...finding.consequences].some(({ place }) => place.sheet === sheet),
  );
  const grid = drawnGrid(sheet, used, flaggedCells(sheet, own));
  const marks = marksOn(sheet, grid, numbered(own));
  const textAt = ({ cell }: DrawnCell) => sheet.at(cell.row, cell.col)?.text ?? '';
  const judged = columnWidths(grid, (cell) => ({
    text: textAt(cell),
    marks: marks.has(a1(cell.cell)) ? 1 : 0,
  }));
  const widths = grid.cols.map((col, at) => look?.widthOf(col) ?? judged.widths[at] ?? 0);
  const least = widths.map((width, at) => Math.min(width, Math.max(width * NARROWED, judged.least[at] ?? 0)));
  const flags = [...marks].map(
    ([address, each]) => [address, worst(each.map(({ severity }) => severity))] as const,
  );
  return { sheet, grid, widths, least, flags: new Map(flags), spots: spotsOf(grid) };
}

function spotsOf(grid: DrawnGrid): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  grid.lines.forEach((line, row) => {
    let col = 0;
    for (const cell of line) {
      while (grid.at({ row: grid.rows[row] ?? 0, col: grid.cols[col] ?? 0 }) !== cell) col += 1;
      spots.set(a1(cell.cell), { cell, row, col });
    }
  });
  return spots;
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'top' | 'bottom';

/** The cell that a step leads to from another; the same at the edge. */
export function stepFrom({ grid, spots }: DrawnSheet, from: Address, step: Step): Address {
  const spot = spots.get(a1(from));
  if (!spot) return from;
  const { row, col, cell } = spot;
  const [r, c] = {
    up: [row - 1, col],
    down: [row + cell.rowspan, col],
    left: [row, col - 1],
    right: [row, col + cell.colspan],
    first: [row, 0],
    last: [row, grid.cols.length - 1],
    top: [0, 0],
    bottom: [grid.rows.length - 1, grid.cols.length - 1],
  }[step] as [number, number];
  const [toRow, toCol] = [grid.rows[r], grid.cols[c]];
  if (toRow === undefined || toCol === undefined) return from;
  return grid.at({ row: toRow, col: toCol })?.cell ?? from;
}

/** How the content of a cell stands in it. */
export function alignment(cell: Cell | undefined): 'number' | 'long' | 'short' {
  if (typeof cell?.value === 'number') return 'number';
  return cell && longestLine(cell.text) > CENTRED ? 'long' : 'short';
}

/** What an editor begins with: the formula, or the text as it would be typed. */
export function editText(sheet: Sheet, { row, col }: Address): string {
  const cell = sheet.at(row, col);
  if (!cell) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value === 'number') {
    const digits = String(cell.value);
    return cell.numFmt.includes('%') && !digits.includes('e') ? `${Number(`${digits}e2`)}%` : digits;
  }
  return cell.text;
}

export interface SheetTab {
  readonly name: string;
  readonly state: Severity | 'clear' | undefined;
}

/** The sheets to choose from: those that are seen, and hidden ones that hold a form. */
export function sheetTabs({ workbook, forms, findings }: WorkbookAudit): SheetTab[] {
  return workbook.sheets.flatMap((sheet) => {
    const hasForm = forms.some(({ form }) => isOnSheet(form, sheet.name));
    if (sheet.visibility !== 'visible' && !hasForm) return [];
    const own = findings.filter(({ place }) => place.sheet === sheet).map(({ severity }) => severity);
    return [{ name: sheet.name, state: own.length > 0 ? worst(own) : hasForm ? 'clear' : undefined }];
  });
}

/** The drawn cell that shows an address: the merge that covers it, or itself. */
export function shownAt({ grid, sheet }: DrawnSheet, address: Address): Address {
  const merge = sheet.merges.find((range) => contains(range, address));
  return grid.at(merge ? { row: merge.top, col: merge.left } : address)?.cell ?? address;
}
