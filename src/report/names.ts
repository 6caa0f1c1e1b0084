/** A path as a report shows it: the folder with its last stroke, and the file. */
export interface FileName {
  readonly folder: string;
  readonly file: string;
}

/** The part of a path after its last stroke, whichever way the stroke leans. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/**
 * The names of files without the folders that all of them share: where the report goes it need not be known in
 * which folders of somebody's machine they lay.
 */
export function displayNames(paths: readonly string[]): FileName[] {
  const parts = paths.map((path) => path.split(/[\\/]/));
  const first = parts[0] ?? [];
  let shared = 0;
  while (
    parts.length > 0 &&
    parts.every((part) => part.length > shared + 1 && part[shared] === first[shared])
  )
    shared += 1;
  return parts.map((part) => ({
    folder: part
      .slice(shared, -1)
      .map((name) => `${name}/`)
      .join(''),
    file: part.at(-1) ?? '',
  }));
}
