/** A range as Excel's events name it. */
export interface EventPlace {
  /** Id of the worksheet. */
  readonly id: string;
  readonly address: string;
}

/** For so long after a doing of ours what it brings about still counts as ours, in milliseconds. */
export const LINGER = 1_500;

/**
 * Tells our own writes from those of others. Excel says who caused a change, but not always; so we also keep
 * what we wrote, until its event has come. That formulas were recalculated says nobody's name at all: it is
 * ours while we write and shortly after.
 */
export class Echo {
  private readonly expected = new Map<string, number>();
  private writing = 0;
  private until = 0;

  constructor(private readonly now: () => Date) {}

  /** To be told before places are written. Call what it returns when the write is over. */
  expect(places: readonly EventPlace[]): () => void {
    this.writing++;
    for (const place of places) this.expected.set(key(place), (this.expected.get(key(place)) ?? 0) + 1);
    return () => {
      this.writing--;
      this.until = this.time() + LINGER;
    };
  }

  /** Whether a change is the coming back of a write of ours. */
  isOwn(place: EventPlace, triggerSource: string | undefined): boolean {
    this.forget();
    const name = key(place);
    const count = this.expected.get(name) ?? 0;
    if (count > 1) this.expected.set(name, count - 1);
    else this.expected.delete(name);
    return triggerSource === 'ThisLocalAddin' || count > 0;
  }

  /** Whether a recalculation told of now follows from a write of ours. */
  isCalculating(): boolean {
    return this.writing > 0 || this.time() < this.until;
  }

  /** Writes whose events never came must not swallow what others do there later. */
  private forget(): void {
    if (!this.isCalculating()) this.expected.clear();
  }

  private time(): number {
    return this.now().getTime();
  }
}

function key({ id, address }: EventPlace): string {
  return `${id} ${address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')}`;
}
