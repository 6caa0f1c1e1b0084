import { readFileSync } from 'node:fs';
import { auditWorkbooks } from '../core/audit';
import type { AuditOptions } from '../core/audit/types';
import { parseIgnored } from '../core/audit/ignored/schema';
import { planFill } from '../core/fill/plan';
import type { FillCell } from '../core/fill/types';
import type { Finding, Severity } from '../core/rules/types';
import { a1, type Address } from '../core/sheet/address';
import { displayText } from '../core/sheet/display';
import type { Workbook } from '../core/sheet/types';
import { clearAll } from '../hosts/ooxml/clear';
import type { Edit } from '../hosts/ooxml/edits';
import { EditError } from '../hosts/ooxml/errors';
import { applyJournalled, readJournal, undoLast } from '../hosts/ooxml/journal';
import { annotate, clearMarks, type Mark } from '../hosts/ooxml/marks';
import { say } from '../locales';
import type { Locale } from '../locales/types';
import type { WriteCall } from './args';
import { changeIgnored, Refused } from './ignore';
import type { Io } from './io';
import { attempt, loadOptions, open } from './open';
import { writeOutput } from './output';

/** The new workbook and what to tell of it. */
interface Written {
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
}

/**
 * Carries out the commands that write a workbook; gives the exit code.
 * @throws UsageError where the profile is no good or the new file cannot be written
 */
export function write(call: WriteCall, locale: Locale, io: Io): number {
  const options = loadOptions(call, locale.profile);
  const opened = attempt(io, () => open({ path: call.path }));
  if ('problem' in opened) {
    io.err(`${locale.cli.files[opened.problem](call.path)}\n`);
    return 2;
  }
  try {
    const { bytes, lines } = carryOut(call, opened.workbook, readFileSync(call.path), options, locale);
    writeOutput(call.output, bytes);
    for (const line of lines) io.out(`${line}\n`);
    io.err(`${locale.cli.written(call.output)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      io.err(`${call.path}: ${error.message}\n`);
      return 2;
    }
    if (!(error instanceof EditError)) throw error;
    const place = error.cell === undefined ? error.sheet : `${error.sheet}!${error.cell}`;
    io.err(`${call.path}: ${locale.cli.write.problems[error.code](place)}\n`);
    return 2;
  }
}

function carryOut(
  call: WriteCall,
  workbook: Workbook,
  bytes: Uint8Array,
  options: AuditOptions,
  locale: Locale,
): Written {
  const words = locale.cli.write;
  switch (call.command) {
    case 'fill': {
      const { values, overwrite } = call;
      return fill(workbook, bytes, planFill(workbook, { ...options, values, overwrite }), locale);
    }
    case 'annotate':
      return mark(workbook, bytes, options, locale);
    case 'clear':
      return call.all
        ? clearEverything(workbook, bytes, locale)
        : { bytes: clearMarks(bytes), lines: [words.cleared] };
    case 'ignore':
    case 'unignore':
      return changeIgnored(call, { workbook, bytes, options }, locale);
    case 'undo': {
      const undone = undoLast(bytes);
      if (undone.label === undefined) return { bytes, lines: [words.nothingToUndo] };
      const kept = undone.kept.map(({ sheet, cell }) => `${sheet}!${cell}`);
      const said = words.undone(undone.label, undone.cells.length);
      return { bytes: undone.bytes, lines: kept.length > 0 ? [said, words.kept(kept)] : [said] };
    }
  }
}

/** Takes every trace away and says how many there were; of a faulty record nobody knows. */
function clearEverything({ ignored: text }: Workbook, bytes: Uint8Array, { cli }: Locale): Written {
  const record = parseIgnored(text);
  const ignored = 'entries' in record ? record.entries.length : undefined;
  const said = cli.write.clearedAll({ steps: readJournal(bytes).length, ignored });
  return { bytes: clearAll(bytes), lines: [said] };
}

function fill(workbook: Workbook, bytes: Uint8Array, cells: readonly FillCell[], locale: Locale): Written {
  const words = locale.cli.write;
  if (cells.length === 0) return { bytes, lines: [words.nothingToFill] };
  const edits = cells.map((cell) => editOf(workbook, cell));
  const lines = cells.map(({ sheet, cell, kind, indicator, before, value, formula }) =>
    words.cell({
      place: `${sheet}!${a1(cell)}`,
      what: indicator === undefined ? words.kinds[kind] : words.ofIndicator(words.kinds[kind], indicator),
      before,
      value: shown(workbook, sheet, cell, value),
      formula: formula ?? '',
    }),
  );
  const written = applyJournalled(bytes, edits, { label: words.step });
  return { bytes: written.bytes, lines: [words.filled(cells.length), ...lines] };
}

/** The figure as the cell will show it. */
function shown(workbook: Workbook, sheet: string, { row, col }: Address, value: number | string): string {
  return displayText(
    value,
    workbook.sheets.find(({ name }) => name === sheet)?.formatAt(row, col) ?? 'General',
  );
}

function editOf(workbook: Workbook, { sheet, cell, value, formula }: FillCell): Edit {
  const seen = workbook.sheets.find((s) => s.name === sheet)?.at(cell.row, cell.col);
  const expect = {
    value: seen?.value ?? null,
    ...(seen?.formula !== undefined ? { formula: seen.formula } : {}),
  };
  const target = { sheet, cell, expect };
  return formula === undefined ? { ...target, value } : { ...target, formula, cached: value };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, explain: 1, hint: 2 };

/** One mark per flagged cell: the gravest severity, and the sentences of all findings on it. */
function mark(workbook: Workbook, bytes: Uint8Array, options: AuditOptions, locale: Locale): Written {
  const words = locale.cli.write;
  const [audit] = auditWorkbooks([workbook], options);
  const findings = (audit?.findings ?? []).flatMap((finding) => [finding, ...finding.consequences]);
  if (findings.length === 0) return { bytes: clearMarks(bytes), lines: [words.nothingToMark] };
  const marks = marksOf(findings, locale);
  const marked = annotate(bytes, marks, { author: words.author });
  const skipped = marked.skipped.map(({ sheet, cell }) => `${sheet}!${cell}`);
  const said = words.marked(marks.length, findings.length);
  return { bytes: marked.bytes, lines: skipped.length > 0 ? [said, words.withoutNote(skipped)] : [said] };
}

function marksOf(findings: readonly Finding[], { cli, rules }: Locale): Mark[] {
  const byCell = new Map<string, Mark>();
  for (const { place, severity, message } of findings) {
    const key = `${place.sheet.name}!${a1(place.cell)}`;
    const line = `${cli.severities[severity]}：${say(rules.messages, message)}`;
    const known = byCell.get(key);
    if (!known) byCell.set(key, { sheet: place.sheet.name, cell: place.cell, severity, note: line });
    else {
      const gravest = RANK[severity] < RANK[known.severity] ? severity : known.severity;
      byCell.set(key, { ...known, severity: gravest, note: `${known.note}\n${line}` });
    }
  }
  return [...byCell.values()];
}
