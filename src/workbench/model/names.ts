/** The part of a path after its last stroke. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders of a path with the last stroke; '' where it has none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The name under which a changed file is saved: `表.xlsx` → `表（已改）.xlsx`, and that one, changed again, →
 * `表（已改2）.xlsx`, so that it never stands where the original does.
 */
export function changedName(name: string, mark: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const at = stem.lastIndexOf(`（${mark}`);
  const times = at < 0 ? undefined : /^(\d*)）$/.exec(stem.slice(at + mark.length + 1));
  if (!times) return `${stem}（${mark}）${extension}`;
  return `${stem.slice(0, at)}（${mark}${Number(times[1] || 1) + 1}）${extension}`;
}
