import type { Address } from '../../core/sheet/address';
import { sheetIndex } from './ids';
import type { GridPlace } from './view';

/** The command by which values get into cells. */
export const SET_VALUES = 'sheet.mutation.set-range-values';
const MOVE = 'sheet.mutation.move-range';
const FORMATS: ReadonlySet<string> = new Set(['sheet.mutation.set.numfmt', 'sheet.mutation.remove.numfmt']);

/** Changes of the view alone, and what the program does for its own sake. */
const HARMLESS = new Set(
  [
    'set-worksheet-col-width set-worksheet-row-height set-worksheet-row-is-auto-height',
    'set-worksheet-row-auto-height toggle-note-popup empty mark-dirty-filter-change',
    'conditional-formatting-formula-mark-dirty data-validation-formula-mark-dirty',
  ]
    .flatMap((line) => line.split(' '))
    .map((name) => `sheet.mutation.${name}`),
);

/** Whether a command would change of the workbook what the file cannot follow: its rows, sheets, merges. */
export function isBeyondValues(id: string): boolean {
  if (!/^(sheets?|data-validation)\.mutation\./.test(id)) return false;
  return id !== SET_VALUES && id !== MOVE && !FORMATS.has(id) && !HARMLESS.has(id);
}

type Matrix = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: Matrix;
  readonly from?: { readonly subUnitId: string; readonly value: Matrix };
  readonly to?: { readonly subUnitId: string; readonly value: Matrix };
  readonly values?: Readonly<Record<string, { readonly ranges: readonly Area[] }>>;
  readonly ranges?: readonly Area[];
}

interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The cells that a command has changed. */
export function touched(id: string, params: unknown): GridPlace[] {
  const { subUnitId = '', cellValue, from, to, values, ranges } = (params ?? {}) as Params;
  const places = (sheet: string, cells: Iterable<Address>): GridPlace[] =>
    [...cells].map((cell) => ({ sheet: sheetIndex(sheet), cell }));
  if (id === SET_VALUES) return places(subUnitId, cellsOf(cellValue));
  if (id === MOVE) {
    return [from, to].flatMap((each) => (each ? places(each.subUnitId, cellsOf(each.value)) : []));
  }
  if (!FORMATS.has(id)) return [];
  const areas = [...Object.values(values ?? {}).flatMap((each) => each.ranges), ...(ranges ?? [])];
  return places(subUnitId, areas.flatMap(cellsIn));
}

export function* cellsOf(matrix: Matrix | undefined): Iterable<Address> {
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const col of Object.keys(cells ?? {})) yield { row: Number(row), col: Number(col) };
  }
}

function cellsIn({ startRow, endRow, startColumn, endColumn }: Area): Address[] {
  const cells: Address[] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    for (let col = startColumn; col <= endColumn; col += 1) cells.push({ row, col });
  }
  return cells;
}
