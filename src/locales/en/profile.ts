import type { ProfileLocale } from '../types';

const list = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

export const profile: ProfileLocale = {
  titles: {
    national: 'Common layout',
    shanxi: 'Shanxi layout (2024)',
    hunan: 'Hunan layout (2024)',
    gansu: 'Gansu layout (2024, no scores)',
    hubei: 'Hubei layout (2024)',
    sichuan: 'Sichuan layout (2024)',
  },
  reasons: {
    option: 'named in the command',
    embedded: 'carried by the workbook',
    note: "by the form's printed note",
    layout: "judging by the form's layout",
    default: 'none named, defaults used',
  },
  faults: {
    'not-json': () => 'is not valid JSON; please check quotes, commas and brackets',
    missing: () => 'is missing',
    object: ({ found }) => `must be an object { … }, found ${found}`,
    list: ({ found }) => `must be a list [ … ], found ${found}`,
    empty: () => 'must hold at least one entry',
    'unknown-key': ({ known }) => `is not a known setting; known are: ${known.join(', ')}`,
    number: ({ min, max, found }) => `must be a number from ${min} to ${max}, found ${found}`,
    whole: ({ min, max, found }) => `must be a whole number from ${min} to ${max}, found ${found}`,
    text: ({ found }) => `must be text that is not empty, found ${found}`,
    header: ({ found }) =>
      `must be the number of the header's row (such as 12) or a label in it, but is ${found}`,
    id: ({ found }) => `must be lower-case letters, digits and hyphens, a letter first, found ${found}`,
    flag: ({ found }) => `must be true or false, found ${found}`,
    choice: ({ choices, found }) => `must be one of ${list(choices)}, found ${found}`,
    'rule-id': ({ found }) => `must be the id of a rule (such as "score/total"), found ${found}`,
    falling: ({ above, found }) =>
      `must fall from entry to entry, below the ${above} before it, found ${found}`,
    'lowest-zero': ({ found }) => `the last entry must start from 0, found ${found}`,
    band: ({ from, to }) => `the lower end ${from} must be below the upper end ${to}`,
    twice: ({ found }) => `${found} stands twice`,
    'weights-sum': ({ sum }) => `the points must add up to 100, they make ${sum}`,
  },
  fault: (path, sentence) => (path ? `${path}: ${sentence}` : sentence),
};
