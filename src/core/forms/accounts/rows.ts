import { compact } from '../../values/text';
import type { Area, Grid } from '../grid';
import { labelKey } from '../labels';
import type { Datum } from '../types';
import { readColumns } from './columns';
import { isNumbering, type Head, type Span } from './heads';
import type { AccountsBlock, AccountsRow, RowRole, Side, TableShape } from './types';
import { CLASS_LABELS, ITEM_LABELS, ROW_LABELS } from './vocabulary';

const ORDINAL = /^[(]?([一二三四五六七八九十]{1,3})[)、.．]/;
const DIGITS = '一二三四五六七八九';
/** 类, 款 and 项. */
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const CODED_NAME = /^[[(【]?(\d{3}(?:\d{2}){0,2})[\])】]?[-—:：.、]*(?=\D)(.+)$/;

/** Reads the rows of all blocks of a table, which stand side by side. */
export function readBlocks(grid: Grid, head: Head, rows: readonly number[]): AccountsBlock[] {
  const blocks = head.spans.map((span) => ({
    span,
    ...readColumns(grid, head, span),
    rows: [] as AccountsRow[],
  }));
  const data = rows.filter((row) => !isNumbering(grid, row));
  for (const row of data) {
    const labels = new Set<Area>();
    for (const [index, block] of blocks.entries()) {
      const label = head.shape === 'items' && !head.upright ? undefined : labelAt(grid, block.span, row);
      if (head.shape === 'items' && !head.upright) {
        const cells = cellsAt(grid, block.cols, row);
        if (cells.some((cell) => cell && cell.text !== ''))
          block.rows.push(plainRow(cells, grid.area(row, block.span.name)));
        continue;
      }
      if (!label || labels.has(label)) continue;
      labels.add(label);
      // A label that is merged over several blocks has its figure behind the last of them.
      const owner = blocks.slice(index).findLast(({ span }) => span.name <= label.range.right) ?? block;
      const cells = figuresFor(grid, blocks.slice(index), owner, row);
      owner.rows.push(readRow(grid, head.shape, block.span, label, cells, row));
    }
  }
  return blocks.map(({ root, rows: own }, index) => ({
    side: head.shape === 'sides' ? sideOf(own, index) : undefined,
    columns: root,
    rows: settled(own, head.shape),
  }));
}

type Built = { readonly span: Span; readonly cols: readonly number[] };

/** The figures of a label: in its block, or, where that holds none and no label stands between, in a later one. */
function figuresFor(
  grid: Grid,
  blocks: readonly Built[],
  owner: Built,
  row: number,
): readonly (Datum | undefined)[] {
  const own = cellsAt(grid, owner.cols, row);
  if (own.some((cell) => cell && cell.text !== '')) return own;
  for (const block of blocks.slice(blocks.indexOf(owner) + 1)) {
    if (labelAt(grid, block.span, row)) break;
    const cells = cellsAt(grid, block.cols, row);
    if (cells.some((cell) => cell && cell.text !== '')) return cells;
  }
  return own;
}

/** The label of a block's row: its name, or its code where the name is blank; undefined where both are. */
function labelAt(grid: Grid, span: Span, row: number): Area | undefined {
  for (const col of [span.name, ...span.code]) {
    const area = grid.area(row, col);
    if (area.key !== '' && area.cell.row === row && !isLineNumber(area, span)) return area;
  }
  return undefined;
}

/** A bare number in the place of a name is a 行次 that stands there for want of a label. */
function isLineNumber(area: Area, span: Span): boolean {
  return span.code.length === 0 && /^\d{1,2}$/.test(area.key);
}

function cellsAt(grid: Grid, cols: readonly number[], row: number): (Datum | undefined)[] {
  return cols.map((col) => {
    const area = grid.area(row, col);
    return area.cell.row === row && area.cell.col === col ? area : undefined;
  });
}

function plainRow(cells: AccountsRow['cells'], label: Datum): AccountsRow {
  return {
    label,
    name: '',
    code: undefined,
    classCode: undefined,
    role: undefined,
    ordinal: undefined,
    nested: false,
    cells,
  };
}

function readRow(
  grid: Grid,
  shape: TableShape,
  span: Span,
  label: Area,
  cells: AccountsRow['cells'],
  row: number,
): AccountsRow {
  const { code, name: printed } =
    shape === 'codes' ? codeOf(grid, span, label, row) : { code: undefined, name: label.key };
  const name = label.label === label.text ? printed : compact(label.label);
  const nested =
    /^[、]?其中/.test(name.replace(/^[（(]?\d{1,2}[）).、]/, '')) || (shape === 'sides' && /^[(]/.test(name));
  const plain = labelKey(name.replace(/^其中[:：]?/, '')).full.replace(/^其中/, '');
  return {
    label,
    name: plain,
    code,
    classCode: code?.length === 3 ? code : undefined,
    role: code === undefined ? roleOf(shape, plain) : undefined,
    ordinal: ordinalOf(name),
    nested,
    cells,
  };
}

function roleOf(shape: TableShape, name: string): RowRole | undefined {
  if (shape === 'items') return ITEM_LABELS.match(name);
  return ROW_LABELS.match(name);
}

/** The code of a row: in columns of its own (one, or 类, 款 and 项 each), or before its name. */
function codeOf(
  grid: Grid,
  span: Span,
  label: Area,
  row: number,
): { code: string | undefined; name: string } {
  let code = '';
  for (const col of span.code) {
    const area = grid.area(row, col);
    if (area.cell.row !== row || area.cell.col !== col || !/^\d{2,7}$/.test(area.key)) continue;
    code = area.key.length > 2 && area.key.startsWith(code) ? area.key : code + area.key;
  }
  const together = CODED_NAME.exec(label.key);
  if (CODE.test(code)) return { code, name: together?.[1] === code ? (together[2] ?? '') : label.key };
  if (together && code === '') return { code: together[1], name: together[2] ?? '' };
  return { code: undefined, name: label.key };
}

/** The number that a label begins with: 「二十四、」 → 24. */
function ordinalOf(name: string): number | undefined {
  const text = ORDINAL.exec(compact(name))?.[1];
  if (text === undefined || name.startsWith('(')) return undefined;
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (char: string | undefined): number => (char ? DIGITS.indexOf(char) + 1 : 0);
  return (text.includes('十') ? Math.max(1, digit(tens)) * 10 : 0) + digit(units);
}

function sideOf(rows: readonly AccountsRow[], index: number): Side | undefined {
  const has = (word: string): boolean => rows.some((row) => row.name.includes(word));
  if (has('本年收入') || has('收入总计') || has('收入合计')) return 'income';
  if (has('本年支出') || has('支出总计') || has('支出合计')) return 'spending';
  return index === 0 ? 'income' : index === 1 ? 'spending' : undefined;
}

/** What only the whole column of labels tells: which rows are classes, and which of two totals is the last one. */
function settled(rows: readonly AccountsRow[], shape: TableShape): AccountsRow[] {
  if (shape === 'items' || rows.some((row) => row.code !== undefined)) return [...rows];
  if (shape === 'codes') return withClasses(rows);
  const last = rows.findLastIndex((row) => row.role === 'total');
  const whole = rows.findIndex((row) => row.role === 'subtotal');
  const totals = rows.map((row, index): AccountsRow => {
    if (row.role !== 'total' || index === last) return row;
    return { ...row, role: whole >= 0 && whole < index ? undefined : 'subtotal' };
  });
  const closed = totals.findIndex((row) => row.role === 'subtotal' || row.role === 'total');
  const isSpending = rows.some((row) =>
    /^(?:本年)?(?:财政拨款)?支出(?:合计|总计|$)|^本年支出/.test(row.name),
  );
  return isSpending ? [...withClasses(totals.slice(0, closed)), ...totals.slice(closed)] : totals;
}

/** Gives rows that are named after a class its code, the first of each name: 其他支出 is also a name further down. */
function withClasses(rows: readonly AccountsRow[]): AccountsRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const classCode = row.nested ? undefined : CLASS_LABELS.match(row.name);
    if (classCode === undefined || seen.has(classCode)) return row;
    seen.add(classCode);
    return { ...row, classCode, role: undefined };
  });
}
