import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random';

/** Pieces that turn XML into something else. */
const SNIPPETS = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '&',
    '&amp;',
    '&#0;',
    '&#x10FFFF;',
    '&#55296;',
    '&lol;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
  ],
  ...[
    '<?x',
    '?>',
    '<!DOCTYPE x>',
    ' xmlns="x"',
    ' xmlns:x="y"',
    'x:',
    ' r="A0"',
    ' r="ZZZZ9"',
    ' r="A9999999"',
    ' t="s"',
    ' s="9999"',
  ],
  ...[
    '<row r="1048577">',
    '<row>',
    '</row>',
    '<c r="A1">',
    '<v>9999999</v>',
    '<f t="shared" si="0"/>',
    '<f>A1</f>',
    '<is><t>x</t></is>',
  ],
  ...[
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="x"/>',
    '<col min="0" max="99999" hidden="1"/>',
    '\u0000',
    '\ufffe',
    '\r',
  ],
];

type Bytes = Uint8Array<ArrayBuffer>;

function copyOf(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}

/** Changes that know nothing of what the bytes mean. */
const BLIND: readonly ((bytes: Bytes, random: Random) => Bytes)[] = [
  (bytes, random) => {
    for (let i = 1 + random.below(12); i > 0; i -= 1) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, 64))),
  (bytes, random) => {
    const [from, size] = [random.below(bytes.length), random.below(256)];
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + size)]);
  },
  (bytes, random) => {
    const [from, to] = [random.below(bytes.length), random.below(bytes.length)];
    const piece = bytes.subarray(from, from + random.below(512));
    return Uint8Array.from([...bytes.subarray(0, to), ...piece, ...bytes.subarray(to)]);
  },
  (bytes, random) => bytes.fill(random.pick([0, 255]), random.below(bytes.length)).slice(),
  (bytes, random) => {
    const from = random.below(bytes.length);
    bytes.fill(random.pick([0, 255]), from, from + random.below(32));
    return bytes;
  },
];

/** Changes to the headers of the archive, where sizes and offsets stand. */
function inHeaders(bytes: Bytes, random: Random): Bytes {
  const places: number[] = [];
  for (let i = 0; i + 4 < bytes.length; i += 1) {
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && (bytes[i + 2] ?? 9) < 8) places.push(i);
  }
  for (let i = 1 + random.below(3); i > 0 && places.length > 0; i -= 1) {
    const at = random.pick(places) + 4 + random.below(42);
    if (at < bytes.length) bytes[at] = random.pick([0, 1, 8, 127, 128, 254, 255, random.below(256)]);
  }
  return bytes;
}

function inText(xml: string, random: Random): string {
  const at = random.below(xml.length + 1);
  const size = random.below(60);
  switch (random.below(6)) {
    case 0:
      return xml.slice(0, at) + random.pick(SNIPPETS) + xml.slice(at);
    case 1:
      return xml.slice(0, at) + xml.slice(at + size);
    case 2:
      return xml.slice(0, at) + xml.slice(at, at + size).repeat(1 + random.below(200)) + xml.slice(at + size);
    case 3:
      return xml.slice(0, at);
    case 4:
      return xml.replaceAll(
        random.pick(['<c ', ' r="', ' s="', ' t="', '</row>', '<v>', '"']),
        random.pick(SNIPPETS),
      );
    default: {
      const digits = /\d+/g;
      digits.lastIndex = at;
      const figure = random.pick(['0', '-1', '99999999', '1e9', '4294967296', '']);
      const found = digits.exec(xml);
      return found ? xml.slice(0, found.index) + figure + xml.slice(found.index + found[0].length) : xml;
    }
  }
}

/** Changes to a part, put back into a sound archive, so that they get past its checksums. */
function inParts(bytes: Bytes, random: Random): Bytes {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  for (let i = 1 + random.below(3); i > 0; i -= 1) {
    const name = random.pick(Object.keys(parts));
    const part = parts[name] ?? new Uint8Array();
    const way = random.below(12);
    if (way === 0) delete parts[name];
    else if (way === 1) parts[random.pick(['xl/workbook.xml', 'x', '__proto__', `${name}/`])] = part;
    else if (way < 5 && part.length > 0) parts[name] = random.pick(BLIND)(copyOf(part), random);
    else parts[name] = strToU8(inText(strFromU8(part), random));
    if (Object.keys(parts).length === 0) break;
  }
  return copyOf(zipSync(parts, { level: 1 }));
}

/** A workbook as a broken disk, a broken program or an enemy leaves it. */
export function withBrokenBytes(workbook: Uint8Array, random: Random): Uint8Array {
  const bytes = copyOf(workbook);
  const way = random.below(5);
  if (way === 0) return random.pick(BLIND)(bytes, random);
  return way === 1 ? inHeaders(bytes, random) : inParts(bytes, random);
}
