import { array, custom, minLength, optional, record, safeParse, strictObject, string } from 'zod/mini';
import type { core, infer as Infer } from 'zod/mini';
import { pathText } from '../values/json-path';
import { taughtKey, teachableRoles, type Teaching } from '../forms/taught';
import { BY_FORM, builtin, builtins, national } from './builtin';
import type { Profile, ProfileFault, ProfileFaultKey, ProfileFaultParams, Weights } from './types';

/** A leaf that states what it expects as the key and the figures of a sentence, in place of zod's English. */
const leaf = <T>(
  holds: (value: unknown) => boolean,
  key: ProfileFaultKey,
  figures: Readonly<Record<string, unknown>> = {},
) => custom<T>(holds, { params: { key, ...figures } });

/** An object of these keys and no others; the sentence about another one names those that there are. */
const object = <T extends core.$ZodShape>(shape: T) =>
  strictObject(shape, { error: () => Object.keys(shape).join(' ') });

const number = (min: number, max: number) =>
  leaf<number>((value) => typeof value === 'number' && value >= min && value <= max, 'number', { min, max });
const whole = (min: number, max: number) =>
  leaf<number>((value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max, 'whole', {
    min,
    max,
  });
const matching = (pattern: RegExp, key: ProfileFaultKey) =>
  leaf<string>((value) => typeof value === 'string' && pattern.test(value), key);
const choice = <T extends string>(...choices: readonly T[]) =>
  leaf<T>((value) => choices.some((known) => known === value), 'choice', { choices });
const list = <T extends core.$ZodType>(element: T) => array(element).check(minLength(1));

const OF_BY_FORM: readonly string[] = ['id', 'title', 'severities', 'off', 'labels', 'layout'];

const RULE_ID = /^[a-z]+\/[a-z-]+$/;
const points = () => optional(number(0, 100));

/** What can be taught; in a profile, or in a file of its own. */
const teaching = {
  labels: optional(record(string(), choice(...teachableRoles))),
  layout: optional(
    list(
      object({
        sheet: optional(matching(/\S/, 'text')),
        header: leaf<number | string>(
          (value) =>
            typeof value === 'string' ? /\S/.test(value) : Number.isInteger(value) && Number(value) > 0,
          'header',
        ),
        says: optional(list(matching(/\S/, 'text'))),
      }),
    ),
  ),
};

const schema = object({
  id: matching(/^[a-z][a-z0-9-]*$/, 'id'),
  title: matching(/\S/, 'text'),
  base: optional(choice(...builtins.map((profile) => profile.id))),
  weights: optional(
    object({
      execution: points(),
      output: points(),
      benefit: points(),
      satisfaction: points(),
      cost: points(),
      satisfactionInBenefit: optional(leaf<boolean>((value) => typeof value === 'boolean', 'flag')),
    }),
  ),
  execution: optional(
    object({
      steps: optional(list(object({ from: number(0, 1), share: number(0, 1) }))),
      caps: optional(list(object({ below: number(0, 1), cap: number(0, 100) }))),
    }),
  ),
  reverse: optional(choice('ratio', 'linear')),
  overachieved: optional(
    object({
      threshold: optional(number(0, 100)),
      consequence: optional(choice('explain', 'deduct', 'none')),
    }),
  ),
  grades: optional(list(object({ name: matching(/\S/, 'text'), from: number(0, 100) }))),
  degrees: optional(list(object({ from: number(0, 1), to: number(0, 1) }))),
  rounding: optional(object({ mode: optional(choice('round', 'cut')), decimals: optional(whole(0, 4)) })),
  lowExecution: optional(number(0, 1)),
  requiredFields: optional(array(choice('name', 'dept', 'unit', 'year'))),
  requiredDimensions: optional(
    array(choice('quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction')),
  ),
  severities: optional(record(string(), choice('error', 'explain', 'hint'))),
  off: optional(array(matching(RULE_ID, 'rule-id'))),
  ...teaching,
});

type Raw = Infer<typeof schema>;

/** The longest piece of a wrong value that a sentence quotes. */
const QUOTED = 40;

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

function fault<K extends ProfileFaultKey>(
  path: readonly PropertyKey[],
  key: K,
  params: ProfileFaultParams[K],
): ProfileFault {
  return { path: pathText(path), key, params } as ProfileFault;
}

/** What zod found wrong, in our terms. A key that is not there at all is missing, whatever was expected of it. */
function faultsOf(issue: core.$ZodIssue): ProfileFault[] {
  const { path, input } = issue;
  const found = quote(input);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => fault([...path, key], 'unknown-key', { known }));
  }
  if (input === undefined) return [fault(path, 'missing', {})];
  if (issue.code === 'too_small') return [fault(path, 'empty', {})];
  if (issue.code === 'custom') {
    // `leaf` put them there.
    const { key, ...figures } = issue.params as { key: ProfileFaultKey };
    return [fault(path, key, { ...figures, found } as ProfileFaultParams[ProfileFaultKey])];
  }
  return [
    fault(path, issue.code === 'invalid_type' && issue.expected === 'array' ? 'list' : 'object', { found }),
  ];
}

/** Entries that must stand from high to low, and do not. */
function notFalling(name: readonly PropertyKey[], entries: readonly { from: number }[] = []): ProfileFault[] {
  return entries.flatMap(({ from }, index) => {
    const above = entries[index - 1]?.from;
    if (above === undefined || from < above) return [];
    return [fault([...name, index, 'from'], 'falling', { above, found: quote(from) })];
  });
}

function notFromZero(name: string, entries: readonly { from: number }[] = []): ProfileFault[] {
  const last = entries.at(-1);
  if (!last || last.from === 0) return [];
  return [fault([name, entries.length - 1, 'from'], 'lowest-zero', { found: quote(last.from) })];
}

/** Points that leave nothing to be split freely must make 100; others may not make more. */
function weightFaults(weights: Weights): ProfileFault[] {
  const { execution, output, benefit, satisfaction = 0, cost = 0, satisfactionInBenefit } = weights;
  const sum = execution + (output ?? 0) + (benefit ?? 0) + (satisfactionInBenefit ? 0 : satisfaction) + cost;
  const complete = output !== undefined && benefit !== undefined;
  return (complete ? sum !== 100 : sum > 100) ? [fault(['weights'], 'weights-sum', { sum })] : [];
}

/** Labels that say nothing, or that two entries with different roles name. */
function labelFaults(labels: Teaching['labels'] = {}): ProfileFault[] {
  const roles = new Map<string, string>();
  return Object.entries(labels).flatMap(([label, role]) => {
    const key = taughtKey(label);
    if (key === '') return [fault(['labels', label], 'text', { found: quote(label) })];
    const before = roles.get(key) ?? role;
    roles.set(key, before);
    return before === role ? [] : [fault(['labels', label], 'twice', { found: quote(label) })];
  });
}

/** What one entry alone does not show. */
function crossFaults(raw: Raw, weights: Weights | undefined): ProfileFault[] {
  const names = raw.grades?.map(({ name }) => name) ?? [];
  return [
    ...(weights ? weightFaults(weights) : []),
    ...notFalling(['execution', 'steps'], raw.execution?.steps),
    ...notFalling(['grades'], raw.grades),
    ...notFromZero('grades', raw.grades),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index ? [fault(['grades', index, 'name'], 'twice', { found: quote(name) })] : [],
    ),
    ...notFalling(['degrees'], raw.degrees),
    ...notFromZero('degrees', raw.degrees),
    ...(raw.degrees ?? []).flatMap(({ from, to }, index) =>
      from < to ? [] : [fault(['degrees', index], 'band', { from, to })],
    ),
    ...(raw.id === BY_FORM ? Object.keys(raw) : []).flatMap((name) =>
      OF_BY_FORM.includes(name) ? [] : [fault([name], 'unknown-key', { known: OF_BY_FORM })],
    ),
    ...Object.keys(raw.severities ?? {}).flatMap((rule) =>
      RULE_ID.test(rule) ? [] : [fault(['severities', rule], 'rule-id', { found: quote(rule) })],
    ),
    ...labelFaults(raw.labels),
  ];
}

/** A profile, or everything that is wrong with it. */
export type ProfileResult = { readonly profile: Profile } | { readonly faults: readonly ProfileFault[] };

/** Checks data that claims to be a profile; what it leaves open is as in its `base`, a built-in one, or the national one. */
export function checkProfile(data: unknown): ProfileResult {
  const result = safeParse(schema, data, { reportInput: true });
  if (!result.success) return { faults: result.error.issues.flatMap(faultsOf) };
  const { base: from = national.id, ...raw } = result.data;
  const base = builtin(from) ?? national;
  const weights = raw.weights ? { execution: 10, ...raw.weights } : base.weights;
  const faults = crossFaults(raw, weights);
  if (faults.length > 0) return { faults };
  return {
    profile: {
      ...base,
      ...raw,
      weights,
      overachieved: { ...base.overachieved, ...raw.overachieved },
      rounding: { ...base.rounding, ...raw.rounding },
    },
  };
}

/** Data of a JSON text; undefined where it is none. */
function json(text: string): { readonly data: unknown } | undefined {
  try {
    // Editors on Windows put a byte-order mark first.
    return { data: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

const NOT_JSON = { faults: [fault([], 'not-json', {})] };

/** Reads the JSON text of a profile, as a bureau keeps it in a file or embeds it in a workbook. */
export function parseProfile(text: string): ProfileResult {
  const read = json(text);
  return read ? checkProfile(read.data) : NOT_JSON;
}

const ofTeaching = object(teaching);

/** What was taught, or everything that is wrong with it. */
export type TeachingResult = { readonly teaching: Teaching } | { readonly faults: readonly ProfileFault[] };

/** Reads the JSON text of what was taught, kept in a file of its own. */
export function parseTeaching(text: string): TeachingResult {
  const read = json(text);
  if (!read) return NOT_JSON;
  const result = safeParse(ofTeaching, read.data, { reportInput: true });
  if (!result.success) return { faults: result.error.issues.flatMap(faultsOf) };
  const faults = labelFaults(result.data.labels);
  return faults.length > 0 ? { faults } : { teaching: result.data };
}
