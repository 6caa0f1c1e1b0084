import { deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { crc32 } from '../../../src/hosts/ooxml/inflate';
import { openZip, type ZipEntry } from '../../../src/hosts/ooxml/zip';
import { writeZip } from '../../../src/hosts/ooxml/zip-write';
import { partsIn } from './parts';

/** An archive as streaming programs write it: sizes follow the data. */
function streamed(entries: [name: string, text: string, stored?: boolean][]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, text, stored] of entries) {
    const entry = stored ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.mtime = new Date(2024, 0, 1);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** Records made of numbers by their size in bytes, and of bytes. */
function record(...fields: ([bytes: 2 | 4 | 8, value: number] | Uint8Array)[]): Buffer {
  return Buffer.concat(
    fields.map((field) => {
      if (field instanceof Uint8Array) return field;
      const buffer = Buffer.alloc(8);
      buffer.writeBigUInt64LE(BigInt(field[1]));
      return buffer.subarray(0, field[0]);
    }),
  );
}

/** An archive with 64-bit sizes and offsets throughout, extra fields, comments and a file comment. */
function wide(entries: [name: string, text: string][]): Uint8Array {
  const HUGE = 0xffffffff;
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const data = deflateRawSync(text);
    const size = Buffer.byteLength(text);
    const crc = crc32(strToU8(text));
    const other = record([2, 0x7075], [2, 2], [2, 9]);
    const localExtra = Buffer.concat([record([2, 1], [2, 16], [8, size], [8, data.length]), other]);
    const local = record(
      [4, 0x04034b50],
      [2, 45],
      [2, 8],
      [2, 8],
      [4, 0x58210000],
      [4, crc],
      [4, HUGE],
      [4, HUGE],
    );
    const descriptor = record([4, 0x08074b50], [4, crc], [8, data.length], [8, size]);
    locals.push(
      local,
      record([2, name.length], [2, localExtra.length]),
      Buffer.from(name),
      localExtra,
      data,
      descriptor,
    );
    const extra = Buffer.concat([other, record([2, 1], [2, 24], [8, size], [8, data.length], [8, offset])]);
    directory.push(
      record(
        [4, 0x02014b50],
        [2, 45],
        [2, 45],
        [2, 8],
        [2, 8],
        [4, 0x58210000],
        [4, crc],
        [4, HUGE],
        [4, HUGE],
      ),
      record([2, name.length], [2, extra.length], [2, 3], [2, 0], [2, 1], [4, 0x81a4], [4, HUGE]),
      Buffer.from(name),
      extra,
      Buffer.from('abc'),
    );
    offset = Buffer.concat(locals).length;
  }
  const central = Buffer.concat(directory);
  const count = entries.length;
  const end64 = record(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, central.length],
    [8, offset],
  );
  const locator = record([4, 0x07064b50], [4, 0], [8, offset + central.length], [4, 1]);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, HUGE], [4, HUGE], [2, 4]);
  return new Uint8Array(Buffer.concat([...locals, central, end64, locator, end, Buffer.from('note')]));
}

const TEXTS: [string, string][] = [
  ['a.xml', '<a/>'.repeat(50)],
  ['b.xml', '<b/>'.repeat(70)],
  ['c.xml', ''],
  ['d.xml', '<d/>'],
];

describe.each([
  ['sizes behind the data', streamed(TEXTS.map(([name, text], i) => [name, text, i === 3]))],
  ['64-bit records', wide(TEXTS)],
])('an archive with %s', (_, before) => {
  const zip = openZip(before);
  const entry = (name: string): ZipEntry => zip.find(name) as ZipEntry;

  it('is copied as it is where nothing changes', () => {
    expect(writeZip(zip, { changed: new Map(), added: [] })).toBe(zip.bytes);
  });

  it('keeps every other entry, header and data, in its place', () => {
    const after = writeZip(zip, {
      changed: new Map([
        [entry('b.xml'), strToU8('<new/>'.repeat(300))],
        [entry('c.xml'), undefined],
      ]),
      added: [{ name: 'dir/新.xml', content: strToU8('<x/>') }],
    });
    const read = openZip(after);
    expect(read.entries.map(({ name }) => name)).toEqual(['a.xml', 'b.xml', 'd.xml', 'dir/新.xml']);
    expect(partsIn(after)['b.xml']).toBe('<new/>'.repeat(300));
    for (const name of ['a.xml', 'd.xml']) {
      const [old, now] = [entry(name), read.find(name) as ZipEntry];
      expect(Buffer.from(now.local()).equals(Buffer.from(old.local()))).toBe(true);
      expect([now.flags, now.method, now.modified]).toEqual([old.flags, old.method, old.modified]);
    }
    const changed = read.find('b.xml') as ZipEntry;
    expect([changed.flags & 8, changed.modified]).toEqual([0, entry('b.xml').modified]);
    expect([read.end.length, read.end64?.length]).toEqual([zip.end.length, zip.end64?.length]);
    for (const each of read.entries) expect(read.read(each)).toHaveLength(each.size);
  });

  it('is written the same each time', () => {
    const changed = new Map([[entry('a.xml'), strToU8('<a/>')]]);
    const [first, second] = [writeZip(zip, { changed, added: [] }), writeZip(zip, { changed, added: [] })];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
