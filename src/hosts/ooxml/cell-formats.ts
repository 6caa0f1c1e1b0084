import { BUILTIN_FORMATS } from './builtin-formats';
import type { PackageEditor } from './editor';
import { placeFor, STYLES_ORDER } from './order';
import { relationships, targetOf } from './package';
import { Splices } from './splice';
import { attribute, child, type XmlNode, type XmlTree } from './xml-tree';
import { append, escapeAttribute } from './xml-write';

/** Ids below belong to the built-in formats. */
const FIRST_FORMAT = 164;

/**
 * The number of a cell style that is as another (undefined: as that of plain cells) but for its number
 * format; added to the styles where there is none yet. Undefined where the workbook has no styles.
 */
export function withFormat(
  editor: PackageEditor,
  style: string | undefined,
  code: string,
): string | undefined {
  const part = targetOf(relationships(editor, editor.main), 'styles');
  const tree = part === undefined ? undefined : editor.tree(part);
  const cells = child(tree?.root, 'cellXfs');
  const base = cells?.children[Number(style ?? 0)];
  if (part === undefined || !tree || !cells || !base) return undefined;
  const splices = new Splices();
  const wanted = withAttributes(tree, base, {
    numFmtId: String(formatId(tree, splices, code)),
    applyNumberFormat: '1',
  });
  const known = cells.children.findIndex((node) => tree.source(node) === wanted);
  if (known >= 0) return String(known);
  append(splices, tree.text, cells, wanted);
  count(splices, cells);
  editor.patch(part, splices);
  return String(cells.children.length);
}

/** The id of a number format, which is added where the file has none of that code. */
function formatId(tree: XmlTree, splices: Splices, code: string): number {
  for (const [id, built] of BUILTIN_FORMATS) if (built === code) return id;
  const formats = child(tree.root, 'numFmts');
  const ids = (formats?.children ?? []).map((node) => ({
    id: Number(tree.attr(node, 'numFmtId')),
    code: tree.attr(node, 'formatCode'),
  }));
  const same = ids.find((each) => each.code === code);
  if (same) return same.id;
  const id = ids.reduce((most, each) => Math.max(most, each.id + 1), FIRST_FORMAT);
  const p = tree.root.prefix;
  const xml = `<${p}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
  if (formats) {
    append(splices, tree.text, formats, xml);
    count(splices, formats);
  } else {
    const all = `<${p}numFmts count="1">${xml}</${p}numFmts>`;
    splices.insert(placeFor(tree, STYLES_ORDER, 'numFmts'), all);
  }
  return id;
}

/** An element as it is written, with other values of some attributes. */
function withAttributes(tree: XmlTree, node: XmlNode, values: Readonly<Record<string, string>>): string {
  const splices = new Splices();
  for (const [name, value] of Object.entries(values)) {
    const span = attribute(node, name);
    if (span) splices.replace(span.from - node.from, span.to - node.from, value);
    else splices.insert(1 + node.prefix.length + node.name.length, ` ${name}="${value}"`);
  }
  return splices.apply(tree.source(node));
}

/** One more of what an element says it holds. */
function count(splices: Splices, node: XmlNode): void {
  const span = attribute(node, 'count');
  if (span) splices.replace(span.from, span.to, String(node.children.length + 1));
}
