import { parseA1, type Address } from '../../../src/core/sheet/address';
import type { Edit } from '../../../src/hosts/ooxml/edits';
import type { Mark } from '../../../src/hosts/ooxml/marks';

export const AUTHOR = { author: '自评表审核' };

export function at(text: string): Address {
  return parseA1(text) ?? { row: 0, col: 0 };
}

export function mark(cell: string, severity: Mark['severity'], note: string, sheet = '自评表'): Mark {
  return { sheet, cell: at(cell), severity, note };
}

export const MARKS: Mark[] = [
  mark('E10', 'error', '总分应为 94，填写为 95'),
  mark('B5', 'hint', '全年预算数大于年初预算数'),
  mark('A7', 'explain', '请说明原因'),
  mark('C5', 'error', '执行数与台账不符'),
  mark('C8', 'hint', '第一行\n第二行 <&>'),
  mark('C8', 'explain', '再一条'),
  mark('D4', 'hint', '合并单元格'),
  mark('A1', 'error', '另一张表', '附表'),
];

export const EDITS: Edit[] = [
  { sheet: '自评表', cell: at('C5'), value: 90, expect: { value: 80 } },
  { sheet: '空表', cell: at('B2'), value: '=1+1' },
  { sheet: '自评表', cell: at('D7'), formula: 'B7*3', cached: 30 },
  { sheet: '自评表', cell: at('E10'), value: 94 },
];
export const FORCE = { force: true };
