import type { Control } from '../../forms/basic/types';
import { decimal, print, ZERO, type Decimal } from '../../values/decimal';
import { divide, exact, middle, printed, scale, type Interval } from '../../values/interval';
import { message } from '../messages';
import { compareRate, percentText, rateValue, readRate } from '../rates';
import { finding, gap, type Report, type Rule } from '../rule';
import type { BasicContext } from './context';

/** 控制率 = 实际 ÷ 核定: staff over establishment, built over approved, spent over estimated. */
export const controlRate: Rule<BasicContext> = {
  id: 'basic/control-rate',
  severity: 'error',
  block: 'data',
  check(context, report) {
    for (const control of context.form.controls) checkControl(context, control, report);
  },
};

/** The rate that the figures of a control give, as a fraction; undefined where they give none. */
export function computedControl(
  { figures }: BasicContext,
  { measure, approved, actual }: Control,
):
  | { readonly rate: Decimal; readonly within: Interval; readonly parts: readonly [string, string] }
  | undefined {
  const [base, top] = [approved, actual].map((datum) => figures.entry(datum));
  if (base?.kind !== 'figure' || top?.kind !== 'figure' || base.figure.value.lte(ZERO)) return undefined;
  // Heads are counted; areas and costs are rounded as they print.
  const of = ({ value, decimals }: typeof base.figure): Interval =>
    measure === 'staff' ? exact(value) : printed(value, Math.max(2, decimals));
  const within = divide(of(top.figure), of(base.figure));
  const rate = top.figure.value.div(base.figure.value);
  return within && { rate, within, parts: [print(top.figure.value), print(base.figure.value)] };
}

function checkControl(context: BasicContext, control: Control, report: Report): void {
  const { measure, approved, actual, rate } = control;
  const entry = context.figures.entry(rate);
  if (!rate || entry.kind !== 'figure') return;
  const computed = computedControl(context, control);
  if (!computed) return whyNot(context, control, report);
  const inPercent = scale(computed.within, decimal(100));
  const stated = readRate(rate, entry, middle(inPercent));
  const fit = stated && compareRate(stated, inPercent);
  if (!stated || fit === 'agrees') return;
  const expected = percentText(computed.rate);
  const shown = `${print(stated.percent)}%`;
  const related = [approved, actual].flatMap((datum) => (datum ? [datum.cell] : []));
  if (fit === 'cut') {
    const text = message('basic/control-rate.cut', { measure, expected, stated: shown });
    return report(finding(rate.cell, text, { severity: 'hint', expected, actual: shown, related }));
  }
  const [top, base] = computed.parts;
  const text = message('basic/control-rate.wrong', {
    measure,
    expected,
    stated: shown,
    actual: top,
    approved: base,
  });
  const fix = { cell: rate.cell, value: rateValue(stated, computed.rate) };
  report(finding(rate.cell, text, { expected, actual: shown, related, follows: related, fix }));
}

/** Why a stated rate cannot be recomputed. Nothing built and nothing approved is no gap. */
function whyNot(
  { figures }: BasicContext,
  { measure, approved, actual, rate }: Control,
  report: Report,
): void {
  const stated = figures.entry(rate);
  const isZero = stated.kind === 'figure' && stated.figure.value.eq(ZERO);
  for (const [part, datum] of [
    ['approved', approved],
    ['actual', actual],
  ] as const) {
    const entry = figures.entry(datum);
    if (!datum || (entry.kind === 'figure' && (part === 'actual' || entry.figure.value.gt(ZERO)))) continue;
    if (entry.kind === 'figure') {
      if (!isZero) report(gap([datum.cell], message('gap.no-base', { measure })));
    } else if (entry.kind === 'text')
      report(gap([datum.cell], message('gap.unreadable', { text: datum.text })));
    else if (!isZero) report(gap([datum.cell], message('gap.control', { measure, part })));
  }
}
