import type { Address } from '../core/sheet/address';
import { decimal, ZERO, type Decimal } from '../core/values/decimal';
import type { Quantity } from '../core/values/expression';
import { claimed, direction } from '../core/values/quantity';
import { isEvaluation } from '../core/forms/types';
import { FormFigures } from '../core/rules/figures';
import type { Achievement } from '../core/rules/score/achievement';
import type { FormAudit } from '../core/rules/types';
import type { Profile } from '../core/profile/types';

export type Attainment = 'unmet' | 'over' | 'met';

/** How far one quantitative indicator came. */
export interface Deviation {
  /** Where the actual value stands. */
  readonly cell: Address;
  readonly name: string;
  /** Target and actual value as they are displayed. */
  readonly target: string;
  readonly actual: string;
  readonly attainment: Attainment;
  /** Actual ÷ target in percent, exactly 100 inside a range; undefined where the target is 0. */
  readonly percent: number | undefined;
}

type Measured = Extract<Achievement, { kind: 'measured' }>;

/** The indicators whose target and actual value can be measured, in the order of the form. */
export function deviations({ form, profile: { profile } }: FormAudit): Deviation[] {
  if (!isEvaluation(form)) return [];
  const figures = new FormFigures(form);
  return figures.indicators.flatMap(({ indicator, pair }): Deviation[] => {
    if (!pair || indicator.empty || indicator.isExecutionRate) return [];
    const achieved = pair.achievement;
    if (achieved.kind !== 'measured') return [];
    const { target, actual } = pair;
    return [
      {
        cell: actual.cell,
        name: indicator.name,
        target: target.text,
        actual: actual.text,
        attainment: attainment(achieved, profile),
        percent: percent(achieved),
      },
    ];
  });
}

/** Over-achieved is what rule indicator/overachieved would ask about. */
function attainment({ met, target, actual, underCost }: Measured, { overachieved }: Profile): Attainment {
  if (!met) return 'unmet';
  const { lo } = claimed(actual);
  if (overachieved.consequence === 'none' || direction(target, underCost) !== 'up') return 'met';
  if (!lo || target.value.lte(ZERO)) return 'met';
  return lo.div(target.value).minus(1).gt(decimal(overachieved.threshold)) ? 'over' : 'met';
}

function percent({ target, actual }: Measured): number | undefined {
  const base = nearest(target, actual.value);
  return base.gt(ZERO) ? actual.value.div(base).times(100).toNumber() : undefined;
}

/** The figure to measure against: of a range the end that was passed, the actual itself inside it. */
function nearest({ value, upper }: Quantity, actual: Decimal): Decimal {
  if (!upper || actual.lt(value)) return value;
  return actual.gt(upper) ? upper : actual;
}
