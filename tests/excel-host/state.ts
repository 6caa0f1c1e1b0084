import type { Book } from './book';

/** All that a workbook holds, as text to compare. Ids are left out: Excel makes them anew as it likes. */
export function stateOf(book: Book): string {
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: [...sheet.cells].sort(([a], [b]) => a - b),
    formats: [...sheet.formats].sort(([a], [b]) => a - b),
    merges: sheet.merges,
    protection: sheet.protection,
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    notes: [...sheet.notes],
  }));
  return JSON.stringify({ sheets, parts: book.parts.map(({ xml }) => xml).sort() }, undefined, 1);
}
