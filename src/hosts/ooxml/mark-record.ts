import { NAMESPACES } from '../token';
import { dropContentType, dropDefaultType, hasDefaultType } from './content-types';
import { customParts } from './custom-xml';
import { addCustomPart, dropCustomPart } from './custom-xml-write';
import type { PackageEditor } from './editor';
import { pack, unpack } from './packed';
import { dropRelationship } from './relations';
import { Splices, type Splice } from './splice';
import { XmlScanner } from './xml';

/**
 * What marking did to the parts. It holds places and the few characters that marks replaced, never
 * what the cells hold: a workbook must not carry along what people have since taken out of it.
 */
interface MarkRecord {
  /** Parts that were changed: their fingerprint since, and how to undo, the last step first. */
  readonly parts: readonly (readonly [name: string, print: string, undo: readonly (readonly Splice[])[]])[];
  /** Parts that were added, with their fingerprints. */
  readonly added: readonly (readonly [name: string, print: string])[];
  /** The type of the extension `vml` was stated. */
  readonly vml: boolean;
}

/** These list other parts, so whatever else is done to a workbook changes them: ours go one by one. */
const LISTS = /^(\[Content_Types\]\.xml|.*_rels\/workbook[^/]*\.rels)$/i;

/** Extension of the drawings of notes. */
const VML = 'vml';

/** Watches a package while it is being marked. */
export class MarkRecorder {
  private readonly before: ReadonlySet<string>;
  private readonly hadVml: boolean;
  private readonly log: ReadonlyMap<string, readonly (readonly Splice[])[]>;

  constructor(private readonly editor: PackageEditor) {
    this.before = new Set(editor.names());
    this.hadVml = hasDefaultType(editor, VML);
    this.log = editor.startLog();
  }

  /** Puts the record into the workbook. */
  write(): void {
    const { editor } = this;
    const print = (name: string): string => editor.fingerprint(name) ?? '';
    const record: MarkRecord = {
      parts: [...this.log]
        .filter(([name]) => this.before.has(name) && !LISTS.test(name))
        .map(([name, undo]) => [name, print(name), undo] as const),
      added: editor
        .names()
        .filter((name) => !this.before.has(name))
        .map((name) => [name, print(name)] as const),
      vml: !this.hadVml && hasDefaultType(editor, VML),
    };
    const content = pack(JSON.stringify(record));
    addCustomPart(editor, NAMESPACES.marks, `<marks xmlns="${NAMESPACES.marks}">${content}</marks>`);
  }
}

/**
 * Takes marks back by the record: every part that is still as marking left it becomes what it was. The
 * record goes with them.
 */
export function undoMarks(editor: PackageEditor): void {
  for (const { name, text } of customParts(editor, editor.main, NAMESPACES.marks)) {
    const record = parse(text, name);
    dropCustomPart(editor, name);
    if (record) undo(editor, record);
  }
}

function undo(editor: PackageEditor, { parts, added, vml }: MarkRecord): void {
  for (const [name, print, steps] of parts) {
    if (editor.fingerprint(name) !== print) continue;
    for (const step of steps) {
      const splices = new Splices();
      for (const { at, remove, insert } of step) splices.replace(at, at + remove, insert);
      editor.patch(name, splices);
    }
  }
  for (const [name, print] of added) {
    if (editor.fingerprint(name) !== print) continue;
    editor.set(name, undefined);
    dropContentType(editor, name);
    dropRelationship(editor, editor.main, name);
  }
  if (vml) dropDefaultType(editor, VML);
}

/** The record, or undefined where a program or person has spoilt it: then the token must do. */
function parse(text: string, name: string): MarkRecord | undefined {
  try {
    const xml = new XmlScanner(text, name);
    xml.next();
    const record: unknown = JSON.parse(unpack(xml.content().trim()));
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is MarkRecord {
  const { parts, added } = (value ?? {}) as Partial<Record<string, unknown>>;
  const named = (part: unknown): part is unknown[] => isList(part) && typeof part[0] === 'string';
  const undoes = (steps: unknown): boolean =>
    isList(steps) && steps.every((step) => isList(step) && step.every(isSplice));
  return (
    isList(parts) &&
    parts.every((part) => named(part) && undoes(part[2])) &&
    isList(added) &&
    added.every(named)
  );
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isSplice(value: unknown): boolean {
  const { at, remove, insert } = (value ?? {}) as Partial<Record<string, unknown>>;
  return Number.isInteger(at) && Number.isInteger(remove) && typeof insert === 'string';
}
