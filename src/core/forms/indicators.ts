import { readText } from '../values/figure';
import { remembered } from '../values/said';
import { isDash, saysNone } from '../values/text';
import { partOf, sameCell, type Area, type Grid } from './grid';
import { isHeaderAgain, type IndicatorHeader } from './headers';
import { Matcher, splitLabel } from './labels';
import { saysPage } from './page-words';
import { pointsIn, withoutPoints } from './printed-points';
import { indicatorName, isBareSlot, isEllipsis, isFiller } from './slots';
import type { Datum, Heading, HeadingKind, Indicator, IndicatorColumn } from './types';
import { HEADINGS, ROWS } from './vocabulary';

const HEADING = new Matcher(HEADINGS);
const ROW = new Matcher(ROWS);
/** What a row is by a label in it, the points beside the words left aside: 总分（100分）. */
const rowKind = remembered((said) => ROW.match(withoutPoints(said)));

const headingKind = remembered((said) => HEADING.match(withoutPoints(said)) ?? 'other');

/** What a row may be by a label in it. */
type RowKind = keyof typeof ROWS;

const LEVELS: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>(['l1', 'l2', 'l3']);

/** What begins a remark below a table. */
const REMARK = /^(?:注|备注|说明|填表说明)[:：]?\d?/;

/** Columns whose cells make a row worth reading even without a third-level text. */
const FILLED: readonly IndicatorColumn[] = ['target', 'target2', 'actual', 'weight'];

/** How many rows behind the end of a table its total may stand. */
const AFTER_END = 3;

export interface IndicatorTable {
  readonly indicators: Indicator[];
  readonly loose: { weight?: Datum; score?: Datum }[];
  readonly headings: Heading[];
  readonly subheadings: Heading[];
  readonly fillers: Datum[];
  readonly total: { label?: Datum; weight?: Datum; score?: Datum };
  readonly grade: Datum | undefined;
  /** The last row of the table, its total row included. */
  readonly bottom: number;
}

/** Rows, both ends included. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads the rows between an indicator header and the end of its table. Several headers make one table;
 * rows that belong to another block of the form (money below the indicators) are left apart.
 */
export function readIndicators(
  grid: Grid,
  headers: readonly IndicatorHeader[],
  end: number,
  apart: RowSpan | undefined,
): IndicatorTable {
  const reader = new TableReader(grid, apart);
  for (const [index, header] of headers.entries()) {
    const next = headers[index + 1];
    reader.read(header, (next?.repeats ?? next?.top ?? end + 1) - 1, headers[index - 1]);
  }
  return reader.table();
}

class TableReader {
  private readonly indicators: Indicator[] = [];
  private readonly loose: { weight?: Datum; score?: Datum }[] = [];
  private readonly headings: Heading[] = [];
  private readonly subheadings: Heading[] = [];
  private readonly fillers: Datum[] = [];
  private total: { label?: Datum; weight?: Datum; score?: Datum } = {};
  private grade: Datum | undefined;
  private bottom = 0;
  private groups = 0;
  /** The first column of the header that is being read. */
  private leftmost = 0;
  /** The columns of the header, and those among them that say something of the indicators. */
  private heads: readonly Area[] = [];
  private values: readonly (readonly [column: IndicatorColumn, head: Area])[] = [];
  private l1: Heading | undefined;
  private l2: Heading | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly apart: RowSpan | undefined,
  ) {}

  table(): IndicatorTable {
    const { indicators, loose, headings, subheadings, fillers, total, grade, bottom } = this;
    return { indicators, loose, headings, subheadings, fillers, total, grade, bottom };
  }

  read(header: IndicatorHeader, last: number, above: IndicatorHeader | undefined): void {
    this.bottom = Math.max(this.bottom, header.bottom);
    const columns = Object.entries(header.columns) as [IndicatorColumn, Area][];
    this.heads = columns.map(([, head]) => head);
    this.values = columns.filter(([column]) => !LEVELS.has(column));
    this.leftmost = Math.min(...this.heads.map((head) => head.cell.col));
    // Under the same header once more, as it stands at the head of every page, a heading goes on.
    if (!above || !sameColumns(above, header)) {
      this.l1 = undefined;
      this.l2 = undefined;
    }
    const before = this.indicators.length;
    let previous = header.bottom;
    // Behind the table's last row a few more may stand before its total (其他需要说明事项).
    let ended: number | undefined;
    for (const row of this.grid.between(header.bottom, last + 1)) {
      if (this.isApart(row)) {
        previous = row;
        continue;
      }
      if (row - previous > 4 && !this.bridged(header, previous, row)) break;
      previous = row;
      if (isHeaderAgain(this.grid, row)) continue;
      if (this.readTotal(header, row)) {
        this.bottom = row;
        if (this.indicators.length > before) break;
        continue;
      }
      const subtotal = this.isSubtotal(header, row);
      if (ended === undefined && !subtotal && this.isEnd(header, row)) ended = row;
      if (ended !== undefined) {
        if (row - ended > AFTER_END) break;
        continue;
      }
      if (subtotal || this.grid.starting(row).every(saysPage)) continue;
      if (!this.readSection(header, row)) this.readRow(header, row);
      this.bottom = row;
    }
  }

  private isApart(row: number): boolean {
    return this.apart !== undefined && row >= this.apart.top && row <= this.apart.bottom;
  }

  /** Blank rows inside a merged heading do not end the table. */
  private bridged(header: IndicatorHeader, previous: number, row: number): boolean {
    const level = header.columns.l1 ?? header.columns.l2 ?? header.columns.l3;
    return level !== undefined && this.grid.area(previous, level.cell.col).range.bottom >= row - 1;
  }

  /** 总分 in or left of the level columns; its weight and score stand in their columns. */
  private readTotal(header: IndicatorHeader, row: number): boolean {
    const { target, weight, score } = header.columns;
    const limit = Math.max(target?.cell.col ?? 0, header.columns.actual?.cell.col ?? 0);
    const label = this.labelled(row, limit, 'total');
    if (!label) return false;
    const points = Math.min(weight?.cell.col ?? limit, score?.cell.col ?? limit);
    const inside = splitLabel(label.label);
    const stated = inside && readText(inside.value).kind === 'figure' ? inside : undefined;
    if (stated) {
      // 总分：95分 in one cell: what stands behind the colon is the score, and no full mark.
      this.total = { label: partOf(label, stated.label), score: partOf(label, stated.value) };
      this.grade = this.gradeIn(row) ?? this.grade;
      return true;
    }
    const others = this.grid.starting(row).filter((a) => a.cell.col > label.cell.col && a.cell.col < points);
    if (others.some((a) => !a.isNumber && a.entry.kind === 'text')) return false;
    const beside = (column: Area | undefined): Area | undefined => {
      const area = column && this.grid.area(row, column.cell.col);
      return area && area.cell.row === row && area.cell.col > label.range.right ? area : undefined;
    };
    const weightCell = beside(weight);
    const scoreCell = beside(score) ?? (weightCell ? undefined : this.grid.rightOf(label));
    this.total = { label, weight: weightCell, score: scoreCell };
    this.grade = this.gradeIn(row) ?? this.grade;
    return true;
  }

  private isSubtotal(header: IndicatorHeader, row: number): boolean {
    const limit = (header.columns.actual ?? header.columns.target)?.cell.col ?? 0;
    return this.labelled(row, limit, 'subtotal') !== undefined;
  }

  /** The label left of a column that says what its row is. */
  private labelled(row: number, limit: number, kind: RowKind): Area | undefined {
    for (const area of this.grid.starting(row))
      if (area.cell.col < limit && !area.isNumber && rowKind(area.said) === kind) return area;
    return undefined;
  }

  private gradeIn(row: number): Datum | undefined {
    return this.grid
      .starting(row)
      .find((a) => /^(?:等级[:：]?)?[优良中差](?:秀|好)?$|^(?:合格|不合格|较差|一般)$/.test(a.key));
  }

  /** A row that is no longer of the table: a stop word on its left, or one text across its columns. */
  private isEnd(header: IndicatorHeader, row: number): boolean {
    const areas = this.grid.starting(row);
    const { leftmost } = this;
    const first = areas[0];
    if (!first) return false;
    const heading = HEADING.match(first.said);
    if (
      !heading &&
      first.cell.col <= leftmost &&
      (ROW.match(first.said) === 'stop' || REMARK.test(first.key))
    )
      return true;
    const { l1, l2, l3, target, actual, weight } = header.columns;
    const level = l3 ?? l2 ?? l1;
    const value = target ?? weight ?? actual;
    if (!level || !value) return false;
    for (const area of areas) {
      const { left, right } = area.range;
      if (left === right) continue;
      const acrossLevels =
        left <= level.cell.col && right >= value.cell.col && value.cell.col > level.cell.col;
      if (acrossLevels && !heading) return true;
      if (
        actual &&
        target &&
        left >= target.cell.col &&
        left <= actual.cell.col &&
        spans(area, target, actual)
      )
        return true;
    }
    return false;
  }

  /** A first-level heading over the whole width of a table that has no column for it: 一、产出指标（50分）. */
  private readSection(header: IndicatorHeader, row: number): boolean {
    const { l1, l2, l3, actual } = header.columns;
    const level = l2 ?? l3;
    const areas = this.grid.starting(row);
    const [only] = areas;
    if (l1 || !level || !actual || !only || areas.length > 1) return false;
    const kind = headingKind(only.said);
    // In one cell, the merge undone, its number or its points tell it from a second-level heading.
    const isWide = spans(only, level, actual) || (FIRST_LEVEL.includes(kind) && NUMBERED.test(only.key));
    if (kind === 'other' || !isWide) return false;
    this.groups += 1;
    this.l1 = { datum: only, kind, declared: pointsIn(only.text), group: this.groups };
    this.l2 = undefined;
    this.headings.push(this.l1);
    return true;
  }

  private readRow(header: IndicatorHeader, row: number): void {
    const { l1, l2, l3 } = header.columns;
    this.l1 = this.heading(row, l1, this.l1, this.headings, () => (this.l2 = undefined));
    this.l2 = this.heading(row, l2, this.l2, this.subheadings, () => undefined);
    const own = this.datum(row, l3);
    for (const area of this.grid.starting(row)) {
      if (area.cell.col >= this.leftmost && !area.isNumber && isFiller(area.words)) this.fillers.push(area);
    }
    const columns = this.columns(row);
    if (!own || own.key === '') {
      const second = this.l2?.datum.cell.row === row && !isEllipsis(this.l2.datum.words);
      const anything = FILLED.some((column) => isFilled(columns[column]));
      if (!(second || !l2 || !l3) || !anything) return this.setLoose(columns, row);
    } else if (isBareSlot(own) || isEllipsis(own) || isDash(own)) {
      return this.setLoose(columns, row);
    } else if (header.columns.weight && this.isSubRow(columns)) {
      return;
    }
    this.push(row, own, columns);
  }

  /** A row that is no indicator may still carry points of its own; the sums must not lose them. */
  private setLoose({ weight, score }: Partial<Record<IndicatorColumn, Datum>>, row: number): void {
    const own = (datum: Datum | undefined): boolean =>
      datum?.cell.row === row && datum.entry.kind === 'figure';
    if (own(weight) || own(score)) this.loose.push({ weight, score });
  }

  /** In a form with weights, a row that has neither weight nor score, of its own or merged, is a sub-row. */
  private isSubRow(columns: Partial<Record<IndicatorColumn, Datum>>): boolean {
    const { weight, score } = columns;
    return (weight?.text ?? '') === '' && (score?.text ?? '') === '';
  }

  private push(row: number, l3: Datum | undefined, columns: Partial<Record<IndicatorColumn, Datum>>): void {
    const name = indicatorName(l3?.text ?? '');
    const { target, target2, actual } = columns;
    const nameless =
      name === '' ? !target?.text && !actual?.text : saysNone(name === l3?.text ? l3.words : name);
    const unmeasured = saysNothing(target) && saysNothing(target2) && saysNothing(actual);
    const label = name || (this.l2?.datum.text ?? '');
    this.indicators.push({
      index: this.indicators.length,
      row,
      l1: this.l1,
      l2: this.l2,
      l3,
      name,
      empty: nameless && unmeasured,
      columns,
      isExecutionRate: /率|进度/.test(label) && HEADING.match(label) === 'execution',
    });
  }

  private columns(row: number): Partial<Record<IndicatorColumn, Datum>> {
    const columns: Partial<Record<IndicatorColumn, Datum>> = {};
    for (const [column, head] of this.values) {
      const datum = this.datum(row, head);
      if (datum) columns[column] = datum;
    }
    return columns;
  }

  /** The cell of a column in a row, unless what stands there belongs to a column further left. */
  private datum(row: number, column: Area | undefined): Area | undefined {
    if (!column) return undefined;
    for (let col = column.range.left; col <= column.range.right; col += 1) {
      const area = this.grid.area(row, col);
      if (area.key !== '' && area.range.left >= column.range.left) return area;
    }
    const area = this.grid.area(row, column.range.left);
    if (area.range.left >= column.range.left) return area;
    const owner = this.heads.some(
      (c) => c !== column && area.range.left >= c.range.left && area.range.left <= c.range.right,
    );
    return owner ? undefined : area;
  }

  /** The heading in force in a row: its own, or the one above where the cell is blank. */
  private heading(
    row: number,
    column: Area | undefined,
    above: Heading | undefined,
    list: Heading[],
    onNew: () => void,
  ): Heading | undefined {
    if (!column) return above;
    const area = this.grid.area(row, column.range.left);
    if (area.range.left < column.range.left) return above;
    if (area.key === '') return above;
    if (above && sameCell(above.datum.cell, area.cell)) return above;
    // Some sheets repeat a heading in every row instead of merging it.
    if (above && above.datum.text === area.text) return { ...above, datum: area };
    onNew();
    this.groups += 1;
    const made: Heading = {
      datum: area,
      kind: headingKind(area.said),
      declared: pointsIn(area.words),
      group: this.groups,
    };
    if (!isFiller(area.words)) list.push(made);
    return made;
  }
}

/** Whether a label names the whole of the points: 总分（100分）. */
export function isTotalLabel(area: Area): boolean {
  return rowKind(area.label) === 'total';
}

function sameColumns({ columns: a }: IndicatorHeader, { columns: b }: IndicatorHeader): boolean {
  const names = Object.keys(b) as IndicatorColumn[];
  return (
    names.length === Object.keys(a).length &&
    names.every((name) => a[name]?.range.left === b[name]?.range.left)
  );
}

/** Whether an area reaches over two columns, the one as well as the other. */
function spans({ range: { left, right } }: Area, one: Area, other: Area): boolean {
  return left <= one.cell.col && right >= one.cell.col && left <= other.cell.col && right >= other.cell.col;
}

function isFilled(datum: Datum | undefined): boolean {
  return datum !== undefined && datum.text !== '' && !isDash(datum.words);
}

/** Blank, a stroke or a word for nothing. */
function saysNothing(datum: Datum | undefined): boolean {
  return !datum || datum.text === '' || isDash(datum.words) || saysNone(datum.words);
}

const FIRST_LEVEL: readonly HeadingKind[] = [
  'output',
  'benefit',
  'satisfaction',
  'cost',
  'execution',
  'process',
];
const NUMBERED = /^[(]?[一二三四五六][)、.]|分[)]?$/;
