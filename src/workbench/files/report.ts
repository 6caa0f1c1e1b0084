import type { WorkbookAudit } from '../../core/audit/types';
import { loadLocale, loadReport } from '../../locales';
import type { FileProblem, Language } from '../../locales/types';
import { renderReport } from '../../report';
import type { ReportFile } from '../../report/types';
import { reportWorkbook } from '../../taskpane/export-report';
import type { ReportFormat } from './work';

/** The report on files as the bytes of a page or of a workbook. A file that could not be read is named with the reason. */
export async function makeReport(
  files: readonly { readonly path: string; readonly audit: WorkbookAudit | FileProblem }[],
  format: ReportFormat,
  language: Language,
): Promise<Uint8Array> {
  const [locale, report] = await Promise.all([loadLocale(language), loadReport(language)]);
  const words = { ...locale, report };
  const told = files.map(({ path, audit }): ReportFile =>
    typeof audit === 'string' ? { path, problem: locale.cli.files[audit](path) } : { path, audit },
  );
  const input = { date: new Date(), files: told };
  return format === 'xlsx'
    ? reportWorkbook(input, words)
    : new TextEncoder().encode(renderReport(input, words));
}
