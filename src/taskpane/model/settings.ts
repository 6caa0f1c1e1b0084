import { BY_FORM, builtin } from '../../core/profile/builtin';
import type { Profile } from '../../core/profile/types';
import { catalogue } from '../../core/rules';
import type { Severity } from '../../core/rules/types';

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
}

/** The profile has been checked when it was read. */
const rawOf = ({ text }: Embedded): Raw => JSON.parse(text.replace(/^\ufeff/, '')) as Raw;

/** Which profile a workbook goes by: `auto`, the id of a built-in one, or `own` for one that came with it. */
export function choiceOf(embedded: Embedded | undefined): string {
  if (!embedded || embedded.profile.id === BY_FORM) return BY_FORM;
  const { id, title: _, base, severities: __, off: ___, ...decides } = rawOf(embedded);
  return id === base && Object.keys(decides).length === 0 ? id : 'own';
}

/** Every rule with what it counts for, in the order of the catalogue. */
export function ruleWeights(embedded: Embedded | undefined): RuleWeight[] {
  const weight = (id: string): Weight =>
    embedded?.profile.off.includes(id) ? 'off' : (embedded?.profile.severities[id] ?? 'default');
  return [...catalogue().values()].map(({ id, severity }) => ({ rule: id, own: severity, weight: weight(id) }));
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
  const { severities = {}, off = [] } = embedded ? rawOf(embedded) : {};
  return keep({ id: choice, title, ...(builtin(choice) ? { base: choice } : {}), severities, off });
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

/** The text to keep when every rule counts for what it says itself. */
export function withoutWeights(embedded: Embedded | undefined): string | undefined {
  return embedded && keep({ ...rawOf(embedded), severities: {}, off: [] });
}

/** Nothing where the text would say no more than its absence does. */
function keep({ severities = {}, off = [], ...raw }: Raw): string | undefined {
  const isPlain = Object.keys(severities).length === 0 && off.length === 0;
  if (isPlain) return raw.id === BY_FORM ? undefined : JSON.stringify(raw);
  return JSON.stringify({ ...raw, severities, off });
}
