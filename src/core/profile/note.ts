import { keeping } from '../sheet/keep';
import type { Profile, Weights } from './types';

type Dimension = 'execution' | 'output' | 'benefit' | 'satisfaction' | 'cost';

/** The wording of each dimension in a printed note. 满意度 comes before 效益: 效益满意度 is a satisfaction. */
const WORDS: readonly (readonly [Dimension, RegExp])[] = [
  ['execution', /执行率/],
  ['satisfaction', /满意度/],
  ['output', /产出/],
  ['benefit', /效益/],
  ['cost', /成本/],
];

/** A dimension, a few words, its points: 产出指标50分, 预算执行率(10分), 效益指标为30%. */
const POINTS = /(执行率|满意度|产出|效益|成本)(?:指标)?[^\d,，;；、。\n]{0,8}(\d{1,3}(?:\.\d+)?)\s*(?:分|%)/g;

/** One band of completion: 100%-80%, 80~60%(含60%). */
const BAND = /(\d{1,3})\s*%?\s*[-—–－~～至到]+\s*(\d{1,3})\s*%/g;

/** The points per dimension that a note states; undefined where it states none that make up a full mark. */
function weightsIn(note: string): Weights | undefined {
  const found: Partial<Record<Dimension, number>> = {};
  for (const [, word = '', points] of note.matchAll(POINTS)) {
    const dimension = WORDS.find(([, pattern]) => pattern.test(word))?.[0];
    // A note goes on to exceptions and examples; the first mention is the rule.
    if (dimension) found[dimension] ??= Number(points);
  }
  const { output, benefit, satisfaction = 0, cost = 0 } = found;
  if (output === undefined || benefit === undefined) return undefined;
  const { execution = 10 } = found;
  const sum = execution + output + benefit + satisfaction + cost;
  const weights = { ...found, execution };
  if (sum === 100) return weights;
  return sum - satisfaction === 100 ? { ...weights, satisfactionInBenefit: true } : undefined;
}

/** The bands of completion that a note states; undefined where they do not lead from 100 down to 0. */
function degreesIn(note: string): Profile['degrees'] | undefined {
  const degrees: { from: number; to: number }[] = [];
  let next = 100;
  for (const [, upper, lower] of note.matchAll(BAND)) {
    if (Number(upper) !== next || Number(lower) >= next) continue;
    degrees.push({ from: Number(lower) / 100, to: next / 100 });
    next = Number(lower);
  }
  return next === 0 ? degrees : undefined;
}

/** What the printed notes of a form say about how points are given. */
export interface Stated {
  readonly weights: Weights | undefined;
  readonly degrees: Profile['degrees'] | undefined;
}

/** Notes are printed with the template: a county has one, and hundreds of forms carry it. */
const statedIn = keeping(50, (text): Stated => ({ weights: weightsIn(text), degrees: degreesIn(text) }));

/** Reads the printed notes of a form (half-width, as the reader of forms gives them). */
export function readNotes(notes: readonly string[]): Stated {
  return notes.length === 0 ? NOTHING : statedIn(notes.join('\n'));
}

const NOTHING: Stated = { weights: undefined, degrees: undefined };
