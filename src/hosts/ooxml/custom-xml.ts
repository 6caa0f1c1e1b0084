import { dropContentType, setContentType } from './content-types';
import type { PackageEditor } from './editor';
import { relationships, relationshipsPart } from './package';
import { addRelationship, dropRelationship } from './relations';
import { XmlScanner } from './xml';

/** A custom XML part of the workbook. */
export interface CustomPart {
  readonly name: string;
  readonly text: string;
}

/** The workbook's custom XML parts whose root element is of a namespace. */
export function customParts(editor: PackageEditor, namespace: string): CustomPart[] {
  const found: CustomPart[] = [];
  for (const { type, target } of relationships(editor, editor.main).values()) {
    const text = type === 'customXml' ? editor.text(target) : undefined;
    // Other programs' parts may be as odd as they like: only those that name us are looked at.
    if (!text?.includes(namespace)) continue;
    const xml = new XmlScanner(text, target);
    if (xml.next() === 'start' && xml.namespace() === namespace) found.push({ name: target, text });
  }
  return found;
}

/**
 * Adds a custom XML part to the workbook. The properties part that may go with one is left out: it
 * only repeats the namespace, and Excel writes its own when it saves.
 */
export function addCustomPart(editor: PackageEditor, text: string): void {
  const names = new Set(editor.names().map((name) => name.toLowerCase()));
  let number = 1;
  while (names.has(`customxml/item${number}.xml`) || names.has(`customxml/itemprops${number}.xml`)) number++;
  const name = `customXml/item${number}.xml`;
  editor.set(name, text);
  setContentType(editor, name, 'application/xml');
  addRelationship(editor, editor.main, 'customXml', name);
}

/** Takes out a custom XML part, its properties and its relationships. */
export function dropCustomPart(editor: PackageEditor, name: string): void {
  for (const { target } of relationships(editor, name).values()) dropPart(editor, target);
  editor.set(relationshipsPart(name), undefined);
  dropPart(editor, name);
  dropRelationship(editor, editor.main, name);
}

function dropPart(editor: PackageEditor, name: string): void {
  editor.set(name, undefined);
  dropContentType(editor, name);
}
