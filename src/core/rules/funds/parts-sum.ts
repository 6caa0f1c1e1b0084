import { print, sum, ZERO } from '../../values/decimal';
import { add, exact, meets, type Interval } from '../../values/interval';
import type { Entry } from '../../values/figure';
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
    const { total, lines } = context.form.funds ?? {};
    if (!total || !lines) return;
    const uses = lines.some(({ use }) => use) ? [false, true] : [false];
    for (const column of AMOUNT_COLUMNS) {
      const amount = context.figures.amount(total, column);
      if (amount) for (const use of uses) checkColumn(context, amount, column, use, report);
    }
  },
};

/** What makes up a total: the lines, the amounts in them, and the lines where something else is written. */
export interface Sources {
  readonly lines: readonly FundLine[];
  readonly parts: readonly Amount[];
  readonly unread: readonly FundLine[];
}

const NO_SOURCES: Sources = { lines: [], parts: [], unread: [] };

/**
 * The sources that make up the total: not the parts of a source, and only where something is filled in.
 * With `use` (or where no source is named) its parts by what they are for: 基本支出 and 项目支出.
 */
export function sources({ form, figures }: Context, column: AmountColumn, use?: boolean): Sources {
  const all = form.funds?.lines ?? [];
  const wanted = use ?? all.every((line) => line.use || !isSource(line, column));
  const lines: FundLine[] = [];
  const parts: Amount[] = [];
  const unread: FundLine[] = [];
  for (const line of all) {
    if ((line.use ?? false) !== wanted || !isSource(line, column)) continue;
    lines.push(line);
    const amount = figures.amount(line, column);
    if (amount) parts.push(amount);
    else if (isUnread(figures.entry(line.columns[column]))) unread.push(line);
  }
  // 项目支出 alone is no split of the total.
  return wanted && lines.length < 2 ? NO_SOURCES : { lines, parts, unread };
}

function isSource({ row, nested, columns }: FundLine, column: AmountColumn): boolean {
  return row !== 'total' && !nested && columns[column] !== undefined;
}

function isUnread({ kind }: Entry): boolean {
  return kind !== 'blank' && kind !== 'none';
}

function checkColumn(
  context: Context,
  amount: Amount,
  column: AmountColumn,
  use: boolean,
  report: Report,
): void {
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
