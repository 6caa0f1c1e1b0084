import { remembered, type Said } from '../values/said';

const POINTS = /[(（]?\s*(\d+(?:\.\d+)?)\s*(?:分|%)\s*[)）]?/;

/** The points that a heading declares: `产出指标（50分）` → 50. */
export const pointsIn = remembered(({ key }): number | undefined => {
  const match = POINTS.exec(key);
  return match ? Number(match[1]) : undefined;
});

/** A label without the points that it declares: 总分（100分） → 总分. */
export function withoutPoints(said: Said): Said | string {
  const { key } = said;
  if (!/\d/.test(key)) return said;
  return key.replace(POINTS, '').replace(/[(（]\d+(?:\.\d+)?[)）]/, '');
}
