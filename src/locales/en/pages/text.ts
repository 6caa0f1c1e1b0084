import type { RulePages } from '../../types';
import { ARITHMETIC } from './sources';

export const text: RulePages<'text'> = {
  'text/amount': {
    what: 'The initial budget, full-year budget or executed amount told in the analysis or in what was achieved of the goal differs from the funds table. For example the text says that 282.8万元 were executed, the table 228.8.',
    why: 'Texts are copied from drafts and reports and stay as they are when the table changes. Once published, two figures are hard to explain.',
    fix: 'Find out which figure is right, and correct the text or the table.',
    silent:
      '元, 万元 and 亿元 are converted. Figures with 约 are not checked. It is enough that the figure stands in any row of its column. Figures behind 其中, 基本支出, 人均 or 上年, and figures that name no column, are left alone.',
    source: ARITHMETIC,
  },
  'text/indicator': {
    what: 'The text names an indicator with a figure that differs from the actual value in the table, or states points for a kind of indicator that differ from the scores. For example the text says 改造供水管网长度38公里, the table 36公里.',
    why: 'With two figures for one thing in one form, a reviewer cannot tell which to believe.',
    fix: 'Find out which is right and make both the same.',
    silent:
      'This is a hint only, and each text is flagged for its first such figure. Names of fewer than four characters are left alone, since they turn up by chance. Figures in other units are not compared.',
    source: ARITHMETIC,
  },
};
