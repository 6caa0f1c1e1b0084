import { html, type Html } from './html';
import { style } from './style';
import type { ReportWords } from './types';

/** A whole page. The policy forbids scripts and requests even to a browser in which all else should fail. */
export function page(title: string, content: Html, { report }: Pick<ReportWords, 'report'>): string {
  const made = html`<html lang="${report.language}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      ${style}
    </head>
    <body>
      ${content}
    </body>
  </html>`;
  return `<!DOCTYPE html>\n${made.text}\n`;
}
