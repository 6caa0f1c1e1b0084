import { evaluateUnknown } from '../../core/formula/evaluate';
import { displayText } from '../../core/sheet/display';
import { snapshot } from '../../core/sheet/snapshot';
import type { Sheet, Workbook } from '../../core/sheet/types';
import { WorkbookError } from './errors';
import { LIMITS } from './limits';
import { withoutCovered } from './merged';
import { mainPart, partText, relationships, requiredPart, targetOf, type Relationship } from './package';
import { parseSheet, type SheetContext, type SheetPart } from './sheet';
import { isZip, notZip } from './sniff';
import { parseStrings } from './strings';
import { parseStyles } from './styles';
import { parseWorkbook, type SheetEntry } from './workbook';
import { XmlScanner } from './xml';
import { openZip, type Zip } from './zip';

/** Namespace of the part in which a bureau's profile travels with its template. */
export const PROFILE_NAMESPACE = 'urn:ziping:profile:1';

/** Relationship types of sheets that hold no cells. */
const SHEETS_WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet']);

/**
 * Reads an .xlsx or .xlsm file.
 *
 * Chart and dialog sheets are left out, cells covered by a merge too. Dates count from 1900 whatever
 * the file counts from. Formulas that the writer left without a result are evaluated where we can.
 *
 * @throws WorkbookError where the file is no such workbook, is damaged, or exceeds a limit
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  if (bytes.length > LIMITS.file) throw new WorkbookError('too-large', { what: 'file' });
  if (!isZip(bytes)) throw notZip(bytes);
  const zip = openZip(bytes);
  const main = findMain(zip);
  const workbook = parseWorkbook(requiredPart(zip, main), main);
  if (!workbook) throw new WorkbookError('not-a-workbook');
  // Each sheet is a part of its own, so a longer list names parts over and over.
  if (workbook.sheets.length > LIMITS.entries) throw new WorkbookError('too-large', { what: 'entries' });

  const relations = relationships(zip, main);
  const context: SheetContext = {
    strings: optionalPart(zip, targetOf(relations, 'sharedStrings'), parseStrings) ?? [],
    styles: optionalPart(zip, targetOf(relations, 'styles'), parseStyles) ?? [],
    date1904: workbook.date1904,
    left: { cells: LIMITS.cells, merges: LIMITS.merges },
  };
  const read: { entry: SheetEntry; part: SheetPart }[] = [];
  for (const entry of workbook.sheets) {
    const part = readSheet(zip, entry, relations, context);
    if (part) read.push({ entry, part });
  }
  if (read.length === 0) throw new WorkbookError('no-sheets');

  const results = evaluateUnknown(read.map(({ entry, part }) => ({ name: entry.name, cells: part.cells })));
  for (const [placed, value] of results) {
    const { numFmt, formula = '' } = placed.cell;
    placed.cell = { value, text: displayText(value, numFmt), numFmt, formula };
  }
  const profile = readProfile(zip, relations);
  return {
    sheets: read.map(({ entry, part }) => toSheet(entry, part)),
    ...(profile === undefined ? {} : { profile }),
  };
}

function toSheet({ name, visibility }: SheetEntry, part: SheetPart): Sheet {
  const cells = withoutCovered(part.cells, part.merges);
  return snapshot({
    name,
    visibility,
    cells: (function* () {
      for (const { row, col, cell } of cells) yield [row, col, cell] as const;
    })(),
    merges: part.merges,
    hiddenRows: part.hiddenRows,
    hiddenCols: part.hiddenCols,
    ...(part.protection ? { protection: part.protection } : {}),
  });
}

/** The workbook part, or the error that says what other document the package is. */
function findMain(zip: Zip): string {
  const mimetype = zip.find('mimetype');
  if (mimetype && mimetype.size < 200) {
    const type = new TextDecoder().decode(zip.read(mimetype));
    if (type.includes('opendocument.spreadsheet')) throw new WorkbookError('ods');
  }
  if (zip.find('EncryptedPackage')) throw new WorkbookError('encrypted');
  const main = mainPart(zip);
  if (!zip.find(main)) {
    if (zip.find('xl/workbook.bin')) throw new WorkbookError('xlsb');
    const damaged = zip.find('xl/workbook.xml') ?? zip.find('[Content_Types].xml');
    throw damaged ? new WorkbookError('truncated', { part: main }) : new WorkbookError('not-a-workbook');
  }
  if (main.toLowerCase().endsWith('.bin')) throw new WorkbookError('xlsb');
  return main;
}

function optionalPart<T>(
  zip: Zip,
  name: string | undefined,
  parse: (text: string, part: string) => T,
): T | undefined {
  const text = name === undefined ? undefined : partText(zip, name);
  return text === undefined || name === undefined ? undefined : parse(text, name);
}

/** A worksheet's content; undefined for sheets without cells. A listed sheet that is missing is damage. */
function readSheet(
  zip: Zip,
  entry: SheetEntry,
  relations: Map<string, Relationship>,
  context: SheetContext,
): SheetPart | undefined {
  const relation = relations.get(entry.relation);
  if (!relation) throw new WorkbookError('truncated', { part: entry.name });
  if (SHEETS_WITHOUT_CELLS.has(relation.type)) return undefined;
  return parseSheet(requiredPart(zip, relation.target), relation.target, context);
}

/** The text of our custom XML part, whichever item number the host gave it. */
function readProfile(zip: Zip, relations: Map<string, Relationship>): string | undefined {
  for (const { type, target } of relations.values()) {
    const text = type === 'customXml' ? partText(zip, target) : undefined;
    // Other programs' items may be as odd as they like: only those that name us are looked at.
    if (!text?.includes(PROFILE_NAMESPACE)) continue;
    const xml = new XmlScanner(text, target);
    if (xml.next() !== 'start' || xml.name !== 'profile') continue;
    if (xml.namespace() === PROFILE_NAMESPACE) return xml.content();
  }
  return undefined;
}
