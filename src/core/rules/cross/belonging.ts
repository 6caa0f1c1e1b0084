import { remembered } from '../../values/said';
import { isEvaluation, type AnyForm } from '../../forms/types';

/** Who a form is of: the unit's code where it carries one, and its plain name. */
export interface Identity {
  readonly code: string | undefined;
  readonly name: string;
}

/** Splits `034001-岚县某局`, `[155]某县民政局` into code and name. */
export const identityOf = remembered(({ key }): Identity => {
  if (!/\d/.test(key)) return { code: undefined, name: key };
  const match =
    /^[([【]?(\d{2,12})[)\]】]?[-—_ ]?(.+)$/.exec(key) ?? /^(.+?)[([【]?(\d{3,12})[)\]】]?$/.exec(key);
  if (!match?.[1] || !match[2]) return { code: undefined, name: key };
  return /^\d/.test(match[1]) ? { code: match[1], name: match[2] } : { code: match[2], name: match[1] };
});

/** Characters that tell sister units apart (第一小学, 第二小学): a difference in them is no slip. */
const TELLING = /[0-9一二三四五六七八九十东西南北中上下大小新老甲乙丙丁]/;

/** Words that are doubled or left out by slip. */
const WORDS = ['县', '市', '人民', '政府', '区', '省'];

/** Whether two names are the same or one slip apart: one character, or a doubled or missing 县, 市, 人民. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (WORDS.some((word) => isWithoutOne(a, word, b) || isWithoutOne(b, word, a))) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  return slip(a, b);
}

/** Whether a name is another one without one of its words. */
function isWithoutOne(text: string, word: string, shorter: string): boolean {
  if (text.length - word.length !== shorter.length) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (text.startsWith(shorter.slice(0, at)) && text.endsWith(shorter.slice(at))) return true;
  }
  return false;
}

/** One character replaced, added or left out, that does not tell sister units apart. */
function slip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length > 1 || restB.length > 1) return false;
  if (TELLING.test(restA) || TELLING.test(restB)) return false;
  // A character too many or too few is a slip wherever it stands; another one in its place may name another bureau.
  const replaced = restA !== '' && restB !== '';
  return !replaced || !(isShortField(a, start) || isShortField(b, start));
}

/** Whether a place lies in the field of a bureau whose field is two or three characters: 民政局 and 财政局 are two. */
function isShortField(name: string, at: number): boolean {
  const match = /^(.*[省市县区旗州镇乡])?(.{1,3})(?:局|委|办|厅|院|所|站|科)$/.exec(name);
  if (!match?.[2]) return false;
  const from = match[1]?.length ?? 0;
  return at >= from && at < from + match[2].length;
}

/** Whether two forms are of one unit. Two different codes of equal length are two units. */
export function sameUnit(a: Identity, b: Identity): boolean {
  if (a.code !== undefined && b.code !== undefined) {
    if (a.code === b.code) return true;
    if (a.code.length === b.code.length && a.name !== b.name) return false;
  }
  return a.name !== '' && b.name !== '' && oneSlipApart(a.name, b.name);
}

/**
 * Puts forms of one unit together, in the order of the sheets. A 自评表 that names no unit belongs to nobody;
 * another table that names none belongs to the one unit of its workbook, where there is but one.
 */
export function groupByUnit(workbooks: readonly (readonly AnyForm[])[]): AnyForm[][] {
  const groups: { readonly identities: Identity[]; readonly forms: AnyForm[] }[] = [];
  for (const forms of workbooks) {
    const here = new Set<(typeof groups)[number]>();
    for (const form of forms) {
      const text = form.fields.unit?.text ?? '';
      if (text === '') continue;
      const identity = identityOf(text);
      let group = groups.find(({ identities }) => identities.some((other) => sameUnit(other, identity)));
      if (!group) groups.push((group = { identities: [], forms: [] }));
      if (!group.identities.includes(identity)) group.identities.push(identity);
      group.forms.push(form);
      here.add(group);
    }
    const [only, ...others] = here;
    if (others.length > 0) continue;
    const nameless = forms.filter((form) => !isEvaluation(form) && (form.fields.unit?.text ?? '') === '');
    if (only) only.forms.push(...nameless);
    else if (nameless.length > 0) groups.push({ identities: [], forms: nameless });
  }
  return groups.map(({ forms }) => forms);
}
