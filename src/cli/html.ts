import { loadReport } from '../locales';
import type { Language, Locale } from '../locales/types';
import type { ReportFile } from '../report';

/** Loads what draws the HTML report, which most calls do without; it dates the report today. */
export async function loadHtml(
  language: Language,
  locale: Locale,
): Promise<(files: Iterable<ReportFile>) => string> {
  const [{ renderReport }, report] = await Promise.all([import('../report'), loadReport(language)]);
  return (files) => renderReport({ date: new Date(), files }, { ...locale, report });
}
