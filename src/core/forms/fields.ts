import { remembered } from '../values/said';
import type { Area, Grid } from './grid';
import { partOf } from './grid';
import { Matcher, splitLabel } from './labels';
import type { Datum } from './types';
import { FIELDS } from './vocabulary';

const MATCHER = new Matcher(FIELDS);

type Field = 'name' | 'dept' | 'unit' | 'year' | 'total' | 'grade';

export interface Head {
  readonly fields: Partial<Record<'name' | 'dept' | 'unit', Datum>>;
  readonly year: Datum | undefined;
  readonly total: { readonly label?: Datum; readonly weight?: Datum; readonly score?: Datum };
  readonly grade: Datum | undefined;
  /** The label cells, by field. */
  readonly labels: Partial<Record<Field, Area>>;
}

interface Found {
  readonly field: Field;
  readonly label: Area;
  readonly value: Datum | undefined;
}

/** 单位：万元 names no unit that hands in forms. */
const MONEY = /^[(（]?(?:人民币)?[万千亿]?元[)）]?$/;

/** Whether an area is a label of the head (also with its value in the same cell). */
export function fieldOf(area: Area): Field | undefined {
  return area.isNumber ? undefined : fieldNamed(area.said);
}

const fieldNamed = remembered((said): Field | undefined => {
  const split = splitLabel(said.text);
  if (split && MONEY.test(split.value)) return undefined;
  // （本表由项目单位填写，一式两份）is a remark: labels have no commas in them.
  if (/[,，。;；]/.test(split?.label ?? said.text)) return undefined;
  const field = MATCHER.match(said) ?? (split ? MATCHER.match(split.label) : undefined);
  return field === 'skip' ? undefined : field;
});

/** Reads the labelled fields of the rows given: the value is beside the label or in the label's cell. */
export function readHead(grid: Grid, rows: readonly number[]): Head {
  const found: Found[] = [];
  // Where the values of the labels in one column stand: a blank one is looked for beside its fellows.
  const columns = new Map<number, number>();
  let year: Datum | undefined;
  for (const row of rows) {
    for (const area of grid.starting(row)) {
      const field = fieldOf(area);
      const value = field && valueOf(grid, area);
      // A head of points (自评分 beside 复核分) reads like the label of the total; only a figure makes it one.
      if (field && (field !== 'total' || !value || isPoints(value))) {
        found.push({ field, label: area, value });
        if (value && value.text !== '' && value.cell !== area.cell)
          columns.set(area.cell.col, value.cell.col);
      } else if (!year && isYear(area.words)) year = area;
    }
  }
  const blank = (f: Found): Found => {
    const col = columns.get(f.label.cell.col);
    const { value } = f;
    if (value?.text !== '' || col === undefined || value.range.right >= col) return f;
    const place = grid.area(f.label.cell.row, col);
    return place.key === '' && place.cell.col === col ? { ...f, value: place } : f;
  };
  const valued = found.filter(({ value }) => value).map(blank);
  // A label with a cell of its own for the value outranks one that shares its cell (部门：某中学 above the form).
  const pick = (field: Field): Found | undefined => {
    let first: Found | undefined;
    for (const each of valued) {
      if (each.field !== field) continue;
      if (each.value?.cell !== each.label.cell) return each;
      first ??= each;
    }
    return first;
  };
  const unit = pick('unit');
  const dept = nearest(
    valued.filter(({ field }) => field === 'dept'),
    unit?.label,
  );
  const name = pick('name');
  const total = pick('total');
  const labels: Partial<Record<Field, Area>> = {};
  for (const f of [name, dept, unit, total, pick('grade'), pick('year')]) if (f) labels[f.field] = f.label;
  return {
    fields: { name: name?.value, dept: dept?.value, unit: unit?.value },
    year: year ?? pick('year')?.value,
    total: total?.value ? { label: total.label, score: total.value } : {},
    grade: pick('grade')?.value,
    labels,
  };
}

function isPoints(value: Datum): boolean {
  return value.entry.kind !== 'text';
}

function nearest(found: readonly Found[], to: Area | undefined): Found | undefined {
  if (!to || found.length < 2) return found[0];
  const distance = (f: Found): number =>
    Math.abs(f.label.cell.row - to.cell.row) * 100 + Math.abs(f.label.cell.col - to.cell.col);
  return found.reduce<Found | undefined>(
    (best, f) => (best && distance(best) <= distance(f) ? best : f),
    undefined,
  );
}

/** The value that belongs to a label; blank is a value too. Undefined where there is no room for one. */
export function valueOf(grid: Grid, label: Area): Datum | undefined {
  const split = splitLabel(label.text);
  if (split && split.value !== '') return partOf(label, split.value);
  const beside = grid.rightOf(label);
  if (!beside) return split ? partOf(label, '') : undefined;
  if (beside.key !== '') return isLabel(beside) ? undefined : beside;
  // An unmerged blank may only be a gap: the value is what stands beyond it, before the next label.
  if (beside.range.left === beside.range.right) {
    for (let next = grid.rightOf(beside); next; next = grid.rightOf(next)) {
      if (next.key === '') continue;
      return isLabel(next) ? beside : next;
    }
  }
  return beside;
}

function isLabel(area: Area): boolean {
  return !area.isNumber && MATCHER.match(area.said) !== undefined && area.key.length < 16;
}

/** A cell that holds the form's year alone: `（2024年度）`, or the blank `（    年度）`. */
const isYear = remembered(
  ({ key }) =>
    /^[([【]?(?:\d{2,4})?年度?[)\]】]?(?:\(?(?:金额)?单位:.{1,6})?$/.test(key) ||
    /^[([]?(?:19|20)\d{2}[)\]]?$/.test(key),
);
