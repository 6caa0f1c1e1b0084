import { HEADER_GONE } from '../../core/audit';
import type { WorkbookAudit } from '../../core/audit/types';
import type { AnyForm } from '../../core/forms/types';
import type { Finding, FormAudit, NotChecked, Severity } from '../../core/rules/types';
import { a1, contains, type Address } from '../../core/sheet/address';
import type { PlaceName } from '../../hosts/port';
import { say } from '../../locales';
import type { PaneWords } from '../../locales/pane';
import { BLOCKS, type Block } from '../../core/rules/rule';
import type { RuleId } from '../../locales/types';
import { blockOf, cellName, formAt, pagesOf, readingOrder } from '../../core/audit/place';

export const SEVERITIES: readonly Severity[] = ['error', 'explain', 'hint'];

export type Counts = Readonly<Record<Severity, number>>;

/** One form in the picker. */
export interface FormTab {
  readonly index: number;
  readonly name: string;
  readonly unit: string;
  /** Several where it goes on on the next. */
  readonly sheets: readonly string[];
  readonly year: number | undefined;
  readonly counts: Counts;
  /** The worst that was found. */
  readonly state: Severity | 'clear';
}

/** One finding in the list. */
export interface Item {
  /** The same for the same finding after another audit, so that the list keeps its place. */
  readonly key: string;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly place: PlaceName;
  readonly cell: string;
  readonly sentence: string;
  readonly todo: string;
  readonly consequences: readonly Item[];
}

export interface BlockView {
  readonly block: Block;
  readonly items: readonly Item[];
}

/** A place with its name in the list. */
export interface NamedPlace {
  readonly name: string;
  readonly place: PlaceName;
}

/** A check that could not be made. */
export interface GapItem {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  readonly places: readonly NamedPlace[];
}

/** The list of one form, as the filter leaves it. */
export interface FormView {
  readonly counts: Counts;
  readonly blocks: readonly BlockView[];
  readonly gaps: readonly GapItem[];
  /** How many findings a person set aside. */
  readonly ignored: number;
}

/** The form to which a finding belongs: the one it stands in, else the nearest on its sheet, else the first. */
export function ownerOf(
  forms: readonly FormAudit[],
  sheet: AnyForm['sheet'],
  cell: Address | undefined,
): number {
  const inside = formAt(forms, sheet, cell);
  return inside >= 0 ? inside : Math.max(0, formAt(forms, sheet, undefined));
}

export function findingsOf({ forms, findings }: WorkbookAudit, index: number): Finding[] {
  return findings
    .filter(({ place }) => ownerOf(forms, place.sheet, place.cell) === index)
    .sort(readingOrder(forms[index]?.form));
}

function count(findings: readonly Finding[]): Counts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), explain: of('explain'), hint: of('hint') };
}

/** Every form with what was found in it, in the order of the workbook. */
export function formTabs(audit: WorkbookAudit): FormTab[] {
  return audit.forms.map(({ form }, index) => {
    const counts = count(findingsOf(audit, index));
    return {
      index,
      name: (form.fields.name?.text || form.title?.text || '').replace(/\s+/g, ' '),
      unit: form.fields.unit?.text ?? '',
      sheets: pagesOf(form).map(({ sheet }) => sheet.name),
      year: form.yearNumber,
      counts,
      state: SEVERITIES.find((severity) => counts[severity] > 0) ?? 'clear',
    };
  });
}

/** The place of a cell for the port, which knows sheets by name. */
export function placeName(sheet: AnyForm['sheet'], cell: Address): PlaceName {
  return { sheet: sheet.name, cell };
}

/** A cell as the pane names it: C5, or 第二页!C5 where a form goes on from another sheet. */
export function nameOf(forms: readonly FormAudit[], { sheet, cell }: PlaceName): string {
  const isFurther = forms.some(({ form }) =>
    pagesOf(form).some((page, at) => at > 0 && page.sheet.name === sheet && contains(page.range, cell)),
  );
  return isFurther ? `${sheet}!${a1(cell)}` : a1(cell);
}

function itemOf(
  finding: Finding,
  form: AnyForm | undefined,
  words: PaneWords,
  taken: Map<string, number>,
): Item {
  const { place, rule, severity } = finding;
  const cell = form ? cellName(form, place) : a1(place.cell);
  const base = `${rule}|${place.sheet.name}|${cell}|${finding.message.key}`;
  const times = taken.get(base) ?? 0;
  taken.set(base, times + 1);
  return {
    key: `${base}|${times}`,
    finding,
    severity,
    place: placeName(place.sheet, place.cell),
    cell,
    sentence: say(words.rules.messages, finding.message),
    todo: words.pane.todo[rule as RuleId] ?? '',
    consequences: finding.consequences.map((next) => itemOf(next, form, words, taken)),
  };
}

/** All findings of one form by its blocks; an empty `filter` lets every severity pass. */
export function formView(
  audit: WorkbookAudit,
  index: number,
  words: PaneWords,
  filter: ReadonlySet<Severity> = new Set(),
): FormView {
  const form = audit.forms[index]?.form;
  const findings = findingsOf(audit, index);
  const taken = new Map<string, number>();
  const all = findings.map((finding) => ({
    block: form ? blockOf(form, finding.rule, finding.place) : ('across' as const),
    item: itemOf(finding, form, words, taken),
  }));
  const passes = (severity: Severity) => filter.size === 0 || filter.has(severity);
  const blocks = BLOCKS.map((block) => ({
    block,
    items: all
      .filter((entry) => entry.block === block && passes(entry.item.severity))
      .map(({ item }) => item),
  }));
  return {
    counts: count(findings),
    blocks: blocks.filter(({ items }) => items.length > 0),
    gaps: gapItems(audit, index, words),
    ignored: audit.ignored.filter(
      ({ finding: { place } }) => ownerOf(audit.forms, place.sheet, place.cell) === index,
    ).length,
  };
}

function gapItems({ forms, notChecked }: WorkbookAudit, index: number, words: PaneWords): GapItem[] {
  const items = new Map<string, { title: string; reason: string; places: NamedPlace[] }>();
  const own = notChecked.filter(({ sheet, cells }) => ownerOf(forms, sheet, cells[0]) === index);
  for (const { rule, sheet, cells, reason: message } of own satisfies readonly NotChecked[]) {
    const reason = say(words.rules.messages, message);
    const key = `${rule}|${reason}`;
    const item = items.get(key) ?? { title: words.rules.titles[rule] ?? rule, reason, places: [] };
    items.set(key, item);
    for (const cell of cells) {
      const place = placeName(sheet, cell);
      const name = nameOf(forms, place);
      if (!item.places.some((known) => known.name === name)) item.places.push({ name, place });
    }
  }
  return [...items].map(([key, item]) => ({ key, ...item }));
}

/** What is said of headers that were taught and are no longer to be found, where no form is. */
export function headersGone(audit: WorkbookAudit | undefined, words: PaneWords): string[] {
  const gone = audit?.notChecked.filter(({ rule }) => rule === HEADER_GONE) ?? [];
  return gone.map(({ sheet, reason }) => `${sheet.name}：${say(words.rules.messages, reason)}`);
}

/** The findings of the list from top to bottom; consequences only under a cause in `open`. */
export function flatten(view: FormView, open: ReadonlySet<string>): Item[] {
  return view.blocks.flatMap(({ items }) =>
    items.flatMap((item) => (open.has(item.key) ? [item, ...item.consequences] : [item])),
  );
}

/** The findings on a cell, with the cause under which each stands. */
export function itemsAt(
  view: FormView,
  form: AnyForm | undefined,
  place: PlaceName,
): { readonly item: Item; readonly cause: Item | undefined }[] {
  if (!form) return [];
  // A merged area is selected as a whole; a finding names its top-left cell.
  const page = pagesOf(form).find(({ sheet }) => sheet.name === place.sheet);
  const merge = page?.sheet.merges.find((area) => contains(area, place.cell));
  const cell = merge ? { row: merge.top, col: merge.left } : place.cell;
  const hits = (item: Item) =>
    item.place.sheet === place.sheet && item.place.cell.row === cell.row && item.place.cell.col === cell.col;
  return view.blocks.flatMap(({ items }) =>
    items.flatMap((item) => [
      ...(hits(item) ? [{ item, cause: undefined }] : []),
      ...item.consequences.filter(hits).map((next) => ({ item: next, cause: item })),
    ]),
  );
}
