import { print, sum, ZERO } from '../../values/decimal';
import { add, exact, meets, type Interval } from '../../values/interval';
import type { FundLine } from '../../forms/types';
import { AMOUNT_COLUMNS, type AmountColumn, type Amount } from '../figures';
import { message } from '../messages';
import { finding, gap, type Context, type Report, type Rule } from '../rule';

/** A fund total is the sum of its sources, in every column, within the rounding of its parts. */
export const partsSum: Rule = {
  id: 'funds/parts-sum',
  severity: 'error',
  block: 'funds',
  check(context, report) {
    const { total } = context.form.funds ?? {};
    if (!total) return;
    for (const column of AMOUNT_COLUMNS) {
      checkColumn(context, total, column, false, report);
      checkColumn(context, total, column, true, report);
    }
  },
};

/**
 * The sources that make up the total: not the parts of a source, and only where something is filled in.
 * With `use` (or where no source is named) its parts by what they are for: 基本支出 and 项目支出.
 */
export function sources(
  { form, figures }: Context,
  column: AmountColumn,
  use?: boolean,
): { parts: Amount[]; unread: FundLine[]; lines: FundLine[] } {
  const all = (form.funds?.lines ?? []).filter(
    (line) => line.row !== 'total' && !line.nested && line.columns[column],
  );
  const wanted = use ?? all.every((line) => line.use);
  const own = all.filter((line) => (line.use ?? false) === wanted);
  // 项目支出 alone is no split of the total.
  const lines = wanted && own.length < 2 ? [] : own;
  const parts: Amount[] = [];
  const unread: FundLine[] = [];
  for (const line of lines) {
    const amount = figures.amount(line, column);
    if (amount) parts.push(amount);
    else if (!['blank', 'none'].includes(figures.entry(line.columns[column]).kind)) unread.push(line);
  }
  return { parts, unread, lines };
}

function checkColumn(
  context: Context,
  total: FundLine,
  column: AmountColumn,
  use: boolean,
  report: Report,
): void {
  const amount = context.figures.amount(total, column);
  if (!amount) return;
  const { parts, unread, lines } = sources(context, column, use);
  if (lines.length === 0) return;
  const cells = unread.flatMap((line) => line.columns[column]?.cell ?? []);
  if (unread.length > 0)
    return report(
      gap(cells, message('gap.unreadable', { text: unread.map((l) => l.columns[column]?.text).join('、') })),
    );
  if (parts.length === 0) {
    const blank = lines.filter((line) => context.figures.entry(line.columns[column]).kind === 'blank');
    if (amount.value.eq(ZERO) || blank.length === 0) return;
    return report(
      gap(
        blank.flatMap((line) => line.columns[column]?.cell ?? []),
        message('gap.blank', { what: 'parts' }),
      ),
    );
  }
  const together = parts.reduce<Interval>((acc, part) => add(acc, part.interval), exact(ZERO));
  if (meets(amount.own, together)) return;
  // A lone 其中 names one source of several: it may be less than the total, never more.
  const partial = lines.length === 1 && /^其中/.test(lines[0]?.label.text ?? '');
  if (partial && together.hi && amount.own.lo && together.hi.lte(amount.own.lo)) return;
  const expected = sum(parts.map((part) => part.value));
  report(
    finding(
      amount.datum.cell,
      message('funds/parts-sum.wrong', {
        column,
        expected: print(expected),
        stated: print(amount.value),
        parts: parts.map((part) => print(part.value)).join(' + '),
        unit: context.form.funds?.unit ?? '',
      }),
      {
        expected: print(expected),
        actual: print(amount.value),
        related: parts.map((part) => part.datum.cell),
        follows: parts.map((part) => part.datum.cell),
        fix: { cell: amount.datum.cell, value: expected.toNumber() },
      },
    ),
  );
}
