import { NAMESPACES } from '../token';
import { customParts } from './custom-xml';
import { addCustomPart, dropCustomPart } from './custom-xml-write';
import { PackageEditor } from './editor';
import { edit, type Edit, type EditInverse, type EditOptions } from './edits';
import { revert, type Reverted, type RevertOptions } from './revert';
import { XmlTree } from './xml-tree';
import { append, escapeAttribute, escapeText } from './xml-write';
import { pack, unpack } from './packed';
import { Splices } from './splice';

/** One step that can be taken back. */
export interface JournalEntry {
  /** What was done, in words for people. */
  readonly label: string;
  /** When, as the caller gave it. */
  readonly time?: string;
  readonly inverse: EditInverse;
}

/**
 * Writes cells as `applyEdits` does, and notes in the workbook how to take them back.
 *
 * @throws EditError, before anything is written · WorkbookError where the file cannot be read
 */
export function applyJournalled(
  bytes: Uint8Array,
  edits: readonly Edit[],
  entry: { readonly label: string; readonly time?: string },
  options: EditOptions = {},
): { bytes: Uint8Array; inverse: EditInverse } {
  const editor = new PackageEditor(bytes);
  const inverse = edit(editor, edits, options);
  if (inverse.cells.length > 0) push(editor, { ...entry, inverse });
  return { bytes: editor.bytes(), inverse };
}

/** The steps that can be taken back, the last one last. */
export function readJournal(bytes: Uint8Array): JournalEntry[] {
  return steps(new PackageEditor(bytes)).map(({ entry }) => entry);
}

/**
 * Takes the last noted step back and forgets it. `label` is undefined where there was none; then the
 * bytes are those given. With the last step the journal's part goes too, so that every part is what it
 * was before the first.
 *
 * @throws EditError as `revertEdits`
 */
export function undoLast(
  bytes: Uint8Array,
  options: RevertOptions = {},
): Reverted & { bytes: Uint8Array; label?: string } {
  const editor = new PackageEditor(bytes);
  const all = steps(editor);
  const last = all[all.length - 1];
  if (!last) return { bytes, cells: [], kept: [] };
  pop(editor, last);
  const reverted = revert(editor, last.entry.inverse, options);
  return { bytes: editor.bytes(), label: last.entry.label, ...reverted };
}

interface Step {
  readonly entry: JournalEntry;
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The steps, the last one last. The Excel door keeps each in a part of its own, and Excel does not keep
 * the order of parts, so the times tell it; steps without a time keep their places.
 */
function steps(editor: PackageEditor): Step[] {
  const found = customParts(editor, editor.main, NAMESPACES.journal).flatMap(({ name, text }) => {
    const tree = new XmlTree(text, name);
    return [...tree.all('entry')].flatMap((node) => {
      const inverse = parse(tree.content(node));
      const time = tree.attr(node, 'time');
      const entry = { label: tree.attr(node, 'label') ?? '', ...(time !== undefined && { time }) };
      return inverse ? [{ entry: { ...entry, inverse }, part: name, from: node.from, to: node.to }] : [];
    });
  });
  return found.sort((a, b) => order(a.entry.time, b.entry.time));
}

function order(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined || a === b) return 0;
  return a < b ? -1 : 1;
}

/** How to take a step back; undefined where the entry was spoilt. */
function parse(content: string): EditInverse | undefined {
  try {
    const value: unknown = JSON.parse(unpack(content.trim()));
    return isInverse(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isInverse(value: unknown): value is EditInverse {
  const { cells, sheets } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(cells) || !Array.isArray(sheets)) return false;
  return cells.every((each: unknown) => {
    const { sheet, cell, before, after, was, is } = (each ?? {}) as Partial<Record<string, unknown>>;
    const xml = (text: unknown): boolean => text === null || typeof text === 'string';
    return (
      typeof sheet === 'string' &&
      typeof cell === 'string' &&
      xml(before) &&
      xml(after) &&
      isObject(was) &&
      isObject(is)
    );
  });
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function push(editor: PackageEditor, { label, time, inverse }: JournalEntry): void {
  const at = time === undefined ? '' : ` time="${escapeAttribute(time)}"`;
  const content = escapeText(pack(JSON.stringify(inverse)));
  const [part] = customParts(editor, editor.main, NAMESPACES.journal);
  if (!part) {
    const xml = `<entry label="${escapeAttribute(label)}"${at}>${content}</entry>`;
    return addCustomPart(
      editor,
      NAMESPACES.journal,
      `<journal xmlns="${NAMESPACES.journal}">${xml}</journal>`,
    );
  }
  const tree = new XmlTree(part.text, part.name);
  const p = tree.root.prefix;
  const splices = new Splices();
  append(
    splices,
    tree.text,
    tree.root,
    `<${p}entry label="${escapeAttribute(label)}"${at}>${content}</${p}entry>`,
  );
  editor.patch(part.name, splices);
}

function pop(editor: PackageEditor, { part, from, to }: Step): void {
  const splices = new Splices();
  splices.remove(from, to);
  editor.patch(part, splices);
  if (editor.tree(part)?.root.children.length === 0) dropCustomPart(editor, part);
}
