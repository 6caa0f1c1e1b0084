import { parseRange, type Range } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';

/**
 * Builds a sheet from a sketch: cells apart by ` | ` or line breaks, each `A1=text`, `A1:C1=text` (merged),
 * `B2=#12.5` (a number) or `B2=#0.95{0%}` (with its number format); `⏎` is a line break in a cell.
 */
export function sketch(text: string, name = '自评表'): Sheet {
  const cells: [number, number, Cell][] = [];
  const merges: Range[] = [];
  for (const part of text.split(/\n| \| /)) {
    const match = /^\s*([A-Z]+\d+(?::[A-Z]+\d+)?)=(.*)$/.exec(part);
    const range = match && parseRange(match[1] ?? '');
    if (!match || !range) continue;
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
    const cell = cellOf((match[2] ?? '').trim());
    if (cell) cells.push([range.top, range.left, cell]);
  }
  return snapshot({ name, cells, merges });
}

/** The cell that a sketch writes as text or as `#number{format}`. */
export function cellOf(text: string): Cell | undefined {
  if (text === '') return undefined;
  const number = /^#(-?[\d.]+)(?:\{(.+)\})?$/.exec(text);
  if (!number)
    return { value: text.replaceAll('⏎', '\n'), text: text.replaceAll('⏎', '\n'), numFmt: 'General' };
  const numFmt = number[2] ?? 'General';
  const value = Number(number[1]);
  return { value, text: displayText(value, numFmt), numFmt };
}
