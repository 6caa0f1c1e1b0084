import { yearsIn } from '../../values/dates';
import { moneyUnit, type MoneyUnit } from '../../values/money';
import type { Range } from '../../sheet/address';
import type { Area, Grid } from '../grid';
import { partOf } from '../grid';
import { splitLabel } from '../labels';
import type { Datum } from '../types';

/** What stands above and below a table's figures. */
export interface Surroundings {
  readonly unit: Datum | undefined;
  readonly year: Datum | undefined;
  readonly money: MoneyUnit | undefined;
}

const UNIT =
  /^(?:公开)?(?:部门|单位|预算单位|编制单位|编制部门|填报单位|填报部门|部门单位|单位部门|预算部门|单位名称|部门名称|部门\(单位\)名称|部门\(单位\)|单位\(部门\)|单位\(部门\)名称|部门单位名称|预算单位名称|公开部门|公开单位|填报单位名称|编制单位名称|机构名称)$/;
const MONEY = /单位[:：]?(?:人民币)?(万元|千元|亿元|元)/;

/** Reads the rows above a heading: whose table it is, of which year, and in which unit of money. */
export function readSurroundings(grid: Grid, rows: readonly number[]): Surroundings {
  let unit: Datum | undefined;
  let year: Datum | undefined;
  let money: MoneyUnit | undefined;
  for (const row of rows) {
    for (const area of grid.starting(row)) {
      money ??=
        moneyUnit(MONEY.exec(area.key)?.[1] ?? '') ??
        moneyUnit(/^\((?:单位:)?(万元|元)\)$/.exec(area.key)?.[1] ?? '');
      if (/^[([]?(?:19|20)\d{2}(?:年度?)?[)\]]?$/.test(area.key)) year ??= area;
      unit ??= unitIn(grid, area);
    }
  }
  return { unit, year, money };
}

/** `部门名称：某局`, or the label with the name in the next cell; never `单位：万元`. */
function unitIn(grid: Grid, area: Area): Datum | undefined {
  const split = splitLabel(area.text);
  const label = (split?.label ?? area.text).replace(/\s/g, '');
  if (!UNIT.test(label) || MONEY.test(area.key)) return undefined;
  if (split && split.value !== '') {
    // The year and the unit of money may share the cell: 部门：某局　　2024年度　　单位：万元.
    const name = split.value.split(/\s{2,}|(?=(?:19|20)\d{2}年度)|(?=(?:金额)?单位[:：])/)[0]?.trim() ?? '';
    return partOf(area, name === '' ? split.value : name);
  }
  if (!split) return undefined;
  const beside = grid.rightOf(area);
  return beside && beside.key !== '' && !/[:：]|^(?:19|20)\d{2}年/.test(beside.key)
    ? beside
    : partOf(area, '');
}

export function yearNumber(...data: readonly (Datum | undefined)[]): number | undefined {
  for (const datum of data) {
    const own = datum && (yearsIn(datum.text)[0] ?? Number(/((?:19|20)\d{2})/.exec(datum.text)?.[1] ?? NaN));
    if (own && Number.isFinite(own)) return own;
  }
  return undefined;
}

/** A note below the figures; nothing of the table follows it. */
export function isNote(area: Area): boolean {
  return (
    /^(?:[*※★]?\(?(?:注|备注|说明|附注)\)?(?:\d{0,2}[:：.、\s]|$|本|此)|公开.*表说明)/.test(
      area.text.trim(),
    ) || EMPTY.test(area.key)
  );
}

/** The title of a form of another family that stands below on the same sheet. */
export function isOtherTitle({ key, raw }: Area): boolean {
  return typeof raw?.value === 'string' && key.length < 60 && /(?:自评|绩效).*表(?:\(.*\))?$/.test(key);
}

const EMPTY =
  /本表(?:为空|无数据|无内容|无数|是空表|为空表|空表|没有数据)|(?:此|该|故本|故此|故该)表(?:为空|无数据|无内容|是空表|空表)|^\(?(?:说明:)?无数据\)?$|空表(?:公开|列示)|(?:没有|无|未安排|未发生|未使用|不涉及).{0,24}(?:预算|拨款|收入|支出|经费|收支).{0,20}(?:空表|无数据|为空|为零|无内容)/;

/** Whether a note says that the table has nothing to report. */
export function saysEmpty(area: Area): boolean {
  return EMPTY.test(area.key);
}

/** The smallest rectangle around all that stands in some rows. */
export function rangeOf(grid: Grid, rows: readonly number[]): Range {
  let [left, right] = [Infinity, 0];
  let bottom = rows.at(-1) ?? 0;
  for (const row of rows) {
    for (const { range } of grid.starting(row)) {
      left = Math.min(left, range.left);
      right = Math.max(right, range.right);
      bottom = Math.max(bottom, range.bottom);
    }
  }
  return { top: rows[0] ?? 0, left: Number.isFinite(left) ? left : 0, bottom, right };
}
