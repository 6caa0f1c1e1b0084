import { dropContentType, restoreContentType } from './content-types';
import type { PackageEditor } from './editor';
import { placeFor, WORKBOOK_ORDER } from './order';
import { pack, unpack } from './packed';
import { relationships, targetOf } from './package';
import type { DefinedNames } from './references';
import { dropRelationship, restoreRelationship } from './relations';
import type { Seat } from './seat';
import { Splices } from './splice';
import { attribute, child, type XmlTree } from './xml-tree';

/** The order of calculation that was taken out of the workbook. Plain data. */
export interface CalcChain {
  readonly part: string;
  readonly content: string;
  readonly relation?: Seat;
  readonly type?: Seat;
}

/** An element as it is written, before and after a change; null: there was none. Plain data. */
export interface ElementChange {
  readonly before: string | null;
  readonly after: string;
}

/**
 * Takes out the order of calculation: it must name formulas only, so it is wrong once one is added or
 * taken away. Programs make it anew.
 */
export function dropCalcChain(editor: PackageEditor): CalcChain | undefined {
  const part = targetOf(relationships(editor, editor.main), 'calcChain');
  const text = part === undefined ? undefined : editor.text(part);
  if (part === undefined || text === undefined) return undefined;
  editor.set(part, undefined);
  const relation = dropRelationship(editor, editor.main, part);
  const type = dropContentType(editor, part);
  return { part, content: pack(text), ...(relation && { relation }), ...(type && { type }) };
}

/** Puts the order of calculation back, unless a program has made another since. */
export function restoreCalcChain(editor: PackageEditor, chain: CalcChain): void {
  if (targetOf(relationships(editor, editor.main), 'calcChain') !== undefined) return;
  editor.set(chain.part, unpack(chain.content));
  if (chain.relation) restoreRelationship(editor, editor.main, chain.relation);
  if (chain.type) restoreContentType(editor, chain.type);
}

/** Asks the program that opens the workbook to calculate all of it; undefined where it was asked already. */
export function askRecalculation(editor: PackageEditor): ElementChange | undefined {
  const tree = editor.tree(editor.main);
  if (!tree) return undefined;
  const splices = new Splices();
  const node = child(tree.root, 'calcPr');
  if (!node) {
    const after = `<${tree.root.prefix}calcPr fullCalcOnLoad="1"/>`;
    splices.insert(placeFor(tree, WORKBOOK_ORDER, 'calcPr'), after);
    editor.patch(editor.main, splices);
    return { before: null, after };
  }
  const asked = attribute(node, 'fullCalcOnLoad');
  if (asked && /^(1|true|on)$/.test(tree.valueOf(asked))) return undefined;
  if (asked) splices.replace(asked.from, asked.to, '1');
  else splices.insert(node.from + 1 + node.prefix.length + node.name.length, ' fullCalcOnLoad="1"');
  editor.patch(editor.main, splices);
  return { before: tree.source(node), after: calcPrOf(editor) ?? '' };
}

/** Takes the request back, where it still stands as it was made. */
export function withdrawRecalculation(editor: PackageEditor, { before, after }: ElementChange): void {
  const tree = editor.tree(editor.main);
  const node = child(tree?.root, 'calcPr');
  if (!tree || !node || tree.source(node) !== after) return;
  const splices = new Splices();
  splices.replace(node.from, node.to, before ?? '');
  editor.patch(editor.main, splices);
}

function calcPrOf(editor: PackageEditor): string | undefined {
  const tree = editor.tree(editor.main);
  const node = child(tree?.root, 'calcPr');
  return tree && node && tree.source(node);
}

/** The names that formulas may use for references. */
export function definedNames(editor: PackageEditor): DefinedNames {
  const names = new Map<string, string[]>();
  const tree = editor.tree(editor.main) as XmlTree;
  for (const node of child(tree.root, 'definedNames')?.children ?? []) {
    const name = (tree.attr(node, 'name') ?? '').toLowerCase();
    names.set(name, [...(names.get(name) ?? []), tree.content(node)]);
  }
  return names;
}
