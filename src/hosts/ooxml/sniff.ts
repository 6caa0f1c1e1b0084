import { WorkbookError } from './errors';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** The error that says what a file is which is no zip archive. */
export function notZip(bytes: Uint8Array): WorkbookError {
  if (startsWith(bytes, OLE)) return oleError(bytes);
  if (isBiff(bytes) || isText(bytes)) return new WorkbookError('legacy-xls');
  return new WorkbookError('not-a-workbook');
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/** An OLE container: an encrypted workbook, an old one, or another program's document. */
function oleError(bytes: Uint8Array): WorkbookError {
  if (hasStream(bytes, 'EncryptedPackage')) return new WorkbookError('encrypted');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new WorkbookError('legacy-xls');
  return new WorkbookError(bytes.length <= 1536 ? 'truncated' : 'not-a-workbook');
}

/**
 * Whether the directory of an OLE container names a stream. Directory entries are 128 bytes on a
 * 128-byte raster: a UTF-16 name of 64 bytes and its length. Looking at all of them spares following
 * the sector chains, and finds the entry in a damaged file too.
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = 2 * name.length + 2;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue;
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** A BIFF 2–5 stream without container: a BOF record of its known lengths. */
function isBiff(bytes: Uint8Array): boolean {
  const [type, version, length, high] = bytes;
  if (type !== 0x09 || high !== 0 || length === undefined) return false;
  return [0x00, 0x02, 0x04, 0x08].includes(version ?? -1) && [4, 6, 8, 16].includes(length);
}

/** HTML with a table, XML of Excel 2003, or lines of separated values. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64 * 1024);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!utf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  const text = new TextDecoder(utf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head);
  if (/^\s*</.test(text)) {
    return /<table[\s>]|urn:schemas-microsoft-com:office:spreadsheet|office:excel/i.test(text);
  }
  const lines = text.split(/\r\n|[\r\n]/, 3);
  return [',', '\t', ';'].some((separator) => {
    const [first = 0, second = 0] = lines.map((line) => line.split(separator).length - 1);
    return first > 0 && second === first;
  });
}
