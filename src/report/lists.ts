import type { Stale } from '../core/audit/ignored/types';
import { cellName, isOnSheet } from '../core/audit/place';
import type { AnyForm } from '../core/forms/types';
import { a1 } from '../core/sheet/address';
import type { Finding, Fix, NotChecked } from '../core/rules/types';
import { displayText } from '../core/sheet/display';
import type { Sheet } from '../core/sheet/types';
import { say } from '../locales';
import { badge, ids } from './badge';
import type { FormEntry } from './form';
import { html, type Html } from './html';
import type { Numbered } from './marks';
import type { ReportWords } from './types';

/** Cells of a check that could not be made, before `and n more`. */
const CELLS = 8;

/** What the lists under a form need to know of it. */
export interface Listing {
  /** Number of the form in the report. */
  readonly index: number;
  readonly form: AnyForm;
  /** The id of the drawn cell that a finding points at; undefined where it is not drawn. */
  readonly drawnAt: (finding: Finding) => string | undefined;
}

/** The findings in words, each with its number, its consequences beneath it. */
export function findingList(entries: readonly Numbered[], listing: Listing, words: ReportWords): Html {
  const { findings: said } = words.report;
  if (entries.length === 0) {
    return html`<section>
      <h3>${said.heading(0)}</h3>
      <p class="clean">${words.cli.report.noFindings}</p>
    </section>`;
  }
  const { columns } = said;
  return html`<section>
    <h3>${said.heading(entries.length)}</h3>
    <table class="findings">
      <caption class="unseen">
        ${said.heading(entries.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.number}</th>
          <th scope="col">${columns.cell}</th>
          <th scope="col">${columns.severity}</th>
          <th scope="col">${columns.message}</th>
        </tr>
      </thead>
      ${entries.map(
        ({ number, finding }) =>
          html`<tbody id="${ids.finding(listing.index, number)}">
            ${[finding, ...finding.consequences].map((each) =>
              findingRow(each, number, each !== finding, listing, words),
            )}
          </tbody> `,
      )}
    </table>
  </section>`;
}

function findingRow(
  finding: Finding,
  number: number,
  follows: boolean,
  listing: Listing,
  words: ReportWords,
): Html {
  const { severity, fix, place } = finding;
  const { findings: said } = words.report;
  return html`<tr${follows && html` class="follows"`}><th scope="row">${badge(number, severity, follows)}</th><td class="cell">${cellLink(finding, listing, words)}</td><td class="severity ${severity}">${words.cli.severities[severity]}</td><td class="message">${
    follows && html`<span class="lead quiet">${said.consequence}</span>`
  }${say(words.rules.messages, finding.message)}${
    fix &&
    html`<div class="fix">
      ${said.fix(fixText(fix, place.sheet), a1(fix.cell) === a1(place.cell) ? undefined : a1(fix.cell))}
    </div>`
  }</td></tr>`;
}

/** A value as its cell will display it: 0.8333 reads 83.33% where the cell is a share. */
function fixText({ cell, value }: Fix, sheet: Sheet): string {
  const shown = displayText(value, sheet.formatAt(cell.row, cell.col));
  return shown === '' ? String(value) : shown;
}

/** The address of a finding, leading to the cell in the drawing. */
function cellLink(finding: Finding, { form, drawnAt }: Listing, { report }: ReportWords): Html {
  const address = cellName(form, finding.place);
  if (!isOnSheet(form, finding.place.sheet.name)) return html`${address}`;
  const drawn = drawnAt(finding);
  if (drawn !== undefined) return html`<a href="#${drawn}">${address}</a>`;
  return html`${address}
    <div class="quiet">${report.findings.undrawn}</div>`;
}

/** What could not be checked, one line per rule and reason. */
export function uncheckedList(checks: readonly NotChecked[], form: AnyForm, words: ReportWords): Html {
  if (checks.length === 0) return html``;
  const { unchecked } = words.report;
  const entries = new Map<string, { title: string; reason: string; cells: Set<string> }>();
  for (const check of checks) {
    const title = words.rules.titles[check.rule] ?? '';
    const reason = say(words.rules.messages, check.reason);
    const key = JSON.stringify([title, reason]);
    const entry = entries.get(key) ?? { title, reason, cells: new Set() };
    entries.set(key, entry);
    for (const cell of check.cells) entry.cells.add(cellName(form, { sheet: check.sheet, cell }));
  }
  return html`<section class="quiet">
    <h3>${unchecked.heading}</h3>
    <p class="note">${unchecked.note}</p>
    <ul>
      ${[...entries.values()].map(
        ({ title, reason, cells }) =>
          html`<li>
            <span class="lead cell">${someOf([...cells], words)}</span>
            ${title !== '' && html`<span class="lead">${title}</span>`}${reason}
          </li> `,
      )}
    </ul>
  </section>`;
}

function someOf(cells: readonly string[], { cli }: ReportWords): string {
  return cli.report.cells(cells.slice(0, CELLS), Math.max(0, cells.length - CELLS));
}

/** Findings that a person set aside, with the reasons given; then what was set aside and applies no more. */
export function ignoredList({ audit, ignored, stale }: FormEntry, words: ReportWords): Html {
  const { cli, ignore, rules } = words;
  return html`${
    ignored.length > 0 &&
    html`<section class="quiet">
      <h3>${ignore.heading}</h3>
      <ul>
        ${ignored.map(
          ({ finding, reason }) =>
            html`<li>
              <span class="lead cell">${cellName(audit.form, finding.place)}</span>
              <span class="lead">${cli.severities[finding.severity]}</span>
              ${say(rules.messages, finding.message)}
              <div>
                <span class="lead">${ignore.reason(reason)}</span>${
                  finding.consequences.length > 0 && ignore.follows(finding.consequences.length)
                }
              </div>
            </li> `,
        )}
      </ul>
    </section>`
  }${
    stale.length > 0 &&
    html`<section class="quiet">
      <h3>${ignore.stale.heading}</h3>
      <ul>
        ${stale.map(
          (each) =>
            html`<li>
              <span class="lead cell"
                >${each.place ? cellName(audit.form, each.place) : each.ignore.cell}</span
              >
              <span class="lead">${rules.titles[each.ignore.rule]}</span>
              ${staleText(each, words)}
              <div>${ignore.reason(each.ignore.reason)}</div>
            </li> `,
        )}
      </ul>
    </section>`
  }`;
}

/** Why an entry applies no more. */
export function staleText({ why, now = '', ignore: { value } }: Stale, { ignore }: ReportWords): string {
  return why === 'changed' ? ignore.stale.changed(value, now) : ignore.stale.gone;
}
