import { loadReport } from '../locales';
import type { Language, Locale } from '../locales/types';
import type { ReportFile } from '../report';
import type { RecognisedFile } from '../report/recognised';
import { loadRoles } from '../locales/roles';

/** Loads what draws the HTML report, which most calls do without; it dates the report today. */
export async function loadHtml(
  language: Language,
  locale: Locale,
): Promise<(files: Iterable<ReportFile>) => string> {
  const [{ renderReport }, report] = await Promise.all([import('../report'), loadReport(language)]);
  return (files) => renderReport({ date: new Date(), files }, { ...locale, report });
}

/** Loads what draws the forms with what was recognised in them. */
export async function loadRecognisedHtml(
  language: Language,
  locale: Locale,
): Promise<(files: Iterable<RecognisedFile>) => string> {
  const [{ renderRecognised }, report, roles] = await Promise.all([
    import('../report/recognised'),
    loadReport(language),
    loadRoles(language),
  ]);
  return (files) => renderRecognised(files, { ...locale, report, roles });
}
