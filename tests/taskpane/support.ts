import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { loadPane, type PaneWords } from '../../src/locales/pane';
import { auditWorkbooks } from '../../src/core/audit';
import type { WorkbookAudit } from '../../src/core/audit/types';

const root = join(__dirname, '../..');

/** Sample workbooks that come with the program: a clean one, one with errors, others. */
export const SAMPLES = {
  clean: 'assets/samples/1-某县水务局-农村饮水安全.xlsx',
  wrong: 'assets/samples/2-某县水务局-河道清淤（有错）.xlsx',
  unscored: 'assets/samples/4-某县中心小学-图书购置（不评分）.xlsx',
} as const;

export function workbook(path: string): Workbook {
  return readWorkbook(readFileSync(join(root, path)));
}

/** One workbook with the sheets of several, each name with a number. */
export function together(paths: readonly string[]): Workbook {
  const sheets = paths.flatMap((path, index) =>
    workbook(path).sheets.map((sheet): Sheet => ({ ...sheet, name: `${sheet.name}${index + 1}` })),
  );
  return { sheets };
}

export function audited(book: Workbook): WorkbookAudit {
  return auditWorkbooks([book])[0] as WorkbookAudit;
}

export const chinese = (): Promise<PaneWords> => loadPane('zh-CN');
