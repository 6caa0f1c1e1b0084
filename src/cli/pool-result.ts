import type { Locale } from '../locales/types';
import type { Format } from './args';
import type { Io } from './io';
import { references, summarise, type Summary } from './json';
import { writeOutput } from './output';
import { TextReport } from './text';
import type { Told } from './worker-file';

const JSON_HEAD = '{\n  "schema": "ziping-audit/1",\n  "files": [\n    ';

/** The result of a call, put together file by file: of a file that is done only its figures are kept. */
export class Result {
  private readonly pieces: string[] = [];
  private readonly reasons: string[] = [];
  private readonly rows: string[][] = [];
  private summary: Summary = summarise([]);
  private code: 0 | 1 | 2 = 0;

  /** @param output the file to write to, at the end and in one go; else it goes out as it comes */
  constructor(
    private readonly format: Format,
    private readonly output: string | undefined,
    private readonly locale: Locale,
    private readonly io: Io,
  ) {}

  /** The result goes to a terminal that shows colours. */
  get colour(): boolean {
    return this.io.colour && this.output === undefined;
  }

  add({ piece, rows, summary, code, reason, warnings }: Told): void {
    for (const warning of warnings) this.io.err(warning);
    if (this.format === 'json') this.write(this.summary.files === 0 ? JSON_HEAD : ',\n    ');
    this.write(piece);
    this.rows.push(...rows);
    this.summary = sumOf(this.summary, summary);
    if (code > this.code) this.code = code;
    if (reason !== undefined) this.reasons.push(reason);
  }

  /** The whole of a result that is not written file by file. */
  page(text: string): void {
    this.write(text);
  }

  /**
   * Writes what stands behind the last file; gives the exit code.
   * @throws UsageError where the file cannot be written
   */
  end(): number {
    const { format, output, locale, io, summary } = this;
    if (format === 'json') {
      this.write(`\n  ],\n  "summary": ${JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ')}\n}\n`);
    } else if (format === 'text') {
      const text = new TextReport({ locale, colour: this.colour, reference: references(() => undefined) });
      text.rows.push(...this.rows);
      this.write(text.end(summary));
    }
    if (output !== undefined) {
      writeOutput(output, this.pieces.join(''));
      for (const reason of this.reasons) io.err(`${reason}\n`);
      io.err(`${locale.cli.written(output)}\n`);
    }
    return this.code;
  }

  private write(text: string): void {
    if (this.output === undefined) this.io.out(text);
    else this.pieces.push(text);
  }
}

function sumOf(a: Summary, b: Summary): Summary {
  const sums = Object.entries(a).map(([key, count]) => [key, count + b[key as keyof Summary]]);
  return Object.fromEntries(sums) as Summary;
}
