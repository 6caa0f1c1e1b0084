import { a1Range, contains, parseRange, type Address } from '../../core/sheet/address';
import type { ElementChange } from './recalculation';
import { type Splices } from './splice';
import { attribute, child, type XmlTree } from './xml-tree';

/** Widens the area that a worksheet states as used, where cells lie outside of it. */
export function growDimension(
  tree: XmlTree,
  splices: Splices,
  cells: readonly (Address & { readonly xml: string | null })[],
): ElementChange | undefined {
  const node = child(tree.root, 'dimension');
  const span = node && attribute(node, 'ref');
  const used = span && parseRange(tree.valueOf(span));
  if (!node || !used) return undefined;
  const range = { ...used };
  for (const cell of cells) {
    if (cell.xml === null || contains(range, cell)) continue;
    range.top = Math.min(range.top, cell.row);
    range.left = Math.min(range.left, cell.col);
    range.bottom = Math.max(range.bottom, cell.row);
    range.right = Math.max(range.right, cell.col);
  }
  const ref = a1Range(range);
  if (ref === a1Range(used)) return undefined;
  splices.replace(span.from, span.to, ref);
  const after = tree.text.slice(node.from, span.from) + ref + tree.text.slice(span.to, node.to);
  return { before: tree.source(node), after };
}

/** Puts the stated area back, where it is still as `growDimension` left it. */
export function restoreDimension(tree: XmlTree, splices: Splices, { before, after }: ElementChange): void {
  const node = child(tree.root, 'dimension');
  if (node && tree.source(node) === after) splices.replace(node.from, node.to, before ?? '');
}
