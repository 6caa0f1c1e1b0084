import type { Profile } from '../types';
import { gansu } from './gansu';
import { hubei } from './hubei';
import { hunan } from './hunan';
import { national } from './national';
import { shanxi } from './shanxi';
import { sichuan } from './sichuan';

/** The profiles that come with the program, the default first. Each is a layout seen, not a province's rule. */
export const builtins: readonly Profile[] = [national, shanxi, hunan, gansu, hubei, sichuan];

/** The id of a profile that leaves all but the severities to the form: its note, its layout, the defaults. */
export const BY_FORM = 'auto';

/** A built-in profile by its id. */
export function builtin(id: string): Profile | undefined {
  return builtins.find((profile) => profile.id === id);
}

export { national };
