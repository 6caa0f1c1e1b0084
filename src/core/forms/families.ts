import { evaluation } from './evaluation';
import type { Family } from './family';
import { tableFamilies } from './tables';
import type { AnyForm } from './types';

/**
 * Every family, in the order in which they are looked for: first those that only what they print in their titles
 * and headings makes theirs; a 自评表 takes in all that stands around its indicators.
 */
export function families(): readonly Family<AnyForm>[] {
  return [...tableFamilies(), evaluation];
}

/** The family that a form is of. */
export function familyOf({ kind }: AnyForm): Family<AnyForm> | undefined {
  return families().find(({ kinds }) => kinds.includes(kind));
}
