import { readFileSync, statSync } from 'node:fs';
import type { AuditOptions } from '../core/audit/types';
import type { Teaching } from '../core/forms/taught';
import { builtin, builtins } from '../core/profile/builtin';
import { parseProfile, parseTeaching } from '../core/profile/schema';
import type { Profile, ProfileFault } from '../core/profile/types';
import type { Workbook } from '../core/sheet/types';
import { WorkbookError } from '../hosts/ooxml/errors';
import { LIMITS } from '../hosts/ooxml/limits';
import { readWorkbook } from '../hosts/ooxml/read';
import { say } from '../locales';
import type { FileProblem, ProfileLocale } from '../locales/types';
import { UsageError, type WriteCall } from './args';
import { codeOf, problemOf, type Source } from './files';
import type { Io } from './io';

/** Why a file is not done. */
export interface Problem {
  readonly problem: FileProblem;
}

/** A workbook that was read, or why it was not. */
export type Opened = { readonly workbook: Workbook } | Problem;

/**
 * Does the work on one file. A fault of our own ends that file only; what it was goes to standard error, for
 * whoever mends it.
 */
export function attempt<T>(io: Io, work: () => T): T | Problem {
  try {
    return work();
  } catch (error) {
    io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { problem: 'failed' };
  }
}

/** Reads the workbook of a source; whatever is wrong with the file becomes a problem with a sentence. */
export function open({ path, problem }: Source): Opened {
  if (problem) return { problem };
  try {
    // Beyond this the reader would refuse anyway, but only after all of it is in memory.
    if (statSync(path).size > LIMITS.file) return { problem: 'too-large' };
    return { workbook: readWorkbook(readFileSync(path)) };
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: error.code };
    if (codeOf(error) === undefined) throw error;
    return { problem: problemOf(error) };
  }
}

/** The sentences of a profile's faults, each with its place. */
export function faultSentences(faults: readonly ProfileFault[], locale: ProfileLocale): string[] {
  return faults.map((fault) => locale.fault(fault.path, say(locale.faults, fault)));
}

/**
 * The profile that `--profile` names: a built-in's id or a JSON file.
 * @throws UsageError where it is neither, or the file has faults
 */
export function loadProfile(value: string, locale: ProfileLocale): Profile {
  const known = builtin(value);
  if (known) return known;
  let text: string;
  try {
    text = readFileSync(value, 'utf8');
  } catch (error) {
    if (problemOf(error) === 'notFound') {
      throw new UsageError({ key: 'unknownProfile', params: { value, known: builtins.map(({ id }) => id) } });
    }
    throw new UsageError({ key: 'profileUnreadable', params: { path: value } });
  }
  const result = parseProfile(text);
  if ('profile' in result) return result.profile;
  const faults = faultSentences(result.faults, locale);
  throw new UsageError({ key: 'profileInvalid', params: { path: value, faults } });
}

/**
 * What a file teaches about labels and layout.
 * @throws UsageError where it cannot be read or has faults
 */
function loadTeaching(path: string, locale: ProfileLocale): Teaching {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError({ key: 'teachingUnreadable', params: { path } });
  }
  const result = parseTeaching(text);
  if ('teaching' in result) return result.teaching;
  throw new UsageError({
    key: 'teachingInvalid',
    params: { path, faults: faultSentences(result.faults, locale) },
  });
}

/**
 * What a call wants its files to be audited by.
 * @throws UsageError where the profile or what is taught is no good
 */
export function loadOptions(
  { profile, teach }: Pick<WriteCall, 'profile' | 'teach'>,
  locale: ProfileLocale,
): AuditOptions {
  return {
    profile: profile === undefined ? undefined : loadProfile(profile, locale),
    teaching: teach === undefined ? undefined : loadTeaching(teach, locale),
  };
}
