import type { SpendingLine } from '../../forms/basic/types';
import { print, sum, ZERO, type Decimal } from '../../values/decimal';
import { add, exact, meets, type Interval } from '../../values/interval';
import type { Amount } from '../figures';
import { message } from '../messages';
import { finding, gap, type Report, type Rule } from '../rule';
import type { BasicContext } from './context';

/** A heading is the sum of its parts where all are listed (三公经费), and no less than parts that are some of it (其中). */
export const basicPartsSum: Rule<BasicContext> = {
  id: 'basic/parts-sum',
  severity: 'error',
  block: 'data',
  check(context, report) {
    const { columns } = context.form;
    // A part that is a heading itself comes first: what is wrong there explains what follows above.
    for (const line of bottomUp(context.form.lines)) {
      for (const column of columns.keys()) checkLine(context, line, column, report);
    }
  },
};

function bottomUp(lines: readonly SpendingLine[]): SpendingLine[] {
  const done = new Set<SpendingLine>();
  const visit = (line: SpendingLine): void => {
    if (done.has(line)) return;
    line.parts.forEach(visit);
    done.add(line);
  };
  lines.forEach(visit);
  return [...done].filter(({ parts }) => parts.length > 0);
}

/** What a line amounts to: what it states, or where that is blank what its parts make. */
interface Sum {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly amounts: readonly Amount[];
}

/** The sum of the parts that hold a figure; undefined where none does. `fresh`: a part that has parts is recomputed. */
export function sumOfParts(
  context: BasicContext,
  { parts }: SpendingLine,
  column: number,
  fresh = false,
): Sum | undefined {
  const sums = parts.flatMap((part): Sum[] => {
    const own = context.figures.amount(part, column);
    const made = !own || fresh ? sumOfParts(context, part, column, fresh) : undefined;
    if (made && (!own || part.complete)) return [made];
    return own ? [{ value: own.value, interval: own.interval, amounts: [own] }] : [];
  });
  if (sums.length === 0) return undefined;
  return {
    value: sum(sums.map(({ value }) => value)),
    interval: sums.reduce<Interval>((total, one) => add(total, one.interval), exact(ZERO)),
    amounts: sums.flatMap(({ amounts }) => amounts),
  };
}

/** The sum of all lines below a line, as if none of them were part of another. */
function flatSum(context: BasicContext, line: SpendingLine, column: number): Pick<Sum, 'interval'> {
  const all = (parts: readonly SpendingLine[]): SpendingLine[] =>
    parts.flatMap((part) => [part, ...all(part.parts)]);
  const amounts = all(line.parts).flatMap((part) => context.figures.amount(part, column) ?? []);
  return { interval: amounts.reduce<Interval>((total, one) => add(total, one.interval), exact(ZERO)) };
}

/** Whether the parts of a line are all there are: by nature, or because the form's note asks for all. */
function isComplete({ form }: BasicContext, line: SpendingLine): boolean {
  return (
    line.complete ||
    (line.item === 'project' && form.notes.some(({ text }) => /(?:所有|全部)的?项目/.test(text)))
  );
}

function checkLine(context: BasicContext, line: SpendingLine, column: number, report: Report): void {
  const { form, figures } = context;
  const cell = line.cells[column];
  if (!cell) return;
  const unread = line.parts.flatMap(({ cells }) => cells[column] ?? []).filter(isText(context));
  if (unread.length > 0) {
    const text = unread.map((datum) => datum.text).join('、');
    return report(
      gap(
        unread.map((datum) => datum.cell),
        message('gap.unreadable', { text }),
      ),
    );
  }
  const made = sumOfParts(context, line, column);
  if (!made) return;
  const shared = {
    item: line.name,
    column: form.columns[column]?.name ?? '',
    expected: print(made.value),
    parts: made.amounts.map(({ value }) => print(value)).join(' + '),
    unit: form.unit,
  };
  const cells = made.amounts.map(({ datum }) => datum.cell);
  const rest = { expected: shared.expected, related: cells };
  const entry = figures.entry(cell);
  if (entry.kind === 'blank' && cell.raw === undefined) {
    if (made.value.lte(ZERO) || made.amounts.length === 0) return;
    const fix = { cell: cell.cell, value: made.value.toNumber() };
    return report(
      finding(cell.cell, message('basic/parts-sum.blank', shared), {
        ...rest,
        severity: 'hint',
        ...(isComplete(context, line) ? { fix } : {}),
      }),
    );
  }
  const amount = figures.amount(line, column);
  if (!amount || meets(amount.own, made.interval)) return;
  const isLess =
    amount.own.hi !== undefined && made.interval.lo !== undefined && amount.own.hi.lte(made.interval.lo);
  const complete = isComplete(context, line);
  if (!complete && !isLess) return;
  // Where a part is wrong and put right the sum holds, the part alone is to blame; and a project
  // that looks like a part of another may be one in its own right.
  const readings = [
    sumOfParts(context, line, column, true),
    line.item === 'project' ? flatSum(context, line, column) : undefined,
  ];
  if (readings.some((reading) => reading !== undefined && meets(amount.own, reading.interval))) return;
  const stated = print(amount.value);
  const key = complete ? 'basic/parts-sum.wrong' : 'basic/parts-sum.less';
  report(
    finding(cell.cell, message(key, { ...shared, stated }), {
      ...rest,
      actual: stated,
      follows: cells,
      ...(complete ? { fix: { cell: cell.cell, value: made.value.toNumber() } } : {}),
    }),
  );
}

function isText({ figures }: BasicContext) {
  return (datum: Parameters<typeof figures.entry>[0]): boolean => {
    const { kind } = figures.entry(datum);
    return kind === 'text' || kind === 'unknown';
  };
}
