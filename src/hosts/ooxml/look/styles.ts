import { BUILTIN_FORMATS } from '../builtin-formats';
import { child, type XmlNode, type XmlTree } from '../xml-tree';
import type { Colours } from './colours';
import type { CellLook, Colour, FontLook, LineLook, RuleLook, Side } from './types';

/** What the styles part says of cells and of conditional formats. */
export interface StyleLooks {
  readonly cells: readonly CellLook[];
  readonly normal: CellLook;
  /** Of conditional formats, by the index that they name. */
  readonly rules: readonly RuleLook['look'][];
}

const PLAIN: CellLook = {
  font: {},
  lines: {},
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  numFmt: 'General',
};

const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** Reads the styles part; without one, all cells are plain. */
export function styleLooks(tree: XmlTree | undefined, colours: Colours): StyleLooks {
  if (!tree) return { cells: [], normal: PLAIN, rules: [] };
  return new StyleReader(tree, colours).read();
}

class StyleReader {
  private readonly fonts: readonly FontLook[];
  private readonly fills: readonly (Colour | undefined)[];
  private readonly lines: readonly CellLook['lines'][];
  private readonly formats: ReadonlyMap<number, string>;

  constructor(
    private readonly tree: XmlTree,
    private readonly colours: Colours,
  ) {
    this.fonts = this.list('fonts').map((node) => this.font(node));
    this.fills = this.list('fills').map((node) => this.fill(node));
    this.lines = this.list('borders').map((node) => this.border(node));
    this.formats = new Map(
      this.list('numFmts').map((node) => [
        this.number(node, 'numFmtId'),
        tree.attr(node, 'formatCode') ?? 'General',
      ]),
    );
  }

  read(): StyleLooks {
    const cells = this.list('cellXfs').map((node) => this.cell(node));
    return {
      cells,
      normal: cells[0] ?? { ...PLAIN, font: this.fonts[0] ?? {} },
      rules: this.list('dxfs').map((node) => this.rule(node)),
    };
  }

  private list(name: string): readonly XmlNode[] {
    return child(this.tree.root, name)?.children ?? [];
  }

  private number(node: XmlNode | undefined, name: string): number {
    return Number((node && this.tree.attr(node, name)) ?? 0);
  }

  /** Whether an element that switches something on is there and does not say no. */
  private isOn(node: XmlNode, name: string): boolean {
    const found = child(node, name);
    return found !== undefined && !/^(0|false|none)$/.test(this.tree.attr(found, 'val') ?? '1');
  }

  private font(node: XmlNode): FontLook {
    const value = (name: string): string | undefined => {
      const found = child(node, name);
      return found && this.tree.attr(found, 'val');
    };
    const name = value('name') ?? value('rFont');
    const size = Number(value('sz') ?? NaN);
    const colour = this.colours.of(this.tree, child(node, 'color'));
    return {
      ...(name && { name }),
      ...(size > 0 && { size }),
      ...(this.isOn(node, 'b') && { bold: true }),
      ...(this.isOn(node, 'i') && { italic: true }),
      ...(this.isOn(node, 'u') && { underline: true }),
      ...(this.isOn(node, 'strike') && { strike: true }),
      ...(colour && { colour }),
    };
  }

  private fill(node: XmlNode): Colour | undefined {
    const pattern = child(node, 'patternFill');
    const type = pattern && (this.tree.attr(pattern, 'patternType') ?? 'none');
    if (type === undefined || type === 'none' || type === 'gray125') return undefined;
    const [front, back] = ['fgColor', 'bgColor'].map((name) =>
      this.colours.of(this.tree, child(pattern, name)),
    );
    return front ?? back;
  }

  private border(node: XmlNode): CellLook['lines'] {
    const lines: Partial<Record<Side, LineLook>> = {};
    for (const side of SIDES) {
      const line = child(node, side);
      const style = line && this.tree.attr(line, 'style');
      if (!style || style === 'none') continue;
      lines[side] = { style, colour: this.colours.of(this.tree, child(line, 'color')) ?? '#000000' };
    }
    return lines;
  }

  private cell(node: XmlNode): CellLook {
    const id = this.number(node, 'numFmtId');
    const alignment = child(node, 'alignment');
    const attribute = (name: string): string | undefined => alignment && this.tree.attr(alignment, name);
    const horizontal = attribute('horizontal');
    const fill = this.fills[this.number(node, 'fillId')];
    return {
      font: this.fonts[this.number(node, 'fontId')] ?? {},
      ...(fill && { fill }),
      lines: this.lines[this.number(node, 'borderId')] ?? {},
      ...(horizontal && horizontal !== 'general' && { horizontal }),
      vertical: attribute('vertical') ?? 'bottom',
      wrap: /^(1|true)$/.test(attribute('wrapText') ?? ''),
      indent: this.number(alignment, 'indent'),
      rotation: this.number(alignment, 'textRotation'),
      numFmt: this.formats.get(id) || BUILTIN_FORMATS.get(id) || 'General',
    };
  }

  /** In conditional formats the colour of a solid fill is its back. */
  private rule(node: XmlNode): RuleLook['look'] {
    const font = child(node, 'font');
    const pattern = child(child(node, 'fill'), 'patternFill');
    const [back, front] = ['bgColor', 'fgColor'].map((name) =>
      this.colours.of(this.tree, child(pattern, name)),
    );
    const fill = back ?? front;
    return { ...(font && { font: this.font(font) }), ...(fill && { fill }) };
  }
}
