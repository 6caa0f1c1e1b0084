import { unzipSync } from 'fflate';
import { openZip } from '../../../src/hosts/ooxml/zip';

/** The parts of a file by name, each as latin-1 text: equal texts are equal bytes. */
export function partsIn(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, Buffer.from(part).toString('latin1')]));
}

/** The names of the parts that differ between two files, or are in one of them only. */
export function changedParts(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [partsIn(a), partsIn(b)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

/** The compressed bytes of an entry, as latin-1 text. */
export function compressed(bytes: Uint8Array, name: string): string {
  const entry = openZip(bytes).find(name);
  return entry ? Buffer.from(entry.compressed()).toString('latin1') : '';
}

/** A part's text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part ? Buffer.from(part).toString('utf8') : '';
}
