import { compact, isPlain, normalise } from './text';

/** Places for texts; each text has one, and gives way there to the next. */
const PLACES = 8_192;
/** Longer texts are prose, which hardly comes twice. */
const LONGEST = 60;
/** A text of so many characters may be cut out of a larger one, which then lives as long as it does. */
const CUT_OUT = 13;

let questions = 0;

/** The number of a question of which a text can keep the answer, a `T`. */
export type Question<T> = number & { readonly answered?: (answer: T) => T };

/** A new question. Made once each, never per form or file. */
export function question<T>(): Question<T> {
  const own = questions;
  questions += 1;
  return own;
}

/**
 * A text with whatever was found out about it. Forms say the same in the same words, row after row and file
 * after file: the answers stand with the words, so that asking again is no more than a look.
 */
export class Said {
  /** Half-width and without odd spaces. */
  readonly text: string;
  /** The text without any white space; what labels are matched by. */
  readonly key: string;
  /** By the number of the question; a hole where it was not asked yet. Of figures hardly anything is asked. */
  private answers: unknown[] | undefined;

  constructor(readonly raw: string) {
    const plain = isPlain(raw);
    this.text = plain ? raw : normalise(raw);
    this.key = plain ? raw : compact(this.text);
  }

  /** The answer to a question; undefined where it was not asked yet. */
  known<T>(asked: Question<T>): T | undefined {
    return this.answers === undefined ? undefined : (this.answers[asked] as T | undefined);
  }

  /** Keeps the answer to a question. */
  keep<T>(asked: Question<T>, answer: T): void {
    this.answers ??= new Array(questions);
    this.answers[asked] = answer;
  }
}

/** So many are kept at most, whatever the number of files. */
const kept: (Said | undefined)[] = Array.from({ length: PLACES }, () => undefined);

/** What is known of a text. The record of a text that comes again is the same one. */
export function said(raw: string): Said {
  if (raw.length > LONGEST) return new Said(raw);
  // Some eight characters tell it from others well enough: two texts at one place cost no more than a second look.
  const step = (raw.length >> 3) + 1;
  let hash = raw.length;
  for (let i = raw.length - 1; i >= 0; i -= step) hash = Math.imul(hash ^ raw.charCodeAt(i), 0x01000193);
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const known = kept[place];
  if (known !== undefined && known.raw === raw) return known;
  const made = new Said(raw.length < CUT_OUT ? raw : `${raw} `.slice(0, -1));
  kept[place] = made;
  return made;
}

/** Stands for an answer that is undefined. */
const NOTHING = Symbol('nothing');

/** A pure function of a text that remembers its answers. Made once per question, never per form or file. */
export function remembered<T>(answer: (said: Said) => T): (asked: Said | string) => T {
  const own = question<T | typeof NOTHING>();
  return (asked) => {
    const one = typeof asked === 'string' ? said(asked) : asked;
    const known = one.known(own);
    if (known !== undefined) return known === NOTHING ? (undefined as T) : (known as T);
    const made = answer(one);
    one.keep(own, made === undefined ? NOTHING : made);
    return made;
  };
}
