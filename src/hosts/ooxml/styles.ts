import { BUILTIN_FORMATS } from './builtin-formats';
import { XmlScanner } from './xml';

/** What the reader needs of a cell style. */
export interface CellStyle {
  /** Number format code. */
  readonly numFmt: string;
  /** Whether a protected sheet refuses writing the cell. */
  readonly locked: boolean;
}

export const DEFAULT_STYLE: CellStyle = { numFmt: 'General', locked: true };

/** The styles that cells name by index (`s`). Without a styles part: none, all cells default. */
export function parseStyles(text: string, part: string): CellStyle[] {
  const xml = new XmlScanner(text, part);
  const custom = new Map<number, string>();
  const found: { id: number; locked: boolean }[] = [];
  let inCells = false;
  for (let token = xml.next(); token !== 'done'; token = xml.next()) {
    if (token === 'end') {
      if (xml.depth === 2) inCells = false;
      continue;
    }
    if (token !== 'start') continue;
    if (xml.depth === 2) inCells = xml.name === 'cellXfs';
    else if (xml.depth === 3 && xml.name === 'numFmt') {
      custom.set(Number(xml.attr('numFmtId')), xml.attr('formatCode') ?? '');
    } else if (inCells && xml.depth === 3 && xml.name === 'xf') {
      found.push({ id: Number(xml.attr('numFmtId') ?? 0), locked: true });
    } else if (inCells && xml.depth === 4 && xml.name === 'protection') {
      const style = found[found.length - 1];
      if (style) style.locked = xml.flag('locked', true);
    }
  }
  return found.map(({ id, locked }) => ({
    numFmt: custom.get(id) || BUILTIN_FORMATS.get(id) || DEFAULT_STYLE.numFmt,
    locked,
  }));
}
