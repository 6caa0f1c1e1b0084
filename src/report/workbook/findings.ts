import type { NewSheet } from '../../hosts/ooxml/new-workbook';
import { cellName, readingOrder } from '../../core/audit/place';
import { displayText } from '../../core/sheet/display';
import { a1, type Address } from '../../core/sheet/address';
import type { Finding, Severity } from '../../core/rules/types';
import type { Sheet } from '../../core/sheet/types';
import { say } from '../../locales';
import type { FormEntry } from '../form';
import { staleText } from '../lists';
import { numbered } from '../marks';
import type { ReportWords } from '../types';
import { blankRow, bodyRows, cell, headRow, wideRow } from './cells';
import type { Column } from './types';

/** Cells of a check that could not be made, before `and n more`. */
const CELLS = 8;
/** Before the number of a finding that follows from the one of that number. */
const FOLLOWS = '↳ ';

/** A form with its findings and how it is called in the list. */
export interface ListedForm {
  readonly file: string;
  readonly name: string;
  readonly entry: FormEntry;
  /** The workbook has several sheets, so that a cell is named with its own. */
  readonly sheets: boolean;
}

/** One row of the list. */
interface Line {
  readonly file: string;
  readonly form: string;
  readonly number: string;
  readonly cell: string;
  /** Undefined where nothing was found, only not checked. */
  readonly severity: Severity | undefined;
  readonly message: string;
  readonly fix: string;
  readonly category: string;
  readonly follows: boolean;
  /** Neither to be mended nor counted. */
  readonly quiet: boolean;
}

/** The sheet with all findings, each with its consequences beneath it; then what could not be checked. */
export function findingSheet(
  forms: readonly ListedForm[],
  { files }: { readonly files: boolean },
  words: ReportWords,
): NewSheet {
  const { cli, ignore, report } = words;
  const columns = columnsOf(files, words);
  const found = forms.flatMap((form) => findingLines(form, words));
  const block = (heading: string, note: string, lines: readonly Line[]) =>
    lines.length === 0
      ? []
      : [
          blankRow,
          wideRow(heading, columns, { bold: true, size: 12 }),
          ...(note === '' ? [] : [wideRow(note, columns, { quiet: true })]),
          ...bodyRows(columns, lines),
        ];
  const rows = [
    headRow(columns),
    ...bodyRows(columns, found),
    ...(found.length === 0 ? [wideRow(cli.report.noFindings, columns, { border: true })] : []),
    ...block(
      report.unchecked.heading,
      report.unchecked.note,
      forms.flatMap((form) => uncheckedLines(form, words)),
    ),
    ...block(
      ignore.heading,
      '',
      forms.flatMap((form) => ignoredLines(form, words)),
    ),
    ...block(
      ignore.stale.heading,
      '',
      forms.flatMap((form) => staleLines(form, words)),
    ),
  ];
  const filter = { top: 0, left: 0, bottom: found.length, right: columns.length - 1 };
  return {
    name: report.workbook.sheets.findings,
    columns: columns.map(({ width }) => width),
    rows,
    head: 0,
    ...(found.length > 0 ? { filter } : {}),
  };
}

function columnsOf(files: boolean, { cli, report }: ReportWords): Column<Line>[] {
  const { columns: heads } = report.findings;
  const own = report.workbook.columns;
  const filled = ({ severity, quiet }: Line) => (severity && !quiet ? { fill: severity } : {});
  const file: Column<Line> = {
    head: report.columns.file,
    width: 18,
    cell: ({ file, quiet }) => cell(file, { quiet }),
  };
  return [
    {
      head: heads.number,
      width: 8,
      cell: (line) => {
        const number = /^\d+$/.test(line.number) ? Number(line.number) : line.number;
        return cell(number, { align: 'center', ...filled(line) });
      },
    },
    ...(files ? [file] : []),
    { head: report.columns.form, width: 24, cell: ({ form, quiet }) => cell(form, { quiet }) },
    { head: heads.cell, width: 14, cell: (line) => cell(line.cell, { quiet: line.quiet }) },
    {
      head: heads.severity,
      width: 9,
      cell: (line) =>
        cell(line.severity ? cli.severities[line.severity] : '', {
          align: 'center',
          quiet: line.quiet,
          ...filled(line),
        }),
    },
    {
      head: own.message,
      width: 60,
      cell: ({ message, follows, quiet }) => cell(message, { quiet, ...(follows ? { indent: 2 } : {}) }),
    },
    { head: own.fix, width: 18, cell: ({ fix }) => cell(fix) },
    { head: own.category, width: 19, cell: ({ category, quiet }) => cell(category, { quiet }) },
  ];
}

function findingLines(form: ListedForm, words: ReportWords): Line[] {
  return numbered(form.entry.findings, readingOrder(form.entry.audit.form)).flatMap(({ number, finding }) =>
    [finding, ...finding.consequences].map((each): Line => {
      const follows = each !== finding;
      const sentence = say(words.rules.messages, each.message);
      return {
        ...plainLine(form, each, words),
        number: follows ? `${FOLLOWS}${number}` : String(number),
        message: follows ? words.report.workbook.follows(sentence) : sentence,
        fix: fixText(form, each, words),
        follows,
      };
    }),
  );
}

/** A finding without its number and what to do about it. */
function plainLine(form: ListedForm, { place, rule, severity, message }: Finding, words: ReportWords): Line {
  return {
    file: form.file,
    form: form.name,
    number: '',
    cell: addressIn(form, place.sheet, place.cell),
    severity,
    message: say(words.rules.messages, message),
    fix: '',
    category: words.rules.titles[rule] ?? '',
    follows: false,
    quiet: false,
  };
}

/** A value as its cell will display it: 0.8333 reads 83.33% where the cell is a share. */
function fixText(form: ListedForm, { fix, place }: Finding, { report }: ReportWords): string {
  if (!fix) return '';
  const { sheet } = place;
  const shown = displayText(fix.value, sheet.formatAt(fix.cell.row, fix.cell.col));
  const elsewhere = a1(fix.cell) === a1(place.cell) ? undefined : addressIn(form, sheet, fix.cell);
  return report.workbook.fix(shown === '' ? String(fix.value) : shown, elsewhere);
}

/** A line about what is not to be mended. */
function quietLine({ file, name }: ListedForm): Line {
  return {
    file,
    form: name,
    number: '',
    cell: '',
    severity: undefined,
    message: '',
    fix: '',
    category: '',
    follows: false,
    quiet: true,
  };
}

/** One line per rule and reason, with the cells that stood in the way. */
function uncheckedLines(form: ListedForm, words: ReportWords): Line[] {
  const lines = new Map<string, { line: Omit<Line, 'cell'>; cells: Set<string> }>();
  for (const { rule, reason, sheet, cells } of form.entry.notChecked) {
    const category = words.rules.titles[rule] ?? '';
    const message = say(words.rules.messages, reason);
    const key = JSON.stringify([category, message]);
    const known = lines.get(key) ?? {
      line: { ...quietLine(form), message, category },
      cells: new Set<string>(),
    };
    lines.set(key, known);
    for (const at of cells) known.cells.add(addressIn(form, sheet, at));
  }
  return [...lines.values()].map(({ line, cells }) => {
    const all = [...cells];
    const more = Math.max(0, all.length - CELLS);
    return { ...line, cell: all.length === 0 ? '' : words.cli.report.cells(all.slice(0, CELLS), more) };
  });
}

function ignoredLines(form: ListedForm, words: ReportWords): Line[] {
  const { ignore } = words;
  return form.entry.ignored.map(({ finding, reason }) => {
    const line = plainLine(form, finding, words);
    const follows = finding.consequences.length;
    const said = [line.message, ignore.reason(reason), ...(follows > 0 ? [ignore.follows(follows)] : [])];
    return { ...line, message: said.join('\n'), quiet: true };
  });
}

/** What was set aside and applies no more. */
function staleLines(form: ListedForm, words: ReportWords): Line[] {
  return form.entry.stale.map((each) => {
    const { place, ignore } = each;
    return {
      ...quietLine(form),
      cell: place ? addressIn(form, place.sheet, place.cell) : `${ignore.sheet}!${ignore.cell}`,
      message: `${staleText(each, words)}\n${words.ignore.reason(ignore.reason)}`,
      category: words.rules.titles[ignore.rule] ?? '',
    };
  });
}

function addressIn({ sheets, entry }: ListedForm, sheet: Sheet, at: Address): string {
  return sheets ? `${sheet.name}!${a1(at)}` : cellName(entry.audit.form, { sheet, cell: at });
}
