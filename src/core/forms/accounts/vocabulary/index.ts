/**
 * Wordings of the 部门决算公开 tables from 2013 on, and of the 部门预算公开 tables that share their make.
 * Sources: the annual formats of the Ministry of Finance (财决公开 01–09 表) and published tables.
 */

export { CLASS_LABELS } from './classes';
export { COLUMN_LABELS } from './columns';
export { HEAD_LABELS } from './heads';
export { ITEM_LABELS, ROW_LABELS } from './rows';
