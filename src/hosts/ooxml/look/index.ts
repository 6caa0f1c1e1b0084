import { parseA1 } from '../../../core/sheet/address';
import { PackageEditor } from '../editor';
import { noteOf } from '../note-text';
import { relationships, requiredPart, targetOf, type Parts } from '../package';
import { readWorkbookParts, sheetTarget } from '../sheets';
import { child, XmlTree } from '../xml-tree';
import { cellStyles, type Reach } from './cells';
import { Colours } from './colours';
import { choices, rules } from './rules';
import { styleLooks, type StyleLooks } from './styles';
import type { BookLook, ColumnLook, NoteLook, SheetLook } from './types';

/** Cells are read by another way: a tree of them all would be large. */
const CELLS: ReadonlySet<string> = new Set(['sheetData']);

/**
 * Reads how a workbook file looks: fonts, fills, lines, sizes, lists, conditional formats, notes. Apart
 * from the reader of its figures, which needs none of it.
 *
 * @param reach how far each sheet is read; undefined leaves the sheet out
 * @throws WorkbookError where the file cannot be read
 */
export function readLook(bytes: Uint8Array, reach: (sheet: string) => Reach | undefined): BookLook {
  const parts = new PackageEditor(bytes);
  const { workbook, relations } = readWorkbookParts(parts, parts.main);
  const styles = styleLooks(
    treeOf(parts, targetOf(relations, 'styles')),
    new Colours(treeOf(parts, targetOf(relations, 'theme'))),
  );
  const sheets = workbook.sheets.flatMap((entry): SheetLook[] => {
    const target = sheetTarget(entry, relations);
    const own = reach(entry.name);
    return target === undefined || !own ? [] : [sheetLook(parts, entry.name, target, styles, own)];
  });
  return { cells: styles.cells, normal: styles.normal, sheets };
}

function treeOf(parts: Parts, name: string | undefined): XmlTree | undefined {
  const text = name === undefined ? undefined : parts.text(name);
  return text === undefined || name === undefined ? undefined : new XmlTree(text, name, CELLS);
}

function sheetLook(parts: Parts, name: string, target: string, styles: StyleLooks, reach: Reach): SheetLook {
  const text = requiredPart(parts, target);
  const tree = new XmlTree(text, target, CELLS);
  const { rows, styleAt, styled } = cellStyles(text, target, reach);
  const format = child(tree.root, 'sheetFormatPr');
  const size = (attribute: string): number => Number((format && tree.attr(format, attribute)) ?? NaN);
  const width = size('defaultColWidth');
  const height = size('defaultRowHeight');
  const view = child(tree.root, 'sheetViews')?.children[0];
  const pane = child(view, 'pane');
  const split = (attribute: string): number => {
    if (!pane || !tree.attr(pane, 'state')?.startsWith('frozen')) return 0;
    return Math.max(0, Math.trunc(Number(tree.attr(pane, attribute) ?? 0)));
  };
  return {
    name,
    columns: columns(tree),
    rows,
    styleAt,
    styled,
    ...(width > 0 && { defaultWidth: width }),
    ...(height > 0 && { defaultHeight: height }),
    gridLines: !(view && /^(0|false)$/.test(tree.attr(view, 'showGridLines') ?? '')),
    frozen: { rows: split('ySplit'), cols: split('xSplit') },
    choices: choices(tree),
    rules: rules(tree, styles.rules),
    notes: notes(parts, target),
  };
}

function columns(tree: XmlTree): ColumnLook[] {
  return (child(tree.root, 'cols')?.children ?? []).map((node) => {
    const number = (name: string): number => Number(tree.attr(node, name) ?? NaN);
    const width = number('width');
    const style = number('style');
    return {
      from: number('min') - 1,
      to: number('max') - 1,
      ...(width > 0 && { width }),
      ...(style >= 0 && { style }),
    };
  });
}

function notes(parts: Parts, sheet: string): NoteLook[] {
  const tree = treeOf(parts, targetOf(relationships(parts, sheet), 'comments'));
  return (child(tree?.root, 'commentList')?.children ?? []).flatMap((node) => {
    const cell = parseA1((tree && tree.attr(node, 'ref')) ?? '');
    return tree && cell ? [{ cell, text: noteOf(tree, node) }] : [];
  });
}
