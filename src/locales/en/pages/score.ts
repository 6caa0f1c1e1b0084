import type { RulePages } from '../../types';
import { ARITHMETIC, COMMON, LOCAL } from './sources';

export const score: RulePages<'score'> = {
  'score/exceeds-weight': {
    what: 'A score is above its weight, or below zero. For example a score of 11 on a weight of 10. A total above the full mark is flagged as well.',
    why: 'A score is at most its weight; nothing supports the rest. Deductions end at zero.',
    fix: 'See whether weight and score were swapped or stand in the wrong row, then correct the score.',
    silent: 'Where several rows share one merged weight, their scores together may reach it.',
    source: ARITHMETIC,
  },
  'score/missing': {
    what: 'A row has a weight, but its score is blank.',
    why: 'Blank is not 0. The total cannot be computed, and its check is listed as not made.',
    fix: 'Fill in the score; where nothing was achieved, fill in 0 and give the reason.',
    silent:
      'A weight of 0, an indicator that is 无, and a dash for a score are accepted. Forms without a score column are not checked. A merged score cell is flagged once.',
    source: ARITHMETIC,
  },
  'score/total': {
    what: 'Total = all indicator scores + score of the execution rate. With 89.8 + 8.8 = 98.6, a total of 96.8 is wrong.',
    why: 'The total decides the grade and is quoted in every report. Changing a score and forgetting the total is the most common slip.',
    fix: 'Fill in the total given, best with a sum formula. Then see whether the grade still fits.',
    silent:
      'Scores are compared exactly, to two decimals. A total rounded to a whole number or to one decimal (98.6 as 99) is a hint only. Where a score is blank or cannot be read, the check is listed as not made. Where the profile caps the total for low execution, the capped total is checked.',
    source: ARITHMETIC,
  },
  'score/grade': {
    what: 'The grade fits the total. Without another rule 90 and above is 优, 80 and above 良, 60 and above 中, anything less 差. A total of 98.6 is 优, for example.',
    why: 'Grades are published and used in later decisions. A grade that does not fit its total is seen at once.',
    fix: 'Make sure that the total is right, then correct the grade. While the total itself is wrong, the grade is listed beneath it.',
    silent:
      'Other names of the grades (优秀, 良好, 合格, A and so on) are understood; words that name no grade are not judged. Where the full mark is not 100 the total is converted first. With a blank total the check is listed as not made.',
    source: LOCAL,
  },
  'score/quantitative': {
    what: 'A quantitative indicator missed its target but scores more than its share of completion allows. With a target of ≥36公里, 30公里 reached and 10 points, at most 10 × 30 ÷ 36 = 8.33 are due.',
    why: 'Full marks for an unfinished task are the plainest case of an unsound self-evaluation. A review will take the points back.',
    fix: 'Lower the score to the share of completion and give the reason. If the actual value is what is wrong, correct that.',
    silent:
      'Targets that were met, and scores lower than due, are not flagged. For ≤ targets the more generous formula counts unless the profile sets one: ≤20 days, 25 taken, 10 points, 8 are allowed. Rounding (8.62 as 9) is a hint only. Dates and texts are not scored in proportion; what cannot be read is listed as not checked.',
    source: LOCAL,
  },
  'score/qualitative': {
    what: 'A qualitative indicator states its degree of completion, but its score lies outside the band for it. By default 达成 stands for 80%–100% of the weight, 部分达成 for 60%–80%, 未达成 for 0–60%. With a weight of 15 and 部分达成预期指标 that is 9 to 12 points.',
    why: 'Saying "partly" and giving full marks contradict each other. There is no figure to check, so the band is the only measure.',
    fix: 'Change the degree, or move the score into its band. Special circumstances go into the place for reasons.',
    silent:
      'A real reason in the row clears the finding. 基本达成 is banded differently from place to place and is not judged. Where the note below the form or the profile sets other bands, these are used.',
    source: COMMON,
  },
  'score/no-indicator': {
    what: 'The third-level indicator is 无 or blank, with neither target nor actual value, yet points are given. For example an indicator 无 with a score of 10.',
    why: 'Without an indicator nothing supports the points. They belong to other indicators.',
    fix: 'Add the indicator and its target; if there is none, move the weight to other indicators and give no points here.',
    silent: 'A score of 0 or a blank one is accepted. A real reason in the row clears the finding.',
    source: LOCAL,
  },
};
