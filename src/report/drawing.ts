import { a1, a1Range, columnName } from '../core/sheet/address';
import type { FormAudit } from '../core/rules/types';
import type { Cell, Span } from '../core/sheet/types';
import { badge, ids } from './badge';
import type { DrawnCell, DrawnGrid } from './grid';
import { html, type Html } from './html';
import { SEVERITIES, worst, type Mark } from './marks';
import type { ReportWords } from './types';
import { columnWidths, longestLine } from './widths';

/** Text longer than this many characters reads better from the left than centred. */
const CENTRED = 14;

export interface Drawing {
  /** Number of the form in the report. */
  readonly index: number;
  readonly audit: FormAudit;
  readonly grid: DrawnGrid;
  /** Marks by the address of their drawn cell. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

/** The form as it looks, with the letters and numbers of its columns and rows and the flagged cells numbered. */
export function drawForm(drawing: Drawing, words: ReportWords): Html {
  const { audit, grid, marks } = drawing;
  const { sheet, range } = audit.form;
  const { drawing: said } = words.report;
  const { widths, size } = columnWidths(grid, ({ cell }) => ({
    text: sheet.at(cell.row, cell.col)?.text ?? '',
    marks: marks.get(a1(cell))?.length ?? 0,
  }));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const caption = said.caption(sheet.name, a1Range(range));
  return html`${legend(drawing, words)}
    <div class="scroll" role="region" aria-label="${caption}" tabindex="0">
      <table class="sheet ${size}" lang="zh-CN" style="--width:${Math.ceil(total)}em">
        <caption class="unseen">
          ${caption}
        </caption>
        <colgroup>
          <col class="gutter" />
          ${widths.map((width) => html`<col style="width:${((width / total) * 100).toFixed(2)}%" />`)}
        </colgroup>
        <thead>
          <tr>
            <td></td>
            ${grid.cols.map(
              (col) => html`<th scope="col" ${afterGap(grid.hiddenCols, col)}>${columnName(col)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${grid.lines.map(
            (line, r) =>
              html`<tr>
                <th scope="row" ${afterGap(grid.hiddenRows, grid.rows[r] ?? 0)}>
                  ${(grid.rows[r] ?? 0) + 1}
                </th>
                ${line.map((cell) => drawCell(cell, drawing, words))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Where hidden rows or columns lie before one, a double line stands for them, as in a spreadsheet. */
function afterGap(hidden: readonly Span[], n: number): Html | false {
  return hidden.some(({ to }) => to === n - 1) && html` class="gap"`;
}

function drawCell(drawn: DrawnCell, { index, audit, marks }: Drawing, words: ReportWords): Html {
  const { form } = audit;
  const cell = form.sheet.at(drawn.cell.row, drawn.cell.col);
  const address = a1(drawn.cell);
  const own = marks.get(address) ?? [];
  const title = form.title && a1(form.title.cell) === address;
  const kind = [
    alignment(cell),
    title ? 'title' : '',
    own.length > 0 ? `flagged ${worst(own.map((mark) => mark.severity))}` : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
  const { rowspan, colspan } = drawn;
  return html`<td${kind !== '' && html` class="${kind}"`}${own.length > 0 && html` id="${ids.cell(index, address)}"`}${
    rowspan > 1 && html` rowspan="${rowspan}"`
  }${colspan > 1 && html` colspan="${colspan}"`}>${cell && html`<span class="text">${cell.text}</span>`}${own.map(
    ({ number, severity, follows }) =>
      html` <a
        href="#${ids.finding(index, number)}"
        aria-label="${words.report.drawing.mark(number, words.cli.severities[severity])}"
        >${badge(number, severity, follows)}</a
      >`,
  )}</td>`;
}

function alignment(cell: Cell | undefined): string {
  if (!cell) return '';
  if (typeof cell.value === 'number') return 'number';
  return longestLine(cell.text) > CENTRED ? 'long' : '';
}

/** What the shapes mean, and what was left out: a form may be printed without the cover. */
function legend({ grid, marks }: Drawing, { cli, report }: ReportWords): Html {
  const { drawing: said } = report;
  const all = [...marks.values()].flat();
  const used = SEVERITIES.filter((severity) => all.some((mark) => mark.severity === severity));
  const follows = all.find((mark) => mark.follows);
  const left = [
    grid.hiddenRows.length > 0
      ? said.hiddenRows(grid.hiddenRows.map((span) => spanText(span, (n) => String(n + 1))))
      : '',
    grid.hiddenCols.length > 0
      ? said.hiddenCols(grid.hiddenCols.map((span) => spanText(span, columnName)))
      : '',
    grid.cut ? said.cut : '',
  ].filter((text) => text !== '');
  if (used.length === 0 && left.length === 0) return html``;
  return html`<p class="legend">
    ${used.map(
      (severity) => html`<span>${badge('', severity)} ${cli.severities[severity]}</span> `,
    )}${follows && html`<span>${badge('', follows.severity, true)} ${said.follows}</span> `}${left.join(' ')}
  </p>`;
}

function spanText({ from, to }: Span, name: (n: number) => string): string {
  return from === to ? name(from) : `${name(from)}–${name(to)}`;
}
