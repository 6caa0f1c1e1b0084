/** Half-width text without odd spaces: `８８０　元` → `880 元`. Line breaks stay. */
export function normalise(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2002-\u200A]/g, ' ')
    .replace(/[\u200B-\u200D\uFEFF]/g, '')
    .replace(/﹪/g, '%')
    .trim();
}

/** Text for comparing: half-width, no white space at all. */
export function compact(text: string): string {
  return normalise(text).replace(/\s+/g, '');
}

/** `-` `—` `——` `/` and kin: a stroke that says "not applicable". */
export function isDash(text: string): boolean {
  return /^[-–—―─/\\]{1,4}$/.test(compact(text));
}

/** 无, 不涉及 …: words that say there is nothing. */
export function saysNone(text: string): boolean {
  return /^(无|没有|暂无|不涉及|不适用|N\/?A|none|无此项|不存在|无该项指标|无相关指标|无指标)[。.;；]?$/i.test(compact(text));
}
