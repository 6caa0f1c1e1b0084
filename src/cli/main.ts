import { loadLocale, say } from '../locales';
import { languageOf, parseCall, UsageError } from './args';
import { audit } from './audit';
import { loadHtml, loadRecognisedHtml } from './html';
import { inspect } from './inspect';
import type { Io } from './io';
import { write } from './write';

/**
 * Runs the command line.
 * @param argv the arguments, without node and script
 * @returns the exit code: 0 nothing wrong, 1 errors found, 2 wrong usage or a file that could not be read
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  const locale = await loadLocale(language);
  if (argv.length === 0) {
    io.err(locale.cli.help);
    return 2;
  }
  try {
    const call = parseCall(argv);
    if (call.command === 'audit') {
      return audit(call, locale, io, call.format === 'html' ? await loadHtml(language, locale) : undefined);
    }
    if (call.command === 'inspect') {
      const draw = call.format === 'html' ? await loadRecognisedHtml(language, locale) : undefined;
      return inspect(call, locale, io, draw);
    }
    if (call.command !== 'help') return write(call, locale, io);
    io.out(locale.cli.help);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${say(locale.cli.usage, error.problem)}\n${locale.cli.hint}\n`);
    return 2;
  }
}

/** Runs the command line of this process. */
export function run(): void {
  const { stdout, stderr, env, argv } = process;
  // Whoever reads us may stop early (`ziping … | head`).
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const io: Io = {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colour: stdout.isTTY && !env['NO_COLOR'],
  };
  void main(argv.slice(2), io).then((code) => {
    process.exitCode = code;
  });
}
