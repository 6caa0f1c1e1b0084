import type { Range } from '../core/sheet/address';
import type { Sheet } from '../core/sheet/types';
import type { Datum } from '../core/forms/types';
import { a1Range } from '../core/sheet/address';
import { badge, ids } from './badge';
import type { DrawnGrid } from './grid';
import { html, type Html } from './html';
import { SEVERITIES, worst, type Mark } from './marks';
import { drawTable, leftOut, PLAIN, type Dress } from './table';
import type { ReportWords } from './types';

export interface Drawing {
  /** Number of the form in the report. */
  readonly index: number;
  /** The sheets that the form stands on; nearly always one. */
  readonly pages: readonly DrawnPage[];
}

/** What of a form stands on one sheet. */
export interface DrawnPage {
  readonly sheet: Sheet;
  readonly range: Range;
  /** Where the title stands on it. */
  readonly title: Pick<Datum, 'cell'> | undefined;
  readonly grid: DrawnGrid;
  /** Marks by the address of their drawn cell. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** The form as it looks, with the flagged cells numbered. */
export function drawForm({ index, pages }: Drawing, words: ReportWords): Html {
  const several = pages.length > 1;
  const caption = ({ sheet, range }: DrawnPage) => words.report.drawing.caption(sheet.name, a1Range(range));
  return html`${pages.map(
    (page, n) =>
      html`${several && html`<p class="page">${caption(page)}</p>`}${drawPage(index, n, page, words)}`,
  )}`;
}

function drawPage(index: number, n: number, page: DrawnPage, words: ReportWords): Html {
  const { grid, marks } = page;
  const dress = (address: string): Dress => {
    const own = marks.get(address) ?? [];
    if (own.length === 0) return PLAIN;
    return {
      kinds: ['flagged', worst(own.map((mark) => mark.severity))],
      id: ids.cell(index, n, address),
      marks: own.map((mark) => link(index, mark, words)),
    };
  };
  return html`${legend(page, words)} ${drawTable(page, grid, dress, words)}`;
}

function link(index: number, { number, severity, follows }: Mark, { cli, report }: ReportWords): Html {
  return html`<a
    href="#${ids.finding(index, number)}"
    aria-label="${report.drawing.mark(number, cli.severities[severity])}"
    >${badge(number, severity, follows)}</a
  >`;
}

/** What the shapes mean, and what was left out: a form may be printed without the cover. */
function legend({ grid, marks }: DrawnPage, words: ReportWords): Html {
  const { cli, report } = words;
  const all = [...marks.values()].flat();
  const used = SEVERITIES.filter((severity) => all.some((mark) => mark.severity === severity));
  const follows = all.find((mark) => mark.follows);
  const left = leftOut(grid, words);
  if (used.length === 0 && left.length === 0) return html``;
  return html`<p class="legend">
    ${used.map(
      (severity) => html`<span>${badge('', severity)} ${cli.severities[severity]}</span> `,
    )}${follows && html`<span>${badge('', follows.severity, true)} ${report.drawing.follows}</span> `}${left.join(' ')}
  </p>`;
}
