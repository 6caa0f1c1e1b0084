import { decimal, print } from '../core/values/decimal';
import type { Attainment, Deviation } from './deviation';
import { html, type Html } from './html';
import type { ReportWords } from './types';

/** Half the drawn width and the height of one bar's picture, in its own units. */
const HALF = 100;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;
/** Room for the sign at the end of a bar that reaches the edge. */
const EDGE = 8;
/** How far the scale may reach from 100 %, in percent: the first that holds all bars, else the last. */
const REACHES = [20, 50, 100];

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

/** The scale that shows all deviations, or most of them where some are extreme. */
export function reachOf(deviations: readonly Deviation[]): number {
  const far = deviations.reduce((most, { percent = 100 }) => Math.max(most, Math.abs(percent - 100)), 0);
  return REACHES.find((reach) => reach >= far) ?? REACHES.at(-1) ?? 100;
}

/** Where a bar ends, from -1 (left edge) to 1, and whether it would go on. */
export function barEnd(percent: number, reach: number): { readonly end: number; readonly beyond: boolean } {
  const end = (percent - 100) / reach;
  return { end: Math.max(-1, Math.min(1, end)), beyond: Math.abs(end) > 1 };
}

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
function drawBar({ attainment, percent }: Deviation, reach: number): Html {
  const { end, beyond } = barEnd(percent ?? 100, reach);
  const tip = end * (HALF - EDGE);
  const length = Math.abs(tip);
  const fill = FILLS[attainment];
  return html`<svg viewBox="${-HALF} 0 ${2 * HALF} ${HEIGHT}" aria-hidden="true" focusable="false">
    <line class="edge" x1="${EDGE - HALF}" y1="0" x2="${EDGE - HALF}" y2="${HEIGHT}" />
    <line class="edge" x1="${HALF - EDGE}" y1="0" x2="${HALF - EDGE}" y2="${HEIGHT}" />
    ${
      length > 0 &&
      html`<rect
        class="${attainment}"
        x="${number(Math.min(0, tip))}"
        y="3"
        width="${number(length)}"
        height="${HEIGHT - 6}"
        ${fill !== '' && html` fill="${fill}"`}
      />`
    }
    <line class="target" x1="0" y1="0" x2="0" y2="${HEIGHT}" />
    ${sign(attainment, tip, beyond)}
  </svg>`;
}

/** A shape of its own for each result: a cross, a triangle, a dot; an arrow where the scale ends before the bar. */
function sign(attainment: Attainment, tip: number, beyond: boolean): Html {
  if (beyond) {
    const way = Math.sign(tip);
    return html`<path
      class="${attainment} sign"
      d="M${number(tip)} 1 L${number(tip + way * EDGE)} ${MIDDLE} L${number(tip)} ${HEIGHT - 1} Z"
    />`;
  }
  const x = number(tip);
  if (attainment === 'met') return html`<circle class="met sign" cx="${x}" cy="${MIDDLE}" r="3" />`;
  if (attainment === 'over') {
    return html`<path class="over sign" d="M${number(tip - 6)} 13 L${number(tip + 6)} 13 L${x} 1 Z" />`;
  }
  return html`<path
    class="unmet cross"
    d="M${number(tip - 3.5)} ${MIDDLE - 3.5} L${number(tip + 3.5)} ${MIDDLE + 3.5} M${number(tip - 3.5)} ${MIDDLE + 3.5} L${number(tip + 3.5)} ${MIDDLE - 3.5}"
  />`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
