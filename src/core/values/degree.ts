import { remembered } from './said';

/** Degrees of completion of a qualitative indicator, best first. */
export type Degree = 0 | 1 | 2;

const DEGREES: readonly (readonly [Degree, RegExp])[] = [
  [2, /^(?:未|没有|尚未)(?:能|按期|如期)?(?:达成|完成|实现|达到)(?:预期|年度)?(?:指标|目标|效果)?/],
  [1, /^(?:部分|未全部|未完全|基本|大部分)(?:达成|完成|实现|达到)(?:预期|年度)?(?:指标|目标|效果)?/],
  [
    0,
    /^(?:全部|全面|已|均已|圆满|如期|按期)*(?:达成|完成|实现|达到)(?:了)?(?:年度|预期|全部|既定)*(?:指标|目标|效果|任务)/,
  ],
];

/**
 * The degree that an actual value states: 达成预期指标 · 部分达成预期指标并具有一定效果 · 未达成预期指标且效果较差.
 * Undefined where the text states none of them. 基本达成 is not told apart by the bands, so it states none.
 */
export const degreeOf = remembered(({ key }): Degree | undefined => {
  if (/^(?:基本|大部分)/.test(key)) return undefined;
  return DEGREES.find(([, pattern]) => pattern.test(key))?.[0];
});
