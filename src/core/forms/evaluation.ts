import type { Range } from '../sheet/address';
import { yearsIn } from '../values/dates';
import { unitInHeading, type MoneyUnit } from '../values/money';
import { remembered } from '../values/said';
import { isSelfEvaluation } from './evidence';
import { evaluationRoles } from './evaluation-roles';
import type { Family } from './family';
import { fieldOf, readHead } from './fields';
import { readFunds } from './funds';
import { readGoals } from './goals';
import { Grid, type Area } from './grid';
import { findIndicatorHeaders, INDICATOR_MARKS, secondTableAt, type IndicatorHeader } from './headers';
import { isTotalLabel, readIndicators } from './indicators';
import { readLoosePoints } from './loose-points';
import { isRepeatedHead } from './page-words';
import { readRecognition } from './recognition';
import { TEACHABLE } from './taught';
import { templateOf } from './template';
import { readTexts } from './texts';
import type { Datum, Form } from './types';
import { usesInLabels } from './uses';

/** The 自评表 of projects and units, known by the header of its indicator table. */
export const evaluation: Family<Form> = {
  kinds: ['project', 'unit'],
  marks: INDICATOR_MARKS,
  recognise(grid, taken) {
    const headers = findIndicatorHeaders(grid);
    const second = headers.map((header) => secondTableAt(grid, header)).find((col) => col !== undefined);
    if (second !== undefined) {
      const { sheet, lastCol, firstCol } = grid;
      const sides = [
        { left: firstCol, right: second - 1 },
        { left: second, right: lastCol },
      ];
      return sides.flatMap((window) => evaluation.recognise(new Grid(sheet, window, grid.taught), taken));
    }
    const groups = groupHeaders(grid, headers);
    const tops = groups.map((group, index) => formTop(grid, group, groups[index - 1], taken));
    return groups.flatMap(
      (group, index) => readForm(grid, group, tops[index] ?? 0, lastRow(group, tops[index + 1], taken)) ?? [],
    );
  },
  roles: evaluationRoles,
};

/** The row before the next form, of whatever family. */
function lastRow(
  group: readonly IndicatorHeader[],
  nextTop: number | undefined,
  taken: readonly Range[],
): number {
  const bottom = group.at(-1)?.bottom ?? 0;
  const others = taken.map(({ top }) => top).filter((top) => top > bottom);
  return Math.min(nextTop ?? Infinity, ...others) - 1;
}

/** Headers belong to one form until a title or an identifying field stands between them that the form has not. */
function groupHeaders(grid: Grid, headers: readonly IndicatorHeader[]): IndicatorHeader[][] {
  const groups: IndicatorHeader[][] = [];
  let floor = -1;
  let previous: IndicatorHeader | undefined;
  for (const header of headers) {
    const between = grid.between(previous?.bottom ?? -1, header.top);
    const opens = between.findIndex((row) =>
      grid.starting(row).some((area) => isTitle(area) || isIdentity(area)),
    );
    const group = groups.at(-1);
    const head = between.slice(opens);
    if (!previous || !group || (opens >= 0 && !isNextPage(grid, group, floor, between, opens))) {
      floor = previous?.bottom ?? -1;
      groups.push([header]);
    } else group.push(opens >= 0 && head[0] !== undefined ? { ...header, repeats: head[0] } : header);
    previous = header;
  }
  return groups;
}

/** Whether a table that nothing has closed goes on under print titles. */
function isNextPage(
  grid: Grid,
  group: readonly IndicatorHeader[],
  floor: number,
  between: readonly number[],
  opens: number,
): boolean {
  const first = grid.between(floor, group[0]?.top ?? 0);
  const isClosed = between.slice(0, opens).some((row) => grid.starting(row).some(isTotalLabel));
  return !isClosed && isRepeatedHead(grid, first, between.slice(opens));
}

function isIdentity(area: Area): boolean {
  const field = fieldOf(area);
  return field === 'name' || field === 'unit' || field === 'dept';
}

/** A title names a 自评表 (or a table of that sort) and is no sentence. */
function isTitle(area: Area): boolean {
  return area.label === TEACHABLE.title || (!area.isNumber && readsAsTitle(area.words));
}

const readsAsTitle = remembered(({ key }) => {
  if (!key.includes('自评') && !key.includes('绩效')) return false;
  if (key.length > 60 || /^(?:注|备注|说明|附件)/.test(key) || /[。;；]/.test(key)) return false;
  return /自评(?:价)?(?:情况)?表|绩效(?:自评|自我评价|评价|完成|目标完成|目标自评).*表|自评.*表|绩效自评$/.test(
    key.replace(/[()]/g, ''),
  );
});

/** The last title among rows; of several in one row the first. */
function lastTitle(grid: Grid, rows: readonly number[]): Area | undefined {
  for (let i = rows.length - 1; i >= 0; i -= 1)
    for (const area of grid.starting(rows[i] as number)) if (isTitle(area)) return area;
  return undefined;
}

/** The first row of a form: its title, or the first labelled row above its indicators. */
function formTop(
  grid: Grid,
  group: readonly IndicatorHeader[],
  above: readonly IndicatorHeader[] | undefined,
  taken: readonly Range[],
): number {
  const header = group[0]?.top ?? 0;
  const others = taken.map(({ bottom }) => bottom).filter((bottom) => bottom < header);
  const floor = Math.max(above?.at(-1)?.bottom ?? -1, ...others);
  const rows = grid.between(floor, header);
  const title = lastTitle(grid, rows)?.cell.row;
  if (title !== undefined) return above ? title : (rows[0] ?? title);
  const first = rows.find((row) => grid.starting(row).some(isIdentity));
  return (above ? first : rows[0]) ?? header;
}

function readForm(
  grid: Grid,
  headers: readonly IndicatorHeader[],
  top: number,
  limit: number,
): Form | undefined {
  const first = headers[0] as IndicatorHeader;
  const headRows = grid.between(top - 1, first.top);
  const title = lastTitle(grid, headRows);
  const formUnit = unitAbove(grid, headRows);
  const isHeader = (row: number): boolean =>
    headers.some(({ repeats, top: from, bottom: last }) => row >= (repeats ?? from) && row <= last);
  const below = grid.between(first.bottom, limit + 1).filter((row) => !isHeader(row));
  const block = readFunds(grid, headRows, formUnit) ?? readFunds(grid, below, formUnit);
  const inFunds = (row: number): boolean => block !== undefined && row >= block.top && row <= block.bottom;
  const table = readIndicators(grid, headers, limit, block);
  const after = grid.between(table.bottom, limit + 1).filter((row) => !inFunds(row));
  const head = readHead(
    grid,
    headRows.filter((row) => !inFunds(row) && row > (title?.range.bottom ?? -1)),
  );
  const foot = readHead(grid, after.slice(0, 12));
  const texts = readTexts(
    grid,
    grid
      .between(lastIndicatorRow(table), limit + 1)
      .filter((row) => row !== table.total.label?.cell.row && !inFunds(row)),
  );
  const year = head.year;
  // A total row whose score was left blank leaves it to the one that the head of the form states.
  const total =
    table.total.score?.text || !head.total.score?.text
      ? table.total
      : { ...head.total, ...table.total, score: head.total.score };
  const form: Unfinished = {
    sheet: grid.sheet,
    range: rangeOf(grid, top, Math.max(table.bottom, after.at(-1) ?? 0)),
    kind: kindOf(title, head.labels.unit, head.fields.name),
    title,
    year,
    yearNumber: yearNumber(year) ?? yearNumber(title),
    fields: head.fields,
    funds: block?.funds,
    uses: usesInLabels(grid, headRows),
    goals: readGoals(
      grid,
      headRows.filter((row) => !inFunds(row)),
    ),
    headers: headers.slice(1).reduce((above, { columns }) => ({ ...columns, ...above }), first.columns),
    headings: table.headings,
    subheadings: table.subheadings,
    indicators: table.indicators,
    loose: [
      ...readLoosePoints(
        grid,
        headRows.filter((row) => !inFunds(row)),
      ),
      ...table.loose,
    ],
    total: total.score || total.weight ? total : foot.total.score ? foot.total : total,
    grade: table.grade ?? head.grade ?? foot.grade,
    texts: texts.texts,
    reason: headers.some((h) => h.columns.reason) ? undefined : texts.reason,
    notes: texts.notes,
    fillers: table.fillers,
    template: 'other',
    recognition: { sure: 0, unmatched: [] },
  };
  if (!isSelfEvaluation(grid, headRows, headers, form)) return undefined;
  form.template = templateOf(form);
  form.recognition = readRecognition(grid, headers, block, form);
  return form;
}

/** A form of which it is still open what is to be thought of it. */
type Unfinished = Omit<Form, 'template' | 'recognition'> & {
  template: Form['template'];
  recognition: Form['recognition'];
};

function lastIndicatorRow(table: {
  readonly indicators: readonly { readonly row: number }[];
  readonly bottom: number;
}): number {
  return table.indicators.at(-1)?.row ?? table.bottom;
}

function unitAbove(grid: Grid, rows: readonly number[]): MoneyUnit | undefined {
  for (const row of rows) {
    for (const area of grid.starting(row)) {
      const unit = area.isNumber ? undefined : statedUnit(area.words);
      if (unit) return unit;
    }
  }
  return undefined;
}

const statedUnit = remembered(({ key }): MoneyUnit | undefined => {
  const match = /单位[:：]?\s*\(?(?:人民币)?(万元|元|千元|亿元)/.exec(key);
  return match?.[1] ? unitInHeading(`(${match[1]})`) : undefined;
});

function yearNumber(datum: Datum | undefined): number | undefined {
  return datum && yearNamed(datum.words);
}

const yearNamed = remembered(({ text }): number | undefined => {
  const alone = /^\D{0,2}((?:19|20)\d{2})\D{0,2}$/.exec(text)?.[1];
  return yearsIn(text)[0] ?? (alone ? Number(alone) : undefined);
});

function kindOf(
  title: Datum | undefined,
  unitLabel: Area | undefined,
  name: Datum | undefined,
): Form['kind'] {
  if (/整体/.test(title?.text ?? '')) return 'unit';
  if (/项目|专项|转移支付|政策/.test(title?.text ?? '') || name) return 'project';
  return unitLabel && /部门|整体/.test(unitLabel.text) ? 'unit' : 'project';
}

function rangeOf(grid: Grid, top: number, bottom: number): Form['range'] {
  let left = Infinity;
  let right = 0;
  let last = bottom;
  for (const row of grid.between(top - 1, bottom + 1)) {
    for (const { range } of grid.starting(row)) {
      if (range.left < left) left = range.left;
      if (range.right > right) right = range.right;
      if (range.bottom > last) last = range.bottom;
    }
  }
  return { top, left: Number.isFinite(left) ? left : 0, bottom: last, right };
}
