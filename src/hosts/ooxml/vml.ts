import { a1, type Address } from '../../core/sheet/address';
import type { Anchor, Layout } from './note-box';
import { Splices } from './splice';
import { child, type XmlTree, type XmlNode } from './xml-tree';
import { append } from './xml-write';

/** Drawings of notes: what Excel needs beside the text of a note to show its box. */

const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const O = 'xmlns:o="urn:schemas-microsoft-com:office:office"';
const X = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';
const NOTE_TYPE = '_x0000_t202';

/** Shapes are numbered in blocks of this many, a block for each drawing. */
const BLOCK = 1024;

/** A drawing without shapes. */
export function newDrawing(number: number): string {
  return (
    `<xml ${V} ${O} ${X}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    `${shapeType('')}</xml>`
  );
}

function shapeType(namespaces: string): string {
  return (
    `<v:shapetype${namespaces} id="${NOTE_TYPE}" coordsize="21600,21600" o:spt="202" ` +
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

/** Adds hidden boxes of notes. Each declares the namespaces that it needs: prefixes may differ. */
export function addShapes(
  tree: XmlTree,
  notes: readonly { readonly cell: Address; readonly anchor: Anchor }[],
): Splices {
  const splices = new Splices();
  const ids = [...tree.text.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, id]) => Number(id));
  const block = Number(/\bdata="(\d{1,6})/.exec(tree.text)?.[1] ?? 1) * BLOCK;
  let id = Math.max(block, ...ids);
  const known = [...tree.all('shapetype')].some((node) => tree.attr(node, 'id') === NOTE_TYPE);
  const shapes = notes.map(({ cell, anchor }) => shape(++id, cell, anchor));
  append(splices, tree.text, tree.root, (known ? '' : shapeType(` ${V} ${O}`)) + shapes.join(''));
  return splices;
}

function shape(id: number, { row, col }: Address, anchor: Anchor): string {
  return (
    `<v:shape ${V} ${O} ${X} id="_x0000_s${id}" type="#${NOTE_TYPE}" ` +
    'style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchorText(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}

function anchorText({ left, top, right, bottom }: Anchor): string {
  return [left, top, right, bottom].flatMap(({ at, offset }) => [at, offset]).join(', ');
}

/** The boxes of notes, by A1 address of their cells. */
export function noteShapes(tree: XmlTree): ReadonlyMap<string, XmlNode> {
  const shapes = new Map<string, XmlNode>();
  for (const node of tree.all('shape')) {
    const data = child(node, 'ClientData');
    const [row, col] = ['Row', 'Column'].map((name) => {
      const each = child(data, name);
      return each ? Number(tree.content(each)) : NaN;
    });
    if (!data || tree.attr(data, 'ObjectType') !== 'Note' || row === undefined || col === undefined) continue;
    if (Number.isInteger(row) && Number.isInteger(col)) shapes.set(a1({ row, col }), node);
  }
  return shapes;
}

/** Makes the box of a note taller by some pixels. */
export function growShape(
  tree: XmlTree,
  splices: Splices,
  shape: XmlNode,
  height: number,
  layout: Layout,
): void {
  const anchor = child(child(shape, 'ClientData'), 'Anchor');
  const numbers = anchor ? tree.content(anchor).split(',').map(Number) : [];
  const [at, offset] = numbers.slice(6);
  if (!anchor || numbers.length !== 8 || at === undefined || offset === undefined) return;
  if (!numbers.every((each) => Number.isInteger(each) && each >= 0)) return;
  const bottom = layout.below({ at, offset }, height);
  const text = [...numbers.slice(0, 6), bottom.at, bottom.offset].join(', ');
  splices.replace(anchor.openTo, anchor.closeFrom, text);
}

/** Takes out the boxes of some cells' notes. */
export function dropShapes(tree: XmlTree, cells: readonly Address[]): Splices {
  const splices = new Splices();
  const shapes = noteShapes(tree);
  for (const cell of new Set(cells.map(a1))) {
    const node = shapes.get(cell);
    if (node) splices.remove(node.from, node.to);
  }
  return splices;
}

/** Whether a drawing shows nothing. */
export function isEmptyDrawing(tree: XmlTree): boolean {
  return tree.root.children.every(({ name }) => name === 'shapelayout' || name === 'shapetype');
}
