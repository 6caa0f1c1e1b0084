import { a1, parseA1, type Address } from '../../core/sheet/address';
import { restoreDimension } from './dimension';
import { PackageEditor } from './editor';
import { contentOf, EditPlan, sameContent } from './edit-plan';
import type { EditedCell, EditedSheet, EditInverse } from './edits';
import { EditError } from './errors';
import { placeCells, SheetText } from './place';
import { restoreCalcChain, withdrawRecalculation } from './recalculation';
import type { PlacedCell } from './sheet';
import { readSheets, readWorkbookParts, sheetTarget, type ReadSheet } from './sheets';
import { Splices } from './splice';
import { unpack } from './packed';
import { isSelfClosing, XmlTree } from './xml-tree';

export interface RevertOptions {
  /** Leaves cells that changed since as they are, instead of refusing. */
  readonly keepChanged?: boolean;
}

/** A cell by its address, for reporting. */
export interface CellName {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

export interface Reverted {
  /** The cells that hold what they held before the edits. */
  readonly cells: CellName[];
  /** The cells left as they are, because they changed since. */
  readonly kept: CellName[];
}

/**
 * Takes edits back. Where their cells are still as `applyEdits` wrote them, every part becomes what it
 * was, byte for byte; marks put on in between do not matter. Where another program has saved the
 * workbook since, the cells get their contents back.
 *
 * @throws EditError `changed` where a cell holds something else by now (unless `keepChanged`),
 * `no-such-sheet`
 */
export function revertEdits(
  bytes: Uint8Array,
  inverse: EditInverse,
  options: RevertOptions = {},
): Reverted & { bytes: Uint8Array } {
  const editor = new PackageEditor(bytes);
  const reverted = revert(editor, inverse, options);
  return { bytes: editor.bytes(), ...reverted };
}

/** Takes edits back, as `revertEdits` does, in a package that is open. */
export function revert(editor: PackageEditor, inverse: EditInverse, options: RevertOptions): Reverted {
  const asked = inverse.cells.filter(({ side }) => !side);
  const back = editor.checkpoint();
  if (restoreText(editor, inverse)) {
    return { cells: asked.map(nameOf), kept: [] };
  }
  back();
  const plan = new EditPlan(editor, { force: true });
  const cells: CellName[] = [];
  const kept: CellName[] = [];
  for (const each of asked) {
    try {
      // Results are made anew: what they rest on may have changed.
      const content = each.was.formula === undefined ? each.was : { ...each.was, value: null };
      plan.add({ sheet: each.sheet, cell: addressOf(each), content, expect: each.is });
      cells.push(nameOf(each));
    } catch (error) {
      if (!options.keepChanged || !(error instanceof EditError)) throw error;
      kept.push(nameOf(each));
    }
  }
  plan.carryOut();
  return { cells, kept };
}

function nameOf({ sheet, cell }: EditedCell): CellName {
  return { sheet, cell };
}

function addressOf({ cell }: EditedCell): Address {
  return parseA1(cell) ?? { row: 0, col: 0 };
}

/**
 * Puts the cells back as they were written. False where that cannot be, or does not give what the
 * cells held: an index of a style or text may mean something else by now.
 */
function restoreText(editor: PackageEditor, inverse: EditInverse): boolean {
  const { workbook, relations } = readWorkbookParts(editor, editor.main);
  const sheets = new Set([...inverse.cells, ...inverse.sheets].map(({ sheet }) => sheet));
  for (const name of sheets) {
    const entry = workbook.sheets.find((sheet) => sheet.name === name);
    const target = entry && sheetTarget(entry, relations);
    if (target === undefined || !restoreSheet(editor, target, name, inverse)) return false;
  }
  const read = readSheets(editor, readWorkbookParts(editor, editor.main));
  if (!holdAll(read, inverse.cells)) return false;
  if (inverse.calcPr) withdrawRecalculation(editor, inverse.calcPr);
  const { calcChain } = inverse;
  if (calcChain && fits(unpack(calcChain.content), calcChain.part, read)) restoreCalcChain(editor, calcChain);
  return true;
}

function restoreSheet(editor: PackageEditor, target: string, name: string, inverse: EditInverse): boolean {
  const text = editor.text(target);
  if (text === undefined) return false;
  const sheet = new SheetText(text, target);
  const cells = inverse.cells.filter((cell) => cell.sheet === name);
  if (!cells.every((cell) => (sheet.xml(addressOf(cell)) ?? null) === cell.after)) return false;
  const wanted = cells.map((cell) => ({
    ...addressOf(cell),
    xml: cell.before,
    ...(cell.emptyRow !== undefined && { emptyRow: cell.emptyRow }),
  }));
  const { splices } = placeCells(sheet, wanted);
  const change = inverse.sheets.find((each) => each.sheet === name);
  if (change?.dimension) restoreDimension(sheet.tree, splices, change.dimension);
  editor.patch(target, splices);
  restoreNoRows(editor, target, change);
  return true;
}

/** Where the sheet had no rows and has none again: how that was written. */
function restoreNoRows(editor: PackageEditor, target: string, change: EditedSheet | undefined): void {
  const tree = change?.noRows === undefined ? undefined : editor.tree(target);
  const node = tree?.root.children.find(({ name }) => name === 'sheetData');
  if (!tree || !node || change?.noRows === undefined || isSelfClosing(node)) return;
  if (tree.text.slice(node.openTo, node.closeFrom).trim() !== '') return;
  const splices = new Splices();
  splices.replace(node.from, node.to, change.noRows);
  editor.patch(target, splices);
}

/** Whether all cells hold what they held before the edits. */
function holdAll(sheets: readonly ReadSheet[], cells: readonly EditedCell[]): boolean {
  const edited = new Set(cells.map(keyOf));
  const placed = new Map<string, PlacedCell>();
  for (const { entry, part } of sheets) {
    for (const cell of part.cells) {
      const key = keyOf({ sheet: entry.name, cell: a1(cell) });
      if (edited.has(key)) placed.set(key, cell);
    }
  }
  return cells.every((cell) => sameContent(contentOf(placed.get(keyOf(cell))), cell.was));
}

function keyOf({ sheet, cell }: CellName): string {
  return `${cell}!${sheet}`;
}

/** Whether an order of calculation names formulas only, as it must. */
function fits(text: string, part: string, sheets: readonly ReadSheet[]): boolean {
  const formulas = new Set<string>();
  for (const { entry, part: read } of sheets) {
    for (const cell of read.cells) {
      if (cell.cell.formula !== undefined) formulas.add(`${a1(cell)}!${entry.id}`);
    }
  }
  const tree = new XmlTree(text, part);
  let sheet = '';
  return tree.root.children.every((node) => {
    // A cell without a sheet is on that of the cell before.
    sheet = tree.attr(node, 'i') ?? sheet;
    return formulas.has(`${tree.attr(node, 'r') ?? ''}!${sheet}`);
  });
}
