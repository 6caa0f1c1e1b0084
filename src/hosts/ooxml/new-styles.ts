import type { Severity } from '../../core/rules/types';
import { MARK_FILLS } from '../token';
import { escapeAttribute } from './xml-write';

/** A severity's fill is that of its marks. */
export type NewFill = 'head' | Severity;

/** How a cell of a new workbook looks; every text wraps. */
export interface NewLook {
  readonly bold?: boolean;
  /** In points; 10 where it is left out. */
  readonly size?: number;
  /** In grey. */
  readonly quiet?: boolean;
  readonly fill?: NewFill;
  readonly border?: boolean;
  /** Left where it is left out. */
  readonly align?: 'center' | 'right';
  /** Steps from the left. */
  readonly indent?: number;
  /** Number format code. */
  readonly format?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '微软雅黑';
const SIZE = 10;
const LINE = 'FFBFBFBF';
const QUIET = 'FF595959';
const FILLS: Readonly<Record<NewFill, string>> = { head: 'E7E6E6', ...MARK_FILLS };
/** Ids below belong to the built-in formats. */
const FIRST_FORMAT = 164;

/** Gathers the looks in use and writes them as the style sheet of a workbook. */
export class StyleSheet {
  private readonly fonts = new Entries([fontXml({})]);
  private readonly fills = new Entries(['none', 'gray125'].map((type) => fillXml(type)));
  private readonly borders = new Entries([borderXml(false)]);
  private readonly formats = new Entries([]);
  private readonly looks = new Entries([]);

  constructor() {
    this.of({}, false);
  }

  /**
   * The number by which a cell names its look.
   * @param quoted the text begins like a formula
   */
  of(look: NewLook, quoted: boolean): number {
    const { fill, border = false, align = 'left', indent = 0, format } = look;
    const font = this.fonts.of(fontXml(look));
    const colour = fill ? this.fills.of(fillXml('solid', FILLS[fill])) : 0;
    const line = this.borders.of(borderXml(border));
    const number = format === undefined ? 0 : FIRST_FORMAT + this.formats.of(format);
    return this.looks.of(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${colour}" borderId="${line}" xfId="0"` +
        `${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
        ` applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"` +
        `${indent > 0 ? ` indent="${indent}"` : ''}/></xf>`,
    );
  }

  xml(): string {
    const formats = this.formats.list.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    const normal = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';
    return (
      `<styleSheet xmlns="${MAIN}">${formats.length > 0 ? group('numFmts', formats) : ''}` +
      group('fonts', this.fonts.list) +
      group('fills', this.fills.list) +
      group('borders', this.borders.list) +
      group('cellStyleXfs', [plain]) +
      group('cellXfs', this.looks.list) +
      `${group('cellStyles', [normal])}</styleSheet>`
    );
  }
}

/** Distinct entries in the order in which they came. */
class Entries {
  private readonly numbers: Map<string, number>;

  constructor(known: readonly string[]) {
    this.numbers = new Map(known.map((entry, index) => [entry, index]));
  }

  get list(): readonly string[] {
    return [...this.numbers.keys()];
  }

  of(entry: string): number {
    const number = this.numbers.get(entry) ?? this.numbers.size;
    this.numbers.set(entry, number);
    return number;
  }
}

function group(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

/** The charset makes programs without the font take another one that has Chinese. */
function fontXml({ bold, size = SIZE, quiet }: NewLook): string {
  const colour = quiet ? QUIET : 'FF000000';
  return (
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/>` +
    `<name val="${FONT}"/><family val="2"/><charset val="134"/></font>`
  );
}

function fillXml(pattern: string, colour?: string): string {
  const inside = colour === undefined ? '' : `<fgColor rgb="FF${colour}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="${pattern}">${inside}</patternFill></fill>`;
}

function borderXml(border: boolean): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    border ? `<${side} style="thin"><color rgb="${LINE}"/></${side}>` : `<${side}/>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}
