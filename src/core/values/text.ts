/** Full-width forms, odd spaces, characters without width, the small percent sign. */
const ODD = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200D\uFEFF﹪]/g;
/** The same without a memory of where it was, to ask whether there is any: most texts have none. */
const ANY_ODD = new RegExp(ODD.source);
const ANY_SPACE = /\s/;

function plain(odd: string): string {
  const code = odd.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (odd === '﹪') return '%';
  return (code >= 0x200b && code <= 0x200d) || code === 0xfeff ? '' : ' ';
}

/** Half-width text without odd spaces: `８８０　元` → `880 元`. Line breaks stay. */
export function normalise(text: string): string {
  return (ANY_ODD.test(text) ? text.replace(ODD, plain) : text).trim();
}

/** Text for comparing: half-width, no white space at all. */
export function compact(text: string): string {
  const half = normalise(text);
  return ANY_SPACE.test(half) ? half.replace(/\s+/g, '') : half;
}

/** `-` `—` `——` `/` and kin: a stroke that says "not applicable". */
export function isDash(text: string): boolean {
  return /^[-–—―─/\\]{1,4}$/.test(compact(text));
}

/** 无, 不涉及 …: words that say there is nothing. */
export function saysNone(text: string): boolean {
  return /^(无|没有|暂无|不涉及|不适用|N\/?A|none|无此项|不存在|无该项指标|无相关指标|无指标)[。.;；]?$/i.test(compact(text));
}
