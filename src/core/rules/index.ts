import { crossAmount } from './cross/amount';
import { crossCount } from './cross/count';
import { crossIdentity } from './cross/identity';
import { duplicateProject } from './cross/duplicate-project';
import type { CrossRule } from './cross/rule';
import { computedBlank } from './form/computed-blank';
import { missingField } from './form/missing-field';
import { placeholder } from './form/placeholder';
import { balance } from './funds/balance';
import { lowRate } from './funds/low-rate';
import { notANumber } from './funds/not-a-number';
import { overspent } from './funds/overspent';
import { partsSum } from './funds/parts-sum';
import { rate } from './funds/rate';
import { fundsScore } from './funds/score';
import { actualMissing } from './indicator/actual-missing';
import { actualNotValue } from './indicator/actual-not-value';
import { costVsSpend } from './indicator/cost-vs-spend';
import { dimensionMissing } from './indicator/dimension-missing';
import { duplicate } from './indicator/duplicate';
import { overachieved } from './indicator/overachieved';
import { targetIncomplete } from './indicator/target-incomplete';
import { unit } from './indicator/unit';
import { unmet } from './indicator/unmet';
import { year } from './indicator/year';
import { reasonContradiction } from './reason/contradiction';
import { reasonMissing } from './reason/missing';
import type { Rule } from './rule';
import { exceedsWeight } from './score/exceeds-weight';
import { scoreGrade } from './score/grade';
import { scoreMissing } from './score/missing';
import { noIndicator } from './score/no-indicator';
import { qualitative } from './score/qualitative';
import { quantitative } from './score/quantitative';
import { scoreTotal } from './score/total';
import { textAmount } from './text/amount';
import { tableRules } from './tables';
import { textIndicator } from './text/indicator';
import { weightsDimension } from './weights/dimension';
import { weightsPolicy } from './weights/policy';
import { weightsSum } from './weights/sum';

/**
 * The rules for project and unit forms, causes before what follows from them: a finding can only fold
 * under one that an earlier rule (or the same) has made.
 */
export const formRules: readonly Rule[] = [
  missingField,
  placeholder,
  notANumber,
  partsSum,
  overspent,
  balance,
  rate,
  fundsScore,
  lowRate,
  weightsSum,
  weightsDimension,
  weightsPolicy,
  targetIncomplete,
  actualMissing,
  actualNotValue,
  unit,
  year,
  dimensionMissing,
  duplicate,
  unmet,
  overachieved,
  costVsSpend,
  scoreMissing,
  exceedsWeight,
  quantitative,
  qualitative,
  noIndicator,
  scoreTotal,
  scoreGrade,
  computedBlank,
  reasonMissing,
  reasonContradiction,
  textAmount,
  textIndicator,
];

/** The rules over all forms of one unit. */
export function crossRules(): readonly CrossRule[] {
  return [crossIdentity, duplicateProject, ...tableRules().across, crossAmount, crossCount];
}

/** Every rule by its id, with its default severity and the block that it belongs to. */
export function catalogue(): Map<string, Pick<Rule | CrossRule, 'id' | 'severity' | 'block'>> {
  const { basic, accounts } = tableRules();
  return new Map(
    [...formRules, ...basic, ...crossRules(), ...accounts].map(({ id, severity, block }) => [
      id,
      { id, severity, block },
    ]),
  );
}
