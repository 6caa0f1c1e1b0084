import { isSelfClosing, type XmlNode } from './xml-tree';
import type { Splices } from './splice';

/** Text for the content of an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, escaped);
}

/** Text for a value between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, escaped);
}

function escaped(character: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}

/**
 * Text of a cell or a note for the content of an element: characters that XML cannot hold, and what
 * would be taken for one of them, as the format writes them (`_x0007_`).
 */
export function escapeCellText(text: string): string {
  const readable = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return escapeText(readable);
}

/** A `t` element; spaces at its ends and line breaks are kept. */
export function textElement(text: string, prefix: string): string {
  const keep = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${escapeCellText(text)}</${prefix}t>`;
}

/** Puts a new last child into an element, opening it where it is written as `<a/>`. */
export function append(splices: Splices, text: string, parent: XmlNode, xml: string): void {
  if (!isSelfClosing(parent)) return splices.insert(parent.closeFrom, xml);
  const slash = text.lastIndexOf('/', parent.to);
  splices.replace(slash, parent.to, `>${xml}</${parent.prefix}${parent.name}>`);
}
