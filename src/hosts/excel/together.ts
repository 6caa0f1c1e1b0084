/**
 * Calls that come in one turn are answered by one piece of work: whoever asks for sheet after sheet pays for one
 * round trip. A key that is asked for twice is worked on once.
 */
export class Together<K, V> {
  private waiting: { readonly keys: Set<K>; readonly answers: Promise<ReadonlyMap<K, V>> } | undefined;

  /** @param work answers every key, or throws, which all that wait hear */
  constructor(private readonly work: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {}

  async ask(key: K): Promise<V | undefined> {
    this.waiting ??= this.begin();
    this.waiting.keys.add(key);
    return (await this.waiting.answers).get(key);
  }

  private begin(): { keys: Set<K>; answers: Promise<ReadonlyMap<K, V>> } {
    const keys = new Set<K>();
    const answers = Promise.resolve().then(() => {
      this.waiting = undefined;
      return this.work([...keys]);
    });
    return { keys, answers };
  }
}
