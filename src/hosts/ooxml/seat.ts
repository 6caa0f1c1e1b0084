import type { PackageEditor } from './editor';
import { Splices } from './splice';
import type { XmlNode, XmlTree } from './xml-tree';
import { append } from './xml-write';

/** Where an element stood among its siblings, to put it back. Plain data. */
export interface Seat {
  readonly xml: string;
  /** Number of sibling elements before it. */
  readonly index: number;
  /** What stands between the sibling before and it: white space. */
  readonly gap: string;
}

/** Puts an element back under the root of a part, where it stood. */
export function restoreSeat(editor: PackageEditor, part: string, { xml, index, gap }: Seat): void {
  const tree = editor.tree(part);
  if (!tree) return;
  const splices = new Splices();
  const { children, openTo } = tree.root;
  const at = index === 0 ? openTo : children[Math.min(index, children.length) - 1]?.to;
  if (at === undefined) append(splices, tree.text, tree.root, xml);
  // The white space before it was left standing.
  else splices.insert(tree.text.startsWith(gap, at) ? at + gap.length : at, xml);
  editor.patch(part, splices);
}

/** Where an element under the root stands. */
export function seatOf(tree: XmlTree, node: XmlNode): Seat {
  const { children, openTo } = tree.root;
  const index = children.indexOf(node);
  const gap = tree.text.slice(children[index - 1]?.to ?? openTo, node.from);
  return { xml: tree.source(node), index, gap };
}
