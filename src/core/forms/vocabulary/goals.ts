import type { Vocabulary } from '../labels';

/** The heads of the two goal columns. */
export const GOALS: Vocabulary<'target' | 'actual'> = {
  target: [
    '预期目标',
    '项目年度目标',
    '计划目标',
    '*预期目标*',
    '年初*目标*',
    '*设定*目标*',
    '年度*目标',
    '*总体*目标',
    '*绩效目标',
    '*履职目标',
  ],
  actual: ['实际完成情况', '实际完成目标', '实际完成', '全年实际完成', '*实际完成情况*', '*完成情况*'],
};
