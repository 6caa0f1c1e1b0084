import { join } from 'node:path';
import { a1, parseA1, type Address } from '../../src/core/sheet/address';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { PortError, type Edit, type Mark, type Port } from '../../src/hosts/port';
import type { TestSheet } from '../support/xlsx';

/** A door opened on a workbook, and what a test must be able to see and do past it. */
export interface Opened {
  readonly port: Port;
  /** All that the workbook holds, as text to compare. */
  state(): Promise<string>;
  /** Addresses (A1) of the cells of a sheet that bear a mark of ours. */
  marked(sheet: string): Promise<string[]>;
  /** The same workbook opened anew, as after saving and closing. */
  reopen(): Promise<Opened>;
  /** What a person does in the program behind the door; undefined where there is none (a file). */
  readonly person?: {
    types(sheet: string, cell: string, value: string | number): Promise<void>;
    clicks(sheet: string, cell: string): Promise<void>;
    selected(): Promise<{ sheet: string; cell: string }>;
  };
}

/** Opens the door under test on a workbook. */
export type Factory = (bytes: Uint8Array) => Promise<Opened>;

export const root = join(__dirname, '../..');

/** Real forms that every door must read as our reader does. */
export const FORMS = [
  'tests/corpus/forms/linxia-01.xlsx',
  'tests/corpus/forms/lanxian-03.xlsx',
  'tests/corpus/forms/hengshan-unit.xlsx',
  'tests/corpus/forms/ext02_anhui_tianchang.xlsx',
  'assets/samples/2-某县水务局-河道清淤（有错）.xlsx',
];

export const NAME = '自评表';

export const SMALL: TestSheet = {
  name: NAME,
  cells: {
    A1: '项目支出绩效自评表',
    A2: '全年预算数',
    B2: 100,
    C2: '全年执行数',
    D2: 80,
    E2: { f: 'D2/B2', v: 0.8, numFmt: '0.00%' },
    A3: '指标',
    B3: '≥95%',
    C3: { v: 0.95, numFmt: '0%' },
    D3: { v: '003', numFmt: '@' },
    E3: { v: 45_000, numFmt: 'yyyy/m/d' },
    A4: '说明',
  },
  merges: ['A1:E1', 'B4:E5'],
};

export function at(cell: string): Address {
  return parseA1(cell) ?? { row: 0, col: 0 };
}

export function edit(cell: string, before: string, value: Edit['value'], formula?: string): Edit {
  return { sheet: NAME, cell: at(cell), before, value, ...(formula !== undefined && { formula }) };
}

export function mark(cell: string, severity: Mark['severity'] = 'error', note = ''): Mark {
  return { sheet: NAME, cell: at(cell), severity, note };
}

/** A sheet as data; beyond what is used a door need not know formats and hidden columns. */
export function plain(sheet: Sheet | undefined): unknown {
  if (!sheet) return undefined;
  const { used } = sheet;
  const rows = used ? Array.from({ length: used.bottom - used.top + 1 }, (_, i) => used.top + i) : [];
  const cols = used ? Array.from({ length: used.right - used.left + 1 }, (_, i) => used.left + i) : [];
  const hidden = (spans: Sheet['hiddenRows'], index: number): boolean =>
    spans.some(({ from, to }) => index >= from && index <= to);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    used,
    cells: [...sheet.cells()],
    formats: rows.map((row) => cols.map((col) => sheet.formatAt(row, col))),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: rows.filter((row) => hidden(sheet.hiddenRows, row)),
    hiddenCols: cols.filter((col) => hidden(sheet.hiddenCols, col)),
    unlocked: sheet.protection && rows.map((row) => cols.map((col) => isUnlocked(sheet, { row, col }))),
  };
}

function isUnlocked({ protection }: Sheet, { row, col }: Address): boolean {
  return !!protection?.unlocked.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
  );
}

export function sheetOf(workbook: Workbook, name = NAME): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof PortError
    ? `${error.code}${error.place?.cell ? ` ${a1(error.place.cell)}` : ''}`
    : 'none';
}

/** Lets events come that are on their way. */
export async function events(): Promise<void> {
  for (let i = 0; i < 6; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}
