import { a1, a1Range, type Address, type Range } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import type { TestSheet } from './xlsx';

/** A sheet cut into pages, and where each cell of it went. */
export interface Pages {
  readonly sheets: readonly Sheet[];
  /** The page and the cell of what stood at an address. */
  at(cell: Address): { readonly page: number; readonly cell: Address };
}

export interface Cut {
  /** The first row of every further page. */
  readonly at: readonly number[];
  /** Rows that stand at the head of every further page once more. */
  readonly repeat?: readonly number[];
  /** A word in a row of its own at the head of every further page. */
  readonly word?: string;
  /** A merge over the cut bears its text on both pages; else it is blank on the second. */
  readonly both?: boolean;
  /** Replaces texts of the repeated rows. */
  readonly renew?: (text: string) => string;
  /** What the pages are called. */
  readonly name?: (page: number) => string;
}

/** Cuts a sheet into pages, as a person does who goes on on the next sheet. */
export function cutIntoPages(
  sheet: Sheet,
  { at, repeat = [], word, both = false, renew, name = numbered }: Cut,
): Pages {
  const starts = [0, ...at];
  const bottom = sheet.used?.bottom ?? 0;
  const head = (page: number): number => (page === 0 ? 0 : repeat.length + (word === undefined ? 0 : 1));
  const pageOf = (row: number): number => starts.findLastIndex((start) => row >= start);
  const rowOn = (page: number, row: number): number => row - (starts[page] ?? 0) + head(page);
  const sheets = starts.map((start, page) => {
    const end = (starts[page + 1] ?? bottom + 1) - 1;
    const cells: [number, number, Cell][] = [];
    const merges: Range[] = [];
    if (page > 0 && word !== undefined) cells.push([0, sheet.used?.left ?? 0, textCell(word)]);
    for (const { row, col, cell } of sheet.cells()) {
      if (row >= start && row <= end) cells.push([rowOn(page, row), col, cell]);
      const again = page > 0 ? repeat.indexOf(row) : -1;
      if (again >= 0)
        cells.push([head(page) - repeat.length + again, col, renew ? textCell(renew(cell.text)) : cell]);
    }
    for (const merge of sheet.merges) {
      const again = page > 0 ? repeat.indexOf(merge.top) : -1;
      if (again >= 0) {
        const top = head(page) - repeat.length + again;
        const own = { ...merge, top, bottom: Math.min(top + merge.bottom - merge.top, head(page) - 1) };
        if (own.top !== own.bottom || own.left !== own.right) merges.push(own);
      }
      if (merge.top > end || merge.bottom < start) continue;
      const top = Math.max(merge.top, start);
      const own = { ...merge, top: rowOn(page, top), bottom: rowOn(page, Math.min(merge.bottom, end)) };
      if (own.top !== own.bottom || own.left !== own.right) merges.push(own);
      const text = sheet.at(merge.top, merge.left);
      if (both && merge.top < start && text) cells.push([own.top, own.left, text]);
    }
    return snapshot({ name: name(page), cells, merges });
  });
  return {
    sheets,
    at: ({ row, col }) => ({ page: pageOf(row), cell: { row: rowOn(pageOf(row), row), col } }),
  };
}

/** The pages below one another on one sheet, as a print shows them. */
export function pagesOnOneSheet(sheet: Sheet, cut: Cut): { sheet: Sheet; at(cell: Address): Address } {
  const { sheets, at } = cutIntoPages(sheet, cut);
  const tops: number[] = [];
  let top = 0;
  for (const each of sheets) {
    tops.push(top);
    top += (each.used?.bottom ?? 0) + 1;
  }
  return {
    sheet: snapshot({
      name: sheet.name,
      cells: sheets.flatMap((each, page) =>
        [...each.cells()].map(({ row, col, cell }): [number, number, Cell] => [
          row + (tops[page] ?? 0),
          col,
          cell,
        ]),
      ),
      merges: sheets.flatMap((each, page) =>
        each.merges.map((merge) => ({
          ...merge,
          top: merge.top + (tops[page] ?? 0),
          bottom: merge.bottom + (tops[page] ?? 0),
        })),
      ),
    }),
    at: (cell) => {
      const { page, cell: own } = at(cell);
      return { row: own.row + (tops[page] ?? 0), col: own.col };
    },
  };
}

/** A sheet as it is written into a test's workbook. */
export function written({ name, merges, cells }: Sheet): TestSheet {
  const all = [...cells()].map(({ row, col, cell: { value, formula, numFmt } }) => [
    a1({ row, col }),
    { numFmt, ...(formula === undefined ? {} : { f: formula }), ...(isPlain(value) ? { v: value } : {}) },
  ]);
  return { name, merges: merges.map(a1Range), cells: Object.fromEntries(all) };
}

function isPlain(value: Cell['value']): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function numbered(page: number): string {
  return `第${page + 1}页`;
}

function textCell(text: string): Cell {
  return { value: text, text, numFmt: 'General' };
}
