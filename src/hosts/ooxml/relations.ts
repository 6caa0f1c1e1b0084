import { dropContentType } from './content-types';
import type { PackageEditor } from './editor';
import { relationshipsPart, resolveTarget } from './package';
import { restoreSeat, seatOf, type Seat } from './seat';
import { Splices } from './splice';
import type { XmlNode, XmlTree } from './xml-tree';
import { append, escapeAttribute } from './xml-write';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Namespaces of relationship ids and types, of either edition of the format. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set([TRANSITIONAL, STRICT]);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The namespace of relationship types that the package uses. */
export function relationshipNamespace(editor: PackageEditor): string {
  const root = editor.text(relationshipsPart('')) ?? '';
  return root.includes(`"${STRICT}/officeDocument"`) || root.includes(`'${STRICT}/officeDocument'`)
    ? STRICT
    : TRANSITIONAL;
}

/**
 * Adds a relationship from a part to a part; returns its id.
 *
 * @param type the last word of its type: `comments`
 */
export function addRelationship(editor: PackageEditor, source: string, type: string, target: string): string {
  const name = relationshipsPart(source);
  if (!editor.has(name)) editor.set(name, `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  // Just put where it was missing.
  const tree = editor.tree(name) as XmlTree;
  const { prefix, children } = tree.root;
  const used = new Set(children.map((node) => tree.attr(node, 'Id')));
  let number = children.length + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const uri = `${relationshipNamespace(editor)}/${type}`;
  const path = escapeAttribute(relativePath(source, target));
  const splices = new Splices();
  append(splices, tree.text, tree.root, `<${prefix}Relationship Id="${id}" Type="${uri}" Target="${path}"/>`);
  editor.patch(name, splices);
  return id;
}

/** Takes out the relationship from a part to a part; returns where it stood. */
export function dropRelationship(editor: PackageEditor, source: string, target: string): Seat | undefined {
  const name = relationshipsPart(source);
  const tree = editor.tree(name);
  const node = tree?.root.children.find((each) => pointsTo(tree, each, source, target));
  if (!tree || !node) return undefined;
  const splices = new Splices();
  splices.remove(node.from, node.to);
  editor.patch(name, splices);
  return seatOf(tree, node);
}

/** Puts a relationship of a part back where it stood. */
export function restoreRelationship(editor: PackageEditor, source: string, seat: Seat): void {
  restoreSeat(editor, relationshipsPart(source), seat);
}

/** Takes out the relationships part of a part where nothing is left in it. */
export function dropEmptyRelationships(editor: PackageEditor, source: string): void {
  const name = relationshipsPart(source);
  if (editor.tree(name)?.root.children.length !== 0) return;
  editor.set(name, undefined);
  dropContentType(editor, name);
}

function pointsTo(tree: XmlTree, node: XmlNode, source: string, target: string): boolean {
  if (tree.attr(node, 'TargetMode') === 'External') return false;
  return resolveTarget(source, tree.attr(node, 'Target') ?? '').toLowerCase() === target.toLowerCase();
}

/** `xl/worksheets/sheet1.xml` to `xl/comments1.xml`: `../comments1.xml`. */
function relativePath(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].map(encodeURI).join('/');
}
