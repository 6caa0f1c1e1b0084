import type { Span } from '../../core/sheet/types';

/** Collects which rows (or columns) a sheet hides, in runs. */
export class SpanList {
  private readonly hiddenOnes: Span[] = [];
  private readonly shown: Span[] = [];
  private others = false;

  /** @param size number of rows or columns that a sheet has */
  constructor(private readonly size: number) {}

  add(span: Span, hidden: boolean): void {
    append(hidden ? this.hiddenOnes : this.shown, span);
  }

  /** The sheet hides all that it does not mention. */
  hideOthers(): void {
    this.others = true;
  }

  hidden(): Span[] {
    if (!this.others) return joined(this.hiddenOnes);
    const spans: Span[] = [];
    let from = 0;
    for (const span of joined(this.shown)) {
      if (span.from > from) spans.push({ from, to: span.from - 1 });
      from = span.to + 1;
    }
    if (from < this.size) spans.push({ from, to: this.size - 1 });
    return spans;
  }
}

/** Adds a span, in one piece with the last where it touches that. */
function append(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  if (last && span.from >= last.from && span.from <= last.to + 1) {
    spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  } else spans.push(span);
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) append(result, span);
  return result;
}
