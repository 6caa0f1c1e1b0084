import type { Area, Grid } from './grid';
import { headerRole } from './header-columns';
import type { IndicatorHeader } from './headers';
import { isHeadText, lineOf } from './fund-labels';
import type { FundsBlock } from './funds';
import { fieldOf } from './fields';
import type { Datum, Form, Recognition } from './types';

/** Longer texts are no headings. */
const LONGEST_HEADING = 16;

/**
 * How sure the reading of a form is: the share of its headings and essential parts that found their
 * place, and the headings over filled columns that found none.
 */
export function readRecognition(
  grid: Grid,
  headers: readonly IndicatorHeader[],
  block: FundsBlock | undefined,
  form: Omit<Form, 'template' | 'recognition'>,
): Recognition {
  const unmatched: Datum[] = unplacedFunds(grid, block);
  for (const header of headers) unmatched.push(...unplacedColumns(grid, header, form));
  const { title, year, total } = form;
  const placed =
    countPlaced(form.headers) +
    countPlaced(form.funds?.headers) +
    countPlaced(form.fields) +
    countPlaced(form.goals) +
    countPlaced({ title, year, total: total.label });
  const essential = [
    form.title,
    form.fields.name ?? form.fields.unit,
    form.funds?.total?.columns.executed ?? form.funds?.lines[0],
    form.headers.target,
    form.indicators[0],
  ];
  const missing = essential.filter((part) => part === undefined).length + unmatched.length;
  return { sure: Math.round((placed / (placed + missing)) * 100) / 100, unmatched };
}

function countPlaced(data: Readonly<Record<string, Datum | undefined>> = {}): number {
  let count = 0;
  for (const name in data) if (data[name] !== undefined) count += 1;
  return count;
}

/** Headings of the indicator table whose column is filled in and has no role. */
function unplacedColumns(
  grid: Grid,
  header: IndicatorHeader,
  { indicators }: Pick<Form, 'indicators'>,
): Datum[] {
  // Nearly all headings have a role: they are passed over without making anything.
  const unknown: Area[] = [];
  for (let row = header.top; row <= header.bottom; row += 1)
    for (const area of grid.starting(row))
      if (headerRole(area) === undefined && isHeading(area)) unknown.push(area);
  if (unknown.length === 0) return unknown;
  const known = Object.values(header.columns);
  const left = Math.min(...known.map((area) => area.range.left));
  const rows = indicators.map(({ row }) => row).filter((row) => row > header.bottom);
  const overlaps = (area: Area): boolean =>
    known.some((other) => other.range.left <= area.range.right && other.range.right >= area.range.left);
  return unknown.filter(
    (area) => area.cell.col >= left && !overlaps(area) && rows.some((row) => isFilled(grid, row, area)),
  );
}

/** Headings of the funds block over filled columns without a role. */
function unplacedFunds(grid: Grid, block: FundsBlock | undefined): Datum[] {
  if (!block) return [];
  const unknown = grid
    .starting(block.top)
    .filter(
      (area) =>
        !isHeadText(area) && lineOf(area) === undefined && fieldOf(area) === undefined && isHeading(area),
    );
  if (unknown.length === 0) return unknown;
  const heads = Object.values(block.funds.headers);
  const left = Math.min(...heads.map((datum) => datum.cell.col));
  const rows = grid.between(block.top, block.bottom + 1);
  return unknown.filter(
    (area) =>
      area.cell.col > left && rows.some((row) => row > area.range.bottom && isFilled(grid, row, area)),
  );
}

function isHeading(area: Area): boolean {
  return !area.isNumber && area.key.length <= LONGEST_HEADING && !/^[\d.%]+$/.test(area.key);
}

function isFilled(grid: Grid, row: number, head: Area): boolean {
  const area = grid.area(row, head.range.left);
  return area.key !== '' && area.cell.row === row && area.cell.col >= head.range.left;
}
