import { parseArgs } from 'node:util';
import { languages, type Language, type UsageProblems } from '../locales/types';

/** What is wrong with a call: the key of its sentence and the figures in it. */
export type UsageProblem = {
  [K in keyof UsageProblems]: { readonly key: K; readonly params: UsageProblems[K] };
}[keyof UsageProblems];

/** Wrong usage; it ends the command with exit code 2. */
export class UsageError extends Error {
  constructor(readonly problem: UsageProblem) {
    super(problem.key);
  }
}

export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];
/** Named in the contract, to come later. */
const formatsToCome = ['html'];

const commands = ['audit', 'inspect'] as const;

interface Common {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly profile: string | undefined;
}

/** A call that can be carried out. */
export type Call =
  | { readonly command: 'help' }
  | (Common & { readonly command: 'inspect' })
  | (Common & { readonly command: 'audit'; readonly together: boolean; readonly output: string | undefined });

/** Each option: whether it takes a value, and the commands that know it (all of them where none is named). */
const options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly only?: string }>> = {
  profile: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean' },
  output: { type: 'string', only: 'audit' },
  together: { type: 'boolean', only: 'audit' },
};

/** Node's own sentences about wrong options are English, so it only splits here and we do the complaining. */
function split(argv: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const option = token.rawName;
    if (!known) throw new UsageError({ key: 'unknownOption', params: { option } });
    if (known.type === 'boolean' && token.value !== undefined) {
      throw new UsageError({ key: 'unexpectedValue', params: { option } });
    }
    const swallowed = !token.inlineValue && token.value?.startsWith('-');
    if (known.type === 'string' && (!token.value || swallowed)) {
      throw new UsageError({ key: 'missingValue', params: { option } });
    }
    values.set(token.name, token.value ?? '');
  }
  return { values, words };
}

/** The language that a call asks for; the default where it does not, or where it is wrong in another way. */
export function languageOf(argv: readonly string[]): Language {
  let asked: string | undefined;
  argv.forEach((word, index) => {
    if (word === '--lang') asked = argv[index + 1];
    else if (word.startsWith('--lang=')) asked = word.slice('--lang='.length);
  });
  return languages.find((language) => language === asked) ?? languages[0];
}

function formatOf(value: string): Format {
  const format = formats.find((known) => known === value);
  if (format) return format;
  const key = formatsToCome.includes(value) ? 'formatNotYet' : 'unknownFormat';
  throw new UsageError({ key, params: { value, known: formats } });
}

/**
 * Reads a command line (without node and script).
 * @throws UsageError where it is wrong
 */
export function parseCall(argv: readonly string[]): Call {
  const { values, words } = split(argv);
  if (values.has('help')) return { command: 'help' };
  const [word = '', ...paths] = words;
  const command = commands.find((known) => known === word);
  if (!command) throw new UsageError({ key: 'unknownCommand', params: { command: word } });
  for (const name of values.keys()) {
    const only = options[name]?.only;
    if (only && only !== command) {
      throw new UsageError({ key: 'optionNotFor', params: { option: `--${name}`, command } });
    }
  }
  const lang = values.get('lang');
  if (lang !== undefined && !languages.some((known) => known === lang)) {
    throw new UsageError({ key: 'unknownLanguage', params: { value: lang, known: languages } });
  }
  const common = { paths, format: formatOf(values.get('format') ?? 'text'), profile: values.get('profile') };
  if (paths.length === 0) throw new UsageError({ key: 'missingPaths', params: { command } });
  return command === 'inspect'
    ? { command, ...common }
    : { command, ...common, together: values.has('together'), output: values.get('output') };
}
