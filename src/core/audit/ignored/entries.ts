import type { Finding, Place } from '../../rules/types';
import { a1 } from '../../sheet/address';
import { cellAt } from '../../sheet/layers';
import { formAt, pagesOf } from '../place';
import type { WorkbookAudit } from '../types';
import { datumName, indexOf, textAt } from './datum';
import type { Ignore } from './types';

/** Control characters and what is no character at all: nothing of it can be kept in a workbook. */
const UNKEEPABLE = /[\p{Cc}\p{Cs}\p{NChar}]+/gu;

/** A reason on one line, as it is kept; '' where it says nothing. */
export function reasonText(text: string): string {
  const line = text.replace(UNKEEPABLE, ' ').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : '';
}

/** The entry that sets a finding aside; undefined where it stands in no form. */
export function ignoreOf(audit: WorkbookAudit, finding: Finding, reason: string): Ignore | undefined {
  const { forms } = audit;
  const { sheet, cell } = finding.place;
  const inside = formAt(forms, sheet, cell);
  const form = forms[inside >= 0 ? inside : formAt(forms, sheet, undefined)]?.form;
  if (!form) return undefined;
  const at = cellAt(form.sheet, finding.place) ?? cell;
  const onSheet = forms.filter((other) => pagesOf(other.form).some((page) => page.sheet === sheet));
  return {
    rule: finding.rule,
    sheet: sheet.name,
    form: onSheet.findIndex((other) => other.form === form) + 1,
    project: form.fields.name?.text ?? '',
    ...datumName(indexOf(form), at),
    cell: a1(cell),
    value: textAt(sheet, cell),
    ...(isAlone(audit, finding) ? {} : { message: messageText(finding) }),
    reason,
  };
}

/** What a finding says, free of words. */
export function messageText({ message }: Finding): string {
  return JSON.stringify([message.key, message.params]);
}

/** Every finding of an audit, set aside or not, with what follows from each. */
export function everyFinding({ findings, ignored }: WorkbookAudit): Finding[] {
  return [...findings, ...ignored.map(({ finding }) => finding)].flatMap((finding) => [
    finding,
    ...finding.consequences,
  ]);
}

export function isOn({ place }: Finding, { sheet, cell }: Place): boolean {
  return place.sheet === sheet && place.cell.row === cell.row && place.cell.col === cell.col;
}

/** Whether a rule says but one thing of a cell. */
function isAlone(audit: WorkbookAudit, finding: Finding): boolean {
  const said = everyFinding(audit)
    .filter((other) => other.rule === finding.rule && isOn(other, finding.place))
    .map(messageText);
  return new Set(said).size <= 1;
}

/** The entries with one more; it takes the place of one about the same finding. */
export function withIgnore(entries: readonly Ignore[], added: Ignore): Ignore[] {
  return [...entries.filter((entry) => keyOf(entry) !== keyOf(added)), added];
}

/** The entries without some. */
export function withoutIgnores(entries: readonly Ignore[], dropped: readonly Ignore[]): Ignore[] {
  const keys = new Set(dropped.map(keyOf));
  return entries.filter((entry) => !keys.has(keyOf(entry)));
}

function keyOf({ reason: _, ...key }: Ignore): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
}
