import type { Datum } from '../../forms/types';
import { remembered } from '../../values/said';
import { isDash, saysNone } from '../../values/text';

/** What stands in a place for reasons: nothing, a denial (无偏差), or a reason. */
export type ReasonKind = 'blank' | 'denial' | 'reason';

const DENIES =
  /^(?:无|没有|未|不)(?:存在)?(?:产生|出现|发生)?(?:任何|明显|重大)?(?:偏差|偏离|问题|异常|扣分)(?:原因|情况|存在)?[。.!]?$/;

/** What a template prints in the place for reasons to say what to write there. */
const PROMPT = /[(（]\d+字以内[)）]|需说明原因|应(?:单独)?说明|请(?:说明|填写)/;

/** Blank, a stroke, a lone 0 or the template's own prompt is no reason; 无, 无偏差, 没有, 不存在 denies that there is anything to explain. */
export const reasonKind = remembered((said): ReasonKind => {
  const { key } = said;
  if (key === '' || isDash(said) || /^[0.]+$/.test(key) || PROMPT.test(key)) return 'blank';
  return saysNone(said) ||
    DENIES.test(key) ||
    /^(?:无偏差|无原因|不存在偏差|无需改进|无,无|正常)[。.]?$/.test(key)
    ? 'denial'
    : 'reason';
});

export function isReason(datum: Datum | undefined): boolean {
  return datum !== undefined && reasonKind(datum.words) === 'reason';
}
