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

/** How results are written, by command. */
const formats = { inspect: ['text', 'json', 'html'], audit: ['text', 'json', 'html'] } as const;
export type Format<C extends keyof typeof formats = 'audit'> = (typeof formats)[C][number];

const commands = ['audit', 'inspect', 'fill', 'annotate', 'clear', 'undo', 'ignore', 'unignore'] as const;
type Command = (typeof commands)[number];

interface Common {
  readonly paths: readonly string[];
  readonly profile: string | undefined;
  /** The file of what labels mean. */
  readonly teach: string | undefined;
}

/** A call that can be carried out. */
export type Call =
  | { readonly command: 'help' }
  | (Common & {
      readonly command: 'inspect';
      readonly format: Format<'inspect'>;
      readonly output: string | undefined;
    })
  | (Common & {
      readonly command: 'audit';
      readonly format: Format;
      readonly together: boolean;
      readonly output: string | undefined;
    })
  | WriteCall;

/** A call that reads one workbook and writes another. */
export type WriteCall = {
  readonly path: string;
  readonly output: string;
  readonly profile: string | undefined;
  /** The file of what labels mean. */
  readonly teach: string | undefined;
} & (
  | { readonly command: 'fill'; readonly values: boolean; readonly overwrite: boolean }
  | { readonly command: 'annotate' }
  | { readonly command: 'clear'; readonly all: boolean }
  | { readonly command: 'undo' }
  | {
      readonly command: 'ignore';
      readonly cell: string;
      readonly rule: string | undefined;
      readonly reason: string;
    }
  | {
      readonly command: 'unignore';
      /** Undefined only where `dropStale` says what to do. */
      readonly cell: string | undefined;
      readonly rule: string | undefined;
      readonly dropStale: boolean;
    }
);

interface Option {
  readonly type: 'string' | 'boolean';
  /** The commands that know it; all of them where none is named. */
  readonly only?: readonly Command[];
}

const options: Readonly<Record<string, Option>> = {
  profile: { type: 'string' },
  teach: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string', only: ['audit', 'inspect'] },
  help: { type: 'boolean' },
  output: {
    type: 'string',
    only: ['audit', 'inspect', 'fill', 'annotate', 'clear', 'undo', 'ignore', 'unignore'],
  },
  together: { type: 'boolean', only: ['audit'] },
  values: { type: 'boolean', only: ['fill'] },
  overwrite: { type: 'boolean', only: ['fill'] },
  all: { type: 'boolean', only: ['clear'] },
  cell: { type: 'string', only: ['ignore', 'unignore'] },
  rule: { type: 'string', only: ['ignore', 'unignore'] },
  reason: { type: 'string', only: ['ignore'] },
  'drop-stale': { type: 'boolean', only: ['unignore'] },
};

function typesOf(known: typeof options): Record<string, { type: Option['type'] }> {
  return Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }]));
}

/** Node's own sentences about wrong options are English, so it only splits here and we do the complaining. */
function split(argv: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...typesOf(options), help: { type: 'boolean', short: 'h' } },
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

function formatOf<C extends keyof typeof formats>(command: C, value = 'text'): Format<C> {
  const known: readonly Format<C>[] = formats[command];
  const format = known.find((name) => name === value);
  if (format) return format;
  throw new UsageError({ key: 'unknownFormat', params: { value, known } });
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
    if (only && !only.includes(command)) {
      throw new UsageError({ key: 'optionNotFor', params: { option: `--${name}`, command, only } });
    }
  }
  const lang = values.get('lang');
  if (lang !== undefined && !languages.some((known) => known === lang)) {
    throw new UsageError({ key: 'unknownLanguage', params: { value: lang, known: languages } });
  }
  const by = { profile: values.get('profile'), teach: values.get('teach') };
  const common = { paths, ...by };
  if (paths.length === 0) throw new UsageError({ key: 'missingPaths', params: { command } });
  const output = values.get('output');
  if (command === 'inspect')
    return { command, ...common, format: formatOf(command, values.get('format')), output };
  if (command === 'audit') {
    const format = formatOf(command, values.get('format'));
    return { command, ...common, format, together: values.has('together'), output };
  }
  const [path = '', ...others] = paths;
  if (others.length > 0) throw new UsageError({ key: 'oneFile', params: { command } });
  if (output === undefined) throw new UsageError({ key: 'missingOutput', params: { command } });
  const write = { ...by, path, output };
  switch (command) {
    case 'fill':
      return { command, ...write, values: values.has('values'), overwrite: values.has('overwrite') };
    case 'clear':
      return { command, ...write, all: values.has('all') };
    case 'ignore':
    case 'unignore':
      return { ...write, ...ignoreCall(command, values) };
    default:
      return { command, ...write };
  }
}

function ignoreCall(command: 'ignore' | 'unignore', values: ReadonlyMap<string, string>) {
  const cell = values.get('cell');
  const rule = values.get('rule');
  const reason = values.get('reason');
  const dropStale = values.has('drop-stale');
  const missing = (...options: string[]) =>
    new UsageError({ key: 'missingOption', params: { command, options } });
  if (command === 'unignore') {
    if (cell === undefined && !dropStale) throw missing('--cell', '--drop-stale');
    return { command, cell, rule, dropStale };
  }
  if (cell === undefined) throw missing('--cell');
  if (reason === undefined) throw missing('--reason');
  return { command, cell, rule, reason };
}
