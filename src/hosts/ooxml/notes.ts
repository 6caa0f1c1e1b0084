import { a1, parseA1, type Address, type Range } from '../../core/sheet/address';
import { addDefaultType, dropContentType, setContentType } from './content-types';
import type { PackageEditor } from './editor';
import { WorkbookError } from './errors';
import { mainNamespace } from './mark-formats';
import { boxSize, Layout } from './note-box';
import { noteText } from '../note-lines';
import { appendToNote, dropFromNote } from './note-text';
import { placeFor, SHEET_ORDER } from './order';
import { relationships, targetOf } from './package';
import { SheetText } from './place';
import {
  addRelationship,
  dropEmptyRelationships,
  dropRelationship,
  relationshipNamespace,
  RELATIONSHIPS,
} from './relations';
import { Splices } from './splice';
import { addShapes, dropShapes, growShape, isEmptyDrawing, newDrawing, noteShapes } from './vml';
import { child, type XmlNode, type XmlTree } from './xml-tree';
import { append, escapeAttribute, escapeText, textElement } from './xml-write';

/** A note to be put on a cell. */
export interface Note {
  readonly cell: Address;
  /** What the cell spans. */
  readonly area: Range;
  readonly lines: readonly string[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Why a cell got no note: its conversation is left alone, or what holds the notes cannot be changed. */
export type NoNote = 'threaded-comment' | 'not-possible';

/**
 * Puts notes on cells of a worksheet: new ones, or more lines at the end of those that are there. The
 * parts that hold them are made where the sheet has none. Returns the cells that got none.
 */
export function addNotes(
  editor: PackageEditor,
  sheet: string,
  notes: readonly Note[],
  author: string,
): { cell: Address; why: NoNote }[] {
  const threads = threadedCells(editor, sheet);
  const free = notes.filter(({ cell }) => !threads.has(a1(cell)));
  const skipped = notes
    .filter(({ cell }) => threads.has(a1(cell)))
    .map(({ cell }) => ({ cell, why: 'threaded-comment' as const }));
  if (free.length === 0) return skipped;
  const back = editor.checkpoint();
  try {
    return [...skipped, ...new NoteWriter(editor, sheet, author).write(free)];
  } catch (error) {
    // Drawings of old programs are not always well-formed; the highlights must not fail for that.
    if (!(error instanceof WorkbookError)) throw error;
    back();
    return [...skipped, ...free.map(({ cell }) => ({ cell, why: 'not-possible' as const }))];
  }
}

/** Cells with a conversation: its own part names them, and so does the note that stands in for it. */
function threadedCells(editor: PackageEditor, sheet: string): Set<string> {
  const relations = relationships(editor, sheet);
  const cells = new Set<string>();
  const threads = [...relations.values()].filter(({ type }) => type === 'threadedComment');
  for (const { target } of threads) {
    const tree = editor.tree(target);
    for (const node of tree?.root.children ?? []) cells.add(tree?.attr(node, 'ref') ?? '');
  }
  const comments = targetOf(relations, 'comments');
  const tree = comments === undefined ? undefined : editor.tree(comments);
  if (!tree) return cells;
  const authors = child(tree.root, 'authors')?.children.map((node) => tree.content(node)) ?? [];
  for (const node of child(tree.root, 'commentList')?.children ?? []) {
    const author = authors[Number(tree.attr(node, 'authorId'))];
    if (author?.startsWith('tc=')) cells.add(tree.attr(node, 'ref') ?? '');
  }
  return cells;
}

/** The part of a kind that a worksheet leads to. */
function partOf(editor: PackageEditor, sheet: string, type: string): string | undefined {
  const name = targetOf(relationships(editor, sheet), type);
  return name !== undefined && editor.has(name) ? name : undefined;
}

/** Name of the drawing of a worksheet's notes. */
function drawingOf(editor: PackageEditor, sheet: string): string | undefined {
  const tree = editor.tree(sheet);
  const node = child(tree?.root, 'legacyDrawing');
  const id = tree && node && tree.attr(node, 'id');
  const name = id === undefined ? undefined : relationships(editor, sheet).get(id)?.target;
  return name !== undefined && editor.has(name) ? name : undefined;
}

class NoteWriter {
  private readonly layout: Layout;
  private readonly comments: string;
  private readonly drawing: string;

  constructor(
    private readonly editor: PackageEditor,
    private readonly sheet: string,
    private readonly author: string,
  ) {
    this.layout = new Layout(new SheetText(editor.text(sheet) ?? '', sheet));
    this.comments = partOf(editor, sheet, 'comments') ?? this.createComments();
    this.drawing = drawingOf(editor, sheet) ?? this.createDrawing();
  }

  write(notes: readonly Note[]): { cell: Address; why: NoNote }[] {
    const { editor } = this;
    const tree = editor.tree(this.comments) as XmlTree;
    const { prefix: p } = tree.root;
    const drawing = editor.tree(this.drawing) as XmlTree;
    const shapes = noteShapes(drawing);
    const splices = new Splices();
    const grown = new Splices();
    const list = child(tree.root, 'commentList');
    const existing = new Map(list?.children.map((node) => [tree.attr(node, 'ref'), node]));
    const skipped: { cell: Address; why: NoNote }[] = [];
    const added: { note: Note; text: string }[] = [];
    for (const note of notes) {
      const text = noteText(this.author, note.lines);
      const comment = existing.get(a1(note.cell));
      if (!comment) added.push({ note, text });
      else if (appendToNote(tree, splices, comment, text)) {
        const shape = shapes.get(a1(note.cell));
        if (shape) growShape(drawing, grown, shape, boxSize(text).height, this.layout);
      } else skipped.push({ cell: note.cell, why: 'not-possible' });
    }
    if (added.length > 0) {
      const id = this.authorId(tree, splices);
      const xml = added
        .map(({ note, text }) => {
          const body = `<${p}text>${textElement(text, p)}</${p}text>`;
          return `<${p}comment ref="${a1(note.cell)}" authorId="${id}">${body}</${p}comment>`;
        })
        .join('');
      if (list) append(splices, tree.text, list, xml);
      else append(splices, tree.text, tree.root, `<${p}commentList>${xml}</${p}commentList>`);
    }
    editor.patch(this.comments, splices);
    editor.patch(this.drawing, grown);
    this.addBoxes(added);
    return skipped;
  }

  private addBoxes(added: readonly { note: Note; text: string }[]): void {
    if (added.length === 0) return;
    const boxes = added.map(({ note: { cell, area }, text }) => ({
      cell,
      anchor: this.layout.beside(cell, area.right, boxSize(text)),
    }));
    this.editor.patch(this.drawing, addShapes(this.editor.tree(this.drawing) as XmlTree, boxes));
  }

  private authorId(tree: XmlTree, splices: Splices): number {
    const { prefix: p } = tree.root;
    const authors = child(tree.root, 'authors');
    const names = authors?.children.map((node) => tree.content(node)) ?? [];
    const known = names.indexOf(this.author);
    if (known >= 0) return known;
    const xml = `<${p}author>${escapeText(this.author)}</${p}author>`;
    if (authors) append(splices, tree.text, authors, xml);
    else splices.insert(tree.root.openTo, `<${p}authors>${xml}</${p}authors>`);
    return names.length;
  }

  private createComments(): string {
    const { editor, sheet } = this;
    const { name } = editor.freeName((number) => `xl/comments${number}.xml`);
    const namespace = escapeAttribute(mainNamespace(editor.tree(sheet) as XmlTree));
    editor.set(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}">` +
        '<authors></authors><commentList></commentList></comments>',
    );
    setContentType(editor, name, COMMENTS_TYPE);
    addRelationship(editor, sheet, 'comments', name);
    return name;
  }

  private createDrawing(): string {
    const { editor, sheet } = this;
    const { name, number } = editor.freeName((each) => `xl/drawings/vmlDrawing${each}.vml`);
    editor.set(name, newDrawing(number));
    addDefaultType(editor, 'vml', VML_TYPE);
    setContentType(editor, name, VML_TYPE);
    const id = addRelationship(editor, sheet, 'vmlDrawing', name);
    const tree = editor.tree(sheet) as XmlTree;
    const r = tree.prefixOf(RELATIONSHIPS);
    const attributes =
      r === undefined ? `xmlns:r="${relationshipNamespace(editor)}" r:id="${id}"` : `${r}id="${id}"`;
    const splices = new Splices();
    const old = child(tree.root, 'legacyDrawing');
    const xml = `<${tree.root.prefix}legacyDrawing ${attributes}/>`;
    // One that leads nowhere is of no use to anyone.
    if (old) splices.replace(old.from, old.to, xml);
    else splices.insert(placeFor(tree, SHEET_ORDER, 'legacyDrawing'), xml);
    editor.patch(sheet, splices);
    return name;
  }
}

/** Takes our lines out of the notes of a worksheet, with all that then holds nothing any more. */
export function dropNotes(editor: PackageEditor, sheet: string): void {
  const comments = partOf(editor, sheet, 'comments');
  if (comments === undefined || !editor.text(comments)?.includes('(ziping:')) return;
  const tree = editor.tree(comments) as XmlTree;
  const list = child(tree.root, 'commentList');
  const splices = new Splices();
  const gone: XmlNode[] = [];
  for (const comment of list?.children ?? []) {
    if (dropFromNote(tree, splices, comment) !== 'all') continue;
    gone.push(comment);
    splices.remove(comment.from, comment.to);
  }
  const cells = gone.flatMap((node) => parseA1(tree.attr(node, 'ref') ?? '') ?? []);
  const drawing = drawingOf(editor, sheet);
  const shapes = drawing === undefined ? undefined : editor.tree(drawing);
  if (drawing !== undefined && shapes) editor.patch(drawing, dropShapes(shapes, cells));
  if (gone.length < (list?.children.length ?? 0)) {
    dropAuthor(tree, splices, gone);
    editor.patch(comments, splices);
    return;
  }
  dropPart(editor, sheet, comments);
  if (drawing !== undefined && shapes && isEmptyDrawing(editor.tree(drawing) ?? shapes)) {
    dropPart(editor, sheet, drawing);
    dropDrawingElement(editor, sheet);
  }
  dropEmptyRelationships(editor, sheet);
}

/** The author of the notes that went, where it is the last one and has no others. */
function dropAuthor(tree: XmlTree, splices: Splices, gone: readonly XmlNode[]): void {
  const authors = child(tree.root, 'authors')?.children ?? [];
  const last = authors[authors.length - 1];
  const ids = (nodes: readonly XmlNode[]): number[] =>
    nodes.map((node) => Number(tree.attr(node, 'authorId')));
  const went = new Set(gone);
  const left = child(tree.root, 'commentList')?.children.filter((node) => !went.has(node)) ?? [];
  const id = authors.length - 1;
  if (last && ids(gone).includes(id) && !ids(left).includes(id)) splices.remove(last.from, last.to);
}

function dropPart(editor: PackageEditor, sheet: string, name: string): void {
  editor.set(name, undefined);
  dropContentType(editor, name);
  dropRelationship(editor, sheet, name);
}

/** Takes out the element that leads to the drawing of the notes, where it leads nowhere. */
export function dropDrawingElement(editor: PackageEditor, sheet: string): void {
  const tree = editor.tree(sheet);
  const node = child(tree?.root, 'legacyDrawing');
  if (!tree || !node || drawingOf(editor, sheet) !== undefined) return;
  const splices = new Splices();
  splices.remove(node.from, node.to);
  editor.patch(sheet, splices);
}
