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
  const unmatched = [
    ...unplacedFunds(grid, block),
    ...headers.flatMap((header) => unplacedColumns(grid, header, form)),
  ];
  const { headers: columns, funds, fields, goals, title, year, total } = form;
  const placed = [columns, funds?.headers, fields, goals, { title, year, label: total.label }]
    .map(countPlaced)
    .reduce((sum, count) => sum + count);
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
  const known = Object.values(header.columns);
  const left = Math.min(...known.map((area) => area.range.left));
  const rows = indicators.map(({ row }) => row).filter((row) => row > header.bottom);
  const overlaps = (area: Area): boolean =>
    known.some((other) => other.range.left <= area.range.right && other.range.right >= area.range.left);
  return grid
    .between(header.top - 1, header.bottom + 1)
    .flatMap((row) => grid.starting(row))
    .filter(
      (area) =>
        area.cell.col >= left &&
        headerRole(area) === undefined &&
        isHeading(area) &&
        !overlaps(area) &&
        rows.some((row) => isFilled(grid, row, area)),
    );
}

/** Headings of the funds block over filled columns without a role. */
function unplacedFunds(grid: Grid, block: FundsBlock | undefined): Datum[] {
  if (!block) return [];
  const heads = Object.values(block.funds.headers);
  const left = Math.min(...heads.map((datum) => datum.cell.col));
  const rows = grid.between(block.top, block.bottom + 1);
  return grid
    .starting(block.top)
    .filter(
      (area) =>
        area.cell.col > left &&
        !isHeadText(area) &&
        lineOf(area) === undefined &&
        fieldOf(area) === undefined &&
        isHeading(area) &&
        rows.some((row) => row > area.range.bottom && isFilled(grid, row, area)),
    );
}

function isHeading(area: Area): boolean {
  return (
    !area.isNumber && area.key.length <= LONGEST_HEADING && !/^[\d.%]+$/.test(area.key)
  );
}

function isFilled(grid: Grid, row: number, head: Area): boolean {
  const area = grid.area(row, head.range.left);
  return area.key !== '' && area.cell.row === row && area.cell.col >= head.range.left;
}
