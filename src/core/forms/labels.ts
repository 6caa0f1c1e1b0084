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

/** `一、项目资金（万元）：` → bare 项目资金, full 项目资金万元. */
export function labelKey(text: string): LabelKey {
  const plain = compact(text)
    .replace(/^[★☆*※●■◆·]+/, '')
    .replace(NUMBERING, '')
    .replace(/[:：]+$/, '');
  return {
    bare: plain.replace(/[(\[【〔][^()\[\]【】〔〕]*[)\]】〕]/g, '').replace(/[:：、\/]+/g, ''),
    full: plain.replace(/[()\[\]【】〔〕“”"《》:：、\/]/g, ''),
  };
}

interface Wording<Role> {
  readonly role: Role;
  readonly literal: number;
  readonly pattern: RegExp;
}

/** Finds the role that a label's wording names: the most literal wording wins. */
export class Matcher<Role extends string> {
  private readonly exact = new Map<string, Role>();
  private readonly wild: Wording<Role>[] = [];

  constructor(vocabulary: Vocabulary<Role>) {
    for (const role of Object.keys(vocabulary) as Role[]) {
      for (const wording of vocabulary[role]) {
        if (wording.includes('*')) {
          const source = wording.split('*').map(escape).join('.*');
          this.wild.push({ role, literal: wording.replaceAll('*', '').length, pattern: new RegExp(`^${source}$`) });
        } else if (!this.exact.has(wording)) {
          this.exact.set(wording, role);
        }
      }
    }
    this.wild.sort((a, b) => b.literal - a.literal);
  }

  match(text: string): Role | undefined {
    if (text.length > 60) return undefined;
    const { bare, full } = labelKey(text);
    if (full === '') return undefined;
    const found = this.exact.get(full) ?? this.exact.get(bare);
    if (found !== undefined || full.length > 24) return found;
    return this.wild.find(({ pattern }) => pattern.test(full) || (bare !== '' && pattern.test(bare)))?.role;
  }
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** Splits `项目名称：某工程` at its first colon; undefined without a colon. */
export function splitLabel(text: string): { label: string; value: string } | undefined {
  const match = /^([^:：]{1,20})[:：]\s*([\s\S]*)$/.exec(text);
  return match ? { label: match[1] ?? '', value: match[2] ?? '' } : undefined;
}
