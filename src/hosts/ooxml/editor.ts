import { decodeXml, encodeXml } from './encoding';
import { crc32 } from './inflate';
import { findMain, openWorkbook } from './open';
import type { Parts } from './package';
import { splice, type Splice, type Splices } from './splice';
import { XmlTree } from './xml-tree';
import type { Zip, ZipEntry } from './zip';
import { writeZip } from './zip-write';

/** Cells are found by another way: a tree of them all would be large. */
const CELLS: ReadonlySet<string> = new Set(['sheetData']);

interface Change {
  readonly name: string;
  /** undefined: the part goes. */
  readonly text: string | undefined;
}

/**
 * The parts of a workbook file with changes laid over them. Nothing of the file itself changes;
 * `bytes` writes a new one, in which every part that is the same in the end is copied as it was.
 */
export class PackageEditor implements Parts {
  /** Name of the workbook part. */
  readonly main: string;

  private readonly zip: Zip;
  private readonly changes = new Map<string, Change>();
  private readonly originals = new Map<string, { text: string; bytes: Uint8Array }>();
  private log: Map<string, Splice[][]> | undefined;

  /** @throws WorkbookError where the bytes are no workbook */
  constructor(bytes: Uint8Array) {
    this.zip = openWorkbook(bytes);
    this.main = findMain(this.zip);
  }

  text(name: string): string | undefined {
    const change = this.changes.get(key(name));
    return change ? change.text : this.original(name)?.text;
  }

  has(name: string): boolean {
    const change = this.changes.get(key(name));
    return change ? change.text !== undefined : this.zip.find(name) !== undefined;
  }

  /** The names of all parts. */
  names(): string[] {
    const kept = this.zip.entries.filter(({ name }) => !this.changes.has(key(name)));
    const changed = [...this.changes.values()].filter(({ text }) => text !== undefined);
    return [...kept, ...changed].map(({ name }) => name);
  }

  /** The first name of a numbered kind that no part has yet. */
  freeName(name: (number: number) => string): { name: string; number: number } {
    let number = 1;
    while (this.has(name(number))) number++;
    return { name: name(number), number };
  }

  /** Puts a part with this text, or takes the part out (undefined). */
  set(name: string, text: string | undefined): void {
    const same = this.zip.find(name) ? this.original(name)?.text === text : text === undefined;
    if (same) this.changes.delete(key(name));
    else this.changes.set(key(name), { name: this.zip.find(name)?.name ?? name, text });
  }

  /** Applies changes to the text of a part that is there. */
  patch(name: string, splices: Splices): void {
    const before = this.text(name);
    if (before === undefined || splices.all.length === 0) return;
    const { text, undo } = splice(before, splices.all);
    this.set(name, text);
    if (!this.log) return;
    const steps = this.log.get(name) ?? [];
    this.log.set(name, [undo, ...steps]);
  }

  /** The elements of a part, those of cells left out. */
  tree(name: string): XmlTree | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : new XmlTree(text, name, CELLS);
  }

  /** From here on, how to undo each `patch` is noted by part, the last step first. */
  startLog(): ReadonlyMap<string, readonly (readonly Splice[])[]> {
    this.log = new Map();
    return this.log;
  }

  /** Gives a function that takes back all changes made from here on. */
  checkpoint(): () => void {
    const changes = new Map(this.changes);
    const log = new Map(this.log);
    return () => {
      this.changes.clear();
      for (const [name, change] of changes) this.changes.set(name, change);
      this.log?.clear();
      for (const [name, steps] of log) this.log?.set(name, steps);
    };
  }

  /** A mark by which a later look tells whether a part is still the same. */
  fingerprint(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const bytes = new TextEncoder().encode(text);
    return `${bytes.length.toString(36)}-${crc32(bytes).toString(36)}`;
  }

  /** The file with the changes. Without any, the bytes that it was opened with. */
  bytes(): Uint8Array {
    const changed = new Map<ZipEntry, Uint8Array | undefined>();
    const added: { name: string; content: Uint8Array }[] = [];
    for (const { name, text } of this.changes.values()) {
      const entry = this.zip.find(name);
      const content = text === undefined ? undefined : encodeXml(text, this.originals.get(key(name))?.bytes);
      if (entry) changed.set(entry, content);
      else if (content) added.push({ name, content });
    }
    return writeZip(this.zip, { changed, added });
  }

  private original(name: string): { text: string; bytes: Uint8Array } | undefined {
    const known = this.originals.get(key(name));
    if (known) return known;
    const entry = this.zip.find(name);
    if (!entry) return undefined;
    const bytes = this.zip.read(entry);
    const original = { text: decodeXml(bytes, entry.name), bytes };
    this.originals.set(key(name), original);
    return original;
  }
}

/** Letter case does not matter in part names. */
function key(name: string): string {
  return name.toLowerCase();
}
