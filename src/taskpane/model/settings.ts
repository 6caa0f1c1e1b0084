import { BY_FORM, builtin } from '../../core/profile/builtin';
import { taughtKey, type TeachableRole } from '../../core/forms/taught';
import { labelsOfRow, rowNamed, type LayoutHint } from '../../core/forms/taught-headers';
import type { Profile } from '../../core/profile/types';
import { catalogue } from '../../core/rules';
import type { Severity } from '../../core/rules/types';
import type { Sheet } from '../../core/sheet/types';

/** How weighty a rule shall be: as it says itself, otherwise, or not run at all. */
export type Weight = Severity | 'default' | 'off';

/** One rule in the list of severities. */
export interface RuleWeight {
  readonly rule: string;
  readonly own: Severity;
  readonly weight: Weight;
}

/** The profile that a workbook carries: its text, and what that says. */
export interface Embedded {
  readonly text: string;
  readonly profile: Profile;
}

/** The text of a profile as data; what this module does not touch stays as it stands. */
interface Raw {
  readonly id: string;
  readonly title: string;
  readonly base?: string;
  readonly severities?: Readonly<Record<string, Severity>>;
  readonly off?: readonly string[];
  readonly labels?: Readonly<Record<string, TeachableRole>>;
  readonly layout?: readonly LayoutHint[];
}

/** The profile has been checked when it was read. */
const rawOf = ({ text }: Embedded): Raw => JSON.parse(text.replace(/^\ufeff/, '')) as Raw;

/** Which profile a workbook goes by: `auto`, the id of a built-in one, or `own` for one that came with it. */
export function choiceOf(embedded: Embedded | undefined): string {
  if (!embedded || embedded.profile.id === BY_FORM) return BY_FORM;
  const {
    id,
    title: _,
    base,
    severities: __,
    off: ___,
    labels: ____,
    layout: _____,
    ...decides
  } = rawOf(embedded);
  return id === base && Object.keys(decides).length === 0 ? id : 'own';
}

/** Every rule with what it counts for, in the order of the catalogue. */
export function ruleWeights(embedded: Embedded | undefined): RuleWeight[] {
  const weight = (id: string): Weight =>
    embedded?.profile.off.includes(id) ? 'off' : (embedded?.profile.severities[id] ?? 'default');
  return [...catalogue().values()].map(({ id, severity }) => ({
    rule: id,
    own: severity,
    weight: weight(id),
  }));
}

/**
 * The text to keep in the workbook when another profile is chosen; the severities stay as they were set.
 * undefined where nothing is to be kept. @param title what the choice is called
 */
export function withChoice(
  embedded: Embedded | undefined,
  choice: string,
  title: string,
): string | undefined {
  const { severities = {}, off = [], ...raw } = embedded ? rawOf(embedded) : {};
  const { labels, layout }: Pick<Raw, 'labels' | 'layout'> = raw;
  const taught = { ...(labels ? { labels } : {}), ...(layout ? { layout } : {}) };
  return keep({
    id: choice,
    title,
    ...(builtin(choice) ? { base: choice } : {}),
    severities,
    off,
    ...taught,
  });
}

/** The text to keep when one rule counts for more or less. @param title what deciding by the form is called */
export function withWeight(
  embedded: Embedded | undefined,
  rule: string,
  weight: Weight,
  title: string,
): string | undefined {
  const base: Raw = embedded ? rawOf(embedded) : { id: BY_FORM, title };
  const { [rule]: _, ...others } = base.severities ?? {};
  const off = (base.off ?? []).filter((id) => id !== rule);
  return keep({
    ...base,
    severities: weight === 'off' || weight === 'default' ? others : { ...others, [rule]: weight },
    off: weight === 'off' ? [...off, rule] : off,
  });
}

/** What a person said of a label. */
export interface TaughtLabel {
  readonly label: string;
  /** By which labels are compared. */
  readonly key: string;
  readonly role: TeachableRole;
}

/** Everything that the profile of a workbook says of labels. */
export function taughtLabels(embedded: Embedded | undefined): TaughtLabel[] {
  return Object.entries(embedded?.profile.labels ?? {}).map(([label, role]) => ({
    label,
    key: taughtKey(label),
    role,
  }));
}

/** The text to keep when a label is said to have a role. @param title what deciding by the form is called */
export function withLabel(
  embedded: Embedded | undefined,
  label: string,
  role: TeachableRole,
  title: string,
): string | undefined {
  const base: Raw = embedded ? rawOf(embedded) : { id: BY_FORM, title };
  return keep({ ...base, labels: { ...othersThan(base, label), [label]: role } });
}

/** The text to keep when nothing is said of a label any more. */
export function withoutLabel(embedded: Embedded | undefined, label: string): string | undefined {
  if (!embedded) return undefined;
  const base = rawOf(embedded);
  return keep({ ...base, labels: othersThan(base, label) });
}

/** A row that was said to be the header of a sheet's indicators. */
export interface TaughtHeader {
  readonly hint: LayoutHint;
  /** The row where it stands now, as Excel counts it; undefined where no row says any more what it said. */
  readonly row: number | undefined;
}

/** The rows that a person said to be headers, as they stand in a workbook. Headers given by a label have no row. */
export function taughtHeaders(embedded: Embedded | undefined, sheets: readonly Sheet[]): TaughtHeader[] {
  return (embedded?.profile.layout ?? []).map((hint) => {
    const on = sheets.filter(({ name }) => hint.sheet === undefined || name === hint.sheet);
    const [row] = on.flatMap((sheet) => rowNamed(hint, sheet) ?? []);
    return { hint, row: row === undefined ? undefined : row + 1 };
  });
}

/**
 * The text to keep when a row, as Excel counts it, is said to be the header of a sheet's indicators.
 * @param title what deciding by the form is called
 */
export function withHeader(
  embedded: Embedded | undefined,
  sheet: Sheet,
  row: number,
  title: string,
): string | undefined {
  const base: Raw = embedded ? rawOf(embedded) : { id: BY_FORM, title };
  const says = labelsOfRow(sheet, row - 1);
  const hint = { sheet: sheet.name, header: row, ...(says.length > 0 ? { says } : {}) };
  return keep({ ...base, layout: [...headersBut(base, hint), hint] });
}

/** The text to keep when that is said no more. */
export function withoutHeader(embedded: Embedded | undefined, header: LayoutHint): string | undefined {
  if (!embedded) return undefined;
  const base = rawOf(embedded);
  return keep({ ...base, layout: headersBut(base, header) });
}

function headersBut({ layout = [] }: Raw, { sheet, header }: LayoutHint): NonNullable<Raw['layout']> {
  return layout.filter((hint) => hint.sheet !== sheet || hint.header !== header);
}

/** What is taught of other labels, however this one is written. */
function othersThan({ labels = {} }: Raw, label: string): NonNullable<Raw['labels']> {
  return Object.fromEntries(
    Object.entries(labels).filter(([other]) => taughtKey(other) !== taughtKey(label)),
  );
}

/** The text to keep when every rule counts for what it says itself. */
export function withoutWeights(embedded: Embedded | undefined): string | undefined {
  return embedded && keep({ ...rawOf(embedded), severities: {}, off: [] });
}

/** Nothing where the text would say no more than its absence does. */
function keep({ severities = {}, off = [], labels = {}, layout = [], ...raw }: Raw): string | undefined {
  const taught = {
    ...(Object.keys(labels).length > 0 ? { labels } : {}),
    ...(layout.length > 0 ? { layout } : {}),
  };
  const isPlain = Object.keys(severities).length === 0 && off.length === 0;
  if (!isPlain) return JSON.stringify({ ...raw, severities, off, ...taught });
  if (raw.id === BY_FORM && Object.keys(taught).length === 0) return undefined;
  return JSON.stringify({ ...raw, ...taught });
}
