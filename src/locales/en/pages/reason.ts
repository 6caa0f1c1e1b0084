import type { RulePages } from '../../types';
import { COMMON } from './sources';

export const reason: RulePages<'reason'> = {
  'reason/missing': {
    what: 'Points were deducted (the score is below its weight), or full marks were given for a target that was missed, and the place for the reason is blank. However small: 9.8 out of 10 needs a reason.',
    why: 'The column for deviations is there for deductions. Deducting without a word is the most common ground for sending a form back.',
    fix: 'Write a sentence or two: why it was not reached and what will be done. For example "some villages were told too late that the water would be cut; notices now go out two days ahead". A dash is no reason.',
    silent:
      'Forms without a place for reasons are not checked. A merged cell, or the one place of a whole form, is flagged once. A reason in any row of the funds table explains the deduction for the execution rate.',
    source: COMMON,
  },
  'reason/contradiction': {
    what: 'Points were deducted, but the reason says 无, 无偏差, 不存在 or the like. For example 9.8 out of 10 with the reason 无.',
    why: 'Deducting points and denying a deviation contradict each other, and explain nothing.',
    fix: 'Give the reason and what will be done; if there really is no deviation, give full marks.',
    silent:
      '无 is right in a row without a deduction. A blank cell is left to "Reason not filled in"; one cell is never flagged by both.',
    source: COMMON,
  },
};
