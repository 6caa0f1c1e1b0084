import { basename } from 'node:path';
import type { Ignored, Stale } from '../core/audit/ignored/types';
import type { WorkbookAudit } from '../core/audit/types';
import { isEvaluation, type AnyForm } from '../core/forms/types';
import type { Finding, FormAudit, Severity } from '../core/rules/types';
import { BLOCKS, type Block } from '../core/rules/rule';
import type { Locale } from '../locales/types';
import { clip, pad, table, width } from './columns';
import { findingJson, formJson, notCheckedJson, staleJson } from './json';
import type { FindingJson, InspectFileJson, NotCheckedJson, Reference, Summary } from './json';
import {
  blockOf,
  cellName,
  formAt,
  pagesOf,
  readingOrder,
  totalPlaces,
  type TextPlace,
} from '../core/audit/place';

const CODES = { error: 31, explain: 33, hint: 36, bold: 1, quiet: 2 } as const;
const SEVERITIES: readonly Severity[] = ['error', 'explain', 'hint'];
/** Cells of a check that could not be made, before `and n more`. */
const CELLS = 6;
/** So many hints of one rule in a block are told as one. */
const MANY = 4;
const ALIKE_CELLS = 12;
/** The first column of the summary is cut at this width. */
const LABEL = 56;

function painter(colour: boolean): (text: string, code: keyof typeof CODES) => string {
  return colour ? (text, code) => `\u001b[${CODES[code]}m${text}\u001b[0m` : (text) => text;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Entry {
  readonly block: Block;
  readonly finding: FindingJson;
}

/** The report for people: file by file as they are done, a summary table at the end. */
export class TextReport {
  private readonly locale: Locale;
  private readonly reference: Reference;
  private readonly paint: ReturnType<typeof painter>;
  /** The lines of the table at the end; a report made in parts hands them on. */
  readonly rows: string[][] = [];

  constructor(options: { locale: Locale; colour: boolean; reference: Reference }) {
    this.locale = options.locale;
    this.reference = options.reference;
    this.paint = painter(options.colour);
  }

  /** What was found in one file. */
  file(path: string, audit: WorkbookAudit): string {
    const { forms, findings, notChecked } = audit;
    const { rules, cli, ignore } = this.locale;
    const head = this.paint(path, 'bold');
    if (forms.length === 0) {
      this.rows.push([clip(basename(path), LABEL), cli.report.noForms]);
      const unchecked = this.unchecked(this.onSheets(notCheckedJson(forms, notChecked, rules)));
      return `${[head, `  ${cli.report.noForms}`, ...unchecked].join('\n')}\n\n`;
    }
    const homeOf = ({ place }: Finding): number => formAt(forms, place.sheet, place.cell);
    const entriesOf = (index: number): Entry[] =>
      findings
        .filter((finding) => homeOf(finding) === index)
        .sort(readingOrder(forms[index]?.form))
        .map((finding) => {
          const form = forms[index]?.form;
          const block = form ? blockOf(form, finding.rule, finding.place) : 'across';
          return { block, finding: this.named(finding, form) };
        });
    const uncheckedOf = (index: number): NotCheckedJson[] => {
      const own = notChecked.filter(({ sheet, cells }) => formAt(forms, sheet, cells[0]) === index);
      return this.onSheets(notCheckedJson(forms, own, rules), forms[index]?.form.sheet.name);
    };
    const lines = forms.flatMap((form, index) => {
      const entries = entriesOf(index);
      this.rows.push(this.row(path, form, entries, forms.length > 1));
      const aside = audit.ignored.filter(({ finding }) => homeOf(finding) === index);
      const ignored = this.ignored(aside, form.form);
      const nothing = ignored.length > 0 ? ignore.nothingElse : cli.report.noFindings;
      const found = entries.length > 0 ? this.blocks(entries) : [`    ${nothing}`];
      return [...this.heading(form), ...found, ...ignored, ...this.unchecked(uncheckedOf(index))];
    });
    const between = [
      ...this.blocks(entriesOf(-1)),
      ...this.ignored(audit.ignored.filter(({ finding }) => homeOf(finding) === -1)),
      ...this.unchecked(uncheckedOf(-1)),
      ...this.stale(audit.stale),
    ];
    return `${[head, ...lines, ...between].join('\n')}\n\n`;
  }

  /** Checks whose cells bear the name of their sheet where that is not the one on which their form begins. */
  private onSheets(checks: readonly NotCheckedJson[], begins?: string): NotCheckedJson[] {
    return checks.map((each) =>
      each.sheet === begins ? each : { ...each, cells: each.cells.map((cell) => `${each.sheet}!${cell}`) },
    );
  }

  /** A finding whose cells are named as one names them within its form. */
  private named(finding: Finding, form: AnyForm | undefined): FindingJson {
    const json = findingJson(finding, this.locale.rules, this.reference);
    if (!form || pagesOf(form).length === 1) return json;
    const next = finding.consequences.map((each) => this.named(each, form));
    return {
      ...json,
      cell: cellName(form, finding.place),
      ...(next.length > 0 ? { consequences: next } : {}),
    };
  }

  /** A file that could not be read. */
  unreadable(path: string, reason: string): string {
    this.rows.push([clip(basename(path), LABEL), this.locale.cli.report.unreadable]);
    return `${this.paint(path, 'bold')}\n  ${this.paint(reason, 'error')}\n\n`;
  }

  /** The summary: one line per form, with its score, grade and number of findings. */
  end(summary: Summary): string {
    const { report, severities } = this.locale.cli;
    const { columns } = report;
    const heads = [
      columns.form,
      columns.total,
      columns.grade,
      ...SEVERITIES.map((severity) => severities[severity]),
    ];
    const all = [report.all, '', '', ...SEVERITIES.map((severity) => String(summary[severity]))];
    const [head = '', ...lines] = table([heads, ...this.rows, ...(this.rows.length > 1 ? [all] : [])]);
    return `${[this.paint(report.summary, 'bold'), this.paint(head, 'quiet'), ...lines, report.counts(summary)].join('\n')}\n`;
  }

  /** The file names a form where it holds but one. */
  private row(path: string, form: FormAudit, entries: readonly Entry[], several: boolean): string[] {
    const { blank, total: both } = this.locale.cli.report;
    const { sheet, name, total, grade } = formJson(form);
    const label = [basename(path), several ? sheet : '', name ?? '']
      .filter((part) => part !== '')
      .map(oneLine)
      .join('  ');
    const flagged = entries.flatMap(({ finding }) => [finding, ...(finding.consequences ?? [])]);
    // What was computed is worth a word only where the form has a place for it and that is flagged.
    const shown = (figure: typeof total, place: TextPlace | undefined) => {
      if (!figure || !place) return '';
      const deviates = flagged.some(({ cell }) => cell === cellName(form.form, place));
      return both(figure.stated ?? blank, deviates ? (figure.computed ?? '') : '');
    };
    const counts = SEVERITIES.map(
      (severity) => entries.filter(({ finding }) => finding.severity === severity).length,
    );
    const places = totalPlaces(form.form);
    return [
      clip(label, LABEL),
      shown(total, places.total),
      shown(grade, places.grade),
      ...counts.map(String),
    ];
  }

  private heading(form: FormAudit): string[] {
    const { cli, profile: words } = this.locale;
    const { sheet, range, continued = [], title, name, unit, year } = formJson(form);
    const { profile, why } = form.profile;
    const named = [
      name ?? title ?? cli.kinds[form.form.kind],
      unit,
      year === undefined ? '' : cli.report.year(year),
    ];
    const said = named.filter((text) => text !== undefined && text !== '').map((text) => oneLine(text ?? ''));
    const source = cli.report.profile(
      profile.title ?? words.titles[profile.id] ?? profile.id,
      words.reasons[why],
    );
    const at = [{ sheet, range }, ...continued].map((page) => `${page.sheet}!${page.range}`).join(' + ');
    const head = `  ${this.paint(at, 'bold')}  ${said.join('  ')}`;
    // Only what a 自评表 is scored by hangs on a profile.
    return isEvaluation(form.form) ? [head, `    ${this.paint(source, 'quiet')}`] : [head];
  }

  /** The findings by the part of the form in which they stand. */
  private blocks(entries: readonly Entry[]): string[] {
    // Cells on a further sheet bear its name, which is too long to make a column of.
    const cells = Math.max(
      0,
      ...entries.map(({ finding: { cell } }) => (cell.includes('!') ? 0 : cell.length)),
    );
    return BLOCKS.flatMap((block) => {
      const own = entries.filter((entry) => entry.block === block);
      if (own.length === 0) return [];
      return [
        `    ${this.locale.cli.blocks[block]}`,
        ...gathered(own).flatMap(({ finding, more }) => this.finding(finding, cells, more)),
      ];
    });
  }

  /** Cell, severity, sentence; further cells with the like, and the consequences, indented beneath. */
  private finding(
    finding: FindingJson,
    cells: number,
    more: readonly string[] = [],
    indent = '      ',
  ): string[] {
    const { severities, report } = this.locale.cli;
    const { severity, cell, message, consequences = [] } = finding;
    const word = pad(severities[severity], Math.max(...Object.values(severities).map(width)));
    const alike = report.alike(
      report.cells(more.slice(0, ALIKE_CELLS), Math.max(0, more.length - ALIKE_CELLS)),
    );
    return [
      `${indent}${pad(cell, cells)}  ${this.paint(word, severity)}  ${oneLine(message)}`,
      ...(more.length > 0 ? [this.paint(`${indent}  └ ${alike}`, 'quiet')] : []),
      ...consequences.flatMap((next) => this.finding(next, 0, [], `${indent}  └ `)),
    ];
  }

  /** What a person set aside, with the reasons. */
  private ignored(ignored: readonly Ignored[], form?: AnyForm): string[] {
    if (ignored.length === 0) return [];
    const { ignore: words } = this.locale;
    const found = ignored.map(({ finding }) => this.named(finding, form));
    const cells = Math.max(...found.map(({ cell }) => cell.length));
    const lines = ignored.flatMap(({ reason, finding }, index) => {
      const json = found[index];
      const follows = finding.consequences.length;
      const said = [words.reason(reason), ...(follows > 0 ? [words.follows(follows)] : [])].join('  ');
      return json
        ? [...this.finding({ ...json, consequences: [] }, cells), this.paint(`      └ ${said}`, 'quiet')]
        : [];
    });
    return [`    ${words.heading}`, ...lines];
  }

  /** What was set aside and applies no more, and how to drop it. */
  private stale(stale: readonly Stale[]): string[] {
    if (stale.length === 0) return [];
    const { rules, ignore: words } = this.locale;
    const lines = stale.map((each) => {
      const { sheet, cell, rule, value = '', now = '', why, reason } = staleJson(each);
      const said = why === 'changed' ? words.stale.changed(oneLine(value), oneLine(now)) : words.stale.gone;
      return `${sheet}!${cell}  ${rules.titles[rule] ?? rule}  ${said}  ${words.reason(reason)}`;
    });
    const all = [
      `  ${words.stale.heading}`,
      ...lines.map((line) => `      ${line}`),
      `      ${words.cli.dropHint}`,
    ];
    return all.map((line) => this.paint(line, 'quiet'));
  }

  private unchecked(checks: readonly NotCheckedJson[]): string[] {
    if (checks.length === 0) return [];
    const { cli, rules } = this.locale;
    const lines = checks.map(({ rule, cells, reason }) => {
      const named = cli.report.cells(cells.slice(0, CELLS), Math.max(0, cells.length - CELLS));
      return `      ${[named, rules.titles[rule] ?? rule, oneLine(reason)].filter((part) => part !== '').join('  ')}`;
    });
    return [`    ${cli.report.notChecked}`, ...lines].map((line) => this.paint(line, 'quiet'));
  }
}

/** A template's filler comes by the dozen: hints of one rule are told once, with the other cells behind. */
function gathered(entries: readonly Entry[]): { finding: FindingJson; more: string[] }[] {
  const lines: { finding: FindingJson; more: string[] }[] = [];
  for (const { finding } of entries) {
    const alike = lines.find(
      (line) =>
        line.finding.rule === finding.rule && finding.severity === 'hint' && line.finding.severity === 'hint',
    );
    const many =
      entries.filter((entry) => entry.finding.rule === finding.rule && entry.finding.severity === 'hint')
        .length >= MANY;
    if (alike && many) alike.more.push(finding.cell);
    else lines.push({ finding, more: [] });
  }
  return lines;
}

/** What was recognised in one file: each form with the cell of each role. */
export function inspectText(
  file: InspectFileJson,
  { locale, colour }: { locale: Locale; colour: boolean },
): string {
  const paint = painter(colour);
  const { report, kinds } = locale.cli;
  const head = paint(file.path, 'bold');
  if (file.reason !== undefined) return `${head}\n  ${paint(file.reason, 'error')}\n\n`;
  if (file.forms.length === 0) return `${head}\n  ${report.noForms}\n\n`;
  const lines = file.forms.flatMap(
    ({ sheet, range, continued = [], kind, template, roles, sure, unmatched }) => {
      const at = [{ sheet, range }, ...continued].map((page) => `${page.sheet}!${page.range}`).join(' + ');
      const names = Math.max(0, ...Object.keys(roles).map((role) => role.length));
      return [
        `  ${paint(at, 'bold')}  ${kinds[kind]}  ${template}`,
        ...(sure === undefined ? [] : [`    ${report.sure(`${Math.round(sure * 100)}%`)}`]),
        ...(unmatched ?? []).map(({ cell, text }) => `    ${report.unmatched(cell, text)}`),
        ...Object.entries(roles).map(([role, cell]) => `    ${pad(role, names)}  ${cell}`),
      ];
    },
  );
  return `${[head, ...lines].join('\n')}\n\n`;
}
