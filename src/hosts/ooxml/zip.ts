import { WorkbookError } from './errors';
import { inflatePart } from './inflate';
import { LIMITS } from './limits';
import {
  CENTRAL,
  CENTRAL_SIZE,
  DESCRIPTOR,
  END,
  END_SIZE,
  END64,
  END64_LOCATOR,
  IN_ZIP64,
  LOCAL,
  LOCAL_SIZE,
  SIGNATURE,
  STREAMED,
  ZIP64,
} from './zip-records';

/** One entry of the archive, still compressed. */
export interface ZipEntry {
  /** As stored, e.g. `xl/workbook.xml`. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose bits: 0 encrypted, 3 sizes follow the data, 11 the name is UTF-8. */
  readonly flags: number;
  /** DOS date and time, as one 32-bit number. */
  readonly modified: number;
  readonly crc: number;
  /** Inflated size in bytes, as the directory states it. */
  readonly size: number;
  /** The compressed bytes: a view into the file, so that an untouched part can be copied as is. */
  compressed(): Uint8Array;
  /** The record of the directory: a view into the file. */
  readonly record: Uint8Array;
  /** The local header, the compressed bytes and the descriptor behind them: a view into the file. */
  local(): Uint8Array;
}

export interface Zip {
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** The record that ends the archive, with the comment behind it. */
  readonly end: Uint8Array;
  /** The 64-bit record before it, where the archive has one. */
  readonly end64?: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The entry of a part name; as the format demands, letter case does not matter. */
  find(name: string): ZipEntry | undefined;
  /** Inflates an entry. Throws where its content contradicts the directory or a limit. */
  read(entry: ZipEntry): Uint8Array;
}

interface Directory {
  count: number;
  offset: number;
  /** Where the directory must end. */
  end: number;
  endRecord: Uint8Array;
  end64?: Uint8Array;
}

/**
 * Opens a zip archive by its central directory. Nothing is inflated until `read`.
 *
 * @throws WorkbookError `truncated` where the directory is missing or points outside the file,
 * `too-large` above the limits of file size and entries.
 */
export function openZip(file: Uint8Array): Zip {
  // A Buffer of Node is one too, but its `slice` does not copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > LIMITS.file) throw new WorkbookError('too-large', { what: 'file' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.entries) throw new WorkbookError('too-large', { what: 'entries' });

  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL) {
      throw new WorkbookError('truncated');
    }
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) throw new WorkbookError('truncated');
    const entry = readEntry(bytes, view, at, nameEnd, extraEnd);
    entries.push(entry);
    byName.set(key(entry.name), entry);
    at = next;
  }

  let budget: number = LIMITS.total;
  return {
    bytes,
    end: directory.endRecord,
    ...(directory.end64 && { end64: directory.end64 }),
    entries,
    find: (name) => byName.get(key(name)),
    read(entry) {
      const part = inflatePart(entry, budget);
      budget -= part.length;
      return part;
    },
  };
}

/** Part names compare without case; some writers use backslashes or a leading slash. */
function key(name: string): string {
  const slashed = name.includes('\\') ? name.replaceAll('\\', '/') : name;
  return (slashed.startsWith('/') ? slashed.slice(1) : slashed).toLowerCase();
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const commentSize = view.getUint16(at + 20, true);
    if (at + END_SIZE + commentSize > view.byteLength) continue;
    const endRecord = bytesOf(view, at, at + END_SIZE + commentSize);
    const zip64 = findDirectory64(view, at, endRecord);
    if (zip64) return zip64;
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (offset + size > at) throw new WorkbookError('truncated');
    return { count: view.getUint16(at + 10, true), offset, end: at, endRecord };
  }
  throw new WorkbookError('truncated');
}

/** Streaming writers use the 64-bit records for small archives too. */
function findDirectory64(view: DataView, end: number, endRecord: Uint8Array): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END64) {
    throw new WorkbookError('truncated');
  }
  const count = Number(view.getBigUint64(at + 32, true));
  const size = Number(view.getBigUint64(at + 40, true));
  const offset = Number(view.getBigUint64(at + 48, true));
  if (offset + size > at) throw new WorkbookError('truncated');
  return { count, offset, end: at, endRecord, end64: bytesOf(view, at, locator) };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
): ZipEntry {
  const name = decodeName(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
  const wide = wideFields(view, nameEnd, extraEnd);
  const take = (field: number): number => {
    const stated = view.getUint32(at + field, true);
    return stated === IN_ZIP64 ? (wide.shift() ?? stated) : stated;
  };
  const size = take(24);
  const compressedSize = take(20);
  const header = take(42);
  /** Where the compressed bytes begin and end. */
  const span = (): [number, number] => {
    if (header + LOCAL_SIZE > view.byteLength || view.getUint32(header, true) !== LOCAL) {
      throw new WorkbookError('truncated', { part: name });
    }
    const lengths = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const start = header + LOCAL_SIZE + lengths;
    const end = start + compressedSize;
    if (end > view.byteLength) throw new WorkbookError('truncated', { part: name });
    return [start, end];
  };
  const crc = view.getUint32(at + 16, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    modified: view.getUint32(at + 12, true),
    crc,
    size,
    compressed: () => bytes.subarray(...span()),
    record: bytes.subarray(at, extraEnd + view.getUint16(at + 32, true)),
    local() {
      const [, end] = span();
      return bytes.subarray(header, end + descriptorSize(view, header, end, crc));
    },
  };
}

/**
 * Size of the descriptor that follows the data where the local header could not state the sizes: a
 * checksum and two sizes of four or eight bytes, with or without a signature before them.
 */
function descriptorSize(view: DataView, header: number, end: number, crc: number): number {
  if (!(view.getUint16(header + 6, true) & STREAMED) || end + 4 > view.byteLength) return 0;
  const signed = view.getUint32(end, true) === DESCRIPTOR ? 4 : 0;
  const sizes = end + signed + 4;
  if (sizes + 8 > view.byteLength || view.getUint32(end + signed, true) !== crc) return 0;
  // What comes next is another record: its signature tells short sizes from long ones.
  const short = view.byteLength >= sizes + 10 && view.getUint16(sizes + 8, true) === SIGNATURE;
  return signed + 4 + (short ? 8 : 16);
}

function bytesOf(view: DataView, from: number, to: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from);
}

/** The 64-bit sizes and offset of the zip64 extra field, in their fixed order. */
function wideFields(view: DataView, from: number, to: number): number[] {
  const fields: number[] = [];
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, to);
    if (view.getUint16(at, true) === ZIP64) {
      for (let p = at + 4; p + 8 <= end; p += 8) fields.push(Number(view.getBigUint64(p, true)));
    }
    at = end;
  }
  return fields;
}

const utf8 = new TextDecoder();

function decodeName(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
