import type { RuleWords } from '../../types';
import { slip } from './funds';
import { DIMENSIONS } from './words';

export const indicator: RuleWords<'indicator'> = {
  titles: {
    'indicator/target-incomplete': 'Incomplete target',
    'indicator/actual-missing': 'Actual value not filled in',
    'indicator/actual-not-value': 'Actual value should be a figure',
    'indicator/unit': 'Unit of measure',
    'indicator/unmet': 'Target not met',
    'indicator/overachieved': 'Target far exceeded',
    'indicator/cost-vs-spend': 'Cost against executed amount',
    'indicator/year': 'Year',
    'indicator/dimension-missing': 'Kind of indicator missing',
    'indicator/duplicate': 'Indicator stands twice',
  },
  messages: {
    'indicator/target-incomplete.blank': ({ indicator: name }) =>
      `The target${name === '' ? '' : ` of "${name}"`} is not filled in`,
    'indicator/target-incomplete.no-number': ({ text }) => `The target "${text}" lacks its number`,
    'indicator/target-incomplete.heading': ({ text }) =>
      `The target "${text}" is only a name; please fill in an amount or a condition`,
    'indicator/target-incomplete.initial': ({ adjusted }) =>
      `The initial target is incomplete while the adjusted one is "${adjusted}"; please check whether the initial one was left out`,
    'indicator/actual-missing.blank': ({ target }) =>
      `The target is ${target}, but no actual value is filled in`,
    'indicator/actual-not-value.bound': ({ text }) =>
      `The actual value "${text}" is a bound; please give the figure that was reached`,
    'indicator/unit.incomparable': ({ target, actual }) =>
      `The target "${target}" and the actual value "${actual}" are in different units and cannot be compared`,
    'indicator/unit.lone': ({ target, actual }) =>
      `Only one of the target "${target}" and the actual value "${actual}" carries a unit; please write both alike`,
    'indicator/unmet.short': ({ target, actual }) =>
      `The actual value ${actual} does not meet the target ${target}; please give the reason`,
    'indicator/overachieved.more': ({ target, actual, by, threshold }) =>
      `The actual value ${actual} exceeds the target ${target} by ${by} (more than ${threshold}); please give the reason`,
    'indicator/cost-vs-spend.differs': ({ actual, executed }) =>
      `The actual cost ${actual} does not agree with the executed amount ${executed}; please check or explain`,
    'indicator/cost-vs-spend.scale': ({ actual, executed, times }) =>
      `The actual cost ${actual} does not agree with the executed amount ${executed}; ${slip(times)}`,
    'indicator/year.other': ({ year, form }) =>
      `This speaks of ${year}, the form is for ${form}; it seems to come from an older form`,
    'indicator/dimension-missing.none': ({ dimension }) => `There is no ${DIMENSIONS[dimension]} indicator`,
    'indicator/duplicate.twice': ({ indicator: name, first }) => `The indicator "${name}" repeats ${first}`,
  },
};
