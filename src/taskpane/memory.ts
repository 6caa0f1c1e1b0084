/** Small choices of one person on one machine. */
export interface Memory {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** The browser's own store, which a host may forbid: then nothing is remembered. */
export const browserMemory: Memory = {
  get(name) {
    try {
      return localStorage.getItem(`ziping.${name}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(`ziping.${name}`, value);
    } catch {
      // Forgotten when the pane closes.
    }
  },
};
