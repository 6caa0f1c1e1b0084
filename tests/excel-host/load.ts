import { strFromU8, unzipSync } from 'fflate';
import { parseRange, type Range } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { Book, BookSheet, MAX_COLS, type BookFormat } from './book';

/** Opens an .xlsx in the simulated Excel: what our own reader reads, formats and custom XML parts besides. */
export function openBook(bytes: Uint8Array): Book {
  const book = new Book();
  const files = unzipSync(bytes);
  const text = (name: string): string => {
    const file = files[name];
    return file ? strFromU8(file) : '';
  };
  const relations = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const targets = new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => [
      attribute(tag, 'name'),
      relations.get(attribute(tag, 'r:id')) ?? '',
    ]),
  );
  for (const sheet of readWorkbook(bytes).sheets) {
    const opened = bookSheet(book, sheet);
    const xml = text(targets.get(sheet.name) ?? '');
    opened.conditionalFormats = conditionalFormats(book, xml);
    const [protection] = tags(xml, 'sheetProtection');
    if (sheet.protection) {
      opened.protection = {
        unlocked: sheet.protection.unlocked,
        allowFormatCells: attribute(protection ?? '', 'formatCells') === '0',
        allowEditObjects: attribute(protection ?? '', 'objects') !== '1',
      };
    }
    book.sheets.push(opened);
  }
  for (const name of Object.keys(files)) {
    if (/^customXml\/item\d+\.xml$/.test(name)) book.parts.push({ id: book.id('xml'), xml: text(name) });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'visible')?.id ?? '';
  return book;
}

function bookSheet(book: Book, sheet: Sheet): BookSheet {
  const opened = new BookSheet(book.id('sheet'), sheet.name);
  opened.visibility = sheet.visibility;
  for (const { row, col, cell } of sheet.cells()) {
    const value = cell.error ?? cell.value ?? '';
    opened.cells.set(row * MAX_COLS + col, { value, ...(cell.formula && { formula: cell.formula }) });
  }
  const { used } = sheet;
  for (let row = used?.top ?? 0; used && row <= used.bottom; row++) {
    for (let col = used.left; col <= used.right; col++) opened.setFormat(row, col, sheet.formatAt(row, col));
  }
  opened.merges = [...sheet.merges];
  opened.hiddenRows = [...sheet.hiddenRows];
  opened.hiddenCols = [...sheet.hiddenCols];
  return opened;
}

/** Names of formats by the type of their rule; whatever has no simulation of its own keeps the file's word. */
const TYPES: Readonly<Record<string, string>> = { expression: 'Custom', cellIs: 'CellValue' };

function conditionalFormats(book: Book, xml: string): BookFormat[] {
  const found: { priority: number; format: BookFormat }[] = [];
  const blocks = xml.matchAll(
    /<(?:\w+:)?conditionalFormatting\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?conditionalFormatting>/g,
  );
  for (const [, head = '', content = ''] of blocks) {
    const areas = attribute(head, 'sqref')
      .split(' ')
      .map(parseRange)
      .filter((area): area is Range => !!area);
    for (const tag of tags(content, 'cfRule')) {
      const type = attribute(tag, 'type');
      const formula = /<(?:\w+:)?formula>([^<]*)</.exec(content)?.[1];
      found.push({
        priority: Number(attribute(tag, 'priority')),
        format: {
          id: book.id('cf'),
          type: TYPES[type] ?? type,
          areas,
          ...(formula !== undefined && { formula: `=${unescape(formula)}` }),
        },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  return unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescape(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return named[name] ?? all;
  });
}
