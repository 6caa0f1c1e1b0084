import { ownLines } from '../note-lines';
import { unescapeText } from './strings';
import { type Splices } from './splice';
import { child, isSelfClosing, type XmlNode, type XmlTree } from './xml-tree';
import { append, textElement } from './xml-write';

/** The longest text of a note, as Excel takes it. */
const LONGEST = 32_767;

/** Adds a text to the end of a note that is there. */
export function appendToNote(tree: XmlTree, splices: Splices, comment: XmlNode, text: string): boolean {
  const body = child(comment, 'text');
  if (!body || noteOf(tree, comment).length + text.length >= LONGEST) return false;
  const p = comment.prefix;
  const run = `<${p}r>${textElement(`\n${text}`, p)}</${p}r>`;
  const plain = child(body, 't');
  if (plain) {
    // Plain text and runs do not go together.
    splices.insert(plain.from, `<${p}r>`);
    splices.insert(plain.to, `</${p}r>`);
  }
  const last = body.children.filter(({ name }) => name === 't' || name === 'r').at(-1);
  if (last) splices.insert(last.to, run);
  else if (isSelfClosing(body)) append(splices, tree.text, body, run);
  else splices.insert(body.openTo, run);
  return true;
}

/** The text elements of a note, readings left out. */
function* pieces(node: XmlNode): Iterable<XmlNode> {
  for (const each of node.children) {
    if (each.name === 't') yield each;
    else if (each.name !== 'rPh') yield* pieces(each);
  }
}

/** The text of a note. */
export function noteOf(tree: XmlTree, comment: XmlNode): string {
  return [...pieces(comment)].map((node) => unescapeText(tree.content(node))).join('');
}

/**
 * Takes our lines out of a note. `nothing`: there were none; `all`: nothing else was left, so the note
 * itself is to go; `some`: the rest stays.
 */
export function dropFromNote(tree: XmlTree, splices: Splices, comment: XmlNode): 'nothing' | 'some' | 'all' {
  const text = noteOf(tree, comment);
  const ours = ownLines(text);
  if (!ours) return 'nothing';
  const { from, to } = ours;
  if ((text.slice(0, from) + text.slice(to)).trim() === '') return 'all';
  let done = 0;
  for (const node of pieces(comment)) {
    const piece = unescapeText(tree.content(node));
    const start = Math.max(from - done, 0);
    const end = Math.min(to - done, piece.length);
    done += piece.length;
    if (start >= end) continue;
    const rest = piece.slice(0, start) + piece.slice(end);
    const run = node.parent?.name === 'r' ? node.parent : node;
    if (rest === '') splices.remove(run.from, run.to);
    else splices.replace(node.from, node.to, textElement(rest, node.prefix));
  }
  return 'some';
}
