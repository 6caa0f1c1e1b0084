import { a1, a1Range, contains, parseRange, type Address, type Range } from '../../core/sheet/address';
import { MARK_TOKEN } from '../token';
import { PackageEditor } from './editor';
import { EditError } from './errors';
import { addFills, addFormats, dropFills, dropFormats, SEVERITIES, type MarkSeverity } from './mark-formats';
import { MarkRecorder, undoMarks } from './mark-record';
import { addNotes, dropDrawingElement, dropNotes, type NoNote, type Note } from './notes';
import { readWorkbookParts, sheetTarget } from './sheets';
import { Splices } from './splice';
import type { XmlTree } from './xml-tree';

/** A finding to be shown in the sheet: a highlight on the cell, and words in its note. */
export interface Mark {
  readonly sheet: string;
  readonly cell: Address;
  readonly severity: MarkSeverity;
  /** May have several lines. Empty: a highlight only. */
  readonly note: string;
}

/** A cell that is highlighted but got no note. */
export interface SkippedNote {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly why: NoNote;
}

/**
 * Shows findings in a workbook file. What marks of an earlier time there are goes first, so marking
 * twice is marking once. The cells themselves do not change: a highlight is a conditional format over
 * the flagged cells, of a severity each, whose formula bears our token; a cell with several findings
 * is coloured by the gravest and has one note. Notes that are there get our lines at their end; cells
 * with a conversation (threaded comment) get the highlight only.
 *
 * @param author whose name the notes bear
 * @throws EditError `no-such-sheet` · WorkbookError where the file cannot be read
 */
export function annotate(
  bytes: Uint8Array,
  marks: readonly Mark[],
  { author }: { readonly author: string },
): { bytes: Uint8Array; skipped: SkippedNote[] } {
  const editor = new PackageEditor(bytes);
  dropMarks(editor);
  const skipped: SkippedNote[] = [];
  if (marks.length > 0) {
    const recorder = new MarkRecorder(editor);
    const sheets = bySheet(editor, marks);
    const used = SEVERITIES.filter((severity) => marks.some((mark) => mark.severity === severity));
    const ids = addFills(editor, used);
    for (const [sheet, { target, cells }] of sheets) {
      highlight(editor, target, cells, ids);
      const notes = cells.filter(({ lines }) => lines.length > 0);
      for (const { cell, why } of addNotes(editor, target, notes, author)) {
        skipped.push({ sheet, cell: a1(cell), why });
      }
    }
    recorder.write();
  }
  return { bytes: editor.bytes(), skipped };
}

/**
 * Takes all marks out of a workbook file. Parts that only marking touched are what they were, byte for
 * byte; where another program has saved the workbook since, our marks are found by their token.
 */
export function clearMarks(bytes: Uint8Array): Uint8Array {
  const editor = new PackageEditor(bytes);
  dropMarks(editor);
  return editor.bytes();
}

/** Takes all marks out of a package that is open. */
export function dropMarks(editor: PackageEditor): void {
  undoMarks(editor);
  const fills: number[] = [];
  for (const { target } of worksheets(editor)) {
    const ours = editor.text(target)?.includes(MARK_TOKEN) ?? false;
    dropNotes(editor, target);
    if (!ours) continue;
    const tree = editor.tree(target) as XmlTree;
    const splices = new Splices();
    fills.push(...dropFormats(tree, splices));
    editor.patch(target, splices);
    dropDrawingElement(editor, target);
  }
  dropFills(editor, fills);
}

interface Worksheet {
  readonly name: string;
  readonly target: string;
}

function worksheets(editor: PackageEditor): Worksheet[] {
  const { workbook, relations } = readWorkbookParts(editor, editor.main);
  return workbook.sheets.flatMap((entry) => {
    const target = sheetTarget(entry, relations);
    return target === undefined || !editor.has(target) ? [] : [{ name: entry.name, target }];
  });
}

/** A flagged cell: what it spans, its gravest finding, and the words of all. */
interface Flag extends Note {
  readonly area: Range;
  severity: MarkSeverity;
  readonly lines: string[];
}

function bySheet(
  editor: PackageEditor,
  marks: readonly Mark[],
): Map<string, { target: string; cells: Flag[] }> {
  const targets = new Map(worksheets(editor).map(({ name, target }) => [name, target]));
  const sheets = new Map<string, { target: string; merges: Range[]; flags: Map<string, Flag> }>();
  for (const { sheet: name, cell, severity, note } of marks) {
    let sheet = sheets.get(name);
    if (!sheet) {
      const target = targets.get(name);
      const tree = target === undefined ? undefined : editor.tree(target);
      if (target === undefined || !tree) throw new EditError('no-such-sheet', name);
      sheets.set(name, (sheet = { target, merges: mergesOf(tree), flags: new Map() }));
    }
    const area = sheet.merges.find((merge) => contains(merge, cell)) ?? areaOf(cell);
    const key = a1Range(area);
    const flag = sheet.flags.get(key);
    if (!flag) {
      const lines = note === '' ? [] : [note];
      sheet.flags.set(key, { cell: { row: area.top, col: area.left }, area, severity, lines });
      continue;
    }
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(flag.severity)) flag.severity = severity;
    if (note !== '') flag.lines.push(note);
  }
  const inOrder = (a: Flag, b: Flag): number => a.cell.row - b.cell.row || a.cell.col - b.cell.col;
  return new Map(
    [...sheets].map(([name, { target, flags }]) => [
      name,
      { target, cells: [...flags.values()].sort(inOrder) },
    ]),
  );
}

function mergesOf(tree: XmlTree): Range[] {
  const merges = tree.root.children.find(({ name }) => name === 'mergeCells')?.children ?? [];
  return merges.flatMap((node) => parseRange(tree.attr(node, 'ref') ?? '') ?? []);
}

function areaOf({ row, col }: Address): Range {
  return { top: row, left: col, bottom: row, right: col };
}

function highlight(
  editor: PackageEditor,
  target: string,
  cells: readonly Flag[],
  ids: ReadonlyMap<MarkSeverity, number>,
): void {
  const flagged = new Map<MarkSeverity, string[]>();
  for (const severity of SEVERITIES) {
    const areas = cells.filter((cell) => cell.severity === severity).map(({ area }) => a1Range(area));
    if (areas.length > 0) flagged.set(severity, areas);
  }
  const splices = new Splices();
  addFormats(editor.tree(target) as XmlTree, splices, flagged, ids);
  editor.patch(target, splices);
}
