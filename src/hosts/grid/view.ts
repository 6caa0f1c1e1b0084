import { LifecycleStages, UniverInstanceType, type ICellData, type IWorkbookData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { a1, type Address } from '../../core/sheet/address';
import type { NoteLook } from '../ooxml/look/types';
import { BOOK, sheetId, sheetIndex } from './ids';
import type { Program } from './univer';

/** A cell of the spreadsheet: its sheet by its place among the sheets. */
export interface GridPlace {
  readonly sheet: number;
  readonly cell: Address;
}

/** What a cell of the spreadsheet holds. */
export interface Held {
  readonly data: ICellData | undefined;
  /** With its leading `=`; empty where it has none. */
  readonly formula: string;
  /** Code of its number format. */
  readonly pattern?: string;
}

/** A command that is about to be carried out; its parameters may be changed. */
export interface Pending {
  readonly id: string;
  readonly params: unknown;
  /** Results of formulas that the program has calculated. */
  readonly fromFormula: boolean;
}

interface Selected {
  readonly subUnitId: string;
  readonly type?: number;
  readonly selections: readonly { readonly primary?: { startRow: number; startColumn: number } | null }[];
}

/** The type of a selection that is made, not in the making. */
const MOVE_END = 2;

/** Milliseconds after which no timer of the program is left. */
const REST = 2_000;

/** What ends typing without going on to another cell. */
const POINTER_DOWN = 1;

/** By this our own commands are told from a person's. */
const OURS = { ziping: true } as const;

/** The spreadsheet on the page: what is shown in it, and what a person does there. */
export class GridView {
  private readonly rules = new Map<number, readonly IConditionFormattingRule[]>();
  private readonly notes = new Map<number, readonly NoteLook[]>();
  /** What a person selected last. */
  private selected: string | undefined;
  /** Whoever leaves the spreadsheet for the rest of the page has typed enough. */
  private readonly leave = (event: Event): void => {
    const inside = event
      .composedPath()
      .some((each) => each instanceof Element && isOurs(each, this.container));
    if (!inside) void this.endTyping();
  };

  constructor(
    private readonly program: Program,
    private readonly container: HTMLElement,
    data: Partial<IWorkbookData>,
  ) {
    program.univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, {
      ...data,
      locale: program.locale,
    });
    document.addEventListener('pointerdown', this.leave, true);
    // The menu of a tab has no entry left, and would show as an empty box.
    const tabs = (event: Event): void => {
      const onTab = event.target instanceof Element && event.target.closest('[data-u-comp=slide-tab-item]');
      if (!onTab) return;
      event.preventDefault();
      event.stopPropagation();
    };
    container.addEventListener('contextmenu', tabs, true);
  }

  /** Waits until the spreadsheet is to be seen. */
  rendered(): Promise<void> {
    const { api } = this.program;
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return Promise.resolve();
    return new Promise((resolve) => {
      const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
        if (stage < LifecycleStages.Rendered) return;
        waiting.dispose();
        resolve();
      });
    });
  }

  get book(): FWorkbook {
    const book = this.program.api.getWorkbook(BOOK);
    if (!book) throw new Error('The spreadsheet is closed.');
    return book;
  }

  /** What a cell holds, as the program keeps it: what it displays would be asked for otherwise. */
  at({ sheet, cell }: GridPlace): Held {
    const worksheet = this.sheetOf(sheet);
    const data = worksheet.getSheet().getCellRaw(cell.row, cell.col) ?? undefined;
    const style = this.book.getWorkbook().getStyles().getStyleByCell(data);
    const pattern = style?.n?.pattern;
    return {
      data,
      formula: worksheet.getRange(cell.row, cell.col).getFormula(),
      ...(pattern && { pattern }),
    };
  }

  /** Puts content and look into cells, in the place of what they hold. */
  put(sheet: number, cells: readonly { readonly cell: Address; readonly data: ICellData }[]): void {
    const matrix = (
      of: (data: ICellData) => ICellData | null,
    ): Record<number, Record<number, ICellData | null>> => {
      const rows: Record<number, Record<number, ICellData | null>> = {};
      for (const { cell, data } of cells) (rows[cell.row] ??= {})[cell.col] = of(data);
      return rows;
    };
    // What is written is merged into what is there, so that goes first.
    for (const cellValue of [matrix(() => null), matrix((data) => data)]) {
      this.run('sheet.mutation.set-range-values', { subUnitId: sheetId(sheet), cellValue });
    }
  }

  /** Puts these conditional formats, the first of which counts most, in the place of all. */
  setRules(sheet: number, rules: readonly IConditionFormattingRule[]): void {
    const place = { subUnitId: sheetId(sheet) };
    const known = this.rules.get(sheet) ?? [];
    if (JSON.stringify(known) === JSON.stringify(rules)) return;
    for (const { cfId } of known) this.run('sheet.mutation.delete-conditional-rule', { ...place, cfId });
    // A new one goes before those that are there.
    for (const rule of rules.toReversed()) {
      this.run('sheet.mutation.add-conditional-rule', { ...place, rule });
    }
    this.rules.set(sheet, rules);
  }

  /** Puts these notes in the place of all. */
  setNotes(sheet: number, notes: readonly NoteLook[]): void {
    const place = { sheetId: sheetId(sheet) };
    const known = this.notes.get(sheet) ?? [];
    const key = ({ cell, text }: NoteLook): string => `${a1(cell)} ${text}`;
    const [before, after] = [known, notes].map((each) => new Set(each.map(key)));
    for (const note of known) {
      if (!after?.has(key(note))) this.run('sheet.mutation.remove-note', { ...place, ...note.cell });
    }
    for (const { cell, text } of notes) {
      if (before?.has(key({ cell, text }))) continue;
      const note = { id: a1(cell), ...cell, note: text, ...noteSize(text) };
      this.run('sheet.mutation.update-note', { ...place, ...cell, note });
    }
    this.notes.set(sheet, notes);
  }

  /** Selects a cell, of a merged area the whole, and brings it into view. */
  select({ sheet, cell }: GridPlace): void {
    const worksheet = this.sheetOf(sheet);
    this.book.setActiveSheet(worksheet);
    this.selected = undefined;
    const { row, col } = cell;
    const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
    // The program draws the range that it is given, also where that is but a part of a merged area.
    worksheet.getRange(worksheet.getSheet().getMergedCell(row, col) ?? range).activate();
    this.run('sheet.operation.scroll-to-range', { range });
  }

  run(id: string, params: object): void {
    this.program.api.syncExecuteCommand(id, { unitId: BOOK, ...params }, OURS);
  }

  /** Asks before every command that is not ours; false: it is not carried out. */
  beforeCommand(allows: (pending: Pending) => boolean): void {
    const { api } = this.program;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const { id, params, options } = event;
      if (options?.['ziping']) return;
      const fromFormula = options?.['fromFormula'] === true;
      if (!allows({ id, params, fromFormula })) event.cancel = true;
    });
  }

  /** Tells of every command that was carried out and is not ours. */
  afterCommand(listener: (done: Pending) => void): void {
    const { api } = this.program;
    api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
      if (!options?.['ziping']) listener({ id, params, fromFormula: options?.['fromFormula'] === true });
    });
  }

  /** Asks before a person types into a cell; false: the cell does not open. */
  beforeTyping(allows: (place: GridPlace) => boolean): void {
    const { api } = this.program;
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const { worksheet, row, column } = event;
      const place = { sheet: sheetIndex(worksheet.getSheetId()), cell: { row, col: column } };
      if (!allows(place)) event.cancel = true;
    });
  }

  /** Tells of the cell that a person has selected; of a merge, its first. */
  onSelect(listener: (place: GridPlace) => void): void {
    this.afterCommand(({ id, params }) => {
      if (id !== 'sheet.operation.set-selections') return;
      const { subUnitId, type, selections } = params as Selected;
      const primary = selections.at(-1)?.primary;
      // While the mouse is still moving nothing is selected for good.
      if (type !== MOVE_END || !primary) return;
      const place = {
        sheet: sheetIndex(subUnitId),
        cell: { row: primary.startRow, col: primary.startColumn },
      };
      const key = `${place.sheet} ${a1(place.cell)}`;
      if (key === this.selected) return;
      this.selected = key;
      listener(place);
    });
  }

  /** Takes over what is being typed, as a click elsewhere would. */
  async endTyping(): Promise<void> {
    if (!this.book.isCellEditing()) return;
    await this.program.api.executeCommand(
      'sheet.operation.set-cell-edit-visible',
      { unitId: BOOK, visible: false, eventType: POINTER_DOWN },
      OURS,
    );
    // What was typed gets into the cell a moment later.
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Makes rows as high as given, in pixels, where they are lower. */
  growRows(sheet: number, heights: ReadonlyMap<number, number>): void {
    const worksheet = this.sheetOf(sheet);
    for (const [row, height] of heights) {
      if (worksheet.getRowHeight(row) >= height) continue;
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: worksheet.getMaxColumns() - 1 };
      const params = { subUnitId: sheetId(sheet), ranges: [range], rowHeight: height };
      this.run('sheet.mutation.set-worksheet-row-height', params);
    }
  }

  columnWidth(sheet: number, col: number): number {
    return this.sheetOf(sheet).getColumnWidth(col);
  }

  setDark(dark: boolean): void {
    this.program.api.toggleDarkMode(dark);
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.leave, true);
    const { container } = this;
    const { offsetWidth: width, offsetHeight: height } = container;
    // Timers of its own (tips, the progress of a calculation) fail where the program has gone before them, and it
    // complains where it has no room: until it goes it stands out of sight.
    Object.assign(container.style, {
      position: 'fixed',
      top: 0,
      right: '200vw',
      width: `${width}px`,
      height: `${height}px`,
    });
    container.inert = true;
    document.body.append(container);
    setTimeout(() => {
      this.program.univer.dispose();
      container.remove();
    }, REST);
  }

  private sheetOf(sheet: number): NonNullable<ReturnType<FWorkbook['getSheetBySheetId']>> {
    const worksheet = this.book.getSheetBySheetId(sheetId(sheet));
    if (!worksheet) throw new Error(`no sheet ${sheet}`);
    return worksheet;
  }
}

/** The spreadsheet's element, or a list or menu of it that floats above the page. */
function isOurs(element: Element, container: HTMLElement): boolean {
  return element === container || /\buniver-/.test(element.getAttribute('class') ?? '');
}

/** Room for the text of a note, in pixels. */
const NOTE = { width: 260, line: 18, characters: 18, most: 20 };

function noteSize(text: string): { width: number; height: number } {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length || 1) / NOTE.characters), 1);
  return { width: NOTE.width, height: NOTE.line * Math.min(NOTE.most, lines) + NOTE.line };
}
