import type { ICellData, IStyleData } from '@univerjs/core';
import { a1, type Address } from '../../core/sheet/address';
import type { Sheet, Workbook } from '../../core/sheet/types';
import type { FilePort } from '../ooxml/door';
import { readLook } from '../ooxml/look';
import type { BookLook, SheetLook } from '../ooxml/look/types';
import { readWorkbook } from '../ooxml/read';
import { cellData, styleData } from './cell-data';
import { changedCells } from './changed';
import { ruleData } from './rule-data';
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

  /** What the file says that a cell holds and looks like. */
  private dataAt(index: number, { row, col }: Address): ICellData {
    const sheet = this.shown.sheets[index];
    const own = this.look.sheets.find(({ name }) => name === sheet?.name);
    const cell = sheet?.at(row, col);
    const style = own && this.style(own, { row, col }, sheet?.formatAt(row, col) ?? 'General');
    return { ...(cell && cellData(cell)), ...(style && { s: style }) };
  }

  private style(own: SheetLook, { row, col }: Address, numFmt: string): IStyleData | undefined {
    const column = own.columns.find(({ from, to }) => from <= col && col <= to);
    const index = own.styleAt(row, col) ?? own.rows.get(row)?.style ?? column?.style;
    const look = index === undefined ? undefined : this.look.cells[index];
    if (!look && numFmt === 'General') return undefined;
    return styleData({ ...(look ?? this.look.normal), numFmt });
  }
}
