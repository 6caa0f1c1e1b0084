import { deflateSync } from 'fflate';
import { crc32 } from './inflate';
import type { Zip, ZipEntry } from './zip';
import {
  CENTRAL,
  CENTRAL_SIZE,
  END64_LOCATOR,
  IN_ZIP64,
  LOCAL,
  LOCAL_SIZE,
  STREAMED,
  ZIP64,
} from './zip-records';

/** What becomes of the entries of an archive. */
export interface ZipChanges {
  /** New content by entry; undefined takes the entry out. */
  readonly changed: ReadonlyMap<ZipEntry, Uint8Array | undefined>;
  /** New entries, put behind all others in this order. */
  readonly added: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/**
 * Writes an archive anew. Entries that are not named in `changes` are copied as they are, compressed
 * bytes, headers and all, in the order of the directory; a changed entry keeps its name, time, method
 * and attributes. The result depends on nothing but the arguments: no clock is asked.
 */
export function writeZip(zip: Zip, { changed, added }: ZipChanges): Uint8Array {
  if (changed.size === 0 && added.length === 0) return zip.bytes;
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (local: Uint8Array[], record: (at: number) => Uint8Array): void => {
    directory.push(record(offset));
    for (const piece of local) offset += piece.length;
    pieces.push(...local);
  };
  for (const entry of zip.entries) {
    if (!changed.has(entry)) put([entry.local()], (at) => movedRecord(entry.record, at));
    const content = changed.get(entry);
    if (!content) continue;
    const data = entry.method === 0 ? content : deflateSync(content);
    const sums = { crc: crc32(content), compressed: data.length, size: content.length };
    put([changedHeader(entry.local(), sums), data], (at) => changedRecord(entry.record, sums, at));
  }
  const modified = zip.entries[0]?.modified ?? 0;
  for (const { name, content } of added) {
    const data = deflateSync(content);
    const sums = { crc: crc32(content), compressed: data.length, size: content.length };
    const nameBytes = new TextEncoder().encode(name);
    put([newHeader(nameBytes, modified, sums), data], (at) => newRecord(nameBytes, modified, sums, at));
  }
  return concat([...pieces, ...directory, ...endRecords(zip, directory, offset)]);
}

interface Sums {
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The record of an entry that moved; archives with 64-bit offsets keep them. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  const copy = record.slice();
  const view = viewOf(copy);
  if (view.getUint32(42, true) !== IN_ZIP64) {
    view.setUint32(42, offset, true);
    return copy;
  }
  const from = CENTRAL_SIZE + view.getUint16(28, true);
  const wide = extras(copy.subarray(from, from + view.getUint16(30, true))).find(({ id }) => id === ZIP64);
  const before = [20, 24].filter((field) => view.getUint32(field, true) === IN_ZIP64).length;
  if (wide) view.setBigUint64(from + wide.at + 4 + 8 * before, BigInt(offset), true);
  return copy;
}

function changedHeader(local: Uint8Array, sums: Sums): Uint8Array {
  const old = viewOf(local);
  const nameEnd = LOCAL_SIZE + old.getUint16(26, true);
  const extra = narrow(local.subarray(nameEnd, nameEnd + old.getUint16(28, true)));
  const header = concat([local.subarray(0, nameEnd), extra]);
  const view = viewOf(header);
  view.setUint16(6, old.getUint16(6, true) & ~STREAMED, true);
  setSums(view, 14, sums);
  view.setUint16(28, extra.length, true);
  return header;
}

function changedRecord(record: Uint8Array, sums: Sums, offset: number): Uint8Array {
  const old = viewOf(record);
  const nameEnd = CENTRAL_SIZE + old.getUint16(28, true);
  const extraEnd = nameEnd + old.getUint16(30, true);
  const extra = narrow(record.subarray(nameEnd, extraEnd));
  const copy = concat([record.subarray(0, nameEnd), extra, record.subarray(extraEnd)]);
  const view = viewOf(copy);
  view.setUint16(8, old.getUint16(8, true) & ~STREAMED, true);
  setSums(view, 16, sums);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, offset, true);
  return copy;
}

/** Flag: the name is UTF-8. */
const UTF8 = 0x800;
/** Version 2.0 reads deflated entries. */
const VERSION = 20;
const DEFLATED = 8;

function newHeader(name: Uint8Array, modified: number, sums: Sums): Uint8Array {
  const header = concat([new Uint8Array(LOCAL_SIZE), name]);
  const view = viewOf(header);
  view.setUint32(0, LOCAL, true);
  setCommon(view, 4, modified, sums, name.length);
  return header;
}

function newRecord(name: Uint8Array, modified: number, sums: Sums, offset: number): Uint8Array {
  const record = concat([new Uint8Array(CENTRAL_SIZE), name]);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  setCommon(view, 6, modified, sums, name.length);
  view.setUint32(42, offset, true);
  return record;
}

/** What a local header and a record share, from the version on. */
function setCommon(view: DataView, at: number, modified: number, sums: Sums, name: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, modified, true);
  setSums(view, at + 10, sums);
  view.setUint16(at + 22, name, true);
}

function setSums(view: DataView, at: number, { crc, compressed, size }: Sums): void {
  view.setUint32(at, crc, true);
  view.setUint32(at + 4, compressed, true);
  view.setUint32(at + 8, size, true);
}

function extras(bytes: Uint8Array): { id: number; at: number; size: number }[] {
  const view = viewOf(bytes);
  const found: { id: number; at: number; size: number }[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const size = Math.min(4 + view.getUint16(at + 2, true), bytes.length - at);
    found.push({ id: view.getUint16(at, true), at, size });
    at += size;
  }
  return found;
}

/** The extra fields without the 64-bit sizes, which no longer hold. */
function narrow(bytes: Uint8Array): Uint8Array {
  const all = extras(bytes);
  if (!all.some(({ id }) => id === ZIP64)) return bytes;
  return concat(all.filter(({ id }) => id !== ZIP64).map(({ at, size }) => bytes.subarray(at, at + size)));
}

/** The records that end the archive, with the figures of the new directory where they stand. */
function endRecords({ end, end64 }: Zip, directory: readonly Uint8Array[], offset: number): Uint8Array[] {
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const last = end.slice();
  const view = viewOf(last);
  for (const field of [8, 10]) {
    if (!end64 || view.getUint16(field, true) !== 0xffff) view.setUint16(field, directory.length, true);
  }
  if (!end64 || view.getUint32(12, true) !== IN_ZIP64) view.setUint32(12, size, true);
  if (!end64 || view.getUint32(16, true) !== IN_ZIP64) view.setUint32(16, offset, true);
  if (!end64) return [last];

  const wide = end64.slice();
  const wideView = viewOf(wide);
  wideView.setBigUint64(24, BigInt(directory.length), true);
  wideView.setBigUint64(32, BigInt(directory.length), true);
  wideView.setBigUint64(40, BigInt(size), true);
  wideView.setBigUint64(48, BigInt(offset), true);
  const locator = new Uint8Array(20);
  const locatorView = viewOf(locator);
  locatorView.setUint32(0, END64_LOCATOR, true);
  locatorView.setBigUint64(8, BigInt(offset + size), true);
  locatorView.setUint32(16, 1, true);
  return [wide, locator, last];
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
