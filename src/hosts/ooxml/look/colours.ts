import type { XmlNode, XmlTree } from '../xml-tree';
import { child } from '../xml-tree';
import type { Colour } from './types';

/** The colours that old files name by number. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** What a theme's colours are where a workbook has no theme, in the order of their numbers. */
const OFFICE = 'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(
  ' ',
);

/** The names of a theme's colours, in the order of their numbers. */
const THEME = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** Reads colours, whichever way they are named. */
export class Colours {
  private readonly theme: readonly string[];

  /** @param theme the theme part, if there is one */
  constructor(theme: XmlTree | undefined) {
    const scheme = theme && [...theme.all('clrScheme')][0];
    this.theme = THEME.map((name, index) => {
      const colour = child(scheme, name)?.children[0];
      const value = colour && (theme?.attr(colour, 'lastClr') ?? theme?.attr(colour, 'val'));
      return value && /^[0-9a-f]{6}$/i.test(value) ? value : (OFFICE[index] ?? '000000');
    });
  }

  /** The colour of an element (`color`, `fgColor`); undefined: the program's own choice. */
  of(tree: XmlTree, node: XmlNode | undefined): Colour | undefined {
    if (!node) return undefined;
    const base = this.base(tree, node);
    return base && `#${tinted(base, Number(tree.attr(node, 'tint') ?? 0))}`;
  }

  private base(tree: XmlTree, node: XmlNode): string | undefined {
    const rgb = tree.attr(node, 'rgb');
    if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
    const theme = tree.attr(node, 'theme');
    if (theme !== undefined) return this.theme[Number(theme)];
    return INDEXED[Number(tree.attr(node, 'indexed'))];
  }
}

/** A colour made lighter (towards 1) or darker (towards −1) by its lightness, as the format prescribes. */
function tinted(rgb: string, tint: number): string {
  if (!(Math.abs(tint) <= 1) || tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: each part keeps its share of the distance from the middle.
  const room = (l: number): number => 1 - Math.abs(2 * l - 1);
  const scale = room(light) === 0 ? 0 : room(wanted) / room(light);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, wanted + (part - light) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
