import type { TeachableRole } from '../forms/taught';
import type { LayoutHint } from '../forms/taught-headers';

/**
 * What one bureau decides. Plain data; `schema.ts` checks it where it comes from outside.
 * Rates and thresholds are fractions (0.9 for 90 %), scores and weights are points.
 */
export interface Profile {
  readonly id: string;
  /** As the bureau calls it; a built-in's title stands in the locales, under its id. */
  readonly title?: string;
  /** Points per first-level dimension; what is left out may be split freely. Keys are ours, not the form's. */
  readonly weights?: Weights;
  readonly execution: ExecutionScoring;
  /** How an indicator whose target is an upper bound B scores an actual A above it. */
  readonly reverse?: 'ratio' | 'linear';
  readonly overachieved: {
    /** Share of the target that the actual may exceed it by. */
    readonly threshold: number;
    /** `explain` asks for a reason, `deduct` also lets points off be right, `none` switches the rule off. */
    readonly consequence: 'explain' | 'deduct' | 'none';
  };
  /** From best to worst; a grade holds from `from` points (of 100) up. */
  readonly grades: readonly { readonly name: string; readonly from: number }[];
  /** Bands of a qualitative indicator, as shares of its weight, best first. */
  readonly degrees: readonly { readonly from: number; readonly to: number }[];
  readonly rounding: { readonly mode: 'round' | 'cut'; readonly decimals: number };
  /** Execution rate under which a reason is asked for. */
  readonly lowExecution: number;
  readonly requiredFields: readonly RequiredField[];
  readonly requiredDimensions: readonly Dimension[];
  readonly severities: Readonly<Record<string, 'error' | 'explain' | 'hint'>>;
  readonly off: readonly string[];
  /** What labels mean that the vocabulary does not know. */
  readonly labels?: Readonly<Record<string, TeachableRole>>;
  /** Where things stand that cannot be found. */
  readonly layout?: readonly LayoutHint[];
}

/** `execution` is the budget execution rate. */
export interface Weights {
  readonly execution: number;
  readonly output?: number;
  readonly benefit?: number;
  readonly satisfaction?: number;
  /** Where 成本指标 is a first-level heading of its own. */
  readonly cost?: number;
  /** 满意度 stands inside the points of 效益 instead of beside them. */
  readonly satisfactionInBenefit?: boolean;
}

export type RequiredField = 'name' | 'dept' | 'unit' | 'year';

export type Dimension = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction';

/** How the score of the budget execution rate follows from the rate. */
export interface ExecutionScoring {
  /** Share of the weight by rate, highest step first; linear (weight × min(rate, 1)) without steps. */
  readonly steps?: readonly { readonly from: number; readonly share: number }[];
  /** The total may not exceed `cap` points where the rate is below `below`. */
  readonly caps?: readonly { readonly below: number; readonly cap: number }[];
}

/** Why a profile is in force, strongest reason first. */
export type ProfileReason = 'option' | 'embedded' | 'note' | 'layout' | 'default';

export interface ProfileInForce {
  readonly profile: Profile;
  readonly why: ProfileReason;
}

/** The figures of each sentence about a fault in a bureau's profile. `found` is the JSON text of what stands there. */
export interface ProfileFaultParams {
  'not-json': Record<string, never>;
  missing: Record<string, never>;
  object: { readonly found: string };
  list: { readonly found: string };
  empty: Record<string, never>;
  'unknown-key': { readonly known: readonly string[] };
  number: { readonly min: number; readonly max: number; readonly found: string };
  whole: { readonly min: number; readonly max: number; readonly found: string };
  text: { readonly found: string };
  header: { readonly found: string };
  id: { readonly found: string };
  flag: { readonly found: string };
  choice: { readonly choices: readonly string[]; readonly found: string };
  'rule-id': { readonly found: string };
  /** A list that must go from high to low does not, from this entry on. */
  falling: { readonly above: number; readonly found: string };
  'lowest-zero': { readonly found: string };
  band: { readonly from: number; readonly to: number };
  twice: { readonly found: string };
  'weights-sum': { readonly sum: number };
}

export type ProfileFaultKey = keyof ProfileFaultParams;

/** One fault and where it stands, as a path into the JSON (`grades[1].from`; '' is the whole). */
export type ProfileFault = {
  [K in ProfileFaultKey]: { readonly path: string; readonly key: K; readonly params: ProfileFaultParams[K] };
}[ProfileFaultKey];
