import type { RulePages } from '../../types';
import { ARITHMETIC, COMMON, LOCAL, PRACTICE } from './sources';

export const indicator: RulePages<'indicator'> = {
  'indicator/target-incomplete': {
    what: 'The target is blank, or holds an operator or a unit without a number (≥公里, ≤万元), or in a cost indicator only a name such as 资金额度.',
    why: 'Without a definite target nobody can tell whether it was met, and nothing supports the score.',
    fix: 'Add the number, as in ≥36公里. For a qualitative target state the condition, as in 控制在预算内.',
    silent:
      'Rows whose indicator is 无, and targets with a dash or 无 for "none set", are accepted. So is a unit that is merely printed while no actual value is given. A condition such as 控制在预算内 is complete. Where the adjusted target is complete and only the initial one is not, it is a hint.',
    source: COMMON,
  },
  'indicator/actual-missing': {
    what: 'A target is given and the actual value is blank. A dash counts as blank.',
    why: 'A goal without a result is no self-evaluation, and the score cannot be checked.',
    fix: 'Fill in what was reached, as in 36公里; where nothing was done fill in 0 and give the reason.',
    silent:
      'Where target and actual value are both blank, only the target is flagged. A merged cell is flagged once.',
    source: COMMON,
  },
  'indicator/actual-not-value': {
    what: 'The actual value is written as a bound, such as ≥98%, and not as the figure that was reached.',
    why: 'An actual value should be a figure that can be traced. Copying the operator of the target looks as if nobody had counted.',
    fix: 'Give the figure, such as 100% or 98.6%.',
    silent:
      'This is a hint only and does not touch the score: ≥98% is taken as at least 98%. Approximate figures and ranges (95%-98%) are accepted.',
    source: PRACTICE,
  },
  'indicator/unit': {
    what: 'Target and actual value are in units that cannot be compared, such as ≥36公里 against 36处. A unit on one side only is a hint.',
    why: 'In different units even equal numbers do not show that the target was met. Mostly the unit was copied from another row.',
    fix: 'Use one unit, and convert the number where needed.',
    silent:
      '元 and 万元 are converted. 人 and 人次, 次 and 场, 公里 and 千米 and the like can be compared, and 个 with most units of counting. A share written as 0.95 or 95 can be compared too, with a hint that its % is missing. A real reason in the row clears the finding.',
    source: ARITHMETIC,
  },
  'indicator/unmet': {
    what: 'In a form without scores, the actual value does not meet the target. For example ≥36公里 with 30公里 reached, or due by June and finished in September, with the year in both.',
    why: 'There are no points to deduct, so words must explain the deviation. Otherwise nobody can tell whether the unit noticed it.',
    fix: 'Give the reason and what will be done in the place for reasons; if the figure is wrong, correct it.',
    silent:
      'Forms with scores are left to the rules about scores and reasons. A real reason in the row clears the finding. Texts that cannot be read are listed as not checked.',
    source: ARITHMETIC,
  },
  'indicator/overachieved': {
    what: 'The actual value exceeds the target by more than 30%, and nothing says why. For example ≥8座 with 12座 reached, 50% more. 30% is the default; the profile may set another threshold.',
    why: 'Far too much often means that the target was set too low or the figure is wrong. Many places ask for an explanation, some deduct points.',
    fix: 'Explain it in the place for reasons, for example "four more were built with money added during the year"; if the figure is wrong, correct it.',
    silent:
      'Exactly 30% is accepted. ≤ targets, ranges and approximate targets are never flagged. A real reason in the row clears the finding.',
    source: LOCAL,
  },
  'indicator/cost-vs-spend': {
    what: 'The actual value of a total-cost indicator does not agree with the executed amount. For example 项目总成本 is 250万元 while 228.8 万元 were executed.',
    why: 'A project has cost one amount. If two are stated, one is wrong, or they count different things and that needs a word.',
    fix: 'Check both and correct the wrong one; if they do count different things (money of earlier years, for example), say so in the place for reasons.',
    silent:
      'Unit prices, per-head costs, standards, rates and parts of the cost are not checked: only indicators whose name speaks of the total, or whose target is the project’s own budget. A bound such as ≤260万元 agrees with any executed amount within it. A real reason in the row clears the finding.',
    source: PRACTICE,
  },
  'indicator/year': {
    what: 'A target or an actual value names a year that is not the form’s. For example 2023年12月底前 in a form for 2024.',
    why: 'This is the usual trace of last year’s form. With the year wrong, the rest of the row is in doubt too.',
    fix: 'Correct the year, and check that the rest of the row is of this year.',
    silent:
      'Where several years are named and the form’s is among them, nothing is said. A real reason in the row (a project over several years) clears the finding. Where the form states no year, the check is listed as not made.',
    source: ARITHMETIC,
  },
  'indicator/dimension-missing': {
    what: 'A kind of indicator is missing. By default quantity, quality, timeliness and cost, at least one benefit indicator, and satisfaction are expected.',
    why: 'Without all kinds the form does not show the whole project, and reviewers often ask for more.',
    fix: 'Add an indicator of that kind and adjust the weights; if it really does not apply, leave it.',
    silent:
      'This is a hint only. Any one of economic, social, ecological or lasting benefit will do. Kinds that the profile does not require are not missed. Forms without a first-level column are not checked.',
    source: COMMON,
  },
  'indicator/duplicate': {
    what: 'The same third-level indicator stands twice under one second-level heading.',
    why: 'The same thing would earn points twice. Mostly a row was copied and not renamed.',
    fix: 'Give each its own name, or delete one row and move its weight to the other.',
    silent:
      'This is a hint only. Equal names under different headings, and indicators that are 无, are accepted.',
    source: PRACTICE,
  },
};
