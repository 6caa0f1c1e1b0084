import { Taught, type Teaching } from '../forms/taught';
import type { FormBase } from '../forms/types';
import type { Workbook } from '../sheet/types';
import { BY_FORM, builtin, builtins, national } from './builtin';
import { readNotes, type Stated } from './note';
import { parseProfile } from './schema';
import type { Profile, ProfileInForce, Weights } from './types';

/** What speaks for a profile, strongest first; the form speaks by its printed note and by its layout. */
export interface Choice {
  readonly option?: Profile | undefined;
  readonly embedded?: Profile | undefined;
  readonly form: Pick<FormBase, 'notes' | 'template'>;
}

/** The profile that a workbook carries; undefined where it carries none or one with faults. */
export function embeddedProfile({ profile: text }: Pick<Workbook, 'profile'>): Profile | undefined {
  const result = text === undefined ? undefined : parseProfile(text);
  return result && 'profile' in result ? result.profile : undefined;
}

/** What is taught to the recognition of a workbook: by the caller, the profile chosen, and the one it carries. */
export function taughtBy(
  { teaching, profile }: { readonly teaching?: Teaching | undefined; readonly profile?: Profile | undefined },
  embedded: Profile | undefined,
): Taught | undefined {
  return Taught.of(teaching, profile, embedded);
}

const KEYS = ['execution', 'output', 'benefit', 'satisfaction', 'cost'] as const;

function sameWeights(a: Weights, b: Weights | undefined): boolean {
  if (!b || Boolean(a.satisfactionInBenefit) !== Boolean(b.satisfactionInBenefit)) return false;
  return KEYS.every((key) => a[key] === b[key]);
}

const sameDegrees = (a: Profile['degrees'], b: Profile['degrees']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The profile whose points the note states, the layout's own first; whatever else it states replaces ours. */
function byNote({ weights, degrees }: Stated, layout: Profile | undefined): Profile {
  const candidates = layout ? [layout, ...builtins] : builtins;
  let profile = layout ?? national;
  if (weights) {
    const known = candidates.find((candidate) => sameWeights(weights, candidate.weights));
    profile = known ?? { ...national, weights };
  }
  return degrees && !sameDegrees(degrees, profile.degrees) ? { ...profile, degrees } : profile;
}

/**
 * The profile in force for one form: the option, else the embedded one, else what the printed note says, else
 * what the layout suggests, else the national one. One that leaves the choice to the form only says how
 * weighty each rule is.
 */
export function chooseProfile({ option, embedded, form }: Choice): ProfileInForce {
  const given = option ?? embedded;
  if (given && given.id !== BY_FORM) return { profile: given, why: option ? 'option' : 'embedded' };
  const own = byForm(form);
  if (!given) return own;
  return { ...own, profile: { ...own.profile, severities: given.severities, off: given.off } };
}

function byForm(form: Choice['form']): ProfileInForce {
  const layout = builtin(form.template);
  const stated = readNotes(form.notes.map(({ text }) => text));
  if (stated.weights || stated.degrees) return { profile: byNote(stated, layout), why: 'note' };
  return layout ? { profile: layout, why: 'layout' } : { profile: national, why: 'default' };
}
