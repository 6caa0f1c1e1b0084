import type { Ignored, Stale } from '../core/audit/ignored/types';
import { formAt, isOnSheet, pagesOf, readingOrder, totalPlaces, type TextPlace } from '../core/audit/place';
import { a1, a1Range } from '../core/sheet/address';
import type { WorkbookAudit } from '../core/audit/types';
import { isEvaluation, type AnyForm } from '../core/forms/types';
import { placeIn } from '../core/sheet/layers';
import type { Finding, FormAudit, NotChecked, Place, Severity } from '../core/rules/types';
import { ids } from './badge';
import { drawChart } from './chart';
import { deviations } from './deviation';
import { drawForm, type DrawnPage } from './drawing';
import { drawnGrid } from './grid';
import { html, type Html } from './html';
import { findingList, ignoredList, uncheckedList } from './lists';
import { flaggedCells, marksOn, numbered, SEVERITIES, type Numbered } from './marks';
import { baseName } from './names';
import type { ReportWords } from './types';

/** A form with all that was found on it. */
export interface FormEntry {
  /** Number of the form in the report, from 1. */
  readonly index: number;
  readonly path: string;
  readonly audit: FormAudit;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly ignored: readonly Ignored[];
  readonly stale: readonly Stale[];
}

/** A figure as filled in and as recomputed; undefined where the form has no place for it. */
export interface Figures {
  readonly stated: string;
  readonly computed: string;
  /** A finding says that they differ. */
  readonly flagged: boolean;
}

/** What the cover tells of a form. */
export interface FormSummary {
  readonly index: number;
  readonly sheet: string;
  readonly name: string;
  readonly unit: string;
  readonly profile: string;
  readonly total: Figures | undefined;
  readonly grade: Figures | undefined;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly folded: number;
  readonly ignored: number;
}

/**
 * Deals the findings of a workbook out to its forms, by the cell that they stand in. What stands in no form
 * goes with the first form on its sheet, so that nothing is lost.
 */
export function formEntries(path: string, audit: WorkbookAudit, first: number): FormEntry[] {
  const { forms } = audit;
  const homeOf = ({ sheet, cell }: { sheet: Place['sheet']; cell: Place['cell'] | undefined }): number => {
    const inside = formAt(forms, sheet, cell);
    return inside >= 0 ? inside : Math.max(0, formAt(forms, sheet, undefined));
  };
  const homeOfStale = ({ place, ignore }: Stale): number =>
    place
      ? homeOf(place)
      : Math.max(
          0,
          forms.findIndex(({ form }) => isOnSheet(form, ignore.sheet)),
        );
  return forms.map((form, n) => ({
    index: first + n,
    path,
    audit: form,
    findings: audit.findings.filter(({ place }) => homeOf(place) === n),
    notChecked: audit.notChecked.filter(({ sheet, cells }) => homeOf({ sheet, cell: cells[0] }) === n),
    ignored: audit.ignored.filter(({ finding }) => homeOf(finding.place) === n),
    stale: audit.stale.filter((each) => homeOfStale(each) === n),
  }));
}

/** What the cover tells of a form. */
export function summaryOf({ index, audit, findings, ignored }: FormEntry, words: ReportWords): FormSummary {
  const { form, total, grade } = audit;
  const places = totalPlaces(form);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const figures = (given: typeof total, place: TextPlace | undefined): Figures | undefined => {
    if (!place) return undefined;
    const stated = given?.stated ?? (oneLine(place.text) || words.cli.report.blank);
    const computed = given?.computed ?? words.report.none;
    const flagged = flaggedCells(place.sheet, findings).some((cell) => a1(cell) === a1(place.cell));
    return { stated, computed, flagged: flagged && stated !== computed };
  };
  return {
    index,
    sheet: pagesOf(form)
      .map(({ sheet }) => sheet.name)
      .join(' + '),
    name: nameOf(form, words),
    unit: oneLine(form.fields.unit?.text ?? form.fields.dept?.text ?? ''),
    profile: profileOf(audit, words),
    total: figures(total, places.total),
    grade: figures(grade, places.grade),
    counts: { error: count('error'), explain: count('explain'), hint: count('hint') },
    folded: findings.reduce((sum, finding) => sum + finding.consequences.length, 0),
    ignored: ignored.length,
  };
}

/** The pages about one form. */
export function formSection(entry: FormEntry, summary: FormSummary, words: ReportWords): Html {
  const { index, audit } = entry;
  const { form } = audit;
  const { report } = words;
  const entries = numbered(entry.findings, readingOrder(form));
  const pages = drawnPages(form, entries);
  const drawnAt = ({ place }: Finding): string | undefined => {
    const page = pages.findIndex(({ sheet }) => sheet === place.sheet);
    const drawn = pages[page]?.grid.at(place.cell);
    return drawn && ids.cell(index, page, a1(drawn.cell));
  };
  return html`<article id="${ids.form(index)}">
    <header>
      <h2><span class="index">${index}</span>${summary.name}</h2>
      ${facts(entry, summary, words)}
    </header>
    <section>
      <h3 class="unseen">${report.drawing.heading}</h3>
      ${drawForm({ index, pages }, words)}
    </section>
    ${findingList(
      entries,
      { index, form, drawnAt },
      words,
    )}${drawChart(deviations(audit), words)}${uncheckedList(entry.notChecked, form, words)}${ignoredList(entry, words)}
    <p class="back"><a href="#${ids.cover}">${report.back}</a></p>
  </article>`;
}

/** The sheets of a form as they are drawn, each with its marks. */
function drawnPages(form: AnyForm, entries: readonly Numbered[]): DrawnPage[] {
  const title = form.title && placeIn(form.sheet, form.title.cell);
  return pagesOf(form).map(({ sheet, range }) => {
    const flagged = flaggedCells(
      sheet,
      entries.map(({ finding }) => finding),
    );
    const grid = drawnGrid(sheet, range, flagged);
    return {
      sheet,
      range,
      title: title?.sheet === sheet ? title : undefined,
      grid,
      marks: marksOn(sheet, grid, entries),
    };
  });
}

/** Where a form stands: 自评表 A1:J21, or on each of its sheets. */
export function placeText(form: AnyForm, { report }: Pick<ReportWords, 'report'>): string {
  return pagesOf(form)
    .map(({ sheet, range }) => report.drawing.caption(sheet.name, a1Range(range)))
    .join(' + ');
}

function facts({ path, audit }: FormEntry, summary: FormSummary, words: ReportWords): Html {
  const { cli, ignore, report } = words;
  const { facts: said } = report;
  const { form } = audit;
  const figures = (given: Figures | undefined): string | undefined =>
    given && (given.flagged ? report.both(given.stated, given.computed) : given.stated);
  const counted = SEVERITIES.map((severity) => `${cli.severities[severity]} ${summary.counts[severity]}`);
  const setAside = summary.ignored > 0 ? [ignore.count(summary.ignored)] : [];
  const list: [string, string | undefined][] = [
    [said.file, baseName(path)],
    [said.place, placeText(form, words)],
    [said.unit, summary.unit],
    [said.year, form.yearNumber === undefined ? undefined : cli.report.year(form.yearNumber)],
    [said.profile, summary.profile],
    [said.total, figures(summary.total)],
    [said.grade, figures(summary.grade)],
    [report.findings.title, [...counted, ...setAside].join(report.between)],
  ];
  return html`<dl class="facts">
    ${list.map(
      ([term, value]) =>
        value !== undefined &&
        value !== '' &&
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function nameOf({ fields, title, kind }: AnyForm, { cli }: ReportWords): string {
  return (
    [fields.name?.text, title?.text].map((text) => oneLine(text ?? '')).find((text) => text !== '') ??
    cli.kinds[kind]
  );
}

/**
 * The profile in force, with the reason: the title of a bureau's own, else the name of ours. '' for a table
 * that is not scored, on which no profile bears.
 */
function profileOf({ form, profile: { profile, why } }: FormAudit, words: ReportWords): string {
  if (!isEvaluation(form)) return '';
  const title = profile.title ?? words.profile.titles[profile.id] ?? profile.id;
  return words.report.profile(title, words.profile.reasons[why]);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
