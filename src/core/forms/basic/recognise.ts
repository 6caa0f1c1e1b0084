import type { Range } from '../../sheet/address';
import { yearsIn } from '../../values/dates';
import { unitInHeading, type MoneyUnit } from '../../values/money';
import type { Family } from '../family';
import { readHead } from '../fields';
import type { Area, Grid } from '../grid';
import { isFiller } from '../slots';
import { BASIC_MARKS } from '../table-marks';
import type { Datum, TextBlock } from '../types';
import { readControls, type ControlBlock } from './controls';
import { basicRoles } from './roles';
import { readSpending, type SpendingBlock } from './spending';
import { isNote, isTitle, namesFamily, textRole } from './surroundings';
import type { BasicForm, SpendingItem } from './types';

/** 基础数据表 and 三公经费 tables, known by the lines of 三公经费 or by their title. */
export const basic: Family<BasicForm> = {
  kinds: ['basic'],
  marks: BASIC_MARKS,
  recognise(grid, taken) {
    const found = groups(grid, blocksOf(grid, taken)).filter((group) => isBasic(grid, group));
    return found.map((group, index) => readForm(grid, group, found[index + 1]?.[0]?.top ?? Infinity));
  },
  roles: basicRoles,
};

type Block = ({ readonly kind: 'spending' } & SpendingBlock) | ({ readonly kind: 'controls' } & ControlBlock);

/** Rows above the first block among which its title and its unit stand. */
const HEAD_ROWS = 6;

function blocksOf(grid: Grid, taken: readonly Range[]): Block[] {
  const blocks: Block[] = [];
  let below = -1;
  for (const row of grid.rows) {
    if (row <= below || taken.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const block = blockAt(grid, row);
    if (!block) continue;
    blocks.push(block);
    below = block.bottom;
  }
  return blocks;
}

function blockAt(grid: Grid, row: number): Block | undefined {
  const controls = readControls(grid, row);
  if (controls) return { kind: 'controls', ...controls };
  const spending = readSpending(grid, row);
  return spending && spending.lines.length > 1 ? { kind: 'spending', ...spending } : undefined;
}

/** Blocks belong to one form until a title stands between them, or much else, or the spending begins anew. */
function groups(grid: Grid, blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  for (const block of blocks) {
    const group = all.at(-1);
    const last = group?.at(-1);
    const between = last ? grid.between(last.bottom, block.top) : [];
    const repeats = block.kind === 'spending' && group?.some(({ kind }) => kind === 'spending');
    const parts =
      !last || repeats || between.length > 3 || between.some((row) => grid.starting(row).some(isTitle));
    if (group && !parts) group.push(block);
    else all.push([block]);
  }
  return all;
}

const THREE: readonly (readonly SpendingItem[])[] = [
  ['abroad'],
  ['reception'],
  ['vehicles', 'vehiclePurchase', 'vehicleRunning'],
];

function isBasic(grid: Grid, group: readonly Block[]): boolean {
  const lines = group.flatMap((block) => (block.kind === 'spending' ? block.lines : []));
  const has = (items: readonly SpendingItem[]): boolean =>
    lines.some(({ item }) => item && items.includes(item));
  const title = titleOf(grid, group);
  const titled = title !== undefined && namesFamily(title.key);
  if (titled && /基础数据/.test(title.key) && (group.length > 1 || lines.some(({ item }) => item)))
    return true;
  const named = titled || namesFamily(grid.sheet.name) || lines.some(({ name }) => namesFamily(name));
  return named && THREE.filter(has).length >= 2 && has(['threePublic', 'vehicles']);
}

/** The rows above a form that may hold its title and unit, nearest last. */
function headRows(grid: Grid, group: readonly Block[]): readonly number[] {
  const top = group[0]?.top ?? 0;
  return grid.between(-1, top).slice(-HEAD_ROWS);
}

function titleOf(grid: Grid, group: readonly Block[]): Area | undefined {
  return headRows(grid, group)
    .map((row) => grid.starting(row).find(isTitle))
    .findLast((area) => area !== undefined);
}

function readForm(grid: Grid, group: readonly Block[], next: number): BasicForm {
  const title = titleOf(grid, group);
  const top = group[0]?.top ?? 0;
  const above = headRows(grid, group).filter((row) => !title || row > title.range.bottom);
  const head = readHead(grid, title ? above : above.slice(-2));
  const spending = group.find((block) => block.kind === 'spending');
  const below = tail(grid, group.at(-1)?.bottom ?? top, next);
  const firstRow =
    title?.cell.row ?? Math.min(top, ...Object.values(head.labels).map(({ cell }) => cell.row));
  const bottom = below.at(-1) ?? group.at(-1)?.bottom ?? top;
  const areas = grid.between(firstRow - 1, bottom + 1).flatMap((row) => grid.starting(row));
  const dated = latest(spending);
  const titleYear = yearOf(title);
  return {
    sheet: grid.sheet,
    range: rangeOf(areas, firstRow, bottom),
    kind: 'basic',
    template: spending && group.length === 1 ? 'three-public' : 'basic-data',
    title,
    year: head.year ?? (titleYear === undefined ? dated?.header : undefined),
    yearNumber: yearOf(head.year) ?? titleYear ?? dated?.year,
    fields: head.fields,
    notes: areas.filter(isNote),
    fillers: areas.filter(({ words }) => isFiller(words)),
    controls: group.flatMap((block) => (block.kind === 'controls' ? block.controls : [])),
    unit: unitOf(spending, title, areas),
    columns: spending?.columns ?? [],
    lines: spending?.lines ?? [],
    texts: measures(grid, below),
  };
}

/** The rows below the figures that still belong to the form: texts, notes, signatures. */
function tail(grid: Grid, from: number, next: number): number[] {
  const rows: number[] = [];
  for (const row of grid.between(from, next)) {
    const [first] = grid.starting(row);
    if (first && !isNote(first) && textRole(first) === undefined) break;
    rows.push(row);
  }
  return rows;
}

function measures(grid: Grid, rows: readonly number[]): TextBlock[] {
  return rows.flatMap((row) => {
    const label = grid.starting(row).find((area) => textRole(area) === 'measures');
    const datum = label && grid.rightOf(label);
    return label && datum ? [{ label: label.text, datum }] : [];
  });
}

/** The column of the latest year that the heads name. */
function latest(spending: SpendingBlock | undefined): { year: number; header: Datum } | undefined {
  return (spending?.columns ?? [])
    .flatMap(({ year, header }) => (year === undefined ? [] : [{ year, header }]))
    .reduce<{ year: number; header: Datum } | undefined>(
      (best, one) => (best && best.year >= one.year ? best : one),
      undefined,
    );
}

function yearOf(datum: Datum | undefined): number | undefined {
  return datum && yearsIn(datum.text)[0];
}

/** The unit that the heads of the columns state, or the head over the labels, the title, or a line of its own. */
function unitOf(
  spending: SpendingBlock | undefined,
  title: Area | undefined,
  areas: readonly Area[],
): MoneyUnit {
  const heads = [...(spending?.columns ?? []).map(({ header }) => header), spending?.side, title];
  const own = areas.filter(({ key }) => /单位[:：]?[(（]?(?:人民币)?[万千亿]?元/.test(key));
  for (const { text } of [...heads, ...own].flatMap((area) => area ?? [])) {
    const unit = /[万千亿]元|[(（:：]元|元[)）]/.test(text) ? unitInHeading(text) : undefined;
    if (unit) return unit;
  }
  return '万元';
}

function rangeOf(areas: readonly Area[], top: number, bottom: number): Range {
  const ranges = areas.map(({ range }) => range);
  return {
    top,
    left: Math.min(...ranges.map(({ left }) => left)),
    bottom: Math.max(bottom, ...ranges.map((range) => range.bottom)),
    right: Math.max(...ranges.map(({ right }) => right)),
  };
}
