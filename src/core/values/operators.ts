/** How a target may be bounded; `about` allows a tenth on either side. */
export type Operator = '>=' | '>' | '<=' | '<' | '=' | 'about' | 'range';

/** An operator found at one end of a text, and what is left of the text. */
export interface Stripped {
  readonly operator: Operator;
  readonly rest: string;
  /** Written as a sign (≥) and not in words (不低于). */
  readonly sign: boolean;
}

type Wordings = readonly (readonly [Operator, RegExp])[];

// The order matters: a longer wording stands before the one that it begins with.
const SIGNS: Wordings = [
  ['>=', /^(?:[≥≧⩾≮]|>=|=>)=*/],
  ['<=', /^(?:[≤≦⩽≯]|<=|=<)=*/],
  ['>', /^[>﹥〉]/],
  ['<', /^[<﹤〈]/],
  ['=', /^[=═﹦]{1,3}/],
];

const WORDS: Wordings = [
  ['>=', /^(?:[大高]于\(?或?等于\)?|不(?:得)?[低少小]于|至少|最少|达到?(?=\d))/],
  ['<=', /^(?:[小低]于\(?或?等于\)?|不(?:得)?(?:超过?|[高多大]于)|至多|最多|最高|控制在)/],
  ['>', /^(?:[大高多]于|超过)/],
  ['<', /^[小低少]于/],
  ['=', /^(?:等于|为(?=\d))/],
  ['about', /^(?:约|大约|大概|近)/],
];

const TRAILING: Wordings = [
  // 500元起 is a floor; the 起 of 0起 counts accidents.
  ['>=', /(?:\(含\))?[及或含]?以上(?:\(含\))?$|(?<=\D)起$|\+$/],
  ['<=', /(?:\(含\))?[及或]?(?:以下|以内|之内|(?<=[天日月年时周元钟%])内)(?:\(含\))?$/],
  ['about', /左右$|上下$/],
];

/** What every operator begins with; most actual values begin with a figure. */
const FIRST = /^[≥≧⩾≮≤≦⩽≯<>=﹥〉﹤〈═﹦大高低小少多不至最达控超等为约近]/;

/** Of what every trailing wording holds a character. */
const LAST = /[上下内右起+余多]/;

/** The operator that a text begins with: `≥`, `不低于`, `控制在`. */
export function leading(text: string): Stripped | undefined {
  if (!FIRST.test(text)) return undefined;
  for (const [wordings, sign] of [
    [SIGNS, true],
    [WORDS, false],
  ] as const) {
    for (const [operator, pattern] of wordings) {
      const match = pattern.exec(text);
      if (match) return { operator, rest: text.slice(match[0].length), sign };
    }
  }
  return undefined;
}

/** The operator that a text ends with: `以上`, `以内`, `左右`. */
export function trailing(text: string): Stripped | undefined {
  // A unit with its wording is short; a sentence that ends so says something else.
  if (text.length > 20 || !LAST.test(text)) return undefined;
  for (const [operator, pattern] of TRAILING) {
    if (pattern.test(text)) return { operator, rest: text.replace(pattern, ''), sign: false };
  }
  // 300多户, 5万余元.
  const many = /^([万亿]?)[余多](?=.)/.exec(text);
  return many
    ? { operator: 'about', rest: (many[1] ?? '') + text.slice(many[0].length), sign: false }
    : undefined;
}

/** Of an operator on either side the one that says more: `≥90%以上` and `约90%以上` are floors. */
export function stronger(before: Operator | undefined, after: Operator | undefined): Operator | undefined {
  return before === undefined || before === 'about' || before === '=' ? (after ?? before) : before;
}
