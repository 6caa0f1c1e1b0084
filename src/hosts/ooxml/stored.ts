import type { StoreName } from '../port';
import { NAMESPACES } from '../token';
import { addCustomPart, customParts, dropCustomPart } from './custom-xml';
import { PackageEditor } from './editor';
import type { Parts } from './package';
import { XmlScanner } from './xml';
import { escapeText } from './xml-write';

/** The text that a workbook keeps under a name, whichever item number the host gave its part. */
export function storedText(parts: Parts, main: string, kind: StoreName): string | undefined {
  for (const { name, text } of customParts(parts, main, NAMESPACES[kind])) {
    const xml = new XmlScanner(text, name);
    xml.next();
    if (xml.name === kind) return xml.content();
  }
  return undefined;
}

/** The workbook with this text under a name, in place of what there was; undefined takes it out. */
export function withStored(bytes: Uint8Array, kind: StoreName, text: string | undefined): Uint8Array {
  const editor = new PackageEditor(bytes);
  const namespace = NAMESPACES[kind];
  for (const { name } of customParts(editor, editor.main, namespace)) dropCustomPart(editor, name);
  if (text !== undefined) {
    addCustomPart(editor, namespace, `<${kind} xmlns="${namespace}">${escapeText(text)}</${kind}>`);
  }
  return editor.bytes();
}
