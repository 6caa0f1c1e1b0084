import { auditWorkbooks } from '../core/audit';
import {
  everyFinding,
  ignoreOf,
  isOn,
  reasonText,
  withIgnore,
  withoutIgnores,
} from '../core/audit/ignored/entries';
import { parseIgnored, printIgnored } from '../core/audit/ignored/schema';
import type { Ignore, IgnoredFault } from '../core/audit/ignored/types';
import type { AuditOptions, WorkbookAudit } from '../core/audit/types';
import type { Place } from '../core/rules/types';
import { a1, contains, parseA1 } from '../core/sheet/address';
import type { Sheet, Workbook } from '../core/sheet/types';
import { withStored } from '../hosts/ooxml/stored-write';
import type { IgnoreLocale } from '../locales/ignore';
import type { Locale } from '../locales/types';
import { UsageError, type WriteCall } from './args';

export type IgnoreCall = Extract<WriteCall, { command: 'ignore' | 'unignore' }>;

/** Why nothing can be set aside, or listed again, as the call wants it. */
export class Refused extends Error {}

/** A workbook with its record changed, and what to say of it. */
export interface Changed {
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
}

/**
 * Carries out `ignore` and `unignore` on the bytes of a workbook.
 * @throws UsageError where the cell is none · Refused where there is no such finding, or the record is faulty
 */
export function changeIgnored(
  call: IgnoreCall,
  { workbook, bytes, options }: { workbook: Workbook; bytes: Uint8Array; options: AuditOptions },
  locale: Locale,
): Changed {
  const record = parseIgnored(workbook.ignored);
  if ('fault' in record) {
    const { fault } = record;
    const help = fault.kind === 'damaged' ? locale.ignore.cli.clearHint : '';
    throw new Refused(faultSentence(fault, locale.ignore) + help);
  }
  const [audit] = auditWorkbooks([workbook], options);
  if (!audit) return { bytes, lines: [] };
  const { next, lines } =
    call.command === 'ignore'
      ? add(call, audit, record.entries, locale)
      : drop(call, audit, record.entries, locale);
  return { bytes: withStored(bytes, 'ignored', printIgnored(next)), lines };
}

/** What is wrong with a workbook's record, as a sentence. */
export function faultSentence(fault: IgnoredFault, { faults }: IgnoreLocale): string {
  return fault.kind === 'newer' ? faults.newer() : faults.damaged(fault.path);
}

interface Next {
  readonly next: readonly Ignore[];
  readonly lines: readonly string[];
}

function add(
  call: Extract<IgnoreCall, { command: 'ignore' }>,
  audit: WorkbookAudit,
  entries: readonly Ignore[],
  { ignore: { cli: words }, rules }: Locale,
): Next {
  const reason = reasonText(call.reason);
  if (reason === '') throw new Refused(words.noReason);
  const place = placeOf(call.cell, audit.workbook, words);
  const said = `${place.sheet.name}!${a1(place.cell)}`;
  const all = everyFinding(audit).filter((finding) => isOn(finding, place));
  const named = all.filter(({ rule }) => call.rule === undefined || rule === call.rule);
  const known = [...new Set(all.map(({ rule }) => rule))];
  const [finding] = named;
  if (!finding) throw new Refused(words.noFinding(said, known));
  if (named.some(({ rule }) => rule !== finding.rule)) throw new Refused(words.several(said, known));
  const title = rules.titles[finding.rule] ?? finding.rule;
  const added = named.flatMap((each) => ignoreOf(audit, each, reason) ?? []);
  return { next: added.reduce(withIgnore, entries), lines: [words.ignored(said, title, reason)] };
}

function drop(
  call: Extract<IgnoreCall, { command: 'unignore' }>,
  audit: WorkbookAudit,
  entries: readonly Ignore[],
  { ignore: { cli: words }, rules }: Locale,
): Next {
  const lines: string[] = [];
  const dropped: Ignore[] = [];
  if (call.cell !== undefined) {
    const place = placeOf(call.cell, audit.workbook, words);
    const said = `${place.sheet.name}!${a1(place.cell)}`;
    const own = audit.ignored.filter(
      ({ finding }) => isOn(finding, place) && (call.rule === undefined || finding.rule === call.rule),
    );
    if (own.length === 0) throw new Refused(words.notIgnored(said));
    dropped.push(...own.map(({ ignore }) => ignore));
    const named = new Set(own.map(({ finding: { rule } }) => rules.titles[rule] ?? rule));
    lines.push(...[...named].map((title) => words.restored(said, title)));
  }
  if (call.dropStale) {
    dropped.push(...audit.stale.map(({ ignore }) => ignore));
    lines.push(audit.stale.length > 0 ? words.dropped(audit.stale.length) : words.nothingStale);
  }
  return { next: withoutIgnores(entries, dropped), lines };
}

/** The cell that `C5`, `自评表!C5` or `'自评 表'!C5` names; of a merge its top-left one. */
function placeOf(text: string, { sheets }: Workbook, words: IgnoreLocale['cli']): Place {
  const [, quoted, plain, name = ''] = /^(?:(?:'(.+)'|(.+))!)?([^!]+)$/.exec(text) ?? [];
  const cell = parseA1(name);
  if (!cell) throw new UsageError({ key: 'notACell', params: { value: text } });
  const wanted = quoted?.replaceAll("''", "'") ?? plain;
  const names = sheets.map((sheet) => sheet.name);
  const [only, ...others] = sheets.filter((sheet) => wanted === undefined || sheet.name === wanted);
  if (!only) throw new Refused(words.noSheet(wanted ?? '', names));
  if (others.length > 0) throw new Refused(words.whichSheet(name, names));
  return { sheet: only, cell: topLeft(only, cell) };
}

function topLeft({ merges }: Sheet, cell: Place['cell']): Place['cell'] {
  const merge = merges.find((area) => contains(area, cell));
  return merge ? { row: merge.top, col: merge.left } : cell;
}
