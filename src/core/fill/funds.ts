import { a1 } from '../sheet/address';
import type { Datum, FundLine } from '../forms/types';
import { cut, round, sum, ZERO, type Decimal } from '../values/decimal';
import { middle } from '../values/interval';
import { compact } from '../values/text';
import { executionPoints } from '../rules/funds/amounts';
import { sources } from '../rules/funds/parts-sum';
import { executionWeight, type Amount } from '../rules/figures';
import type { Context } from '../rules/rule';
import { executionFormula, isNumeric, rounded, sumOf } from './formulas';
import type { Candidate } from './plan';

/** Fund totals: the sum of their sources. */
export function* fundTotals(context: Context): Iterable<Candidate> {
  const line = context.form.funds?.total;
  if (!line) return;
  for (const column of ['initial', 'initial2', 'budget', 'executed'] as const) {
    const datum = line.columns[column];
    const { parts, unread, lines } = sources(context, column);
    if (!datum || parts.length === 0 || unread.length > 0) continue;
    const value = sum(parts.map((part) => part.value));
    if (value.lte(ZERO)) continue;
    const numeric = parts.every((part) => isNumeric(part.datum));
    const cells = lines.flatMap((l) => l.columns[column]?.cell ?? []);
    yield {
      datum,
      kind: column,
      value: value.toNumber(),
      ...(numeric
        ? { formula: sumOf([cells], (cell) => context.form.sheet.at(cell.row, cell.col) === undefined) }
        : {}),
    };
  }
}

/** Balance and rate of every line whose form states them there; blank ones only on the total line. */
export function* balanceAndRate(context: Context): Iterable<Candidate> {
  const { form, figures } = context;
  for (const line of form.funds?.lines ?? []) {
    const budget = figures.amount(line, 'budget');
    const executed = figures.amount(line, 'executed');
    if (!budget || !executed) continue;
    const own = line.row === 'total';
    if (line.columns.balance && (own || line.columns.balance.text !== ''))
      yield balance(line.columns.balance, budget, executed);
    const { rate } = line.columns;
    if (rate && budget.value.gt(ZERO) && (own || rate.text !== ''))
      yield rateOf(context, line, rate, budget, executed);
  }
}

function balance(datum: Datum, budget: Amount, executed: Amount): Candidate {
  const value = budget.value.minus(executed.value);
  const formula = rounded(`${a1(budget.datum.cell)}-${a1(executed.datum.cell)}`, 4);
  return {
    datum,
    kind: 'balance',
    value: value.toNumber(),
    ...(bothNumeric(budget, executed) ? { formula } : {}),
  };
}

function bothNumeric(a: Amount, b: Amount): boolean {
  return isNumeric(a.datum) && isNumeric(b.datum);
}

function rateOf(context: Context, line: FundLine, datum: Datum, budget: Amount, executed: Amount): Candidate {
  const fraction = executed.value.div(budget.value);
  const quotient = `${a1(executed.datum.cell)}/${a1(budget.datum.cell)}`;
  const asFraction = writesFractions(context, line, datum);
  const value = asFraction ? round(fraction, 4) : round(fraction.times(100), 2);
  const formula = asFraction ? rounded(quotient, 4) : rounded(`${quotient}*100`, 2);
  return {
    datum,
    kind: 'rate',
    value: value.toNumber(),
    ...(bothNumeric(budget, executed) ? { formula } : {}),
  };
}

/** Whether the form's rate column holds fractions shown as 95.8%, or plain numbers on the percent scale. */
function writesFractions({ form }: Context, line: FundLine, datum: Datum): boolean {
  if (form.sheet.formatAt(datum.cell.row, datum.cell.col).includes('%')) return true;
  for (const other of form.funds?.lines ?? []) {
    const cell = other === line ? undefined : other.columns.rate;
    if (!isNumeric(cell)) continue;
    return form.sheet.formatAt(cell.cell.row, cell.cell.col).includes('%') || Number(cell.raw?.value) <= 1;
  }
  const stated = datum.raw?.value;
  return (
    typeof stated === 'number' && stated <= 1 && !compact(form.funds?.headers.rate?.text ?? '').includes('%')
  );
}

/** The score of the execution rate, on the total line. */
export function* executionScore(context: Context): Iterable<Candidate> {
  const { form, figures, profile } = context;
  const line = form.funds?.total;
  const datum = line?.columns.score;
  const budget = figures.amount(line, 'budget');
  const executed = figures.amount(line, 'executed');
  const weight = executionWeight(figures, profile.weights?.execution ?? 10);
  if (!datum || !budget || !executed || !weight || budget.value.lte(ZERO)) return;
  const rate = executed.value.div(budget.value);
  const value = pointsOf(context, middle(executionPoints(context, weight.value, { lo: rate, hi: rate })));
  const weightText = isNumeric(weight.datum) ? a1(weight.datum.cell) : weight.value.toString();
  const usable = bothNumeric(budget, executed) && (weight.datum === undefined || isNumeric(weight.datum));
  const formula = executionFormula(
    weightText,
    `${a1(executed.datum.cell)}/${a1(budget.datum.cell)}`,
    profile,
  );
  yield { datum, kind: 'executionScore', value: value.toNumber(), ...(usable ? { formula } : {}) };
}

/** Points as the profile rounds them. */
export function pointsOf({ profile }: Context, value: Decimal): Decimal {
  const { mode, decimals } = profile.rounding;
  return mode === 'cut' ? cut(value, decimals) : round(value, decimals);
}
