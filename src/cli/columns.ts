/** Characters that a terminal shows two columns wide: CJK with its punctuation, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
/** Characters that take no column: combining marks and controls. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** Fills a text up to a width; `end` aligns it to the right. */
export function pad(text: string, columns: number, end = false): string {
  const blanks = ' '.repeat(Math.max(0, columns - width(text)));
  return end ? blanks + text : text + blanks;
}

/** Shortens a text to a width, an ellipsis in place of what is left out. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Rows of texts as aligned lines: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, index) => (widths[index] = Math.max(widths[index] ?? 0, width(text))));
  }
  return rows.map((row) => row.map((text, index) => pad(text, widths[index] ?? 0, index > 0)).join('  '));
}
