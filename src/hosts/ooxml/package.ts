import { decodeXml } from './encoding';
import { WorkbookError } from './errors';
import { XmlScanner } from './xml';
import type { Zip } from './zip';

/** One relationship of a part. `type` is the last word of its URI: `worksheet`, `styles`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name, resolved against the part that holds the relationship. */
  readonly target: string;
}

/** The parts of a package, as text. */
export interface Parts {
  /** The text of a part, or undefined where the package has none of that name. */
  text(name: string): string | undefined;
}

/** The parts of an archive as they lie in it. */
export function partsOf(zip: Zip): Parts {
  return {
    text(name) {
      const entry = zip.find(name);
      return entry && decodeXml(zip.read(entry), entry.name);
    },
  };
}

/** The text of a part that must be there. */
export function requiredPart(parts: Parts, name: string): string {
  const text = parts.text(name);
  if (text === undefined) throw new WorkbookError('truncated', { part: name });
  return text;
}

/** Where the relationships of a part are kept; `''`: those of the package itself. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/**
 * The relationships of a part by their id (`''`: of the package itself), none where it has no such
 * part. External targets are left out. Strict and transitional types read alike, because only the
 * last word of a type's URI counts.
 */
export function relationships(parts: Parts, part: string): Map<string, Relationship> {
  const rels = relationshipsPart(part);
  const found = new Map<string, Relationship>();
  const text = parts.text(rels);
  if (text === undefined) return found;
  const xml = new XmlScanner(text, rels);
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token !== 'start' || xml.name !== 'Relationship') continue;
    if (xml.attr('TargetMode') === 'External') continue;
    const id = xml.attr('Id') ?? '';
    const type = xml.attr('Type') ?? '';
    const target = resolveTarget(part, xml.attr('Target') ?? '');
    found.set(id, { id, type: type.slice(type.lastIndexOf('/') + 1), target });
  }
  return found;
}

/** The part of a package that is the document, e.g. `xl/workbook.xml`. */
export function mainPart(parts: Parts): string {
  for (const { type, target } of relationships(parts, '').values()) {
    if (type === 'officeDocument') return target;
  }
  return 'xl/workbook.xml';
}

/** The first target of a type. */
export function targetOf(relations: Map<string, Relationship>, type: string): string | undefined {
  for (const relation of relations.values()) if (relation.type === type) return relation.target;
  return undefined;
}

/** Part name of a target: absolute from the root, else relative to the folder of `source`. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
