import type { RuleWords } from '../../types';

/** `（a + b）`, or nothing where the parts are too many to be listed. */
const inBrackets = (parts: string): string => (parts === '' ? '' : `（${parts}）`);
const pointing = (suspect: string): string =>
  suspect === '' ? '' : `；多处核对不上都与 ${suspect} 有关，请先核对该格`;

const filled = (stated: string): string => (stated === '' ? '没有填写' : `填写为 ${stated}`);
const here = (stated: string, unit: string): string =>
  stated === '' ? '本表没有填写' : `本表为 ${stated} ${unit}`;

export const accounts: RuleWords<'accounts'> = {
  titles: {
    'accounts/sum': '决算表合计',
    'accounts/balance': '决算表收支平衡',
    'accounts/cross-table': '决算表表间一致',
    'accounts/rounding': '决算表尾数差',
  },
  messages: {
    'accounts/sum.rows': ({ name, expected, stated, parts, unit, suspect }) =>
      `「${name}」下各行相加应为 ${expected} ${unit}${inBrackets(parts)}，${filled(stated)}${pointing(suspect)}`,
    'accounts/sum.columns': ({ name, expected, stated, parts, unit, suspect }) =>
      `「${name}」按本行各栏相加应为 ${expected} ${unit}${inBrackets(parts)}，${filled(stated)}${pointing(suspect)}`,
    'accounts/balance.chain': ({ name, expected, stated, parts, unit, suspect }) =>
      `「${name}」应为 ${expected} ${unit}${inBrackets(parts)}，${filled(stated)}${pointing(suspect)}`,
    'accounts/balance.sides': ({ income, spending, difference, unit, suspect }) =>
      `支出总计 ${spending} ${unit}，收入总计 ${income} ${unit}，两者应相等，相差 ${difference} ${unit}${pointing(suspect)}`,
    'accounts/cross-table.differs': ({ name, table, other, stated, unit, suspect }) =>
      `「${name}」在「${table}」中为 ${other}，${here(stated, unit)}，应一致${pointing(suspect)}`,
    'accounts/cross-table.scale': ({ name, table, other, stated, unit, times }) =>
      `「${name}」在「${table}」中为 ${other}，本表为 ${stated} ${unit}，相差${times === '10000' ? ' 1 万' : ` ${times} `}倍，疑似金额单位不同`,
    'accounts/cross-table.split': ({ table, basic, parts, unit, suspect }) =>
      `本表 ${parts} ${unit}，合起来应等于「${table}」中的基本支出 ${basic}${pointing(suspect)}`,
    'accounts/cross-table.bound': ({ name, table, least, stated, unit }) =>
      `「${name}」仅基本支出就有 ${least}（见「${table}」），${here(stated, unit)}，不应更少`,
    'accounts/rounding.sum': ({ expected, stated, difference, unit }) =>
      `各项相加为 ${expected} ${unit}，填写为 ${stated}，相差 ${difference}，可能是四舍五入的尾数`,
    'accounts/rounding.same': ({ expected, stated, difference, unit, table }) =>
      `在「${table}」中为 ${expected} ${unit}，本表为 ${stated}，相差 ${difference}，可能是四舍五入的尾数`,
  },
};
