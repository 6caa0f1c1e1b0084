import { customParts, dropCustomPart } from './custom-xml';
import { PackageEditor } from './editor';
import { JOURNAL_NAMESPACE } from './journal';
import { MARKS_NAMESPACE } from './mark-record';
import { dropMarks } from './marks';

/** Namespace of the part that keeps which findings a person set aside. */
export const IGNORE_NAMESPACE = 'urn:ziping:ignore:1';

/**
 * Takes every trace of ours out of a workbook file: marks, journal and ignored findings. What was
 * filled in stays, and so does an embedded profile, which is the bureau's. Afterwards nothing can be
 * taken back any more.
 */
export function clearAll(bytes: Uint8Array): Uint8Array {
  const editor = new PackageEditor(bytes);
  dropMarks(editor);
  for (const namespace of [MARKS_NAMESPACE, JOURNAL_NAMESPACE, IGNORE_NAMESPACE]) {
    for (const { name } of customParts(editor, namespace)) dropCustomPart(editor, name);
  }
  return editor.bytes();
}
