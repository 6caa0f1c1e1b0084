import { WorkbookError } from './errors';
import { LIMITS } from './limits';
import { XmlScanner } from './xml';

/**
 * The shared strings in order. Runs of rich text are joined; phonetic readings are not part of the
 * text.
 */
export function parseStrings(text: string, part: string): string[] {
  const xml = new XmlScanner(text, part);
  const strings: string[] = [];
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token !== 'start' || xml.depth !== 2 || xml.name !== 'si') continue;
    if (strings.length >= LIMITS.strings) throw new WorkbookError('too-large', { what: 'strings' });
    strings.push(richText(xml));
  }
  return strings;
}

/** The text of the element just started (`si`, `is`); stops at its end. */
export function richText(xml: XmlScanner): string {
  const { depth } = xml;
  let text = '';
  for (;;) {
    const token = xml.next();
    if (token === 'end' && xml.depth <= depth) return unescapeText(text);
    if (token !== 'start') continue;
    if (xml.name === 't') text += xml.content();
    else if (xml.name === 'rPh') xml.skip();
  }
}

/** `_x000D_` is how a workbook stores a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
