import type { NewRow, NewSheet } from '../../hosts/ooxml/new-workbook';
import type { Figures, FormSummary } from '../form';
import { SEVERITIES } from '../marks';
import type { ReportWords } from '../types';
import { blankRow, bodyRows, cell, figure, headRow, heightOf, wideRow } from './cells';
import type { Column } from './types';

/** A form with what the summary tells of it. */
export interface SummaryEntry {
  readonly file: string;
  readonly year: number | undefined;
  /** Other forms come from the same file, so that the sheet is named too. */
  readonly several: boolean;
  readonly form: FormSummary;
}

/** A file of which there is nothing else to tell. */
export interface SilentFile {
  readonly file: string;
  readonly sentence: string;
}

export interface Summary {
  readonly date: Date;
  readonly entries: readonly SummaryEntry[];
  readonly silent: readonly SilentFile[];
  /** The report is on more than one file. */
  readonly files: boolean;
}

/** The sheet with one row per form, the sums beneath, then the files without any and the profiles in force. */
export function summarySheet({ date, entries, silent, files }: Summary, words: ReportWords): NewSheet {
  const { cli, report } = words;
  const columns = columnsOf(files, words);
  const day = report.date(date.getFullYear(), date.getMonth() + 1, date.getDate());
  const top = [
    wideRow(report.title, columns, { bold: true, size: 16, align: 'center' }),
    wideRow(day, columns, { quiet: true, align: 'center' }),
  ];
  const head = top.length;
  const filter = { top: head, left: 0, bottom: head + entries.length, right: columns.length - 1 };
  const table = { columns: columns.map(({ width }) => width), head };
  const rows = [
    ...top,
    headRow(columns),
    ...bodyRows(columns, entries),
    ...(entries.length > 1 ? [sums(entries, columns.length, words)] : []),
    ...(entries.length === 0 ? [wideRow(cli.report.noForms, columns, { border: true })] : []),
    ...notes({ entries, silent, columns }, words),
  ];
  return { name: report.workbook.sheets.summary, ...table, rows, ...(entries.length > 1 ? { filter } : {}) };
}

function columnsOf(files: boolean, { cli, report }: ReportWords): Column<SummaryEntry>[] {
  const { columns: heads } = report.workbook;
  const stated = (figures: Figures | undefined) => figure(figures?.stated ?? report.none);
  const computed = (figures: Figures | undefined) =>
    figure(figures?.computed ?? report.none, { bold: figures?.flagged ?? false });
  const file: Column<SummaryEntry> = {
    head: report.columns.file,
    width: 22,
    cell: (entry) => cell(entry.file),
  };
  return [
    ...(files ? [file] : []),
    {
      head: report.columns.form,
      width: 36,
      cell: ({ form, several }) => cell(several ? `${form.name}\n${form.sheet}` : form.name),
    },
    { head: report.columns.unit, width: 24, cell: ({ form }) => cell(form.unit) },
    {
      head: report.facts.year,
      width: 9,
      cell: ({ year }) => figure(year === undefined ? report.none : String(year)),
    },
    { head: heads.totalStated, width: 11, cell: ({ form }) => stated(form.total) },
    { head: heads.totalComputed, width: 11, cell: ({ form }) => computed(form.total) },
    { head: heads.gradeStated, width: 11, cell: ({ form }) => stated(form.grade) },
    { head: heads.gradeComputed, width: 11, cell: ({ form }) => computed(form.grade) },
    ...SEVERITIES.map((severity): Column<SummaryEntry> => ({
      head: cli.severities[severity],
      width: 9,
      cell: ({ form }) => {
        const count = form.counts[severity];
        return cell(count, { align: 'center', ...(count > 0 ? { fill: severity } : {}) });
      },
    })),
  ];
}

function sums(entries: readonly SummaryEntry[], columns: number, { cli }: ReportWords): NewRow {
  const counts = SEVERITIES.map((severity) =>
    entries.reduce((sum, { form }) => sum + form.counts[severity], 0),
  );
  const before = Array.from({ length: columns - counts.length }, (_, index) =>
    cell(index === 0 ? cli.report.all : '', { bold: true }),
  );
  const cells = [...before, ...counts.map((count) => cell(count, { bold: true, align: 'center' }))];
  return { cells, height: heightOf(1) };
}

interface Notes {
  readonly entries: readonly SummaryEntry[];
  readonly silent: readonly SilentFile[];
  readonly columns: readonly Column<SummaryEntry>[];
}

/** What stands under the table: what is folded, which profiles are in force, what could not be read. */
function notes({ entries, silent, columns }: Notes, { report }: ReportWords): NewRow[] {
  const folded = entries.reduce((sum, { form }) => sum + form.folded, 0);
  const ignored = entries.reduce((sum, { form }) => sum + form.ignored, 0);
  const profiles = new Map<string, number>();
  for (const { form } of entries)
    if (form.profile !== '') profiles.set(form.profile, (profiles.get(form.profile) ?? 0) + 1);
  const named = [...profiles].map(([profile, count]) =>
    profiles.size === 1 ? profile : report.profileForms(profile, count),
  );
  const lines = [
    ...(folded > 0 ? [report.folded(folded)] : []),
    ...(ignored > 0 ? [report.ignored(ignored)] : []),
    ...named.map((profile) => report.workbook.profile(profile)),
    ...silent.map(({ sentence }) => sentence),
  ];
  return lines.length === 0
    ? []
    : [blankRow, ...lines.map((line) => wideRow(line, columns, { quiet: true }))];
}
