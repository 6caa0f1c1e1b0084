/** Where a command writes; the tests put their own in its place. */
export interface Io {
  /** The result. */
  out(text: string): void;
  /** Progress, warnings, wrong usage. */
  err(text: string): void;
  /** The result goes to a terminal that shows colours. */
  readonly colour: boolean;
}

/** From this many files on, the wait is long enough to say how far it has come. */
const MANY = 6;

/** Says on standard error how far a run over many files has come; silent for a handful. */
export function progress(
  io: Io,
  total: number,
  sentence: (done: number, total: number, path: string) => string,
): (done: number, path: string) => void {
  return (done, path) => {
    if (total >= MANY) io.err(`${sentence(done, total, path)}\n`);
  };
}
