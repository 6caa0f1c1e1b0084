import type { FundLine } from '../../forms/types';
import type { FormFigures } from '../figures';
import { message } from '../messages';
import { gap, type Gap } from '../rule';

/** Why a check on a line's budget and executed amounts cannot be made: which of them is blank or no number. */
export function* missingInputs(figures: FormFigures, line: FundLine): Iterable<Gap> {
  for (const what of ['budget', 'executed'] as const) {
    const datum = line.columns[what];
    if (!datum || figures.amount(line, what)) continue;
    const { kind } = figures.entry(datum);
    if (kind === 'blank' || kind === 'none') yield gap([datum.cell], message('gap.blank', { what }));
    else yield gap([datum.cell], message('gap.unreadable', { text: datum.text }));
  }
}
