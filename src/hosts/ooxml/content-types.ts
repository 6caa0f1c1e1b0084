import type { PackageEditor } from './editor';
import { restoreSeat, seatOf, type Seat } from './seat';
import { Splices } from './splice';
import { escapeAttribute, append } from './xml-write';
import type { XmlNode, XmlTree } from './xml-tree';

const PART = '[Content_Types].xml';

/** States the type of a part, where the default of its extension does not. */
export function setContentType(editor: PackageEditor, part: string, type: string): void {
  const tree = editor.tree(PART);
  if (!tree || typeOf(tree, part) === type) return;
  const { prefix } = tree.root;
  const xml = `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`;
  const splices = new Splices();
  append(splices, tree.text, tree.root, xml);
  editor.patch(PART, splices);
}

/** States the type of an extension; false where the package already says one. */
export function addDefaultType(editor: PackageEditor, extension: string, type: string): boolean {
  const tree = editor.tree(PART);
  if (!tree || defaultOf(tree, extension)) return false;
  const { prefix, children, openTo } = tree.root;
  const first = children[0]?.from ?? openTo;
  const splices = new Splices();
  splices.insert(
    first,
    `<${prefix}Default Extension="${extension}" ContentType="${escapeAttribute(type)}"/>`,
  );
  editor.patch(PART, splices);
  return true;
}

/** Whether the package says the type of an extension. */
export function hasDefaultType(editor: PackageEditor, extension: string): boolean {
  const tree = editor.tree(PART);
  return tree !== undefined && defaultOf(tree, extension) !== undefined;
}

/** Takes the type of an extension out, unless a part goes by it. */
export function dropDefaultType(editor: PackageEditor, extension: string): void {
  const tree = editor.tree(PART);
  const parts = editor.names().filter((name) => name.toLowerCase().endsWith(`.${extension}`));
  if (tree && parts.every((name) => overrideOf(tree, name))) drop(editor, defaultOf(tree, extension));
}

/** Takes the stated type of a part out; returns where it stood. */
export function dropContentType(editor: PackageEditor, part: string): Seat | undefined {
  const tree = editor.tree(PART);
  const node = tree && overrideOf(tree, part);
  drop(editor, node);
  return tree && node && seatOf(tree, node);
}

/** Puts a stated type back where it stood. */
export function restoreContentType(editor: PackageEditor, seat: Seat): void {
  restoreSeat(editor, PART, seat);
}

function drop(editor: PackageEditor, node: XmlNode | undefined): void {
  if (!node) return;
  const splices = new Splices();
  splices.remove(node.from, node.to);
  editor.patch(PART, splices);
}

function overrideOf(tree: XmlTree, part: string): XmlNode | undefined {
  return tree.root.children.find(
    (node) => node.name === 'Override' && same(tree.attr(node, 'PartName'), `/${part}`),
  );
}

function defaultOf(tree: XmlTree, extension: string): XmlNode | undefined {
  return tree.root.children.find(
    (node) => node.name === 'Default' && same(tree.attr(node, 'Extension'), extension),
  );
}

function typeOf(tree: XmlTree, part: string): string | undefined {
  const node = overrideOf(tree, part) ?? defaultOf(tree, part.slice(part.lastIndexOf('.') + 1));
  return node && tree.attr(node, 'ContentType');
}

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
