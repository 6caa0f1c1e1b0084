import { question, said, type Question, type Said } from '../values/said';
import { compact, keyOf, type Keyed } from '../values/text';

/**
 * Wordings of one role. `*` stands for any text within a wording. A wording is compared with a label
 * that has lost its white space, numbering, colon and brackets, so it is written without them.
 */
export type Vocabulary<Role extends string> = Readonly<Record<Role, readonly string[]>>;

/** A label as it is compared: two readings, with what stood in brackets and without it. */
export interface LabelKey {
  readonly bare: string;
  readonly full: string;
}

const NUMBERING = /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.．]|[(]?\d{1,2}[)、.．](?!\d)|[①-⑳])+/;

/** Holds a sign that may have to go, or begins as a number may. */
const DECORATED = /[()[\]【】〔〕“”"《》:：、/★☆*※●■◆·.．①-⑳]/;

/** `一、项目资金（万元）：` → bare 项目资金, full 项目资金万元. */
export function labelKey(text: string | Keyed): LabelKey {
  const key = keyOf(text);
  if (!DECORATED.test(key)) return { bare: key, full: key };
  const plain = key
    .replace(/^[★☆*※●■◆·]+/, '')
    .replace(NUMBERING, '')
    .replace(/[:：★☆*※]+$/, '');
  return {
    bare: plain.replace(/[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]/g, '').replace(/[:：、\/]+/g, ''),
    full: plain.replace(/[()\[\]【】〔〕“”"《》:：、\/]/g, ''),
  };
}

/** A label without its numbering: `2、出国经费` → 出国经费. */
export function unnumbered(text: string): string {
  return text.trim().replace(NUMBERING, '').trim();
}

/** A wording with `*`. */
interface Wording {
  readonly vocabulary: number;
  readonly role: string;
  /** Its place among its vocabulary's by how literal it is, the most literal first. */
  readonly order: number;
  /** The pieces between the `*`; an empty first or last one leaves that end open. */
  readonly pieces: readonly string[];
}

/** Characters of the longest text that is compared at all, spaces and brackets included. */
const LONGEST_TEXT = 60;

/** Characters of the longest label that a wording with `*` is held against. */
const LONGEST_WILD = 24;

/** All vocabularies in one: the roles of a wording, by vocabulary. */
const EXACT = new Map<string, (string | undefined)[]>();

/** Likewise the wordings with `*`, by a character that each hangs on: without it, no label fits. */
const WILD = new Map<number, Wording[]>();

let vocabularies = 0;

/** What a label names, by vocabulary. */
type Roles = readonly (string | undefined)[];
const NO_ROLES: Roles = [];

/** All vocabularies are asked at once, since every label of a form is held against most; a further one asks anew. */
let names: Question<Roles> | undefined;

function rolesOf(label: Said): Roles {
  if (label.text.length > LONGEST_TEXT) return NO_ROLES;
  const { bare, full } = labelKey(label);
  const own = EXACT.get(full);
  const plain = bare === full ? undefined : EXACT.get(bare);
  let roles = own ?? plain ?? NO_ROLES;
  if (own && plain) roles = Array.from({ length: vocabularies }, (_, i) => own[i] ?? plain[i]);
  return full.length > LONGEST_WILD ? roles : withWild(roles, full, bare === '' ? full : bare);
}

/** The roles, and of each vocabulary that has none yet the most literal wording with `*` that fits. */
function withWild(exact: Roles, full: string, bare: string): Roles {
  let roles: (string | undefined)[] | undefined;
  const best: number[] = [];
  for (let i = 0; i < full.length; i += 1) {
    const hanging = WILD.get(full.charCodeAt(i));
    if (!hanging) continue;
    for (const { vocabulary, role, order, pieces } of hanging) {
      if (exact[vocabulary] !== undefined || order >= (best[vocabulary] ?? Infinity)) continue;
      if (!fits(pieces, full) && (bare === full || !fits(pieces, bare))) continue;
      roles ??= [...exact];
      roles[vocabulary] = role;
      best[vocabulary] = order;
    }
  }
  return roles ?? exact;
}

/** Finds the role that a label's wording names: the most literal wording wins. */
export class Matcher<Role extends string> {
  private readonly vocabulary = vocabularies;

  constructor(vocabulary: Vocabulary<Role>) {
    vocabularies += 1;
    names = undefined;
    const wild: { readonly role: Role; readonly wording: string }[] = [];
    for (const role of Object.keys(vocabulary) as Role[]) {
      for (const wording of vocabulary[role]) {
        if (wording.includes('*')) wild.push({ role, wording });
        else this.add(wording, role);
      }
    }
    const literal = ({ wording }: { readonly wording: string }): number => wording.replaceAll('*', '').length;
    wild.sort((a, b) => literal(b) - literal(a));
    const counts = countCharacters(wild.map(({ wording }) => wording));
    for (const [order, { role, wording }] of wild.entries()) {
      const char = rarest(wording, counts);
      const hanging = WILD.get(char) ?? [];
      hanging.push({ vocabulary: this.vocabulary, role, order, pieces: wording.split('*') });
      WILD.set(char, hanging);
    }
  }

  /** The role that a label names; undefined where it names none. */
  match(label: Said | string): Role | undefined {
    // No label is so long: a paragraph need not even be looked up.
    if (typeof label === 'string' && label.length > LONGEST_TEXT) return undefined;
    const own = typeof label === 'string' ? said(label) : label;
    const asked = (names ??= question());
    let roles = own.known(asked);
    if (roles === undefined) own.keep(asked, (roles = rolesOf(own)));
    return roles[this.vocabulary] as Role | undefined;
  }

  private add(wording: string, role: Role): void {
    const roles = EXACT.get(wording) ?? [];
    roles[this.vocabulary] ??= role;
    EXACT.set(wording, roles);
  }
}

function countCharacters(wordings: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const wording of wordings) {
    for (let i = 0; i < wording.length; i += 1) {
      const char = wording.charCodeAt(i);
      counts.set(char, (counts.get(char) ?? 0) + 1);
    }
  }
  return counts;
}

/** The character of a wording that the fewest others hold. */
function rarest(wording: string, counts: ReadonlyMap<number, number>): number {
  let found = -1;
  for (let i = 0; i < wording.length; i += 1) {
    const char = wording.charCodeAt(i);
    if (wording[i] !== '*' && (found < 0 || (counts.get(char) ?? 0) < (counts.get(found) ?? 0))) found = char;
  }
  return found;
}

/** Whether a text is made up of the pieces in their order, with anything between them. */
function fits(pieces: readonly string[], text: string): boolean {
  const last = pieces.length - 1;
  let at = 0;
  for (let i = 0; i < last; i += 1) {
    const piece = pieces[i] ?? '';
    const found = text.indexOf(piece, at);
    if (found < 0 || (i === 0 && found > 0)) return false;
    at = found + piece.length;
  }
  const end = pieces[last] ?? '';
  return text.length - end.length >= at && text.endsWith(end);
}

/** A label has no more characters, the spaces between them left aside. */
const LONGEST_LABEL = 20;

/** Splits `项目名称：某工程` at its first colon; undefined without a colon. */
export function splitLabel(text: string): { label: string; value: string } | undefined {
  const match = /^([^:：]{1,40})[:：]\s*([\s\S]*)$/.exec(text);
  const [, label = '', value = ''] = match ?? [];
  return match && compact(label).length <= LONGEST_LABEL ? { label, value } : undefined;
}
