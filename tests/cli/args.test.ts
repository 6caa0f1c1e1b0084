import { languageOf, parseCall, UsageError, type UsageProblem } from '../../src/cli/args';

function problem(...argv: string[]): UsageProblem {
  try {
    parseCall(argv);
  } catch (error) {
    if (error instanceof UsageError) return error.problem;
    throw error;
  }
  throw new Error('no complaint');
}

describe('a call that holds', () => {
  test('audit with all its options, anywhere', () => {
    const argv = [
      '--together',
      'audit',
      'a.xlsx',
      '--format=json',
      'b',
      '--output',
      'o.json',
      '--profile',
      'hubei',
    ];
    expect(parseCall(argv)).toEqual({
      command: 'audit',
      paths: ['a.xlsx', 'b'],
      format: 'json',
      profile: 'hubei',
      together: true,
      output: 'o.json',
    });
  });

  test('text is the format unless another is named', () => {
    expect(parseCall(['inspect', 'a'])).toEqual({
      command: 'inspect',
      paths: ['a'],
      format: 'text',
      profile: undefined,
    });
  });

  test.each([['--help'], ['-h'], ['audit', '--help']])('help by %s %s', (...argv) => {
    expect(parseCall(argv)).toEqual({ command: 'help' });
  });

  test('what follows -- is a path', () => {
    expect(parseCall(['audit', '--', '--odd.xlsx'])).toMatchObject({ paths: ['--odd.xlsx'] });
  });
});

test.each<[string[], UsageProblem]>([
  [['check', 'a'], { key: 'unknownCommand', params: { command: 'check' } }],
  [['fill', 'a'], { key: 'missingOutput', params: { command: 'fill' } }],
  [['--lang', 'en'], { key: 'unknownCommand', params: { command: '' } }],
  [['audit'], { key: 'missingPaths', params: { command: 'audit' } }],
  [['audit', 'a', '--fix'], { key: 'unknownOption', params: { option: '--fix' } }],
  [['audit', 'a', '--constructor'], { key: 'unknownOption', params: { option: '--constructor' } }],
  [['audit', 'a', '-x'], { key: 'unknownOption', params: { option: '-x' } }],
  [
    ['inspect', 'a', '--together'],
    { key: 'optionNotFor', params: { option: '--together', command: 'inspect', only: ['audit'] } },
  ],
  [['audit', 'a', '--output'], { key: 'missingValue', params: { option: '--output' } }],
  [['audit', 'a', '--output='], { key: 'missingValue', params: { option: '--output' } }],
  [['audit', 'a', '--output', '--together'], { key: 'missingValue', params: { option: '--output' } }],
  [['audit', 'a', '--together=yes'], { key: 'unexpectedValue', params: { option: '--together' } }],
  [
    ['audit', 'a', '--format', 'xml'],
    { key: 'unknownFormat', params: { value: 'xml', known: ['text', 'json', 'html'] } },
  ],
  [
    ['inspect', 'a', '--format', 'xml'],
    { key: 'unknownFormat', params: { value: 'xml', known: ['text', 'json', 'html'] } },
  ],
  [
    ['audit', 'a', '--lang', 'fr'],
    { key: 'unknownLanguage', params: { value: 'fr', known: ['zh-CN', 'en'] } },
  ],
])('%j is wrong usage', (argv, expected) => {
  expect(problem(...argv)).toEqual(expected);
});

test('the language is known before the rest is understood', () => {
  expect(languageOf(['audit', '--nonsense', '--lang', 'en'])).toBe('en');
  expect(languageOf(['--lang=en'])).toBe('en');
  expect(languageOf(['--lang', 'fr'])).toBe('zh-CN');
  expect(languageOf([])).toBe('zh-CN');
});
