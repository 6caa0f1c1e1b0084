import type { ProfileResult } from '../core/profile/schema';

/**
 * The check of a profile that a workbook carries, for the bundle of the pane: it is large and few workbooks
 * carry one, so it loads when it is needed. The bundler puts this module where `core/profile` imports its own.
 */
let check: ((text: string) => ProfileResult) | undefined;

/** Loads the check; to be awaited before a workbook with a profile is audited. */
export async function loadProfileCheck(): Promise<void> {
  check ??= (await import('../core/profile/schema')).parseProfile;
}

/** Reads the JSON text of a profile; the check must have been loaded. */
export function parseProfile(text: string): ProfileResult {
  return check ? check(text) : { faults: [] };
}
