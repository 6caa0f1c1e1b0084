import type { ICellData } from '@univerjs/core';
import { a1, type Address } from '../../core/sheet/address';
import type { Sheet, Workbook } from '../../core/sheet/types';
import type { FilePort } from '../ooxml/door';
import { readLook } from '../ooxml/look';
import type { BookLook, CellLook } from '../ooxml/look/types';
import { readWorkbook } from '../ooxml/read';
import { cellData, styleData } from './cell-data';
import { changedCells } from './changed';
import { ruleData } from './rule-data';
import { neededHeight } from './sizes';
import type { GridPlace, GridView } from './view';

/** Keeps the spreadsheet showing what the file holds. */
export class Mirror {
  constructor(
    private readonly view: GridView,
    private readonly file: FilePort,
    private shown: Workbook,
    private readonly look: BookLook,
  ) {}

  /** The workbook as it is shown. */
  get workbook(): Workbook {
    return this.shown;
  }

  sheet(index: number): Sheet | undefined {
    return this.shown.sheets[index];
  }

  /** Shows what has changed in the file, and the places given whatever they show. Names the changed sheets. */
  update(places: readonly GridPlace[] = []): string[] {
    const before = this.shown;
    this.shown = readWorkbook(this.file.bytes);
    return this.shown.sheets.flatMap((sheet, index) => {
      const changed = changedCells(before.sheets[index], sheet);
      const cells = new Map(changed.map((cell) => [a1(cell), cell]));
      for (const { sheet: at, cell } of places) if (at === index) cells.set(a1(cell), cell);
      const puts = [...cells.values()].map((cell) => ({ cell, data: this.dataAt(index, cell) }));
      if (puts.length > 0) this.view.put(index, puts);
      this.growRows(index, changed);
      return changed.length > 0 ? [sheet.name] : [];
    });
  }

  /** Shows the notes and conditional formats that the file has by now. */
  updateMarks(look = readLook(this.file.bytes, () => ({ rows: 0, cols: 0 }))): void {
    this.shown.sheets.forEach(({ name }, index) => {
      const own = look.sheets.find((sheet) => sheet.name === name);
      this.view.setRules(
        index,
        (own?.rules ?? []).map((rule, at) => ruleData(rule, `${index}-${at}`)),
      );
      this.view.setNotes(index, own?.notes ?? []);
    });
  }

  /** Makes room for longer texts in cells that wrap; rows never get lower under a person's eyes. */
  private growRows(index: number, cells: readonly Address[]): void {
    const sheet = this.shown.sheets[index];
    const heights = new Map<number, number>();
    for (const { row, col } of cells) {
      const cell = sheet?.at(row, col);
      const look = this.lookAt(index, { row, col });
      const merge = sheet?.merges.find(({ top, left }) => top === row && left === col);
      if (!cell || !look?.wrap || (merge && merge.bottom > merge.top)) continue;
      let width = 0;
      for (let each = col; each <= (merge?.right ?? col); each += 1) {
        width += this.view.columnWidth(index, each);
      }
      heights.set(row, Math.max(heights.get(row) ?? 0, neededHeight(cell, look, width)));
    }
    this.view.growRows(index, heights);
  }

  /** What the file says that a cell holds and looks like. */
  private dataAt(index: number, { row, col }: Address): ICellData {
    const sheet = this.shown.sheets[index];
    const cell = sheet?.at(row, col);
    const numFmt = sheet?.formatAt(row, col) ?? 'General';
    const look = this.lookAt(index, { row, col });
    const style =
      look || numFmt !== 'General' ? styleData({ ...(look ?? this.look.normal), numFmt }) : undefined;
    return { ...(cell && cellData(cell)), ...(style && { s: style }) };
  }

  /** The look of a cell: its own, else its row's, else its column's. */
  private lookAt(index: number, { row, col }: Address): CellLook | undefined {
    const name = this.shown.sheets[index]?.name;
    const own = this.look.sheets.find((sheet) => sheet.name === name);
    const column = own?.columns.find(({ from, to }) => from <= col && col <= to);
    const style = own?.styleAt(row, col) ?? own?.rows.get(row)?.style ?? column?.style;
    return style === undefined ? undefined : this.look.cells[style];
  }
}
