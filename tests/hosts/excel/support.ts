import { parseA1, type Address } from '../../../src/core/sheet/address';
import { PortError, type Edit, type Mark } from '../../../src/hosts/port';
import { MARK_TOKEN } from '../../../src/hosts/token';
import type { HostOptions } from '../../excel-host/host';
import { openSession, type Session } from '../../excel-host/session';
import { workbookBytes, type TestSheet } from '../../support/xlsx';

export const NAME = '自评表';

export const SHEET: TestSheet = {
  name: NAME,
  cells: {
    A1: '项目支出绩效自评表',
    A2: '预算',
    B2: 1234.5,
    C2: '执行',
    D2: 80,
    E2: { f: 'D2/B2', v: 80 / 1234.5 },
  },
  merges: ['A1:E1'],
};

export function open(options: HostOptions = {}, more: Partial<TestSheet> = {}): Session {
  return openSession(
    workbookBytes({
      sheets: [
        { ...SHEET, ...more },
        { name: '附表', cells: { A1: 1 } },
      ],
    }),
    options,
  );
}

export function at(cell: string): Address {
  return parseA1(cell) ?? { row: 0, col: 0 };
}

export function edit(cell: string, before: string, value: Edit['value'], formula?: string): Edit {
  return { sheet: NAME, cell: at(cell), before, value, ...(formula !== undefined && { formula }) };
}

export function mark(cell: string, note = '', sheet = NAME): Mark {
  return { sheet, cell: at(cell), severity: 'error', note };
}

export async function faultOf(work: Promise<unknown>): Promise<PortError> {
  const error = await work.then(
    () => new Error('no error'),
    (reason: unknown) => reason,
  );
  if (error instanceof PortError) return error;
  throw error;
}

export function marksOn({ book }: Session, name = NAME): number {
  const formats = book.sheet(name)?.conditionalFormats ?? [];
  return formats.filter(({ formula }) => formula?.includes(MARK_TOKEN)).length;
}
