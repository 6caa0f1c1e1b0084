import { a1 } from '../sheet/address';
import type { SpendingLine } from '../forms/basic/types';
import type { Datum } from '../forms/types';
import { round, ZERO } from '../values/decimal';
import type { BasicContext } from '../rules/basic/context';
import { computedControl } from '../rules/basic/control-rate';
import { sumOfParts } from '../rules/basic/parts-sum';
import { isNumeric, rounded, sumOf } from './formulas';
import type { Candidate } from './plan';

/** Control rates: what there is as a share of what was approved. */
export function* controlRates(context: BasicContext): Iterable<Candidate> {
  for (const control of context.form.controls) {
    const { approved, actual, rate: datum } = control;
    const computed = computedControl(context, control);
    if (!datum || !computed) continue;
    const usable = isNumeric(approved) && isNumeric(actual);
    yield {
      datum,
      kind: 'control',
      value: round(computed.rate, 4).toNumber(),
      ...(usable ? { formula: rounded(`${a1(actual.cell)}/${a1(approved.cell)}`, 4) } : {}),
    };
  }
}

/** Headings whose parts are all listed, such as 三公经费. */
export function* headingSums(context: BasicContext): Iterable<Candidate> {
  const { form } = context;
  for (const line of form.lines.filter(({ complete }) => complete)) {
    for (const column of form.columns.keys()) {
      const datum = line.cells[column];
      const made = sumOfParts(context, line, column);
      if (!datum || !made || made.value.lte(ZERO)) continue;
      const cells = summed(context, line, column).map(({ cell }) => cell);
      const formula = sumOf([cells], ({ row, col }) => form.sheet.at(row, col) === undefined);
      const usable = made.amounts.every((amount) => isNumeric(amount.datum));
      yield { datum, kind: 'spending', value: made.value.toNumber(), ...(usable ? { formula } : {}) };
    }
  }
}

/** The cells that make up a heading, blank ones too; a blank part that is a heading itself gives its own. */
function summed(context: BasicContext, { parts }: SpendingLine, column: number): Datum[] {
  return parts.flatMap((part) => {
    const datum = part.cells[column];
    const isBlank = context.figures.entry(datum).kind === 'blank';
    return isBlank && part.complete ? summed(context, part, column) : (datum ?? []);
  });
}
