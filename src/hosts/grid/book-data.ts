import type {
  IColumnData,
  ICellData,
  IRowData,
  ISheetDataValidationRule,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { Sheet, Span, Workbook } from '../../core/sheet/types';
import type { BookLook, CellLook, SheetLook } from '../ooxml/look/types';
import { cellData, styleData } from './cell-data';
import { choiceData } from './choice-data';
import { BOOK, sheetId, toRange } from './ids';
import { columnPixels, fittedCells, neededHeight, rowPixels, usualHeight } from './sizes';

/** A sheet without content, and what lies beyond the content of the others. */
const LEAST = { rows: 60, cols: 20 };
const BEYOND = { rows: 30, cols: 6 };

/** How much of a sheet the spreadsheet shows: all that holds something, and some room to write in. */
export function extent({ used }: Sheet): { rows: number; cols: number } {
  return {
    rows: Math.max(LEAST.rows, (used?.bottom ?? 0) + 1 + BEYOND.rows),
    cols: Math.max(LEAST.cols, (used?.right ?? 0) + 1 + BEYOND.cols),
  };
}

/** Ids of styles: those of the file by their index, and number formats that a cell has beside them. */
export class Styles {
  private readonly made: Record<string, IStyleData> = {};

  constructor(private readonly look: BookLook) {}

  get data(): Record<string, IStyleData> {
    return this.made;
  }

  lookOf(index: number | undefined): CellLook {
    return (index === undefined ? undefined : this.look.cells[index]) ?? this.look.normal;
  }

  idOf(index: number | undefined): string {
    const id = index === undefined ? 'normal' : String(index);
    this.made[id] ??= styleData(this.lookOf(index));
    return id;
  }
}

/** The workbook as Univer takes it, apart from what changes with marks (notes, conditional formats). */
export function bookData(workbook: Workbook, look: BookLook, styles: Styles): Partial<IWorkbookData> {
  const ids = workbook.sheets.map((_, index) => sheetId(index));
  const sheets = workbook.sheets.map((sheet, index): [string, Partial<IWorksheetData>] => {
    const own = look.sheets.find(({ name }) => name === sheet.name);
    return [
      sheetId(index),
      { id: sheetId(index), ...(own ? sheetData(sheet, own, look, styles) : { name: sheet.name }) },
    ];
  });
  return {
    id: BOOK,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets),
    styles: styles.data,
    resources: [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(choices(workbook, look)) }],
    defaultStyle: styles.idOf(undefined),
  };
}

function choices(workbook: Workbook, look: BookLook): Record<string, ISheetDataValidationRule[]> {
  const sheets = workbook.sheets.map(({ name }, index): [string, ISheetDataValidationRule[]] => {
    const own = look.sheets.find((sheet) => sheet.name === name)?.choices ?? [];
    return [sheetId(index), own.map((choice, at) => choiceData(choice, `${index}-${at}`))];
  });
  return Object.fromEntries(sheets);
}

function sheetData(sheet: Sheet, look: SheetLook, book: BookLook, styles: Styles): Partial<IWorksheetData> {
  const { rows, cols } = extent(sheet);
  const pixels = columnPixels(book.normal.font);
  const usualWidth = look.defaultWidth === undefined ? pixels.usual : pixels.of(look.defaultWidth);
  const columns = columnData(sheet, look, cols, pixels, styles);
  const { frozen } = look;
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    rowCount: rows,
    columnCount: cols,
    defaultColumnWidth: usualWidth,
    defaultRowHeight: usualHeight(look),
    showGridlines: look.gridLines ? 1 : 0,
    mergeData: sheet.merges.map(toRange),
    freeze: {
      xSplit: frozen.cols,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.cols > 0 ? frozen.cols : -1,
    },
    columnData: columns,
    rowData: rowData(sheet, look, rows, (col) => columns[col]?.w ?? usualWidth, styles),
    cellData: cells(sheet, look, { rows, cols }, styles),
  };
}

function columnData(
  sheet: Sheet,
  look: SheetLook,
  count: number,
  pixels: { of(characters: number): number },
  styles: Styles,
): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, style } of look.columns) {
    for (let col = from; col <= Math.min(to, count - 1); col += 1) {
      data[col] = {
        ...(width !== undefined && { w: pixels.of(width) }),
        ...(style !== undefined && { s: styles.idOf(style) }),
      };
    }
  }
  for (const col of within(sheet.hiddenCols, count)) data[col] = { ...data[col], hd: 1 };
  return data;
}

function rowData(
  sheet: Sheet,
  look: SheetLook,
  count: number,
  widthOf: (col: number) => number,
  styles: Styles,
): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const { row, col, to, cell } of fittedCells(sheet)) {
    if (look.rows.get(row)?.height !== undefined) continue;
    let width = 0;
    for (let each = col; each <= to; each += 1) width += widthOf(each);
    const height = neededHeight(cell, styles.lookOf(look.styleAt(row, col)), width);
    if (height > (data[row]?.h ?? usualHeight(look))) data[row] = { h: height };
  }
  for (const [row, { height, style }] of look.rows) {
    if (row >= count) continue;
    data[row] = {
      ...data[row],
      ...(height !== undefined && { h: rowPixels(height) }),
      ...(style !== undefined && { s: styles.idOf(style) }),
    };
  }
  for (const row of within(sheet.hiddenRows, count)) data[row] = { ...data[row], hd: 1 };
  return data;
}

function* within(spans: readonly Span[], count: number): Iterable<number> {
  for (const { from, to } of spans) {
    for (let index = from; index <= Math.min(to, count - 1); index += 1) yield index;
  }
}

function cells(
  sheet: Sheet,
  look: SheetLook,
  { rows, cols }: { rows: number; cols: number },
  styles: Styles,
): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const { row, col, style } of look.styled()) {
    if (row < rows && col < cols) (data[row] ??= {})[col] = { s: styles.idOf(style) };
  }
  for (const { row, col, cell } of sheet.cells()) {
    const line = (data[row] ??= {});
    line[col] = { ...line[col], ...cellData(cell) };
  }
  return data;
}
