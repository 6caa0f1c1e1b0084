import { compareAt, decimal, type Decimal } from '../../values/decimal';
import type { Datum, Heading, HeadingKind, Indicator } from '../../forms/types';
import { pointsIn } from '../../forms/printed-points';
import { executionWeight, total, type FormFigures } from '../figures';
import type { Weight } from '../indicator-figures';
import type { Context } from '../rule';

/** Whether two sums of points are the same; points are exact to two decimals (three thirds of 100 make 100). */
export function samePoints(a: Decimal, b: Decimal): boolean {
  return compareAt(a, b, 2) === 0;
}

/** The full mark that a form prints: in its 总分 row, in the 总分 label, or in the 分值 header; else 100. */
export function fullMark({ form, figures }: Context): { value: Decimal; datum: Datum | undefined } {
  const own = figures.points(form.total.weight);
  if (own) return { value: own.value, datum: own.datum };
  for (const label of [form.total.label, form.headers.weight]) {
    const declared = pointsIn(label?.text ?? '');
    if (declared)
      return { value: decimal(declared), datum: form.total.weight ?? form.headers.weight ?? label };
  }
  return { value: decimal(100), datum: form.total.weight ?? form.headers.weight };
}

/** Weight of the execution rate scored in the funds block. */
export function fundsWeight(context: Context): { value: Decimal; datum?: Datum } | undefined {
  return executionWeight(context.figures, context.profile.weights?.execution ?? 10);
}

/** The weights of some of the indicators, each cell once. */
export function weightsIn(figures: FormFigures, isMeant: (indicator: Indicator) => boolean): Weight[] {
  const weights = new Set<Weight>();
  for (const { indicator, weight } of figures.indicators)
    if (weight && isMeant(indicator)) weights.add(weight);
  return [...weights];
}

/** Sum of the weights under all first-level headings of a kind. */
export function weightOf(figures: FormFigures, kind: HeadingKind): Decimal {
  return total(weightsIn(figures, ({ l1 }) => l1?.kind === kind));
}

/** The heading without its points: 产出指标. */
export function headingName(heading: Heading): string {
  return heading.datum.text
    .replace(/\s+/g, '')
    .replace(/[(（【[]?(?<!\d)\d+(?:\.\d+)?(?:分|%)?[)）】\]]?$/, '');
}
