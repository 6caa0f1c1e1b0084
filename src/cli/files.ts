import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workbookByName } from '../hosts/ooxml/names';
import type { FileProblem } from '../locales/types';

/** A workbook to read, or a path that yields none, with the reason. */
export interface Source {
  readonly path: string;
  readonly problem?: FileProblem;
}

/** Numbers in names sort by value: 2.xlsx stands before 10.xlsx. */
const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** The code of an error of the file system (`ENOENT`). */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error && 'code' in error ? String(error.code) : undefined;
}

/** The problem that an error of the file system stands for. */
export function problemOf(error: unknown): FileProblem {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'notFound';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'cannotOpen';
}

/** What a file in a folder is, going by its name; undefined for what is passed over. */
function inFolder(path: string, name: string): Source | undefined {
  const kind = workbookByName(name);
  return kind && (kind === 'workbook' ? { path } : { path, problem: 'oldFormat' });
}

function folder(path: string): Source[] {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name));
  return entries.flatMap((entry): Source[] => {
    const inner = join(path, entry.name);
    // A linked folder may lead back to where it hangs, so only files are followed.
    if (entry.isDirectory()) return guarded(inner, folder);
    const isFile =
      entry.isFile() || (entry.isSymbolicLink() && statSync(inner, { throwIfNoEntry: false })?.isFile());
    const source = isFile ? inFolder(inner, entry.name) : undefined;
    return source ? [source] : [];
  });
}

function guarded(path: string, list: (path: string) => Source[]): Source[] {
  try {
    return list(path);
  } catch (error) {
    return [{ path, problem: problemOf(error) }];
  }
}

function named(path: string): Source[] {
  if (!statSync(path).isDirectory()) return [{ path }];
  const found = folder(path);
  return found.length > 0 ? found : [{ path, problem: 'noWorkbooks' }];
}

/**
 * The workbooks that paths stand for: a named file whatever its name, in a folder those that are workbooks by
 * name, sorted, subfolders included. Each file comes once, however often it is named.
 */
export function collect(paths: readonly string[]): Source[] {
  const seen = new Set<string>();
  return paths
    .flatMap((path) => guarded(path, named))
    .filter(({ path }) => {
      const full = resolve(path);
      return !seen.has(full) && seen.add(full);
    });
}
