import { Inflate, inflateSync } from 'fflate';
import { WorkbookError } from './errors';
import { LIMITS } from './limits';
import type { ZipEntry } from './zip';

/** Deflate cannot exceed 1032:1, so this much input cannot inflate beyond the limit of a part. */
const ONE_GO = 32 * 1024;
/** With larger input, at most 17 MB come out between two looks at the size. */
const CHUNK = 16 * 1024;
const HIGHEST_RATIO = 1032;

/**
 * Inflates one entry. The size is watched while inflating: an entry that holds more than its
 * directory says is given up at once, whatever it would grow to.
 *
 * @param budget bytes that may still be inflated for this file
 */
export function inflatePart(entry: ZipEntry, budget: number): Uint8Array {
  const part = entry.name;
  if (entry.flags & 1) throw new WorkbookError('encrypted');
  if (entry.size > LIMITS.part) throw new WorkbookError('too-large', { what: 'part', part });
  if (entry.size > budget) throw new WorkbookError('too-large', { what: 'total', part });
  const input = entry.compressed();
  const bytes = entry.method === 0 ? input : inflate(input, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new WorkbookError('truncated', { part });
  }
  return bytes;
}

function inflate(input: Uint8Array, { name: part, method, size }: ZipEntry): Uint8Array {
  if (method !== 8 || size > input.length * HIGHEST_RATIO) {
    throw new WorkbookError('truncated', { part });
  }
  try {
    // One byte more than stated shows content that goes on.
    if (input.length <= ONE_GO) return inflateSync(input, { out: new Uint8Array(size + 1) });
    return inflateInChunks(input, size);
  } catch {
    throw new WorkbookError('truncated', { part });
  }
}

function inflateInChunks(input: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('more than stated');
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < input.length; at += CHUNK) {
    stream.push(input.subarray(at, at + CHUNK), at + CHUNK >= input.length);
  }
  return output.subarray(0, length);
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum of the zip format. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) {
    crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
