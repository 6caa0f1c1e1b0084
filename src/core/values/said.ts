import { compact, normalise } from './text';

/** Texts of one generation; two of them are kept, so that memory stays flat however many files come. */
const MOST = 3_000;
/** Longer texts are prose, which hardly comes twice. */
const LONGEST = 60;

let questions = 0;

/**
 * A text with whatever was found out about it. Forms say the same in the same words, row after row and file
 * after file: the answers stand with the words, so that asking again is no more than a look.
 */
export class Said {
  /** Half-width and without odd spaces. */
  readonly text: string;
  /** The text without any white space; what labels are matched by. */
  readonly key: string;
  /** By the number of the question; a hole where it was not asked yet. */
  readonly answers: unknown[] = new Array(questions);

  constructor(raw: string) {
    this.text = normalise(raw);
    this.key = compact(this.text);
  }
}

let young = new Map<string, Said>();
let old = new Map<string, Said>();

/** The one record of a text, which is kept for the same text wherever else it stands; prose has a new one each time. */
export function said(raw: string): Said {
  const found = young.get(raw);
  if (found) return found;
  if (raw.length > LONGEST) return new Said(raw);
  const older = old.get(raw);
  // A text cut out of a part keeps all of that part in memory as long as it lives; a copy does not.
  const own = older ? raw : `${raw} `.slice(0, -1);
  const made = older ?? new Said(own);
  if (young.size >= MOST) [old, young] = [young, new Map()];
  young.set(own, made);
  return made;
}

/** Stands for an answer that is undefined. */
const NOTHING = Symbol('nothing');

/** A pure function of a text that remembers its answers. Made once per question, never per form or file. */
export function remembered<T>(answer: (said: Said) => T): (asked: Said | string) => T {
  const question = questions;
  questions += 1;
  return (asked) => {
    const one = typeof asked === 'string' ? said(asked) : asked;
    const known = one.answers[question];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const made = answer(one);
    one.answers[question] = made === undefined ? NOTHING : made;
    return made;
  };
}
