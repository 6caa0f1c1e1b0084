import { NAMESPACES } from '../token';
import { customParts } from './custom-xml';
import { dropCustomPart } from './custom-xml-write';
import { PackageEditor } from './editor';
import { dropMarks } from './marks';

/**
 * Takes every trace of ours out of a workbook file: marks, journal and ignored findings. What was
 * filled in stays, and so does an embedded profile, which is the bureau's. Afterwards nothing can be
 * taken back any more.
 */
export function clearAll(bytes: Uint8Array): Uint8Array {
  const editor = new PackageEditor(bytes);
  dropMarks(editor);
  const { marks, journal, ignored } = NAMESPACES;
  for (const namespace of [marks, journal, ignored]) {
    for (const { name } of customParts(editor, editor.main, namespace)) dropCustomPart(editor, name);
  }
  return editor.bytes();
}
