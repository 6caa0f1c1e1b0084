import { WorkbookError } from './errors';
import { unescapeXml, XmlScanner, type AttributeSpan } from './xml';

/** An element where it stands in the text of its part. */
export interface XmlNode {
  /** Local name. */
  readonly name: string;
  /** As written before the local name, with its colon: `x:`, or nothing. */
  readonly prefix: string;
  readonly attributes: readonly AttributeSpan[];
  /** Elements only. */
  readonly children: readonly XmlNode[];
  readonly parent: XmlNode | undefined;
  /** Where the element begins. */
  readonly from: number;
  /** Behind the start tag. */
  readonly openTo: number;
  /** Before the end tag; a self-closing element has none and gives its end here. */
  readonly closeFrom: number;
  /** Behind the element. */
  readonly to: number;
}

/** Deeper than any part of a workbook; a tree is gone through by calls within calls. */
const MAX_DEPTH = 500;

interface Growing extends XmlNode {
  children: Growing[];
  closeFrom: number;
  to: number;
}

/** The elements of a part with their places, for finding what to change. The text itself stays. */
export class XmlTree {
  readonly root: XmlNode;

  /**
   * @param opaque names of elements whose content is passed over: it may be large
   * @throws WorkbookError `broken-xml`, `doctype`
   */
  constructor(
    readonly text: string,
    part: string,
    opaque?: ReadonlySet<string>,
  ) {
    const xml = new XmlScanner(text, part);
    let current: Growing | undefined;
    let root: Growing | undefined;
    for (let token = xml.next(); token !== 'done'; token = xml.next()) {
      if (token === 'start') {
        if (xml.depth > MAX_DEPTH) throw new WorkbookError('broken-xml', { part });
        const node = growing(xml, current);
        current?.children.push(node);
        root ??= node;
        current = node;
        if (!opaque?.has(xml.name)) continue;
        xml.skip();
        token = 'end';
      }
      if (token !== 'end' || !current) continue;
      current.closeFrom = xml.from;
      current.to = xml.to;
      current = current.parent as Growing | undefined;
    }
    // The scanner refuses a text without an element.
    this.root = root as XmlNode;
  }

  /** Value of an attribute by local name; one without prefix is preferred. */
  attr(node: XmlNode, name: string): string | undefined {
    const span = attribute(node, name);
    return span && this.valueOf(span);
  }

  valueOf({ from, to }: AttributeSpan): string {
    return unescapeXml(this.text.slice(from, to), (reference) => reference);
  }

  /** All characters inside an element, markup left out. */
  content(node: XmlNode): string {
    const xml = new XmlScanner(this.source(node), '');
    xml.next();
    return xml.content();
  }

  /** An element as it is written. */
  source(node: XmlNode): string {
    return this.text.slice(node.from, node.to);
  }

  /** All elements of a name within an element, in document order. */
  *all(name: string, within: XmlNode = this.root): Iterable<XmlNode> {
    for (const node of within.children) {
      if (node.name === name) yield node;
      yield* this.all(name, node);
    }
  }

  /** The prefix, with its colon, that a namespace has on the root; undefined where it has none. */
  prefixOf(namespace: string | ReadonlySet<string>): string | undefined {
    for (const span of this.root.attributes) {
      const value = this.valueOf(span);
      const same = typeof namespace === 'string' ? value === namespace : namespace.has(value);
      if (same && span.name.startsWith('xmlns:')) return `${span.name.slice(6)}:`;
    }
    return undefined;
  }
}

function growing(xml: XmlScanner, parent: Growing | undefined): Growing {
  const { name, from, to } = xml;
  const prefix = xml.rawName.slice(0, -name.length);
  return {
    name,
    prefix,
    attributes: xml.attributeSpans(),
    children: [],
    parent,
    from,
    openTo: to,
    closeFrom: to,
    to,
  };
}

/** An attribute by local name; one without prefix is preferred. */
export function attribute(node: XmlNode, name: string): AttributeSpan | undefined {
  return (
    node.attributes.find((span) => span.name === name) ??
    node.attributes.find((span) => span.name.endsWith(`:${name}`) && !span.name.startsWith('xmlns:'))
  );
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** Whether an element is written as `<a/>`. */
export function isSelfClosing(node: XmlNode): boolean {
  return node.openTo === node.to;
}
