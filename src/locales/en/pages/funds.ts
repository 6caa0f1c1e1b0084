import type { RulePages } from '../../types';
import { ARITHMETIC, COMMON, LOCAL } from './sources';

export const funds: RulePages<'funds'> = {
  'funds/parts-sum': {
    what: 'The total of the funds is the sum of its sources (fiscal appropriation, carry-over, other funds and so on). Initial budget, full-year budget, executed amount and balance are each checked in their own column. With 210 + 40 + 0 = 250, a total of 205 is wrong.',
    why: 'The execution rate and its score rest on the total. One wrong total makes the rate, the score and the total score wrong as well.',
    fix: 'First see whether a source is missing or in the wrong row, then correct the total. A sum formula in the total row is best.',
    silent:
      'Rounding is allowed for: with three sources at two decimals a difference of 0.01 万元 is accepted. Blank sources and dashes count as no amount. Where all sources are blank nothing is judged, and the check is listed as not made. A single 其中 row may be less than the total, but not more.',
    source: ARITHMETIC,
  },
  'funds/balance': {
    what: 'Balance = full-year budget − executed amount, on every row that states a balance. For example 260 − 228.8 = 31.2.',
    why: 'The balance has to agree with the final accounts and with the carry-over of the next year. A mistake here travels into next year’s budget.',
    fix: 'Check the full-year budget and the executed amount, then fill in their difference.',
    silent:
      'A difference of 0.01 that comes from rounding is accepted. A row with a dash for its balance is not checked. Where the budget or the executed amount of the total row is blank, the check is listed as not made.',
    source: ARITHMETIC,
  },
  'funds/rate': {
    what: 'Execution rate = executed amount ÷ full-year budget, for example 228.8 ÷ 260 = 88%. Where the rate filled in is exactly what a division by the initial budget gives, the finding says so.',
    why: 'The rate decides the points for execution, usually 10, and is the first figure that the bureau looks at. Dividing by the wrong amount (initial budget, funds received) is the most common mistake.',
    fix: 'Divide by the full-year budget. Where the budget was adjusted, this is the adjusted one.',
    silent:
      'Rates are compared at the digits that the form prints: 88% agrees with anything from 87.5% to 88.5%. 0.88, 88 and 88% say the same. Digits merely cut off (95.678% as 95.67%) are a hint only. With a full-year budget of 0 there is no rate, and the check is listed as not made.',
    source: COMMON,
  },
  'funds/score': {
    what: 'Score of the execution rate = weight × rate, with rates above 100% counted as 100%. For example 10 points × 88% = 8.8. Where the profile has steps, these decide; where the rate is a row of the indicator table, the score of that row is checked.',
    why: 'Anyone can recompute this score. Too high, it looks like a false claim; too low, it gives points away.',
    fix: 'Correct the score, and the total score with it.',
    silent:
      'It is enough that the score follows from the amounts or from the rate as printed. Rounding to a whole number or to one decimal (8.62 as 9) is a hint only. Full marks for less than full (9.5 as 10), or a score cut down to a whole number (9.97 as 9), must be corrected.',
    source: LOCAL,
  },
  'funds/overspent': {
    what: 'The executed amount is more than the full-year budget, in the total row or in a source row. For example a budget of 260 万元 and 268.8 万元 executed.',
    why: 'Nothing may be spent without a budget. Usually an adjustment of the budget was not filled in, or 元 were taken for 万元.',
    fix: 'If the budget was adjusted, fill in the adjusted full-year budget; if not, check the executed amount. Where the two differ 100-, 1,000- or 10,000-fold, look at the unit first.',
    silent:
      'Equal amounts are accepted, also where they are equal at the digits of the budget (260.00 and 260.0012). Once the total row is flagged, the source rows are listed beneath it and not by themselves.',
    source: COMMON,
  },
  'funds/low-rate': {
    what: 'The execution rate of the total is below 90% and the form gives no reason. 90% is the default; the profile may set another threshold.',
    why: 'A low rate is no mistake in itself. Without a reason the bureau will take the money for idle, which may cost budget next year.',
    fix: 'Say why the money was not spent, for example "the balance of 31.2 万元 is retention money, due when the warranty ends". Use the column for reasons, or the analysis text where there is none.',
    silent:
      'Exactly 90% is accepted. A real reason in any row of the funds table clears the finding. So does a reason elsewhere, or an analysis text, that names the payment or the balance and explains it. With a full-year budget of 0 nothing is said.',
    source: LOCAL,
  },
  'funds/not-a-number': {
    what: 'A cell for an amount holds something that is no number, such as 约40 or 待定.',
    why: 'It cannot be added up, and no rate can be computed from it. The whole funds table can then not be checked.',
    fix: 'Fill in the exact figure without words. Where there is no such money, fill in 0 or a dash.',
    silent:
      'A blank cell, a dash and 无 say that there is none. Numbers with a unit (5.8万元), with separators or in full-width digits are understood.',
    source: ARITHMETIC,
  },
};
