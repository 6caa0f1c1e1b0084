import { a1, a1Range, columnName } from '../core/sheet/address';
import type { AnyForm, Datum } from '../core/forms/types';
import type { Cell, Span } from '../core/sheet/types';
import type { DrawnCell, DrawnGrid } from './grid';
import { html, type Html } from './html';
import type { ReportWords } from './types';
import { columnWidths, longestLine } from './widths';

/** Text longer than this many characters reads better from the left than centred. */
const CENTRED = 14;

/** What a drawn cell bears beside its text. */
export interface Dress {
  /** Names of classes. */
  readonly kinds: readonly string[];
  readonly id?: string;
  readonly marks: readonly Html[];
}

export const PLAIN: Dress = { kinds: [], marks: [] };

/** A form as it looks, with the letters and numbers of its columns and rows. @param dress by address */
export function drawTable(
  {
    sheet,
    range,
    title,
  }: Pick<AnyForm, 'sheet' | 'range'> & {
    readonly title: Pick<Datum, 'cell'> | undefined;
  },
  grid: DrawnGrid,
  dress: (address: string) => Dress,
  { report }: Pick<ReportWords, 'report'>,
): Html {
  const { widths, size } = columnWidths(grid, ({ cell }) => ({
    text: sheet.at(cell.row, cell.col)?.text ?? '',
    marks: dress(a1(cell)).marks.length,
  }));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const caption = report.drawing.caption(sheet.name, a1Range(range));
  const drawCell = ({ cell: at, rowspan, colspan }: DrawnCell): Html => {
    const cell = sheet.at(at.row, at.col);
    const address = a1(at);
    const { kinds, id, marks } = dress(address);
    const isTitle = title !== undefined && a1(title.cell) === address;
    const kind = [alignment(cell), isTitle ? 'title' : '', ...kinds].filter((name) => name !== '').join(' ');
    return html`<td${kind !== '' && html` class="${kind}"`}${id !== undefined && html` id="${id}"`}${
      rowspan > 1 && html` rowspan="${rowspan}"`
    }${colspan > 1 && html` colspan="${colspan}"`}>${cell && html`<span class="text">${cell.text}</span>`}${marks.map(
      (mark) => html` ${mark}`,
    )}</td>`;
  };
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
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
              <th scope="row" ${afterGap(grid.hiddenRows, grid.rows[r] ?? 0)}>${(grid.rows[r] ?? 0) + 1}</th>
              ${line.map(drawCell)}
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

function alignment(cell: Cell | undefined): string {
  if (!cell) return '';
  if (typeof cell.value === 'number') return 'number';
  return longestLine(cell.text) > CENTRED ? 'long' : '';
}

/** What of the sheet was left out of a drawing, as sentences. */
export function leftOut(grid: DrawnGrid, { report }: Pick<ReportWords, 'report'>): string[] {
  const { drawing: said } = report;
  return [
    grid.hiddenRows.length > 0
      ? said.hiddenRows(grid.hiddenRows.map((span) => spanText(span, (n) => String(n + 1))))
      : '',
    grid.hiddenCols.length > 0
      ? said.hiddenCols(grid.hiddenCols.map((span) => spanText(span, columnName)))
      : '',
    grid.cut ? said.cut : '',
  ].filter((text) => text !== '');
}

function spanText({ from, to }: Span, name: (n: number) => string): string {
  return from === to ? name(from) : `${name(from)}–${name(to)}`;
}
