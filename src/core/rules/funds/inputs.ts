import type { FundLine } from '../../forms/types';
import type { FormFigures } from '../figures';
import { message } from '../messages';
import { gap, type Report } from '../rule';

/** Why a check on a line's budget and executed amounts cannot be made: which of them is blank or no number. */
export function missingInputs(figures: FormFigures, line: FundLine, report: Report): void {
  for (const what of ['budget', 'executed'] as const) {
    const datum = line.columns[what];
    if (!datum || figures.amount(line, what)) continue;
    const { kind } = figures.entry(datum);
    if (kind === 'blank' || kind === 'none') report(gap([datum.cell], message('gap.blank', { what })));
    else report(gap([datum.cell], message('gap.unreadable', { text: datum.text })));
  }
}
