import { decimal, print } from '../core/values/decimal';
import { barOf, HALF, HEIGHT, reachOf } from './bars';
import type { Attainment, Deviation } from './deviation';
import { html, type Html } from './html';
import type { ReportWords } from './types';

/** The patterns that tell bars apart without colour; they stand once in a page and every bar refers to them. */
export const chartPatterns = html`<svg
  class="unseen"
  width="0"
  height="0"
  aria-hidden="true"
  focusable="false"
>
  <defs>
    <pattern id="bar-unmet" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="unmet" width="5" height="5" />
      <rect class="stripe" width="1.6" height="5" />
    </pattern>
    <pattern id="bar-over" width="5" height="5" patternUnits="userSpaceOnUse">
      <rect class="over" width="5" height="5" />
      <circle class="stripe" cx="2.5" cy="2.5" r="1.1" />
    </pattern>
  </defs>
</svg>`;

const FILLS: Readonly<Record<Attainment, string>> = {
  unmet: 'url(#bar-unmet)',
  over: 'url(#bar-over)',
  met: '',
};

/** The quantitative indicators, each with a bar from the line that stands for its target. */
export function drawChart(deviations: readonly Deviation[], { report }: ReportWords): Html {
  if (deviations.length === 0) return html``;
  const { chart } = report;
  const reach = reachOf(deviations);
  const { columns } = chart;
  return html`<section>
    <h3>${chart.heading}</h3>
    <div class="scroll" role="region" aria-label="${chart.heading}" tabindex="0">
      <table class="chart">
        <caption class="unseen">
          ${chart.heading}
        </caption>
        <thead>
          <tr>
            <th scope="col">${columns.indicator}</th>
            <th scope="col">${columns.target}</th>
            <th scope="col">${columns.actual}</th>
            <th scope="col" class="bar">
              <span class="unseen">${columns.bar}</span
              ><span class="scale" aria-hidden="true"
                ><span>${100 - reach}%</span><span>100%</span><span>${100 + reach}%</span></span
              >
            </th>
            <th scope="col" class="number">${columns.ratio}</th>
            <th scope="col">${columns.attainment}</th>
          </tr>
        </thead>
        <tbody>
          ${deviations.map(
            (deviation) =>
              html`<tr class="${deviation.attainment}">
                <th scope="row">${deviation.name}</th>
                <td>${deviation.target}</td>
                <td>${deviation.actual}</td>
                <td class="bar">${drawBar(deviation, reach)}</td>
                <td class="number">${percentText(deviation, report.none)}</td>
                <td class="attainment">${chart.attainments[deviation.attainment]}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${chart.note}</p>
  </section>`;
}

function percentText({ percent }: Deviation, none: string): string {
  return percent === undefined ? none : `${print(decimal(percent), 2)}%`;
}

/** The picture repeats what the table's words say, so readers by ear are spared it. */
function drawBar(deviation: Deviation, reach: number): Html {
  const { attainment, rect, sign, edges } = barOf(deviation, reach);
  const fill = FILLS[attainment];
  return html`<svg viewBox="${-HALF} 0 ${2 * HALF} ${HEIGHT}" aria-hidden="true" focusable="false">
    ${edges.map((x) => html`<line class="edge" x1="${x}" y1="0" x2="${x}" y2="${HEIGHT}" />`)}
    ${
      rect &&
      html`<rect
        class="${attainment}"
        x="${rect.x}"
        y="${rect.y}"
        width="${rect.width}"
        height="${rect.height}"
        ${fill !== '' && html` fill="${fill}"`}
      />`
    }
    <line class="target" x1="0" y1="0" x2="0" y2="${HEIGHT}" />
    ${
      sign.shape === 'dot'
        ? html`<circle class="met sign" cx="${sign.x}" cy="${HEIGHT / 2}" r="3" />`
        : html`<path class="${attainment} ${sign.shape === 'cross' ? 'cross' : 'sign'}" d="${sign.d}" />`
    }
  </svg>`;
}
