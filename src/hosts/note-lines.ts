/**
 * Our lines in a note: a head line that names the author, for people, and says by a token how many lines
 * beneath it are ours, for the clearing. Whoever the author was, whatever the language, the token is the same.
 */
const HEAD = /(^|\n)[^\n]*\(ziping:(\d{1,5})\)[^\n]*/;

/** A note holds 32,767 characters; our lines leave half of it to people. */
const LONGEST = 16_383;

/** Lines of a note under a head line that names the author and bears our token. */
export function noteText(author: string, lines: readonly string[]): string {
  const text = lines.join('\n').replace(/\r\n?/g, '\n').slice(0, LONGEST);
  return `── ${author.replace(/\n/g, ' ')} (ziping:${text.split('\n').length}) ──\n${text}`;
}

/** Where our lines stand in a note, with the line break ahead of them; undefined where there are none. */
export function ownLines(text: string): { readonly from: number; readonly to: number } | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  let to = head.index + head[0].length;
  for (let lines = Number(head[2]); lines > 0 && to < text.length; lines--) {
    const end = text.indexOf('\n', to + 1);
    to = end < 0 ? text.length : end;
  }
  return { from: head.index, to };
}
