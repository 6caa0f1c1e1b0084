import type { RulePages } from '../../types';
import { ARITHMETIC } from './sources';

export const weights: RulePages<'weights'> = {
  'weights/sum': {
    what: 'The weights of all indicators and that of the execution rate make up the full mark, usually 100. With 85 for the indicators and 10 for execution there are 95, and 5 are missing.',
    why: 'With less than 100 points to be had, the total is no mark out of 100; with more, it means nothing.',
    fix: 'See how many points differ and go through the weights row by row. They are most often forgotten when rows were added or deleted.',
    silent:
      'A weight merged over several rows counts once. Where the form prints no weight for the execution rate, a full mark with or without it is accepted. Forms without a weight column are not checked; weights that cannot be read are listed as not checked.',
    source: ARITHMETIC,
  },
  'weights/dimension': {
    what: 'A first-level heading states its points, as in 产出指标（50分）, and the weights under it add up to them.',
    why: 'The points in the heading were approved, or come with the template. If the weights beneath add up to something else, one of them is wrong.',
    fix: 'Check every weight under the heading. If the heading itself is wrong, correct the heading.',
    silent:
      'Headings without points are not checked. Where benefit states 40 points that include 10 for satisfaction, and satisfaction stands under a heading of its own, this is accepted.',
    source: ARITHMETIC,
  },
  'weights/policy': {
    what: 'Output, benefit and satisfaction carry the points that the profile in force prescribes. For example 50, 30 and 10 are prescribed, but output has only 45.',
    why: 'Many places fix the points per first-level heading, and units may not change them. A form that differs is sent back.',
    fix: 'Split the points as prescribed. If another rule does apply, choose its profile, or say so when handing in the form.',
    silent:
      'Where no profile was chosen and the form itself states no split, nothing is judged, and the check is listed as not made. The points of the execution rate are not checked here.',
    source: 'The profile chosen, or the split that the note below the form states.',
  },
};
