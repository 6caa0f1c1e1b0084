import { WorkbookError } from './errors';
import { decodeXml, XmlScanner } from './xml';
import type { Zip } from './zip';

/** One relationship of a part. `type` is the last word of its URI: `worksheet`, `styles`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name, resolved against the part that holds the relationship. */
  readonly target: string;
}

/** The text of a part, or undefined where the package has none of that name. */
export function partText(zip: Zip, name: string): string | undefined {
  const entry = zip.find(name);
  return entry && decodeXml(zip.read(entry), entry.name);
}

/** The text of a part that must be there. */
export function requiredPart(zip: Zip, name: string): string {
  const text = partText(zip, name);
  if (text === undefined) throw new WorkbookError('truncated', { part: name });
  return text;
}

/**
 * The relationships of a part by their id (`''`: of the package itself), none where it has no such
 * part. External targets are left out. Strict and transitional types read alike, because only the
 * last word of a type's URI counts.
 */
export function relationships(zip: Zip, part: string): Map<string, Relationship> {
  const cut = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const found = new Map<string, Relationship>();
  const text = partText(zip, rels);
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
export function mainPart(zip: Zip): string {
  for (const { type, target } of relationships(zip, '').values()) {
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
