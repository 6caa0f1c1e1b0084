import { dropContentType, setContentType } from './content-types';
import type { PackageEditor } from './editor';
import { crc32 } from './inflate';
import { relationships, relationshipsPart } from './package';
import { addRelationship, dropRelationship, relationshipNamespace } from './relations';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * Adds a custom XML part to the workbook, with the properties part that goes with one: without it
 * LibreOffice drops the part when it saves.
 *
 * @param namespace of the root element; a workbook has one part of ours for each
 */
export function addCustomPart(editor: PackageEditor, namespace: string, text: string): void {
  const number = freeNumber(editor);
  const name = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  editor.set(name, text);
  setContentType(editor, name, 'application/xml');
  const schema = relationshipNamespace(editor).replace('relationships', 'customXml');
  editor.set(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${itemId(namespace)}" ` +
      `xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  setContentType(editor, properties, PROPERTIES_TYPE);
  addRelationship(editor, name, 'customXmlProps', properties);
  addRelationship(editor, editor.main, 'customXml', name);
}

function freeNumber(editor: PackageEditor): number {
  const names = new Set(editor.names().map((name) => name.toLowerCase()));
  let number = 1;
  while (
    names.has(`customxml/item${number}.xml`) ||
    names.has(`customxml/itemprops${number}.xml`) ||
    names.has(`customxml/_rels/item${number}.xml.rels`)
  ) {
    number++;
  }
  return number;
}

/** An identifier in the form of a GUID, always the same for a namespace: nothing here is random. */
function itemId(namespace: string): string {
  const sum = crc32(new TextEncoder().encode(namespace)).toString(16).toUpperCase().padStart(8, '0');
  return `{${sum}-5A49-4050-894E-475A4950494E}`;
}

/** Takes out a custom XML part, its properties and its relationships. */
export function dropCustomPart(editor: PackageEditor, name: string): void {
  const own = [...relationships(editor, name).values()].map(({ target }) => target);
  for (const each of [...own, relationshipsPart(name), name]) {
    editor.set(each, undefined);
    dropContentType(editor, each);
  }
  for (const source of [editor.main, '']) dropRelationship(editor, source, name);
}
