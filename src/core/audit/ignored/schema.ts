import { array, int, literal, minimum, optional, regex, safeParse, strictObject, string } from 'zod/mini';
import type { infer as Infer } from 'zod/mini';
import { pathText } from '../../values/json-path';
import type { Ignore, IgnoredRecord } from './types';

/** The version of the record. A reader refuses a later one, so that nothing of it gets lost. */
const VERSION = 1;

const entry = strictObject({
  rule: string().check(regex(/^[a-z]+\/[a-z-]+$/)),
  sheet: string(),
  form: int().check(minimum(1)),
  project: string(),
  cell: string().check(regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)),
  role: optional(string().check(regex(/\S/))),
  label: string(),
  nth: optional(int().check(minimum(1))),
  value: string(),
  message: optional(string()),
  reason: string().check(regex(/\S/)),
});

const record = strictObject({ version: literal(VERSION), entries: array(entry) });

/**
 * Reads the record that a workbook carries; undefined stands for none. One wrong entry spoils it: a part of
 * it must not be written back.
 */
export function parseIgnored(text: string | undefined): IgnoredRecord {
  if (text === undefined) return { entries: [] };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: { kind: 'damaged', path: '' } };
  }
  const { version } = (data ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version > VERSION) return { fault: { kind: 'newer' } };
  const result = safeParse(record, data);
  if (!result.success)
    return { fault: { kind: 'damaged', path: pathText(result.error.issues[0]?.path ?? []) } };
  return { entries: result.data.entries.map(withoutUndefined) };
}

/** The record of these entries as a workbook keeps it; undefined where there are none. */
export function printIgnored(entries: readonly Ignore[]): string | undefined {
  if (entries.length === 0) return undefined;
  return JSON.stringify({ version: VERSION, entries });
}

function withoutUndefined({ role, nth, message, ...rest }: Infer<typeof entry>): Ignore {
  return {
    ...rest,
    ...(role === undefined ? {} : { role }),
    ...(nth === undefined ? {} : { nth }),
    ...(message === undefined ? {} : { message }),
  };
}
