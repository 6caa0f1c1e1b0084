import { a1, parseA1 } from '../../../src/core/sheet/address';
import type { Sheet } from '../../../src/core/sheet/types';
import { openGrid, type GridPort } from '../../../src/hosts/grid';
import { holds, typed } from '../../../src/hosts/grid/typed';
import type { Program } from '../../../src/hosts/grid/univer';
import type { GridView } from '../../../src/hosts/grid/view';
import { FilePort } from '../../../src/hosts/ooxml/door';
import { PortError } from '../../../src/hosts/port';
import { MARK_TOKEN } from '../../../src/hosts/token';

/** A sheet as data that can leave the page. */
export interface SheetData extends Omit<Sheet, 'at' | 'formatAt' | 'cells'> {
  readonly content: ReturnType<Sheet['cells']> extends Iterable<infer T> ? T[] : never;
  readonly formats: readonly (readonly [row: number, col: number, format: string])[];
}

export type Answer<T = unknown> =
  { readonly value: T } | { readonly fault: PortError['code']; readonly place: PortError['place'] };

let file: FilePort;
let port: GridPort | undefined;

const view = (): GridView => (port as unknown as { view: GridView }).view;
const told = (what: string, of: unknown): void => window.told?.(what, of);

function sheetData(sheet: Sheet): SheetData {
  const { used } = sheet;
  const formats: [number, number, string][] = [];
  for (let row = used?.top ?? 0; used && row <= used.bottom; row += 1) {
    for (let col = used.left; col <= used.right; col += 1) formats.push([row, col, sheet.formatAt(row, col)]);
  }
  return { ...sheet, content: [...sheet.cells()], formats };
}

/** What the page offers to a test: the door itself, and what a person and a developer can see past it. */
const page = {
  async open(base64: string, options: { language?: 'zh-CN' | 'en'; dark?: boolean } = {}): Promise<void> {
    port?.dispose();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    file = new FilePort(bytes);
    const { language = 'zh-CN', dark = false } = options;
    const opened = await openGrid(document.getElementById('grid') as HTMLElement, file, { language, dark });
    if (!opened) throw new Error('the element is not on the page');
    port = opened;
    port.onEdit((change) => told('edit', change));
    port.onSelect((place) => told('select', place));
    port.onRefused(({ code, place }) => told('refused', { code, place }));
  },

  async call(method: keyof GridPort, ...args: unknown[]): Promise<Answer> {
    try {
      const work = port?.[method] as unknown as (...args: unknown[]) => Promise<unknown>;
      const value = await work.apply(port, args);
      if (method === 'read') {
        const { sheets, ...rest } = value as Awaited<ReturnType<GridPort['read']>>;
        return { value: { ...rest, sheets: sheets.map(sheetData) } };
      }
      return { value: method === 'readSheet' && value ? sheetData(value as Sheet) : value };
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      return { fault: error.code, place: error.place };
    }
  },

  bytes(): string {
    let text = '';
    for (const byte of file.bytes) text += String.fromCharCode(byte);
    return btoa(text);
  },

  /** Cells in which the spreadsheet does not show what the file holds. */
  async differing(): Promise<string[]> {
    const { sheets } = await file.read();
    return sheets.flatMap((sheet, index) => {
      const shown = view().book.getSheets()[index];
      const cells = [...sheet.cells()].map(({ row, col }) => ({ row, col }));
      shown
        ?.getSheet()
        .getCellMatrix()
        .forValue((row, col) => void cells.push({ row, col }));
      return cells.flatMap((cell) => {
        const { data, formula } = view().at({ sheet: index, cell });
        const held = sheet.at(cell.row, cell.col);
        const same = holds(held, typed(data, formula));
        // Of a formula the result counts too, unless it is not known.
        const result =
          !held?.formula || held.unknown || holds({ ...held, formula: undefined } as never, typed(data, ''));
        return same && result ? [] : [`${sheet.name}!${a1(cell)} ${JSON.stringify([held, data, formula])}`];
      });
    });
  },

  /** Cells that show a conditional format of ours. */
  marked(name: string): string[] {
    const sheet = view().book.getSheetByName(name);
    const rules = sheet?.getConditionalFormattingRules() ?? [];
    return rules
      .filter(({ rule }) => JSON.stringify(rule).includes(MARK_TOKEN))
      .flatMap(({ ranges }) =>
        ranges.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
          const cells: string[] = [];
          for (let row = startRow; row <= endRow; row += 1)
            for (let col = startColumn; col <= endColumn; col += 1) cells.push(a1({ row, col }));
          return cells;
        }),
      );
  },

  /** The notes that a sheet shows, by cell. */
  notes(name: string): Record<string, string> {
    const notes = view().book.getSheetByName(name)?.getNotes() ?? [];
    return Object.fromEntries(notes.map((note) => [a1(note), note.note]));
  },

  /** Where on the page the middle or the end of a cell is, which is brought into view. */
  async place(name: string, cell: string, where?: 'end'): Promise<{ x: number; y: number }> {
    const { row, col } = parseA1(cell) ?? { row: 0, col: 0 };
    const sheet = view().book.getSheetByName(name);
    const canvas = document.querySelector('#univer-sheet-main-canvas_book');
    if (!sheet || !canvas) throw new Error(name);
    const index = view()
      .book.getSheets()
      .findIndex((each) => each.getSheetName() === name);
    view().select({ sheet: index, cell: { row, col } });
    const range = sheet.getRange(row, col);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const origin = sheet.getRange(0, 0).getCellRect();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const first = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    const { left, top } = canvas.getBoundingClientRect();
    const rect = range.getCellRect();
    return {
      x:
        left + rect.x + (where ? rect.width : Math.min(rect.width, 200) / 2) - (first.x - origin.x + offsetX),
      y: top + rect.y + Math.min(rect.height, 40) / 2 - (first.y - origin.y + offsetY),
    };
  },

  selected(): { sheet: string; cell: string } {
    const { book } = view();
    const range = book.getActiveCell();
    return {
      sheet: book.getActiveSheet().getSheetName(),
      cell: range ? a1({ row: range.getRow(), col: range.getColumn() }) : '',
    };
  },

  /** What the frame of the selection goes around. */
  framed: (): string => view().book.getActiveRange()?.getA1Notation() ?? '',

  /** Has a command of the program carried out, as its menus and shortcuts do. */
  command: (id: string, params: object): Promise<boolean> =>
    (view() as unknown as { program: Program }).program.api.executeCommand(id, params),

  sheets: (): string[] =>
    view()
      .book.getSheets()
      .map((sheet) => sheet.getSheetName()),

  /** What a cell of the first sheet shows. */
  shown(cell: string): string {
    const { row, col } = parseA1(cell) ?? { row: 0, col: 0 };
    return view().book.getSheets()[0]?.getRange(row, col).getDisplayValue() ?? '';
  },

  /** The fill that a cell shows, its own or that of a conditional format. */
  fill(name: string, cell: string): string | undefined {
    const { row, col } = parseA1(cell) ?? { row: 0, col: 0 };
    const style = view().book.getSheetByName(name)?.getSheet().getComposedCellStyle(row, col);
    return style?.bg?.rgb ?? undefined;
  },

  rowHeight: (row: number): number => view().book.getActiveSheet().getRowHeight(row),

  /** How many elements stand in the page's body: its own are two. */
  around: (): number => document.body.children.length,

  isTyping: (): boolean => view().book.isCellEditing(),
};

export type Page = typeof page;

declare global {
  interface Window {
    page: Page;
    told?: (what: string, of: unknown) => void;
  }
}

Object.assign(window, { page });
