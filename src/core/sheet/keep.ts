/**
 * A pure function of a text that keeps its answers, for texts of which there are few and those long or dear. After
 * `most` of them it starts afresh, so that memory stays flat however many files come.
 */
export function keeping<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
