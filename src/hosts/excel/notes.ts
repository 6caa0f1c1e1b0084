import { a1 } from '../../core/sheet/address';
import { noteText, ownLines } from '../note-lines';
import type { Flag } from './flags';

/** What was asked about the notes of a sheet. Readable once the context has synced. */
export interface AskedNotes {
  readonly all: Excel.NoteCollection;
  readonly comments: Excel.CommentCollection;
  /** The notes of the cells that are to get one. */
  readonly flagged: readonly (readonly [flag: Flag, note: Excel.Note])[];
}

export function askNotes(sheet: Excel.Worksheet, flags: readonly Flag[]): AskedNotes {
  return {
    all: sheet.notes.load('items/content'),
    comments: sheet.comments.load('items/id'),
    flagged: flags
      .filter(({ lines }) => lines.length > 0)
      .map((flag) => [flag, sheet.notes.getItemOrNullObject(a1(flag.cell)).load('content')]),
  };
}

/** What is left of a note without our lines; undefined where there are none of ours. */
export function withoutOurs(content: string): string | undefined {
  const text = content.replace(/\r\n?/g, '\n');
  const ours = ownLines(text);
  return ours && (text.slice(0, ours.from) + text.slice(ours.to)).trim();
}

/** Takes our lines out of all notes of a sheet; a note that held nothing else goes. */
export function dropNotes({ all }: Pick<AskedNotes, 'all'>): void {
  // From the end: notes are known by their number only, and those after one that goes move up.
  for (const note of [...all.items].reverse()) {
    const left = withoutOurs(note.content);
    if (left === '') note.delete();
    else if (left !== undefined) note.content = left;
  }
}

/**
 * Puts notes on the flagged cells, after `dropNotes`: new ones, or our lines at the end of those that are
 * there. Returns the cells that got none, as a conversation is left alone.
 *
 * @param author whose name the notes bear
 * @param conversations addresses of the cells with a threaded comment
 */
export function addNotes(
  sheet: Excel.Worksheet,
  { flagged }: AskedNotes,
  author: string,
  conversations: ReadonlySet<string>,
): Flag['cell'][] {
  const without: Flag['cell'][] = [];
  for (const [{ cell, lines }, note] of flagged) {
    const text = noteText(author, lines);
    const theirs = note.isNullObject ? '' : (withoutOurs(note.content) ?? note.content);
    if (conversations.has(a1(cell))) without.push(cell);
    else if (theirs === '') sheet.notes.add(a1(cell), text);
    else note.content = `${theirs}\n${text}`;
  }
  return without;
}
