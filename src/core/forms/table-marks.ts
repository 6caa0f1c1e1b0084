import type { Sheet } from '../sheet/types';
import { anyOf, together } from './marks';

/** Of which one at least stands on a sheet with a table of 部门决算公开 or 部门预算公开; hardly on one with a 自评表. */
export const ACCOUNTS_MARKS = anyOf([
  '决算',
  '收支',
  '科目',
  '栏次',
  '三公',
  '收入表',
  '支出表',
  '本年收入',
  '本年支出',
  '收入合计',
  '支出合计',
  '收入总计',
  '支出总计',
  '拨款收入',
  '拨款支出',
]);

/** Likewise with a 基础数据表 or a table of 三公经费. */
export const BASIC_MARKS = anyOf(['三公', '基础数据', '公务接待']);

const EITHER = together([ACCOUNTS_MARKS, BASIC_MARKS]);

/** Whether a sheet may hold a table that is no 自评表; most have none. */
export function mayHoldTables(sheet: Sheet): boolean {
  for (const text of sheet.texts()) if (EITHER.test(text)) return true;
  return false;
}
