import { a1Range, type Range } from '../../core/sheet/address';

/** Excel refuses longer address strings. */
const LONGEST = 8_192;

/** Address strings that together name all areas, none longer than Excel takes. */
export function addressStrings(areas: readonly Range[], longest = LONGEST): string[] {
  const strings: string[] = [];
  let current = '';
  for (const area of areas) {
    const name = a1Range(area);
    if (current !== '' && current.length + 1 + name.length > longest) {
      strings.push(current);
      current = '';
    }
    current += current === '' ? name : `,${name}`;
  }
  return current === '' ? strings : [...strings, current];
}

/** The A1 texts in an address string of Excel's, sheets left out: `'甲,乙'!A1:B2,'甲,乙'!C3` → A1:B2, C3. */
export function localAddresses(address: string): string[] {
  return address
    .replace(/'(?:[^']|'')*'!/g, '')
    .split(',')
    .map((each) => each.slice(each.lastIndexOf('!') + 1));
}

/** The smallest rectangle around both. */
export function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function height({ top, bottom }: Range): number {
  return bottom - top + 1;
}

export function width({ left, right }: Range): number {
  return right - left + 1;
}

/** The rectangle of cells that Excel described by loaded numbers. */
export function rangeOf(loaded: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Range {
  const { rowIndex, columnIndex, rowCount, columnCount } = loaded;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** What `rangeOf` needs to be loaded. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
