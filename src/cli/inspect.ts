import { recogniseWorkbook } from '../core/audit';
import { roleCells } from '../core/forms/roles';
import type { Locale } from '../locales/types';
import type { Call } from './args';
import { collect } from './files';
import { progress, type Io } from './io';
import { inspectFileJson, type InspectFileJson } from './json';
import { attempt, loadOptions, open } from './open';
import { inspectText } from './text';

type InspectCall = Extract<Call, { command: 'inspect' }>;

/**
 * Carries out `ziping inspect`; gives the exit code.
 * @throws UsageError where the profile is no good
 */
export function inspect(call: InspectCall, locale: Locale, io: Io): number {
  const options = loadOptions(call, locale.profile);
  const sources = collect(call.paths);
  const tell = progress(io, sources.length, locale.cli.progress);
  const files = sources.map((source, index): InspectFileJson => {
    const { path } = source;
    tell(index + 1, path);
    const file = attempt(io, () => {
      const opened = open(source);
      return 'problem' in opened
        ? opened
        : inspectFileJson(path, recogniseWorkbook(opened.workbook, options), roleCells);
    });
    if (!('problem' in file)) return file;
    return { path, status: 'unreadable', reason: locale.cli.files[file.problem](path), forms: [] };
  });
  if (call.format === 'json') io.out(`${JSON.stringify({ schema: 'ziping-inspect/1', files }, null, 2)}\n`);
  else for (const file of files) io.out(inspectText(file, { locale, colour: io.colour }));
  return files.some((file) => file.status === 'unreadable') ? 2 : 0;
}
