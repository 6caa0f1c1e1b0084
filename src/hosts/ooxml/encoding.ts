import { WorkbookError } from './errors';

const utf8 = new TextDecoder();

/** How the text of a part is stored. */
interface Encoding {
  readonly wide?: 'le' | 'be';
  /** Begins with a byte order mark. */
  readonly marked: boolean;
}

/**
 * Decodes the bytes of a part: UTF-8, UTF-16 by its byte order mark or first bytes, or the encoding
 * that the declaration names.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const { wide } = encodingOf(bytes);
  if (wide) return new TextDecoder(`utf-16${wide}`).decode(bytes);
  const text = utf8.decode(bytes);
  const declared = DECLARED.exec(text)?.[2];
  if (declared === undefined || UNICODE.test(declared)) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    throw new WorkbookError('broken-xml', { part });
  }
}

/**
 * Encodes the new text of a part as its old bytes were: UTF-8 or UTF-16, with a byte order mark where
 * they had one. From any other encoding it goes over to UTF-8, and says so in the declaration.
 */
export function encodeXml(text: string, before: Uint8Array | undefined): Uint8Array {
  const { wide, marked } = before ? encodingOf(before) : { wide: undefined, marked: false };
  const content = marked ? `\ufeff${text}` : text;
  if (wide) return utf16(content, wide === 'le');
  const declared = DECLARED.exec(text);
  const other = declared?.[2] !== undefined && !UNICODE.test(declared[2]);
  return new TextEncoder().encode(other ? text.replace(DECLARED, '$1UTF-8') : content);
}

const DECLARED = /^(<\?xml[^>]{0,100}?encoding\s*=\s*["'])([\w.:-]{1,40})(?=["'])/;
const UNICODE = /^(utf-?(8|16).*|us-ascii)$/i;

function encodingOf([a, b, c]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return { wide: 'le', marked: true };
  if (a === 0xfe && b === 0xff) return { wide: 'be', marked: true };
  if (a === 0x3c && b === 0) return { wide: 'le', marked: false };
  if (a === 0 && b === 0x3c) return { wide: 'be', marked: false };
  return { marked: a === 0xef && b === 0xbb && c === 0xbf };
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}
