import type { Range } from '../../sheet/address';
import { contains } from '../../sheet/address';
import { unitInHeading } from '../../values/money';
import type { Grid } from '../grid';
import { saysPage } from '../page-words';
import { columnNodes } from './lookup';
import { headAt, type Head } from './heads';
import { goOn, repeatsHead } from './pages';
import { isNote, isOtherTitle, rangeOf, readSurroundings, saysEmpty, yearNumber } from './read';
import { readBlocks } from './rows';
import { tableIn, titleOf, type Title } from './titles';
import type { AccountsBlock, AccountsTable, Stage, TableId } from './types';

/** A heading with what stands above it. */
interface Found {
  readonly head: Head;
  readonly title: Title | undefined;
  readonly top: number;
}

interface Data {
  /** Rows of figures. */
  readonly rows: readonly number[];
  /** All rows below the heading, from the first note on those of the notes. */
  readonly after: readonly number[];
  readonly notes: readonly number[];
}

/** A table with the rows of all its pages. */
type Whole = Found & Data;

/** Finds every table of 部门决算公开 on a sheet, top to bottom, whether each has a sheet of its own or all share one. */
export function recogniseAccounts(grid: Grid, taken: readonly Range[]): AccountsTable[] {
  const found = withPages(grid, findHeads(grid, taken));
  return found.flatMap((each) => readTable(grid, each) ?? []);
}

/** Puts the pages of a long table together, whose heading stands on each of them. */
function withPages(grid: Grid, found: readonly Found[]): Whole[] {
  const wholes: Whole[] = [];
  for (const [index, each] of found.entries()) {
    const end = (found[index + 1]?.top ?? Infinity) - 1;
    const data = rowsOf(grid, each.head, end);
    const before = wholes.at(-1);
    if (before && isNextPage(grid, before, each, data.rows)) {
      const heading = grid.between(each.top - 1, each.head.bottom + 1);
      wholes[wholes.length - 1] = {
        ...before,
        rows: [...before.rows, ...data.rows],
        after: [...before.after, ...heading, ...data.after],
        notes: data.notes,
      };
    } else wholes.push({ ...each, ...data });
  }
  return wholes;
}

function isNextPage(grid: Grid, before: Whole, next: Found, rows: readonly number[]): boolean {
  return (
    repeatsHead(grid, before, next) &&
    goOn(readBlocks(grid, before.head, before.rows), readBlocks(grid, next.head, rows))
  );
}

/** The rows of a table below its heading, up to a row. */
function rowsOf(grid: Grid, head: Head, end: number): Data {
  const below = grid.between(head.bottom, end + 1);
  const other = below.findIndex((row) => grid.starting(row).some(isOtherTitle));
  const after = other < 0 ? below : below.slice(0, other);
  const stop = after.findIndex((row) => grid.starting(row)[0] && grid.starting(row).some(isNote));
  const rows = (stop < 0 ? after : after.slice(0, stop)).filter((row) => !grid.starting(row).every(saysPage));
  return { rows, after, notes: stop < 0 ? [] : after.slice(stop) };
}

function findHeads(grid: Grid, taken: readonly Range[]): Found[] {
  const found: Found[] = [];
  let title: Title | undefined;
  let below = -1;
  for (const row of grid.rows) {
    if (row <= below || taken.some((range) => contains(range, { row, col: range.left }))) continue;
    const own = grid.starting(row).flatMap((area) => titleOf(area) ?? [])[0];
    if (own) {
      title = own;
      continue;
    }
    const head = headAt(grid, row, title?.table);
    if (!head) continue;
    const first = title && title.area.cell.row > below ? title.area.cell.row : head.top;
    found.push({ head, title, top: first });
    title = undefined;
    below = head.bottom;
  }
  return found;
}

function readTable(
  grid: Grid,
  { head, title, top, rows: data, after, notes: below }: Whole,
): AccountsTable | undefined {
  const blocks = readBlocks(grid, head, data);
  const table = tableOf(head, title, blocks);
  if (!table) return undefined;
  const above = grid.between(top - 1, head.top);
  const { unit, year, money } = readSurroundings(grid, above);
  const notes = below.flatMap((row) => grid.starting(row));
  const empty = [...notes, ...above.flatMap((row) => grid.starting(row))].find(saysEmpty);
  const rows = [...grid.between(top - 1, head.bottom + 1), ...after];
  return {
    sheet: grid.sheet,
    range: rangeOf(grid, rows),
    kind: 'accounts',
    template: 'other',
    title: title?.area,
    year,
    yearNumber: yearNumber(year, title?.area),
    fields: unit ? { unit } : {},
    notes,
    fillers: [],
    table,
    shape: head.shape,
    stage: title?.stage ?? stageOf(blocks),
    money: money ?? unitOfHeadings(blocks) ?? '万元',
    blocks,
    empty,
  };
}

/** Which table it is: by its title where its make fits, else by what its columns and rows name. */
function tableOf(
  head: Head,
  title: Title | undefined,
  blocks: readonly AccountsBlock[],
): TableId | undefined {
  if (!isTable(head, blocks)) return undefined;
  if (title) return tableIn(head.shape, title);
  return inferred(head, blocks);
}

/** The least that a table of its shape must show. */
function isTable({ shape, upright }: Head, blocks: readonly AccountsBlock[]): boolean {
  const rows = blocks.flatMap((block) => block.rows);
  const roles = new Set(blocks.flatMap((block) => columnNodes(block.columns).map(({ role }) => role)));
  if (shape === 'sides')
    return blocks.length >= 2 && rows.some((row) => row.role === 'total' || row.role === 'subtotal');
  if (shape === 'items')
    return !upright || rows.filter((row) => row.role === 'abroad' || row.role === 'reception').length >= 2;
  const codes = rows.some((row) => row.code !== undefined || row.classCode !== undefined);
  const figures = ['total', 'basic', 'project', 'income', 'spending', 'personnel', 'fiscal', 'part'] as const;
  return (
    (codes || rows.length > 0) &&
    (figures.filter((role) => roles.has(role)).length >= 2 || isEconomic(blocks))
  );
}

/** 06: classes 301 to 399, with 人员经费 and 公用经费 below. */
function isEconomic(blocks: readonly AccountsBlock[]): boolean {
  const rows = blocks.flatMap((block) => block.rows);
  return (
    rows.some((row) => row.code?.startsWith('30')) &&
    rows.some((row) => row.role === 'personnel' || row.role === 'public')
  );
}

function inferred({ shape, upright }: Head, blocks: readonly AccountsBlock[]): TableId | undefined {
  const roles = new Set(blocks.flatMap((block) => columnNodes(block.columns).map(({ role }) => role)));
  // Without a title rows of 三公经费 are those of a table of basic data.
  if (shape === 'items') return upright ? undefined : 'official';
  if (shape === 'sides') return roles.has('general') && roles.has('fund') ? 'fiscal' : 'overall';
  if (isEconomic(blocks)) return 'basic';
  if (roles.has('basic') && roles.has('project')) return roles.has('part') ? 'spending' : 'other';
  if (roles.has('fiscal') && roles.has('part')) return 'income';
  return undefined;
}

/** Without a word in the title: what the columns say, else the accounts. */
function stageOf(blocks: readonly AccountsBlock[]): Stage {
  const stages = blocks.flatMap((block) => columnNodes(block.columns).map(({ stage }) => stage));
  return stages.includes('budget') && !stages.includes('final') ? 'budget' : 'final';
}

function unitOfHeadings(blocks: readonly AccountsBlock[]): AccountsTable['money'] | undefined {
  for (const { header } of blocks.flatMap((block) => columnNodes(block.columns))) {
    const unit = header && unitInHeading(header.text);
    if (unit) return unit;
  }
  return undefined;
}
