import type { Severity } from '../../core/rules/types';
import { MARK_FILLS, MARK_TOKEN, markFormula } from '../token';
import { setContentType } from './content-types';
import type { PackageEditor } from './editor';
import { placeFor, SHEET_ORDER, STYLES_ORDER } from './order';
import { relationships, targetOf } from './package';
import { addRelationship } from './relations';
import { Splices } from './splice';
import { attribute, child, isSelfClosing, type XmlNode, type XmlTree } from './xml-tree';
import { append, escapeText } from './xml-write';

/** How grave a mark is; graver first. */
export const SEVERITIES: readonly MarkSeverity[] = ['error', 'explain', 'hint'];
export type MarkSeverity = Severity;

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Adds a fill per severity to the styles; gives their indexes. Fonts and borders stay the cell's own. */
export function addFills(
  editor: PackageEditor,
  severities: readonly MarkSeverity[],
): ReadonlyMap<MarkSeverity, number> {
  const named = targetOf(relationships(editor, editor.main), 'styles');
  const part = named !== undefined && editor.has(named) ? named : createStyles(editor, named);
  const tree = editor.tree(part);
  const ids = new Map<MarkSeverity, number>();
  if (!tree) return ids;
  const p = tree.root.prefix;
  const xml = severities.map((severity) => fillXml(severity, p)).join('');
  const dxfs = child(tree.root, 'dxfs');
  const count = dxfs?.children.length ?? 0;
  severities.forEach((severity, i) => ids.set(severity, count + i));
  const splices = new Splices();
  if (dxfs) {
    append(splices, tree.text, dxfs, xml);
    setCount(splices, dxfs, count + severities.length);
  } else {
    const all = `<${p}dxfs count="${severities.length}">${xml}</${p}dxfs>`;
    splices.insert(placeFor(tree, STYLES_ORDER, 'dxfs'), all);
  }
  editor.patch(part, splices);
  return ids;
}

function fillXml(severity: MarkSeverity, p: string): string {
  const colour = `<${p}bgColor rgb="FF${MARK_FILLS[severity]}"/>`;
  return `<${p}dxf><${p}fill><${p}patternFill>${colour}</${p}patternFill></${p}fill></${p}dxf>`;
}

function setCount(splices: Splices, node: XmlNode, count: number): void {
  const span = attribute(node, 'count');
  if (span) splices.replace(span.from, span.to, String(count));
}

/** Makes the least that a styles part must be, under the name that the workbook has for it, if any. */
function createStyles(editor: PackageEditor, named: string | undefined): string {
  const main = editor.tree(editor.main) as XmlTree;
  const namespace = mainNamespace(main);
  const part = named ?? editor.freeName((number) => `xl/styles${number === 1 ? '' : number}.xml`).name;
  editor.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
      '<fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '</styleSheet>',
  );
  setContentType(editor, part, STYLES_TYPE);
  if (named === undefined) addRelationship(editor, editor.main, 'styles', part);
  return part;
}

/** The namespace that the root element is of, whatever its prefix. */
export function mainNamespace({ root, text }: XmlTree): string {
  const name = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  const span = root.attributes.find((each) => each.name === name);
  return span ? text.slice(span.from, span.to) : '';
}

/** Flagged areas by severity, as A1 text. */
export type Flagged = ReadonlyMap<MarkSeverity, readonly string[]>;

/**
 * Adds a conditional format per severity over the flagged areas. Ours come first, in the order of the
 * file and by priority: some programs go by the one, some by the other. The others move down.
 */
export function addFormats(
  tree: XmlTree,
  splices: Splices,
  flagged: Flagged,
  ids: ReadonlyMap<MarkSeverity, number>,
): void {
  const p = tree.root.prefix;
  const others = priorities(tree);
  // Pivot tables know their rules by priority: beside such a rule, all keep theirs.
  const fixed = [...tree.all('conditionalFormatting')].some((node) => attribute(node, 'pivot'));
  let priority = fixed ? others.reduce((most, { value }) => Math.max(most, value), 0) : 0;
  let xml = '';
  for (const [severity, areas] of flagged) {
    xml +=
      `<${p}conditionalFormatting sqref="${areas.join(' ')}">` +
      `<${p}cfRule type="expression" dxfId="${ids.get(severity) ?? 0}" priority="${++priority}">` +
      `<${p}formula>${escapeText(markFormula(severity))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
  }
  const first = child(tree.root, 'conditionalFormatting');
  splices.insert(first?.from ?? placeFor(tree, SHEET_ORDER, 'conditionalFormatting'), xml);
  if (fixed) return;
  for (const { from, to, value } of others) splices.replace(from, to, String(value + priority));
}

interface Priority {
  readonly rule: XmlNode;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The priorities of all rules: those in the extension list count among them. */
function priorities(tree: XmlTree): Priority[] {
  const found: Priority[] = [];
  for (const rule of tree.all('cfRule')) {
    const span = attribute(rule, 'priority');
    const value = span ? Number(tree.valueOf(span)) : NaN;
    if (span && Number.isInteger(value)) found.push({ rule, from: span.from, to: span.to, value });
  }
  return found;
}

/** What holds rules, from the inside out: taken out with the last of them. */
const HOLDERS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'conditionalFormattings',
  'ext',
  'extLst',
]);

/**
 * Takes our conditional formats out of a worksheet and moves the others up again. Gives the indexes of
 * the styles that ours used.
 */
export function dropFormats(tree: XmlTree, splices: Splices): number[] {
  const ours = new Set([...tree.all('cfRule')].filter((rule) => isOurs(tree, rule)));
  if (ours.size === 0) return [];
  for (const { from, to } of outermost(ours)) splices.remove(from, to);
  let up = 0;
  for (const { rule, from, to, value } of priorities(tree).sort((x, y) => x.value - y.value)) {
    if (ours.has(rule)) up++;
    else if (up > 0) splices.replace(from, to, String(value - up));
  }
  return [...ours].flatMap((rule) => {
    const id = tree.attr(rule, 'dxfId');
    return id === undefined ? [] : [Number(id)];
  });
}

function isOurs({ text }: XmlTree, { children }: XmlNode): boolean {
  return children.some(({ name, from, to }) => {
    return /^(formula|f)$/.test(name) && text.slice(from, to).includes(MARK_TOKEN);
  });
}

/** The nodes, or in their place what holds nothing but such nodes. */
function outermost(nodes: ReadonlySet<XmlNode>): ReadonlySet<XmlNode> {
  const parents = new Set([...nodes].map(({ parent }) => parent));
  const emptied = [...parents].filter(
    (parent) => parent && HOLDERS.has(parent.name) && holdsOnly(parent, nodes),
  );
  if (emptied.length === 0) return nodes;
  const gone = new Set(emptied);
  const left = [...nodes].filter(({ parent }) => !gone.has(parent));
  return outermost(new Set([...left, ...emptied.filter((parent) => parent !== undefined)]));
}

function holdsOnly({ children }: XmlNode, nodes: ReadonlySet<XmlNode>): boolean {
  // An area list of the extension belongs to its rules.
  return children.every((each) => nodes.has(each) || each.name === 'sqref');
}

/**
 * Takes fills of ours out of the styles, from the end: the others keep their indexes. What stands
 * before another style's fill, or is used by another format by now, stays.
 */
export function dropFills(editor: PackageEditor, ids: readonly number[]): void {
  const part = targetOf(relationships(editor, editor.main), 'styles');
  const tree = part === undefined ? undefined : editor.tree(part);
  const dxfs = child(tree?.root, 'dxfs');
  if (part === undefined || !tree || !dxfs || ids.length === 0) return;
  const used = usedFills(editor);
  const gone = new Set(ids.filter((id) => isFill(tree, dxfs.children[id]) && !used.has(id)));
  let left = dxfs.children.length;
  while (left > 0 && gone.has(left - 1)) left--;
  if (left === dxfs.children.length || isSelfClosing(dxfs)) return;
  const splices = new Splices();
  setCount(splices, dxfs, left);
  splices.remove(
    dxfs.children[left]?.from ?? dxfs.openTo,
    dxfs.children[dxfs.children.length - 1]?.to ?? dxfs.openTo,
  );
  editor.patch(part, splices);
}

function isFill(tree: XmlTree, dxf: XmlNode | undefined): boolean {
  const colour = dxf && [...tree.all('bgColor', dxf)][0];
  const rgb = colour && tree.attr(colour, 'rgb');
  return SEVERITIES.some((severity) => `FF${MARK_FILLS[severity]}` === rgb);
}

/** The fills that anything names: conditional formats, tables, filters, pivot tables. */
function usedFills(editor: PackageEditor): Set<number> {
  const used = new Set<number>();
  for (const name of editor.names()) {
    if (!/\/(worksheets|tables|pivotTables)\/[^/]*\.xml$/i.test(name)) continue;
    const text = editor.text(name) ?? '';
    for (const [, id] of text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi)) used.add(Number(id));
  }
  return used;
}
