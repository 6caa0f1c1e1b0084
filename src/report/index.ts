import { drawCover, type FileSummary } from './cover';
import { chartPatterns } from './chart';
import { formEntries, formSection, summaryOf } from './form';
import { html, type Html } from './html';
import { page } from './page';
import type { ReportInput, ReportWords } from './types';

export type { ReportFile, ReportInput, ReportWords } from './types';

/**
 * The report on a run: one HTML file without scripts or anything from outside, for the screen and for A4 paper.
 * Cell texts, names and paths stand in it as text, whatever they hold. It is well-formed XML after its first line.
 */
export function renderReport({ date, files }: ReportInput, words: ReportWords): string {
  const { report } = words;
  const summaries: FileSummary[] = [];
  const sections: Html[] = [];
  for (const file of files) {
    if ('problem' in file) {
      summaries.push(file);
      continue;
    }
    const { path, audit } = file;
    const entries = formEntries(path, audit, sections.length + 1);
    const forms = entries.map((entry) => {
      const summary = summaryOf(entry, words);
      sections.push(formSection(entry, summary, words));
      return summary;
    });
    summaries.push({ path, forms });
  }
  const content = html`${chartPatterns}
    <main>${drawCover(summaries, date, words)}${sections}</main>`;
  return page(report.title, content, words);
}
