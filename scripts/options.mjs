/**
 * What a script is asked to do. A wrong option ends it with a sentence and a list of those there are, in place
 * of Node's own error; `--help` gives the list alone.
 */
import { parseArgs } from 'node:util';

/**
 * @typedef Option
 * @property {string} about what it is for, in the list
 * @property {string} [value] what its value is called, in the list; a switch has none
 * @property {string | number} [default] the value without it
 * @property {[number, number]} [whole] the value is a whole number from here to there
 */

/** How an option is written. */
const written = ([name, { value }]) => `--${name}${value ? ` ${value}` : ''}`;

/** The list of the options, one to a line. */
function listOf(known) {
  const options = Object.entries(known);
  const wide = (text) => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);
  const most = Math.max(...options.map((option) => wide(written(option))));
  return options.map((option) => {
    const { about, default: usual } = option[1];
    const gap = ' '.repeat(most - wide(written(option)) + 2);
    return `  ${written(option)}${gap}${about}${usual === undefined ? '' : `，默认 ${usual}`}`;
  });
}

/** The number that was written; undefined where it is none or lies outside. */
function wholeOf(text, [least, most]) {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : undefined;
}

/** What is wrong with an argument, as a sentence; undefined where nothing is. */
function wrongWith(token, known) {
  if (token.kind === 'option-terminator') return undefined;
  if (token.kind === 'positional') return `多出了「${token.value}」。`;
  const { rawName, value, inlineValue } = token;
  // Without a value the next option stands in its place.
  const given = value !== undefined && (inlineValue || !value.startsWith('-')) ? value : undefined;
  const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (!option || !rawName.startsWith('--')) return `没有 ${rawName} 这个选项。`;
  if (!option.value) return given === undefined ? undefined : `${rawName} 后面不写内容，现为 ${given}。`;
  if (!given) return `${rawName} 后面要写${option.value}。`;
  if (!option.whole || wholeOf(given, option.whole) !== undefined) return undefined;
  const [least, most] = option.whole;
  return `${rawName} 应为 ${least} 到 ${most} 的整数，现为 ${given}。`;
}

/**
 * The options that a script was given, by name: texts, whole numbers, or true where a switch was. Ends the
 * script where one is wrong.
 *
 * @param {string} command how a person runs the script, e.g. `npm start`
 * @param {Record<string, Option>} known
 */
export function readOptions(command, known = {}) {
  const types = Object.entries(known).map(([name, { value }]) => [
    name,
    { type: value ? 'string' : 'boolean' },
  ]);
  const { tokens } = parseArgs({
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const has = types.length > 0;
  const list = has ? [`用法：${command} -- [选项]`, ...listOf(known)] : [`${command} 没有选项。`];
  if (tokens.some(({ rawName }) => rawName === '--help' || rawName === '-h')) {
    console.log(list.join('\n'));
    process.exit(0);
  }
  const wrong = tokens.map((token) => wrongWith(token, known)).filter(Boolean);
  if (wrong.length > 0) {
    console.error([...wrong, ...list].join('\n'));
    process.exit(2);
  }
  const given = new Map(
    tokens.filter(({ kind }) => kind === 'option').map(({ name, value = true }) => [name, value]),
  );
  return Object.fromEntries(
    Object.entries(known).map(([name, { default: usual, whole }]) => {
      const value = given.get(name) ?? usual;
      return [name, whole && typeof value === 'string' ? wholeOf(value, whole) : value];
    }),
  );
}
