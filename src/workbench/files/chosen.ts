import { workbookByName } from '../../hosts/ooxml/names';
import type { Source } from './types';

/** Files that a person chose one by one are read whatever their names. */
export function chosenFiles(files: Iterable<File>): Source[] {
  return sorted([...files].map((blob) => ({ path: blob.name, blob })));
}

/** The workbooks of a folder that a person chose, those in its subfolders included. */
export function chosenFolder(files: Iterable<File>): Source[] {
  return sorted([...files].flatMap((blob) => inFolder(blob.webkitRelativePath || blob.name, blob)));
}

/** What was dropped on the page: files, folders, or both. */
export async function dropped({ items, files }: DataTransfer): Promise<Source[]> {
  // The list of items is gone after the first pause, so all are taken before one is read.
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => !!entry);
  if (entries.length === 0) return chosenFiles(files);
  const found = await Promise.all(
    entries.map(async (entry) =>
      entry.isFile ? [{ path: entry.name, blob: await fileOf(entry) }] : walk(entry, entry.name),
    ),
  );
  return sorted(found.flat());
}

function inFolder(path: string, blob: File): Source[] {
  const kind = workbookByName(blob.name);
  if (!kind) return [];
  return [kind === 'workbook' ? { path, blob } : { path, blob, problem: 'oldFormat' }];
}

async function walk(entry: FileSystemEntry, path: string): Promise<Source[]> {
  if (entry.isFile) return inFolder(path, await fileOf(entry));
  const inner = await children(entry as FileSystemDirectoryEntry);
  const found = await Promise.all(inner.map((each) => walk(each, `${path}/${each.name}`)));
  return found.flat();
}

function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
}

/** A reader tells of a hundred entries at a time, and of none when it is done. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** Numbers in names sort by value: 2.xlsx stands before 10.xlsx. */
function sorted(sources: Source[]): Source[] {
  // Made only when it is needed, as that takes longer than the sorting.
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return sources.sort((a, b) => compare(a.path, b.path));
}
