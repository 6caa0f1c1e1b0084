import type { Area, Grid } from '../grid';
import { stageOfHeading } from './columns';
import type { TableId, TableShape } from './types';
import { COLUMN_LABELS, HEAD_LABELS, ITEM_LABELS } from './vocabulary';

/** Columns of one block: those of its labels and those of its figures, all ends included. */
export interface Span {
  readonly code: readonly number[];
  readonly name: number;
  readonly first: number;
  readonly last: number;
}

/** The heading of a table: its rows and its blocks side by side. */
export interface Head {
  readonly shape: TableShape;
  readonly top: number;
  readonly bottom: number;
  readonly spans: readonly Span[];
  /** Rows of a table of 三公经费 are its items, not its columns. */
  readonly upright: boolean;
}

/** Rows that a heading can be deep below its first labels, blank ones not counted. */
const DEEPEST = 4;

/** The next row below or above that says something; a blank one may stand between the rows of a heading. */
function nextRow(grid: Grid, row: number, step: 1 | -1): number | undefined {
  return [row + step, row + 2 * step].find((at) => grid.starting(at).length > 0);
}

/** The rows that a heading may have from one on, itself the first. */
function* deepFrom(grid: Grid, row: number, step: 1 | -1): Generator<number> {
  let at: number | undefined = row;
  for (let deep = 0; deep < DEEPEST && at !== undefined; deep += 1) {
    yield at;
    at = nextRow(grid, at, step);
  }
}

/**
 * Reads the heading that begins at a row, where one does.
 * @param title what the title above names; a lone 项目 heads labels only where the title says so
 */
export function headAt(grid: Grid, row: number, title: TableId | undefined): Head | undefined {
  const areas = grid.starting(row).filter((area) => area.range.bottom - row < DEEPEST);
  const labels = areas.map((area) => ({ area, role: HEAD_LABELS.match(area.said) }));
  const named = labels.filter(({ role }) => role === 'name' || role === 'code');
  const items = labels.filter(({ role }) => role === 'item').map(({ area }) => area);
  // 项目 or 功能分类科目 over 科目代码 and 科目名称: the heading is found with the row of these.
  const over = [...items, ...named.map(({ area }) => area)];
  if (over.length > 0 && namesBelow(grid, over)) return undefined;
  if (named.some(({ role }) => role === 'name')) return codesHead(grid, row, named);
  if (items.length >= 2 || (items.length === 1 && isSpread(labels))) return sidesHead(grid, row, items);
  const sides = areas.filter((area) => /^(?:收入|支出)$/.test(area.key));
  if (sides.length >= 2 && labels.some(({ role }) => role === 'amount')) return sidesHead(grid, row, sides);
  if (items.length === 1 && items[0] && title === 'official')
    return itemsHead(grid, row) ?? uprightHead(grid, row, items[0]);
  if (items.length === 1 && items[0] && title !== undefined && title !== 'overall' && title !== 'fiscal')
    return namesHead(grid, row, items[0], areas);
  return itemsHead(grid, row);
}

function namesBelow(grid: Grid, items: readonly Area[]): boolean {
  const below = nextRow(grid, Math.max(...items.map((area) => area.range.bottom)), 1) ?? -1;
  return grid.starting(below).some((area) => {
    const role = HEAD_LABELS.match(area.said);
    return role === 'name' || role === 'code';
  });
}

type Label = { readonly area: Area; readonly role: ReturnType<typeof HEAD_LABELS.match> };

/** 项目 of the income side beside a spending side that is headed 支出. */
function isSpread(labels: readonly Label[]): boolean {
  return (
    labels.filter(({ role }) => role === 'amount').length >= 2 &&
    labels.some(({ area }) => area.key === '支出')
  );
}

/** Code and name head each block; figures stand between a name and the next code. */
function codesHead(grid: Grid, row: number, labels: readonly Label[]): Head {
  const blocks: { code: number[]; name: Area; left: number }[] = [];
  let code: Area | undefined;
  for (const { area, role } of labels) {
    if (role === 'code') code = area;
    else {
      blocks.push({ code: code ? columnsOf(code) : [], name: area, left: (code ?? area).range.left });
      code = undefined;
    }
  }
  const bottom = bottomOf(
    grid,
    row,
    labels.map(({ area }) => area),
    blocks[0]?.left ?? 0,
  );
  const spans = blocks.map(({ code: codes, name }, index) => ({
    code: codes,
    name: name.range.left,
    first: name.range.right + 1,
    last: (blocks[index + 1]?.left ?? grid.lastCol + 1) - 1,
  }));
  return { shape: 'codes', top: topOf(grid, row), bottom, spans, upright: false };
}

/** Rows are named only, without codes: 项目 | 合计 | 基本支出 | 项目支出. */
function namesHead(grid: Grid, row: number, item: Area, areas: readonly Area[]): Head | undefined {
  const known = areas.filter((area) => isFigureHeading(area));
  if (known.length < 2) return undefined;
  const span = { code: [], name: item.range.left, first: item.range.right + 1, last: grid.lastCol };
  return {
    shape: 'codes',
    top: topOf(grid, row),
    bottom: bottomOf(grid, row, [item], item.range.left),
    spans: [span],
    upright: false,
  };
}

function sidesHead(grid: Grid, row: number, items: readonly Area[]): Head {
  const bottom = bottomOf(grid, row, items, items[0]?.range.left ?? 0);
  const spans = items.map((item, index) => ({
    code: [],
    name: item.range.left,
    first: item.range.right + 1,
    last: (items[index + 1]?.range.left ?? grid.lastCol + 1) - 1,
  }));
  return { shape: 'sides', top: topOf(grid, row), bottom, spans, upright: false };
}

function uprightHead(grid: Grid, row: number, item: Area): Head {
  const span = { code: [], name: item.range.left, first: item.range.right + 1, last: grid.lastCol };
  return {
    shape: 'items',
    top: topOf(grid, row),
    bottom: bottomOf(grid, row, [item], item.range.left),
    spans: [span],
    upright: true,
  };
}

/** A heading that names the parts of 三公经费 in its columns, in one row or the two below each other. */
function itemsHead(grid: Grid, row: number): Head | undefined {
  let bottom = row;
  const found = new Map<string, Area>();
  for (const at of deepFrom(grid, row, 1)) {
    const areas = grid.starting(at);
    if (areas.some((area) => area.isNumber)) break;
    const before = found.size;
    for (const area of areas) {
      const item = ITEM_LABELS.match(area.said);
      if (item && item !== 'total' && !found.has(item)) found.set(item, area);
    }
    const heads = areas.filter((area) => ITEM_LABELS.match(area.said) ?? stageOfHeading(area.said));
    if (heads.length === 0 || (at > row && found.size === before && heads.length < 2)) break;
    bottom = Math.max(at, ...heads.map((area) => area.range.bottom));
  }
  // Labels below each other are those of rows; only 公务用车 may begin over the first of its parts.
  const places = new Set([...found.values()].map(({ cell }) => cell.col));
  if (!['abroad', 'reception'].every((item) => found.has(item)) || found.size < 3) return undefined;
  if (places.size < found.size - 1) return undefined;
  const columns = headingColumns(grid, row, bottom);
  const span = { code: [], name: Math.max(0, columns.first - 1), first: columns.first, last: columns.last };
  return { shape: 'items', top: topOf(grid, row), bottom, spans: [span], upright: false };
}

function headingColumns(grid: Grid, top: number, bottom: number): { first: number; last: number } {
  let [first, last] = [Infinity, 0];
  for (let row = top; row <= bottom; row += 1) {
    for (const area of grid.starting(row)) {
      if (!ITEM_LABELS.match(area.said) && !isFigureHeading(area)) continue;
      first = Math.min(first, area.range.left);
      last = Math.max(last, area.range.right);
    }
  }
  return { first, last };
}

function columnsOf(area: Area): number[] {
  return Array.from(
    { length: Math.min(3, area.range.right - area.range.left + 1) },
    (_, index) => area.range.left + index,
  );
}

/** Whether an area is a heading over figures. */
export function isFigureHeading(area: Area): boolean {
  return (
    !area.isNumber &&
    (COLUMN_LABELS.match(area.said) !== undefined ||
      stageOfHeading(area.said) !== undefined ||
      HEAD_LABELS.match(area.said) === 'amount')
  );
}

/** Headings above the labels' own row: 项目 over code and name, 收入 and 支出, 本年支出 over its kinds. */
function topOf(grid: Grid, row: number): number {
  let top = row;
  for (const above of deepFrom(grid, row, -1)) {
    if (above === row) continue;
    const areas = grid.starting(above);
    const heads = areas.filter(
      (area) => isFigureHeading(area) || HEAD_LABELS.match(area.said) || isBanner(area),
    );
    if (heads.length < areas.length) break;
    top = above;
  }
  return top;
}

function isBanner(area: Area): boolean {
  return /^(?:收入|支出|人员经费|公用经费|财政拨款支出|三公经费.{0,6})$/.test(area.key.replace(/["“”]/g, ''));
}

/** The last row of the heading: sub-headings, 类款项 and 栏次 belong to it. */
function bottomOf(grid: Grid, row: number, labels: readonly Area[], left: number): number {
  let bottom = Math.max(row, ...labels.map((area) => area.range.bottom));
  for (const below of deepFrom(grid, bottom, 1)) {
    if (below === bottom) continue;
    if (below > row + DEEPEST || !(isNumbering(grid, below) || isSubheading(grid.starting(below), left)))
      break;
    bottom = below;
  }
  return bottom;
}

/** A row that numbers the columns: 栏次 | 1 | 2 | 3, or the numbers alone. */
export function isNumbering(grid: Grid, row: number): boolean {
  const areas = grid.starting(row);
  if (areas.some((area) => /^栏次/.test(area.key))) return true;
  const numbers = areas.filter((area) => /^\d{1,2}(?:=[\d+\-=()]+)?$/.test(area.key));
  if (numbers.length < 3 || numbers.length < areas.length - 3) return false;
  return (
    numbers.every((area, index) => parseInt(area.key, 10) === index + 1) &&
    areas.every((area) => numbers.includes(area) || /^[类款项*]+$|^合计$|^\*+$/.test(area.key))
  );
}

/** A row of headings under the first one: over the labels it holds nothing but 类, 款, 项. */
function isSubheading(areas: readonly Area[], left: number): boolean {
  return areas.every((area) => {
    if (/^[类款项]$/.test(area.key)) return true;
    return area.range.left > left && isFigureHeading(area);
  });
}
