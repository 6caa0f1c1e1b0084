import { drawCover, type FileSummary } from './cover';
import { chartPatterns } from './chart';
import { formEntries, formSection, summaryOf } from './form';
import { html, type Html } from './html';
import { style } from './style';
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
  // The policy forbids scripts and requests even to a browser in which all else should fail.
  const page = html`<html lang="${report.language}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${report.title}</title>
      ${style}
    </head>
    <body>
      ${chartPatterns}
      <main>${drawCover(summaries, date, words)}${sections}</main>
    </body>
  </html>`;
  return `<!DOCTYPE html>\n${page.text}\n`;
}
