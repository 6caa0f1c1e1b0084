import type { StoreName } from '../port';
import { NAMESPACES } from '../token';
import { customParts } from './custom-xml';
import type { Parts } from './package';
import { XmlScanner } from './xml';

/** The text that a workbook keeps under a name, whichever item number the host gave its part. */
export function storedText(parts: Parts, main: string, kind: StoreName): string | undefined {
  for (const { name, text } of customParts(parts, main, NAMESPACES[kind])) {
    const xml = new XmlScanner(text, name);
    xml.next();
    if (xml.name === kind) return xml.content();
  }
  return undefined;
}
