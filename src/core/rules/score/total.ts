import { decimal, min, print, round, type Decimal } from '../../values/decimal';
import type { Address } from '../../sheet/address';
import { computedRate } from '../funds/amounts';
import { percentText } from '../rates';
import { isPage } from '../../forms/types';
import { total } from '../figures';
import { fundsWeight } from '../weights/points';
import { message } from '../messages';
import { finding, gap, type Context, type Rule } from '../rule';

/** What the scores of a form add up to, or the cells that stand in the way. */
export type ScoreSum =
  | {
      readonly kind: 'sum';
      readonly value: Decimal;
      readonly cells: readonly Address[];
      readonly cap?: { readonly value: Decimal; readonly rate: string };
    }
  | { readonly kind: 'open'; readonly cells: readonly Address[] }
  /** The form gives no scores at all. */
  | { readonly kind: 'none' };

/** Adds up all scores, execution rate included; a profile may cap the sum where the rate is low. */
export function scoreSum(context: Context): ScoreSum {
  return context.figures.once(addUp, () => addUp(context));
}

function addUp(context: Context): ScoreSum {
  const { form, figures, profile } = context;
  // The scores of the other pages are not here.
  if (isPage(form)) return { kind: 'none' };
  if (!form.headers.score) return { kind: 'none' };
  const loose = figures.looseScores();
  const scores = loose.length > 0 ? [...figures.scores, ...loose] : figures.scores;
  if (scores.length === 0) return { kind: 'none' };
  const open: Address[] = [];
  for (const { indicator, weight, score } of figures.indicators) {
    const cell = score ? undefined : indicator.columns.score;
    if (!cell) continue;
    const { kind } = figures.entry(cell);
    const owed = kind === 'blank' && weight && !indicator.empty;
    if (kind === 'text' || kind === 'unknown' || owed) open.push(cell.cell);
  }
  const line = form.funds?.total;
  const execution = figures.points(line?.columns.score);
  if (
    !execution &&
    line?.columns.score &&
    fundsWeight(context) &&
    figures.entry(line.columns.score).kind !== 'none'
  ) {
    open.push(line.columns.score.cell);
  }
  if (open.length > 0) return { kind: 'open', cells: open };
  const value = total(scores).plus(execution?.value ?? 0);
  const cells = [...(execution ? [execution.datum.cell] : []), ...scores.map((s) => s.datum.cell)];
  const rate = computedRate(figures.amount(line, 'budget'), figures.amount(line, 'executed'));
  const cap = rate?.hi && profile.execution.caps?.find((c) => rate.hi?.lt(c.below));
  if (!cap || !rate || value.lte(cap.cap)) return { kind: 'sum', value, cells };
  return {
    kind: 'sum',
    value: min(value, decimal(cap.cap)),
    cells,
    cap: { value: decimal(cap.cap), rate: percentText(rate) },
  };
}

/** 总分 is the sum of all scores, execution rate included. */
export const scoreTotal: Rule = {
  id: 'score/total',
  severity: 'error',
  block: 'total',
  check(context, report) {
    const { form, figures } = context;
    const stated = figures.points(form.total.score);
    if (!form.total.score || !stated) return;
    if (isPage(form)) {
      report(gap([form.total.score.cell], message('gap.page', {})));
      return;
    }
    const sum = scoreSum(context);
    if (sum.kind === 'none') return;
    if (sum.kind === 'open') {
      report(gap(sum.cells, message('gap.scores', {})));
      return;
    }
    const expected = round(sum.value, 2);
    if (round(stated.value, 2).eq(expected)) return;
    const shared = { expected: print(expected), stated: print(stated.value) };
    const rest = { expected: shared.expected, actual: shared.stated, related: sum.cells };
    const { cell } = form.total.score;
    if (
      round(expected, 0).eq(stated.value) ||
      (round(expected, 1).eq(stated.value) && !stated.value.eq(round(stated.value, 0)))
    ) {
      report(finding(cell, message('score/total.rounded', shared), { ...rest, severity: 'hint' }));
      return;
    }
    const text = sum.cap
      ? message('score/total.capped', { ...shared, rate: sum.cap.rate, cap: print(sum.cap.value) })
      : message('score/total.wrong', shared);
    report(finding(cell, text, { ...rest, fix: { cell, value: expected.toNumber() } }));
  },
};
