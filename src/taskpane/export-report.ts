import type { WorkbookAudit } from '../core/audit/types';
import { newWorkbook } from '../hosts/ooxml/new-workbook';
import type { Port } from '../hosts/port';
import { loadLocale, loadReport } from '../locales';
import type { Language } from '../locales/types';
import type { ReportInput, ReportWords } from '../report/types';
import { reportBook } from '../report/workbook';

/** The bytes of the report as a new .xlsx. */
export function reportWorkbook(input: ReportInput, words: ReportWords): Uint8Array {
  return newWorkbook(reportBook(input, words));
}

/** Opens the report on the workbook in a new one. */
export async function exportReport(port: Port, audit: WorkbookAudit, language: Language): Promise<void> {
  const [locale, report] = await Promise.all([loadLocale(language), loadReport(language)]);
  const input = { date: new Date(), files: [{ path: '', audit }] };
  await port.createWorkbook(reportWorkbook(input, { ...locale, report }));
}
