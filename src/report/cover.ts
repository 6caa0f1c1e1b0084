import type { Severity } from '../core/rules/types';
import { badge, ids } from './badge';
import type { Figures, FormSummary } from './form';
import { html, type Html } from './html';
import { SEVERITIES } from './marks';
import { displayNames, type FileName } from './names';
import type { ReportWords } from './types';

/** What the cover tells of a file. */
export type FileSummary = { readonly path: string } & (
  { readonly forms: readonly FormSummary[] } | { readonly problem: string }
);

/** The first page: title, date, profiles, figures, what could not be read, and a table over all forms. */
export function drawCover(files: readonly FileSummary[], date: Date, words: ReportWords): Html {
  const { cli, report } = words;
  const unreadable = files.flatMap((file) => ('problem' in file ? [file.problem] : []));
  const forms = files.flatMap((file) => ('forms' in file ? file.forms : []));
  const folded = forms.reduce((sum, form) => sum + form.folded, 0);
  const ignored = forms.reduce((sum, form) => sum + form.ignored, 0);
  return html`<header class="cover" id="${ids.cover}">
      <h1>${report.title}</h1>
      <p class="date">${report.date(date.getFullYear(), date.getMonth() + 1, date.getDate())}</p>
    </header>
    <section>
      <dl class="figures">
        <div>
          <dt>${report.files}</dt>
          <dd>${files.length}</dd>
        </div>
        <div>
          <dt>${report.forms}</dt>
          <dd>${forms.length}</dd>
        </div>
        ${SEVERITIES.map(
          (severity) =>
            html`<div>
              <dt>${badge('', severity)} ${cli.severities[severity]}</dt>
              <dd>${sum(forms, severity)}</dd>
            </div>`,
        )}${
          unreadable.length > 0 &&
          html`<div>
            <dt>${cli.report.unreadable}</dt>
            <dd>${unreadable.length}</dd>
          </div>`
        }
      </dl>
      ${folded > 0 && html`<p class="note">${report.folded(folded)}</p>`}${
        ignored > 0 && html`<p class="note">${report.ignored(ignored)}</p>`
      }
    </section>
    ${
      unreadable.length > 0 &&
      html`<section>
        <h2>${report.unreadable}</h2>
        <ul class="unreadable">
          ${unreadable.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </section>`
    }${files.some((file) => 'forms' in file) && table(files, forms, words)}${profiles(forms, words)}`;
}

function sum(forms: readonly FormSummary[], severity: Severity): number {
  return forms.reduce((total, { counts }) => total + counts[severity], 0);
}

/** Which profiles are in force, with the number of forms of each. */
function profiles(forms: readonly FormSummary[], { report }: ReportWords): Html | false {
  const counts = new Map<string, number>();
  for (const { profile } of forms) if (profile !== '') counts.set(profile, (counts.get(profile) ?? 0) + 1);
  return (
    counts.size > 0 &&
    html`<section>
      <h2>${report.profiles}</h2>
      <ul>
        ${[...counts].map(([profile, count]) => html`<li>${report.profileForms(profile, count)}</li>`)}
      </ul>
    </section>`
  );
}

function table(files: readonly FileSummary[], forms: readonly FormSummary[], words: ReportWords): Html {
  const { cli, report } = words;
  const { columns } = report;
  const names = displayNames(files.map(({ path }) => path));
  return html`<section>
    <h2>${report.summary}</h2>
    <div class="scroll" role="region" aria-label="${report.summary}" tabindex="0">
      <table class="summary">
        <caption class="unseen">
          ${report.summary}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowspan="2" class="file">${columns.file}</th>
            <th scope="col" rowspan="2" class="form">${columns.form}</th>
            <th scope="col" rowspan="2" class="unit">${columns.unit}</th>
            <th scope="colgroup" colspan="2">${columns.total}</th>
            <th scope="colgroup" colspan="2">${columns.grade}</th>
            ${SEVERITIES.map(
              (severity) => html`<th scope="col" rowspan="2" class="count">${cli.severities[severity]}</th>`,
            )}
          </tr>
          <tr>
            ${[columns.total, columns.grade].map(
              () =>
                html`<th scope="col">${columns.stated}</th>
                  <th scope="col">${columns.computed}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${files.map((file, index) => 'forms' in file && names[index] && fileRows(names[index], file.forms, words))}
        </tbody>
        ${
          forms.length > 1 &&
          html`<tbody class="all">
            <tr>
              <th scope="row" colspan="2">${cli.report.all}</th>
              <td class="unit"></td>
              <td colspan="4"></td>
              ${SEVERITIES.map((severity) => html`<td class="count">${sum(forms, severity)}</td>`)}
            </tr>
          </tbody>`
        }
      </table>
    </div>
  </section>`;
}

function fileRows({ folder, file }: FileName, forms: readonly FormSummary[], words: ReportWords): Html {
  const name = html`${folder !== '' && html`<div class="quiet">${folder}</div>`}${file}`;
  if (forms.length === 0) {
    return html`<tr>
      <td class="file">${name}</td>
      <td class="quiet" colspan="9">${words.cli.report.noForms}</td>
    </tr> `;
  }
  return html`${forms.map(
    (form, index) =>
      html`<tr>
        ${index === 0 && html`<td class="file" ${forms.length > 1 && html` rowspan="${forms.length}"`}>${name}</td>`}
        <th scope="row">
          <a href="#${ids.form(form.index)}">${form.name}</a>${
            forms.length > 1 && html`<div class="quiet">${form.sheet}</div>`
          }
        </th>
        <td class="unit">${form.unit}</td>
        ${figures(form.total, words)}${figures(form.grade, words)}${SEVERITIES.map(
          (severity) =>
            html`<td class="count${form.counts[severity] > 0 && ` some ${severity}`}">
              ${form.counts[severity]}
            </td>`,
        )}
      </tr> `,
  )}`;
}

function figures(given: Figures | undefined, { report }: ReportWords): Html {
  if (!given)
    return html`<td class="figure quiet">${report.none}</td>
      <td class="figure quiet">${report.none}</td>`;
  const { stated, computed, flagged } = given;
  return html`<td class="figure">${stated}</td>
    <td class="figure${flagged && ' differs'}">${computed}</td>`;
}
