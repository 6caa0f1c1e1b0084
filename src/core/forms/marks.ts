/** What may stand between the characters of a word and says nothing. */
const GAP = '[\\s\\u200B-\\u200D]*';

/** Finds any of some words in a text as it is displayed, with white space between their characters or without. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => [...word].join(GAP)).join('|'));
}

/** Finds what any of some patterns finds. */
export function together(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
