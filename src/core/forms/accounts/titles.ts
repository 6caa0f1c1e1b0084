import type { Area } from '../grid';
import type { Stage, TableId, TableShape } from './types';

/** What the title of a table says of it. */
export interface Title {
  readonly area: Area;
  readonly table: TableId;
  readonly stage: Stage | undefined;
}

const LONGEST_TITLE = 60;

/** Which table a title names, the telling words first: 基本支出 also stands in titles that hold 一般公共预算. */
const NAMES: readonly (readonly [RegExp, TableId])[] = [
  [/三公/, 'official'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'other'],
  [/政府性基金/, 'fund'],
  [/国有资本/, 'capital'],
  [/一般公共预算.*支出|公共财政预算.*支出|公共预算财政拨款支出/, 'general'],
  [/财政拨款(?:收入支出|收支|预算收支)/, 'fiscal'],
  [/财政拨款.*支出/, 'other'],
  [/收入支出|收支/, 'overall'],
  [/收入/, 'income'],
  [/支出/, 'spending'],
];

/** Reads an area as the title of one of the tables; undefined where it is none. */
export function titleOf(area: Area): Title | undefined {
  if (typeof area.raw?.value !== 'string') return undefined;
  const key = area.key.replace(/["'“”‘’「」《》]|[:：]+$/g, '');
  if (key.length > LONGEST_TITLE || /^(?:注|说明|备注|目录)/.test(key) || /[。;；]/.test(key))
    return undefined;
  const plain = key.replace(/(?:\([^()]*\)|[-—_]?续表?\d*)+$/, '');
  if (!/(?:决算|预算|收支|收入|支出|三公经费).*表(?:[一二三四五六七八九十\d]{1,2})?$/.test(plain))
    return undefined;
  // A line of a list of contents ends in its page; a form's own title is about performance.
  if (/绩效|自评|评价/.test(plain)) return undefined;
  const [, table] = NAMES.find(([words]) => words.test(plain)) ?? [];
  if (!table) return undefined;
  return { area, table, stage: stageOf(plain, table) };
}

/**
 * Accounts call themselves 决算; a budget often calls itself nothing (收支总表). Of 三公经费 there are other
 * tables too, so a title must say what it tells of.
 */
function stageOf(title: string, table: TableId): Stage | undefined {
  if (title.includes('决算')) return 'final';
  if (table !== 'official') return 'budget';
  const rest = title.replace(/一般公共预算|公共财政预算|公共预算/g, '');
  return /预算|支出表/.test(rest) ? 'budget' : undefined;
}

const SHAPES: Readonly<Record<TableId, readonly TableShape[]>> = {
  overall: ['sides'],
  fiscal: ['sides'],
  income: ['codes'],
  spending: ['codes'],
  general: ['codes'],
  basic: ['codes'],
  fund: ['codes'],
  capital: ['codes'],
  official: ['items'],
  other: ['codes', 'sides'],
};

/** The table that stands under a title in a certain shape; undefined where such a table cannot look so. */
export function tableIn(shape: TableShape, title: Title): TableId | undefined {
  // 三公经费 that is neither budget nor accounts by its title is a table of basic data.
  if (title.table === 'official' && title.stage === undefined) return undefined;
  if (SHAPES[title.table].includes(shape)) return title.table;
  // 政府性基金预算收支表 beside each other, 一般公共预算收支总表: their own sums hold, no more is known of them.
  return shape === 'items' || title.table === 'official' ? undefined : 'other';
}
