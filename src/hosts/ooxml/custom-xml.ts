import { relationships, type Parts } from './package';
import { XmlScanner } from './xml';

/** A custom XML part of the workbook. */
export interface CustomPart {
  readonly name: string;
  readonly text: string;
}

/**
 * The workbook's custom XML parts whose root element is of a namespace. They belong to the workbook
 * part, and to the package itself where LibreOffice has saved it.
 */
export function customParts(parts: Parts, main: string, namespace: string): CustomPart[] {
  const found = new Map<string, CustomPart>();
  for (const source of [main, '']) {
    for (const { type, target } of relationships(parts, source).values()) {
      const text = type === 'customXml' ? parts.text(target) : undefined;
      // Other programs' parts may be as odd as they like: only those that name us are looked at.
      if (!text?.includes(namespace)) continue;
      const xml = new XmlScanner(text, target);
      if (xml.next() === 'start' && xml.namespace() === namespace) found.set(target, { name: target, text });
    }
  }
  return [...found.values()];
}
