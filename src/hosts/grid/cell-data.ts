import type { ICellData, IStyleData } from '@univerjs/core';
import type { Cell } from '../../core/sheet/types';
import type { CellLook, FontLook, LineLook, Side } from '../ooxml/look/types';

/** Kinds of values, as Univer numbers them. */
export const KIND = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  right: 3,
  fill: 1,
  centerContinuous: 2,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};
const OVERFLOW = 1;
const WRAP = 3;

const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const SIDES: Readonly<Record<Side, 'l' | 'r' | 't' | 'b'>> = { left: 'l', right: 'r', top: 't', bottom: 'b' };
/** Pixels of a step of indentation. */
const INDENT = 12;
const STACKED = 255;

/** A cell as Univer holds it. An unknown result shows as nothing. */
export function cellData({ value, formula, error }: Cell): ICellData {
  const content = error === undefined ? valueData(value) : { v: error, t: KIND.text };
  return formula === undefined ? content : { ...content, f: `=${formula}` };
}

function valueData(value: Cell['value']): ICellData {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: KIND.boolean };
  return { v: value, t: typeof value === 'number' ? KIND.number : KIND.text };
}

export function fontData(font: FontLook): IStyleData {
  return {
    ...(font.name && { ff: font.name }),
    ...(font.size && { fs: font.size }),
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.underline && { ul: { s: 1 } }),
    ...(font.strike && { st: { s: 1 } }),
    ...(font.colour && { cl: { rgb: font.colour } }),
  };
}

/** A cell's look as Univer holds it. */
export function styleData(look: CellLook): IStyleData {
  const { fill, horizontal, vertical, rotation, indent, numFmt } = look;
  const align = HORIZONTAL[horizontal ?? ''];
  const padding = INDENT * indent;
  return {
    ...fontData(look.font),
    ...(fill && { bg: { rgb: fill } }),
    ...(Object.keys(look.lines).length > 0 && { bd: borderData(look.lines) }),
    ...(align && { ht: align }),
    ...(padding > 0 && { pd: horizontal === 'right' ? { r: padding } : { l: padding } }),
    vt: VERTICAL[vertical] ?? VERTICAL['bottom'] ?? null,
    tb: look.wrap ? WRAP : OVERFLOW,
    ...(rotation > 0 && { tr: rotation === STACKED ? { a: 0, v: 1 } : { a: degrees(rotation) } }),
    ...(numFmt !== 'General' && { n: { pattern: numFmt } }),
  };
}

/** Univer counts degrees downwards, the format upwards to 90 and then downwards. */
function degrees(rotation: number): number {
  return rotation <= 90 ? -rotation : rotation - 90;
}

function borderData(lines: CellLook['lines']): NonNullable<IStyleData['bd']> {
  const sides = Object.entries(lines) as [Side, LineLook][];
  return Object.fromEntries(
    sides.map(([side, { style, colour }]) => [SIDES[side], { s: LINES[style] ?? 1, cl: { rgb: colour } }]),
  );
}
