/** Answers that are kept at most; then it starts afresh, so that memory stays flat however many files come. */
const MOST = 4_000;
/** Longer texts are prose, which hardly comes twice. */
const LONGEST = 60;

/**
 * A pure function of a text that remembers its answers: forms say the same in the same words, row after
 * row and file after file.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= MOST) known.clear();
    // A text cut out of a part keeps all of that part in memory as long as it lives; a copy does not.
    const own = `${text} `.slice(0, -1);
    const made = answer(own);
    known.set(own, made);
    return made;
  };
}
