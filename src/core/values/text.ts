/** Full-width forms, odd spaces, characters without width, the small percent sign. */
const ODD = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200D\uFEFF﹪]/g;

/**
 * Whether a text holds nothing that could need a change: printed ASCII, signs such as ≥ and …, and
 * whatever stands between the ideographic space and the full-width forms. Most texts are like that, and
 * looking at their characters is far quicker than asking a pattern.
 */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const plain =
      (code > 0x3000 && code < 0xfe6a) ||
      (code > 0x20 && code < 0x7f) ||
      (code > 0x205f && code < 0x3000) ||
      (code >= 0x2010 && code <= 0x2027);
    if (!plain) return false;
  }
  return true;
}

function plain(odd: string): string {
  const code = odd.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (odd === '﹪') return '%';
  return (code >= 0x200b && code <= 0x200d) || code === 0xfeff ? '' : ' ';
}

/** Half-width text without odd spaces: `８８０　元` → `880 元`. Line breaks stay. */
export function normalise(text: string): string {
  return isPlain(text) ? text : text.replace(ODD, plain).trim();
}

/** Text for comparing: half-width, no white space at all. */
export function compact(text: string): string {
  return isPlain(text) ? text : normalise(text).replace(/\s+/g, '');
}

/** A text whose key is known already; most texts of a form are. */
export interface Keyed {
  readonly key: string;
}

/** A text without any white space, to compare it by. */
export function keyOf(text: string | Keyed): string {
  return typeof text === 'string' ? compact(text) : text.key;
}

/** `-` `—` `——` `/` and kin: a stroke that says "not applicable". */
export function isDash(text: string | Keyed): boolean {
  const key = keyOf(text);
  return key.length <= LONGEST_DASH && DASH.test(key);
}

const DASH = /^[-–—―─/\\]+$/;
const LONGEST_DASH = 4;

const NONE = /^(无|没有|暂无|不涉及|不适用|N\/?A|none|无此项|不存在|无该项指标|无相关指标|无指标)[。.;；]?$/i;
const LONGEST_NONE = 6;

/** 无, 不涉及 …: words that say there is nothing. */
export function saysNone(text: string | Keyed): boolean {
  const key = keyOf(text);
  return key.length <= LONGEST_NONE && NONE.test(key);
}
