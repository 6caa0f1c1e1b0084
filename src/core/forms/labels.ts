import { remembered } from '../values/remember';
import { compact } from '../values/text';

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
export function labelKey(text: string): LabelKey {
  const key = compact(text);
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

interface Wording<Role> {
  readonly role: Role;
  readonly literal: number;
  /** The pieces between the `*`; an empty first or last one leaves that end open. */
  readonly pieces: readonly string[];
}

/** Characters of the longest text that is compared at all, spaces and brackets included. */
const LONGEST_TEXT = 60;

/** Finds the role that a label's wording names: the most literal wording wins. */
export class Matcher<Role extends string> {
  private readonly exact = new Map<string, Role>();
  private readonly wild: Wording<Role>[] = [];
  private readonly known = remembered((text: string) => this.find(text));
  /** Every wording holds a Chinese character, so that figures need not be looked up. */
  private readonly inChinese: boolean;

  constructor(vocabulary: Vocabulary<Role>) {
    for (const role of Object.keys(vocabulary) as Role[]) {
      for (const wording of vocabulary[role]) {
        if (wording.includes('*')) {
          this.wild.push({ role, literal: wording.replaceAll('*', '').length, pieces: wording.split('*') });
        } else if (!this.exact.has(wording)) {
          this.exact.set(wording, role);
        }
      }
    }
    this.wild.sort((a, b) => b.literal - a.literal);
    const wordings = Object.values<readonly string[]>(vocabulary).flat();
    this.inChinese = wordings.every(holdsChinese);
  }

  /** The role that a label's text names; undefined where none does. */
  match(text: string): Role | undefined {
    // No label is so long: a paragraph need not even be looked up.
    if (text.length > LONGEST_TEXT) return undefined;
    return this.inChinese && !holdsChinese(text) ? undefined : this.known(text);
  }

  private find(text: string): Role | undefined {
    const { bare, full } = labelKey(text);
    if (full === '') return undefined;
    const found = this.exact.get(full) ?? this.exact.get(bare);
    if (found !== undefined || full.length > 24) return found;
    const other = bare !== '' && bare !== full ? bare : undefined;
    return this.wild.find(({ pieces }) => fits(pieces, full) || (other !== undefined && fits(pieces, other)))
      ?.role;
  }
}

function holdsChinese(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
  }
  return false;
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
