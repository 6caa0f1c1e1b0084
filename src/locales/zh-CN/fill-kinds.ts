import type { FillKind } from '../../core/fill/types';

/** What a computed cell holds, as the pane and the command line call it. */
export const fillKinds: Readonly<Record<FillKind, string>> = {
  initial: '年初预算数合计',
  initial2: '年初预算数合计',
  budget: '全年预算数合计',
  executed: '全年执行数合计',
  balance: '结转结余',
  rate: '执行率',
  executionScore: '执行率得分',
  indicatorScore: '得分',
  total: '总分',
  grade: '等级',
  control: '控制率',
  spending: '经费合计',
};
