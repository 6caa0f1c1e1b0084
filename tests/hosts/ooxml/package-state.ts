import { unzipSync, strFromU8 } from 'fflate';
import { a1, parseRange } from '../../../src/core/sheet/address';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { MARK_TOKEN } from '../../../src/hosts/token';

/** Parts of a file by name, in an order of their own. */
function parts(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]): [string, string] => [name, strFromU8(part)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All that a file holds, as text to compare. */
export function packageState(bytes: Uint8Array): string {
  return JSON.stringify(parts(bytes));
}

/** Cells under the conditional formats that bear our token, in the n-th worksheet part. */
export function markedCells(bytes: Uint8Array, name: string): string[] {
  const index = readWorkbook(bytes).sheets.findIndex((sheet) => sheet.name === name);
  const xml = new Map(parts(bytes)).get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
  const formats = [
    ...xml.matchAll(
      /<(?:\w+:)?conditionalFormatting[^>]*sqref="([^"]*)"[^>]*>(.*?)<\/(?:\w+:)?conditionalFormatting>/gs,
    ),
  ];
  const cells = formats
    .filter(([, , rule = '']) => rule.includes(MARK_TOKEN))
    .flatMap(([, sqref = '']) => sqref.split(' '))
    .flatMap((ref) => {
      const range = parseRange(ref);
      if (!range) return [];
      const all: string[] = [];
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let col = range.left; col <= range.right; col += 1) all.push(a1({ row, col }));
      }
      return all;
    });
  return [...new Set(cells)];
}
