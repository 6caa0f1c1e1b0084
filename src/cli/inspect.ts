import { resolve } from 'node:path';
import { recogniseWorkbook } from '../core/audit';
import { roleCells } from '../core/forms/roles';
import type { AnyForm } from '../core/forms/types';
import type { Locale } from '../locales/types';
import type { RecognisedFile } from '../report/recognised';
import { UsageError, type Call } from './args';
import { collect, type Source } from './files';
import { progress, type Io } from './io';
import { inspectFileJson, type InspectFileJson } from './json';
import { attempt, loadOptions, open, type Problem } from './open';
import { writeOutput } from './output';
import { inspectText } from './text';

type InspectCall = Extract<Call, { command: 'inspect' }>;

/** What was recognised in one file. */
type Seen = { readonly path: string } & ({ readonly forms: readonly AnyForm[] } | Problem);

/**
 * Carries out `ziping inspect`; gives the exit code.
 * @param draw draws the page on all files, where one is asked for
 * @throws UsageError where the profile, what is taught or the output file is no good
 */
export function inspect(
  call: InspectCall,
  locale: Locale,
  io: Io,
  draw?: (files: Iterable<RecognisedFile>) => string,
): number {
  const { output } = call;
  const options = loadOptions(call, locale.profile);
  const sources = collect(call.paths);
  if (output !== undefined && sources.some(({ path }) => resolve(path) === resolve(output))) {
    throw new UsageError({ key: 'outputIsSource', params: { path: output } });
  }
  const tell = progress(io, sources.length, locale.cli.progress);
  let unreadable = 0;
  const look = (source: Source, index: number): Seen => {
    const { path } = source;
    tell(index + 1, path);
    const seen = attempt(io, () => {
      const opened = open(source);
      return 'problem' in opened ? opened : { forms: recogniseWorkbook(opened.workbook, options) };
    });
    if ('problem' in seen) unreadable += 1;
    return { path, ...seen };
  };
  const text = draw ? draw(drawn(sources, look, locale)) : written(call, sources.map(look), locale, io);
  if (output === undefined) io.out(text);
  else {
    writeOutput(output, text);
    io.err(`${locale.cli.written(output)}\n`);
  }
  return unreadable > 0 ? 2 : 0;
}

/** One file at a time: of a file only its finished pages are kept. */
function* drawn(
  sources: readonly Source[],
  look: (source: Source, index: number) => Seen,
  { cli }: Locale,
): Generator<RecognisedFile> {
  for (const [index, source] of sources.entries()) {
    const { path, ...seen } = look(source, index);
    yield 'problem' in seen ? { path, problem: cli.files[seen.problem](path) } : { path, ...seen };
  }
}

function written({ format, output }: InspectCall, all: readonly Seen[], locale: Locale, io: Io): string {
  const files = all.map(({ path, ...seen }): InspectFileJson =>
    'problem' in seen
      ? { path, status: 'unreadable', reason: locale.cli.files[seen.problem](path), forms: [] }
      : inspectFileJson(path, seen.forms, roleCells),
  );
  if (format === 'json') return `${JSON.stringify({ schema: 'ziping-inspect/1', files }, null, 2)}\n`;
  const colour = io.colour && output === undefined;
  return files.map((file) => inspectText(file, { locale, colour })).join('');
}
