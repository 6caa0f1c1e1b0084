import type { AccountsTable } from '../forms/accounts/types';
import { accountsBalance } from './accounts/balance';
import { accountsCrossRounding, accountsCrossTable } from './accounts/cross-table';
import { accountsRounding } from './accounts/rounding';
import { accountsSum } from './accounts/sum';
import type { BasicContext } from './basic/context';
import { controlBlank } from './basic/computed-blank';
import { controlRate } from './basic/control-rate';
import { noBudget } from './basic/no-budget';
import { overBudget } from './basic/over-budget';
import { basicPartsSum } from './basic/parts-sum';
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
import type { FormContext, Rule } from './rule';
import { exceedsWeight } from './score/exceeds-weight';
import { scoreGrade } from './score/grade';
import { scoreMissing } from './score/missing';
import { noIndicator } from './score/no-indicator';
import { qualitative } from './score/qualitative';
import { quantitative } from './score/quantitative';
import { scoreTotal } from './score/total';
import { textAmount } from './text/amount';
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

/** The rules for tables of basic data, likewise. */
export const basicRules: readonly Rule<BasicContext>[] = [
  missingField,
  placeholder,
  basicPartsSum,
  overBudget,
  noBudget,
  controlRate,
  controlBlank,
];

/** The rules for the tables of 部门决算公开, likewise. */
export const accountsRules: readonly Rule<FormContext<AccountsTable>>[] = [
  accountsSum,
  accountsBalance,
  accountsRounding,
];

/** The rules over all forms of one unit. */
export const crossRules: readonly CrossRule[] = [
  crossIdentity,
  duplicateProject,
  accountsCrossTable,
  accountsCrossRounding,
  crossAmount,
  crossCount,
];

/** Every rule by its id, with its default severity and the block that it belongs to. */
export const catalogue = new Map(
  [...formRules, ...basicRules, ...crossRules, ...accountsRules].map(({ id, severity, block }) => [
    id,
    { id, severity, block },
  ]),
);
