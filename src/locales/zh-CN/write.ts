import type { WriteLocale } from '../types';
import { fillKinds } from './fill-kinds';

/** 填充、标注、清除和撤销的词句。 */
export const write: WriteLocale = {
  author: '自评表审核',
  filled: (cells) => `填写了 ${cells} 个计算栏：`,
  nothingToFill: '没有需要填写的计算栏。',
  kinds: fillKinds,
  ofIndicator: (what, indicator) => `${what}（${indicator}）`,
  cell: ({ place, what, before, value, formula }) =>
    `  ${place}  ${what}  ${before === '' ? '（空）' : before} → ${value}${formula === '' ? '' : `  公式 =${formula}`}`,
  marked: (cells, findings) => `标出了 ${cells} 个单元格，共 ${findings} 个问题；鼠标移到单元格上看批注。`,
  nothingToMark: '没有需要标出的问题。',
  withoutNote: (places) => `以下单元格已有批注对话，只作了底色标记，没有加批注：${places.join('、')}`,
  cleared: '已清除标记和批注。',
  clearedAll: ({ steps, ignored }) =>
    `已清除标记和批注、填写记录 ${steps} 步、忽略记录${ignored === undefined ? '' : ` ${ignored} 条`}；填写的内容保留，不能再撤销。`,
  undone: (label, cells) => `已撤销“${label}”，恢复了 ${cells} 个单元格。`,
  nothingToUndo: '没有可以撤销的填写记录。',
  kept: (places) => `以下单元格后来又改过，保留现在的内容：${places.join('、')}`,
  step: '填充计算列',
  problems: {
    'no-such-sheet': (place) => `没有工作表“${place}”`,
    changed: (place) => `${place} 的内容已经变了，没有写入，请重新审核后再试`,
    locked: (place) => `${place} 受工作表保护，不能写入，请先在 Excel 中撤销工作表保护`,
    'array-formula': (place) => `${place} 属于数组公式，不能单独改写`,
    'bad-value': (place) => `${place} 要写入的内容超出单元格的限度`,
  },
};
