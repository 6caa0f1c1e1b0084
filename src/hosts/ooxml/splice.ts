/** A change at one place of a text. Plain data, so that it can be stored. */
export interface Splice {
  readonly at: number;
  /** Number of characters that go. */
  readonly remove: number;
  readonly insert: string;
}

/** Collects changes of a text that do not overlap, all by the places of the unchanged text. */
export class Splices {
  private readonly list: Splice[] = [];

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  replace(from: number, to: number, text: string): void {
    this.list.push({ at: from, remove: to - from, insert: text });
  }

  get all(): readonly Splice[] {
    return this.list;
  }

  apply(text: string): string {
    return splice(text, this.list).text;
  }
}

/**
 * Applies changes to a text. `undo` are the changes that turn the result back into `text`. At one
 * place, insertions come in the order given, before a replacement.
 */
export function splice(text: string, splices: readonly Splice[]): { text: string; undo: Splice[] } {
  const pieces: string[] = [];
  const undo: Splice[] = [];
  let done = 0;
  let shift = 0;
  for (const { at, remove, insert } of inOrder(splices)) {
    pieces.push(text.slice(done, at), insert);
    undo.push({ at: at + shift, remove: insert.length, insert: text.slice(at, at + remove) });
    done = at + remove;
    shift += insert.length - remove;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), undo };
}

function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.at - b.at || Number(a.remove > 0) - Number(b.remove > 0));
}
