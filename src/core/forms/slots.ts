import { remembered } from '../values/said';
import { isDash, keyOf, type Keyed } from '../values/text';

const SLOT = /^\s*(?:绩效)?指标\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[:：.．、,，)）]?\s*/;
const BULLET = /^[★☆※*]+\s*/;

/** The normalised text of an indicator without its slot label: `指标1：保障人数` → 保障人数. */
export function indicatorName(text: string): string {
  return text.replace(BULLET, '').replace(SLOT, '').trim();
}

/** Filler that a template prints and nobody replaced: `……`, `指标2：`, `XX`, `示例`. */
export const isFiller = remembered((said) => {
  const { key } = said;
  if (key === '') return false;
  return isEllipsis(said) || isBareSlot(said) || /^(?:[xX×]{2,}|示例.{0,4}|例如[:：]?|\*{2,})$/.test(key);
});

/** `……`, `...`: the template's "and so on". */
export function isEllipsis(text: string | Keyed): boolean {
  return /^(?:…+|\.{2,}|·{2,}|。{2,})$/.test(keyOf(text));
}

/** A slot label without an indicator (`指标2：`), also with a stroke behind it (`指标1：/`). */
export function isBareSlot(text: string | Keyed): boolean {
  const key = keyOf(text);
  if (!SLOT.test(key)) return false;
  const rest = key.replace(SLOT, '');
  return rest === '' || isDash(rest) || isEllipsis(rest);
}
