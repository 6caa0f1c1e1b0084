import { Matcher, type Vocabulary } from '../../labels';
import type { RowRole } from '../types';
import { COLUMNS } from './columns';

/** Rows of the side-by-side tables, of 三公经费 and of basic spending that are no classes. */
const ROWS: Vocabulary<Exclude<RowRole, 'purchase' | 'running' | 'abroad' | 'vehicles' | 'reception'>> = {
  subtotal: [
    '本年收入合计',
    '本年支出合计',
    '本年收入',
    '本年支出',
    '本年收入小计',
    '本年支出小计',
    '收入合计',
    '支出合计',
    '本年合计',
    '本年财政拨款收入合计',
    '本年财政拨款支出合计',
    '财政拨款收入合计',
    '财政拨款支出合计',
    '拨款收入合计',
    '拨款支出合计',
    '当年收入合计',
    '当年支出合计',
  ],
  total: ['总计', '收入总计', '支出总计', '合计', '收支总计', '收入总数', '支出总数'],
  opening: [
    '年初结转和结余',
    '年初结转结余',
    '年初财政拨款结转和结余',
    '年初财政拨款结转结余',
    '上年结转',
    '上年结转和结余',
    '上年结转结余',
    '上年结余结转',
    '上年结余',
    '上年结转收入',
    '上年结转资金',
    '上年财政拨款结转',
    '上年财政拨款结转和结余',
    '上年财政拨款资金结转',
  ],
  use: [
    '使用非财政拨款结余',
    '使用非财政拨款结余含专用结余',
    '使用非财政拨款结余和专用结余',
    '使用非财政拨款结余*',
    '用事业基金弥补收支差额',
    '事业基金弥补收支差额',
    '使用专用结余',
    '动用事业基金',
  ],
  distribution: ['结余分配'],
  closing: [
    '年末结转和结余',
    '年末结转结余',
    '年末财政拨款结转和结余',
    '年末财政拨款结转结余',
    '结转下年',
    '结转下年支出',
    '年终结转结余',
    '年终结转和结余',
    '结转和结余下年',
    '结转结余',
    '年终结余',
  ],
  general: COLUMNS.general,
  fund: COLUMNS.fund,
  capital: [...COLUMNS.capital.filter((wording) => wording !== '国有资本经营预算支出')],
  fiscal: COLUMNS.fiscal,
  personnel: ['人员经费合计', '人员经费小计', '人员经费', '人员支出合计', '人员经费总计'],
  public: [
    '公用经费合计',
    '公用经费小计',
    '公用经费',
    '日常公用经费合计',
    '日常公用经费',
    '公用支出合计',
    '公用经费总计',
  ],
};

/** Parts of 三公经费, as rows or as columns. */
const ITEMS: Vocabulary<'total' | 'abroad' | 'vehicles' | 'purchase' | 'running' | 'reception'> = {
  total: [
    '合计',
    '总计',
    '小计',
    '支出合计',
    '三公经费合计',
    '三公经费支出合计',
    '三公经费支出',
    '三公经费',
    '三公经费小计',
  ],
  abroad: COLUMNS.abroad,
  vehicles: COLUMNS.vehicles,
  purchase: COLUMNS.purchase,
  running: COLUMNS.running,
  reception: COLUMNS.reception,
};

export const ROW_LABELS = new Matcher(ROWS);
export const ITEM_LABELS = new Matcher(ITEMS);
