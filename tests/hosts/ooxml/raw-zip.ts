import { constants, deflateRawSync } from 'node:zlib';

/** An entry as its headers are to state it, true or not. */
export interface RawEntry {
  name: string;
  data: Uint8Array;
  method?: number;
  size?: number;
  crc?: number;
  flags?: number;
}

/** Writes a zip archive whose headers say what they are told to. */
export function rawZip(entries: RawEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, method = 0, size = data.length, crc = 0, flags = 0 } of entries) {
    const nameBytes = encoder.encode(name);
    const common = [
      20,
      0,
      ...u16(flags),
      ...u16(method),
      0,
      0,
      0,
      0,
      ...u32(crc),
      ...u32(data.length),
      ...u32(size),
    ];
    const local = [...u32(0x04034b50), ...common, ...u16(nameBytes.length), 0, 0, ...nameBytes];
    locals.push(Uint8Array.from(local), data);
    const rest = [...u16(nameBytes.length), ...Array<number>(12).fill(0), ...u32(offset), ...nameBytes];
    directory.push(Uint8Array.from([...u32(0x02014b50), 20, 0, ...common, ...rest]));
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = u16(entries.length);
  const end = [...u32(0x06054b50), 0, 0, 0, 0, ...count, ...count, ...u32(size), ...u32(offset), 0, 0];
  return concat([...locals, ...directory, Uint8Array.from(end)]);
}

/** A deflate stream of `times` copies of a chunk, which is deflated but once. */
export function deflateRepeated(chunk: Uint8Array, times: number): Uint8Array {
  const once = deflateRawSync(chunk, { finishFlush: constants.Z_FULL_FLUSH });
  const lastBlock = Uint8Array.of(3, 0);
  return concat([...Array<Uint8Array>(times).fill(once), lastBlock]);
}

function concat(parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function u16(n: number): number[] {
  return [n & 255, (n >>> 8) & 255];
}

function u32(n: number): number[] {
  return [...u16(n), ...u16(n >>> 16)];
}
