import type { StoreName } from '../port';
import { NAMESPACES } from '../token';
import { customParts } from './custom-xml';
import { addCustomPart, dropCustomPart } from './custom-xml-write';
import { PackageEditor } from './editor';
import { escapeText } from './xml-write';

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
