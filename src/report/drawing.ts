import type { FormAudit } from '../core/rules/types';
import { badge, ids } from './badge';
import type { DrawnGrid } from './grid';
import { html, type Html } from './html';
import { SEVERITIES, worst, type Mark } from './marks';
import { drawTable, leftOut, PLAIN, type Dress } from './table';
import type { ReportWords } from './types';

export interface Drawing {
  /** Number of the form in the report. */
  readonly index: number;
  readonly audit: FormAudit;
  readonly grid: DrawnGrid;
  /** Marks by the address of their drawn cell. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** The form as it looks, with the flagged cells numbered. */
export function drawForm(drawing: Drawing, words: ReportWords): Html {
  const { index, audit, grid, marks } = drawing;
  const dress = (address: string): Dress => {
    const own = marks.get(address) ?? [];
    if (own.length === 0) return PLAIN;
    return {
      kinds: ['flagged', worst(own.map((mark) => mark.severity))],
      id: ids.cell(index, address),
      marks: own.map((mark) => link(index, mark, words)),
    };
  };
  return html`${legend(drawing, words)} ${drawTable(audit.form, grid, dress, words)}`;
}

function link(index: number, { number, severity, follows }: Mark, { cli, report }: ReportWords): Html {
  return html`<a
    href="#${ids.finding(index, number)}"
    aria-label="${report.drawing.mark(number, cli.severities[severity])}"
    >${badge(number, severity, follows)}</a
  >`;
}

/** What the shapes mean, and what was left out: a form may be printed without the cover. */
function legend({ grid, marks }: Drawing, words: ReportWords): Html {
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
