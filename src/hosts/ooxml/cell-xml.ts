import { isSelfClosing, XmlTree, attribute, child, type XmlNode } from './xml-tree';
import { Splices } from './splice';
import { append, escapeAttribute, escapeCellText, escapeText, textElement } from './xml-write';

/** What a cell is to hold. Numbers are as stored, so dates count from where the file counts from. */
export interface Content {
  /** With a formula: its result, null where it is not known. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** An error value instead of `value`. */
  readonly error?: string;
}

/** The start of a `c` element: its prefix, and the attributes that stay. */
export interface CellHead {
  /** With its colon. */
  readonly prefix: string;
  /** `r="C5" s="3"` */
  readonly attributes: string;
}

/** The head of a cell that there is: place and style stay; type and metadata of its value do not. */
export function headOf(xml: string): CellHead {
  const { text, root } = new XmlTree(xml, '');
  const kept = root.attributes.filter(({ name }) => name === 'r' || name === 's');
  return {
    prefix: root.prefix,
    attributes: kept.map(({ start, to }) => text.slice(start, to + 1)).join(' '),
  };
}

/** The head of a new cell. */
export function newHead(prefix: string, address: string, style: string | undefined): CellHead {
  const styled = style === undefined || style === '0' ? '' : ` s="${escapeAttribute(style)}"`;
  return { prefix, attributes: `r="${address}"${styled}` };
}

/** Writes a cell. Texts stand in the cell itself, so that the shared strings need not change. */
export function cellXml({ prefix, attributes }: CellHead, content: Content): string {
  const head = attributes === '' ? `<${prefix}c` : `<${prefix}c ${attributes}`;
  const { formula, value } = content;
  if (formula === undefined && content.error === undefined) {
    if (value === null) return `${head}/>`;
    if (typeof value === 'string') {
      return `${head} t="inlineStr"><${prefix}is>${textElement(value, prefix)}</${prefix}is></${prefix}c>`;
    }
  }
  const { type, stored } = result(content);
  const f = formula === undefined ? '' : `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  const v = stored === undefined ? '' : `<${prefix}v>${stored}</${prefix}v>`;
  return `${head}${type === undefined ? '' : ` t="${type}"`}>${f}${v}</${prefix}c>`;
}

/** A cell with a formula, with another result or (null) none; all else stays as it is written. */
export function withResult(xml: string, content: Content): string {
  const tree = new XmlTree(xml, '');
  const { root } = tree;
  const splices = new Splices();
  const { type, stored } = result(content);
  const t = attribute(root, 't');
  if (t && type === undefined) splices.remove(spaceBefore(xml, t.start), t.to + 1);
  else if (t) splices.replace(t.from, t.to, type ?? '');
  else if (type !== undefined) splices.insert(nameEnd(root), ` t="${type}"`);

  const v = child(root, 'v');
  const f = child(root, 'f');
  for (const node of root.children) {
    if (node.name === 'is' || (node === v && stored === undefined)) splices.remove(node.from, node.to);
  }
  if (stored === undefined) return splices.apply(xml);
  const written = `<${root.prefix}v>${stored}</${root.prefix}v>`;
  if (v) splices.replace(v.from, v.to, written);
  else if (f) splices.insert(f.to, written);
  return splices.apply(xml);
}

/** A cell that takes part in a shared formula, made its master. */
export function asMaster(xml: string, formula: string, range: string): string {
  const tree = new XmlTree(xml, '');
  const f = child(tree.root, 'f');
  if (!f) return xml;
  const splices = new Splices();
  const ref = attribute(f, 'ref');
  const text = escapeText(formula);
  if (isSelfClosing(f)) append(splices, xml, f, text);
  else splices.replace(f.openTo, f.closeFrom, text);
  if (ref) splices.replace(ref.from, ref.to, range);
  else splices.insert(nameEnd(f), ` ref="${range}"`);
  return splices.apply(xml);
}

/** The formula element of a cell: the index and range of a shared formula, and its text. */
export function sharedFormula(xml: string): { range: string | undefined; text: string } | undefined {
  const tree = new XmlTree(xml, '');
  const f = child(tree.root, 'f');
  if (!f || tree.attr(f, 't') !== 'shared') return undefined;
  return { range: tree.attr(f, 'ref'), text: tree.content(f) };
}

/** Type attribute and text of `v` for a number, a truth value, an error or a formula's text. */
function result({ value, error }: Content): { type?: string; stored?: string } {
  if (error !== undefined) return { type: 'e', stored: escapeCellText(error) };
  if (value === null) return {};
  if (typeof value === 'boolean') return { type: 'b', stored: value ? '1' : '0' };
  if (typeof value === 'number') return { stored: String(value) };
  return { type: 'str', stored: escapeCellText(value) };
}

function nameEnd(node: XmlNode): number {
  return node.from + 1 + node.prefix.length + node.name.length;
}

function spaceBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
