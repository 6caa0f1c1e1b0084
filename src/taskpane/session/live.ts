import type { Change } from '../../hosts/port';

/** How long to wait for more edits before checking again, in milliseconds. */
const PAUSE = 300;

/** What the checks are made with. `busy`: a step of the person's own is under way. */
export interface LiveWork {
  /** Reads these sheets anew (all that hold forms where none is named) and audits them. */
  readonly recheck: (sheets: ReadonlySet<string>) => Promise<void>;
  readonly busy: () => boolean;
  /** The list no longer says what the sheet holds, and nobody checks again. */
  readonly stale: () => void;
}

/**
 * Checks again what others changed: soon after an edit, and when a person comes back to the pane, because some
 * edits (a choice from a list, a recalculation) raise no event.
 */
export class Live {
  private readonly touched = new Set<string | undefined>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private on = true;

  constructor(private readonly work: LiveWork) {}

  /** Switched on again, it catches up with what was missed. */
  switch(on: boolean): void {
    this.on = on;
    if (!on) this.stop();
    else if (this.touched.size > 0) this.later();
  }

  readonly edited = ({ sheet }: Change): void => {
    this.touched.add(sheet);
    if (this.on) this.later();
    else this.work.stale();
  };

  /** A person came back to the pane. */
  readonly returned = (): void => {
    if (!this.on) return;
    this.touched.add(undefined);
    void this.catchUp();
  };

  /** Everything has just been read. */
  caughtUp(): void {
    this.stop();
    this.touched.clear();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), PAUSE);
  }

  private async catchUp(): Promise<void> {
    if (this.work.busy()) {
      this.later();
      return;
    }
    const sheets = this.touched.has(undefined) ? [] : ([...this.touched] as string[]);
    this.caughtUp();
    await this.work.recheck(new Set(sheets));
  }
}
