import { WorkbookError } from './errors';
import { LIMITS } from './limits';
import { relationships, requiredPart, targetOf, type Parts, type Relationship } from './package';
import { parseSheet, type SheetContext, type SheetPart } from './sheet';
import { parseStrings } from './strings';
import { parseStyles, type CellStyle } from './styles';
import { parseWorkbook, type SheetEntry, type WorkbookPart } from './workbook';

/** A workbook's own part, and what it leads to. */
export interface WorkbookParts {
  readonly workbook: WorkbookPart;
  readonly relations: Map<string, Relationship>;
  readonly context: SheetContext;
}

/** A worksheet that was read. */
export interface ReadSheet {
  readonly entry: SheetEntry;
  /** Name of its part. */
  readonly target: string;
  readonly part: SheetPart;
}

/** Relationship types of sheets that hold no cells. */
const SHEETS_WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet']);

/** Reads the workbook part and what its sheets share. */
export function readWorkbookParts(parts: Parts, main: string): WorkbookParts {
  const workbook = parseWorkbook(requiredPart(parts, main), main);
  if (!workbook) throw new WorkbookError('not-a-workbook');
  // Each sheet is a part of its own, so a longer list names parts over and over.
  if (workbook.sheets.length > LIMITS.entries) throw new WorkbookError('too-large', { what: 'entries' });
  const relations = relationships(parts, main);
  const context: SheetContext = {
    strings: optionalPart(parts, targetOf(relations, 'sharedStrings'), parseStrings) ?? [],
    styles: readStyles(parts, relations),
    date1904: workbook.date1904,
    left: { cells: LIMITS.cells, merges: LIMITS.merges },
  };
  return { workbook, relations, context };
}

/** The styles that cells name by index. */
export function readStyles(parts: Parts, relations: Map<string, Relationship>): CellStyle[] {
  return optionalPart(parts, targetOf(relations, 'styles'), parseStyles) ?? [];
}

/** Reads the worksheets one by one, in tab order. Sheets without cells are left out. */
export function* eachSheet(
  parts: Parts,
  { workbook, relations, context }: WorkbookParts,
): Generator<ReadSheet, void> {
  for (const entry of workbook.sheets) {
    const target = sheetTarget(entry, relations);
    const part = target === undefined ? undefined : parseSheet(requiredPart(parts, target), target, context);
    if (target !== undefined && part) yield { entry, target, part };
  }
}

/** Reads all worksheets, as `eachSheet` does. */
export function readSheets(parts: Parts, opened: WorkbookParts): ReadSheet[] {
  return [...eachSheet(parts, opened)];
}

/** Part of a worksheet; undefined for sheets without cells. A listed sheet that is missing is damage. */
export function sheetTarget(entry: SheetEntry, relations: Map<string, Relationship>): string | undefined {
  const relation = relations.get(entry.relation);
  if (!relation) throw new WorkbookError('truncated', { part: entry.name });
  return SHEETS_WITHOUT_CELLS.has(relation.type) ? undefined : relation.target;
}

function optionalPart<T>(
  parts: Parts,
  name: string | undefined,
  parse: (text: string, part: string) => T,
): T | undefined {
  const text = name === undefined ? undefined : parts.text(name);
  return text === undefined || name === undefined ? undefined : parse(text, name);
}
