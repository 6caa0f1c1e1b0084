import type { NewWorkbook } from '../../hosts/ooxml/new-workbook';
import { formEntries, summaryOf } from '../form';
import { displayNames } from '../names';
import type { ReportInput, ReportWords } from '../types';
import { findingSheet, type ListedForm } from './findings';
import { summarySheet, type SilentFile, type SummaryEntry } from './summary';

/**
 * The report on a run as the sheets of a workbook: one row per form, and one row per finding under the same
 * number as in the HTML report. Where the run has several files, both name them.
 */
export function reportBook({ date, files }: ReportInput, words: ReportWords): NewWorkbook {
  const all = [...files];
  const several = all.length > 1;
  const names = displayNames(all.map(({ path }) => path)).map(({ folder, file }) => folder + file);
  const entries: SummaryEntry[] = [];
  const silent: SilentFile[] = [];
  const forms: ListedForm[] = [];
  all.forEach((input, index) => {
    const file = names[index] ?? '';
    if ('problem' in input) {
      silent.push({ file, sentence: input.problem });
      return;
    }
    const { path, audit } = input;
    const own = formEntries(path, audit, forms.length + 1);
    if (own.length === 0 && several) {
      silent.push({ file, sentence: `${file}${words.report.between}${words.cli.report.noForms}` });
    }
    for (const entry of own) {
      const form = summaryOf(entry, words);
      entries.push({ file, year: entry.audit.form.yearNumber, several: own.length > 1, form });
      forms.push({ file, name: form.name, entry, sheets: audit.workbook.sheets.length > 1 });
    }
  });
  return {
    title: words.report.title,
    created: date,
    sheets: [
      summarySheet({ date, entries, silent, files: several }, words),
      findingSheet(forms, { files: several }, words),
    ],
  };
}
