import fc from 'fast-check';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Sheet } from '../../src/core/sheet/types';
import { FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, INDICATOR_COLUMNS } from '../../src/core/forms/vocabulary';
import { Canvas, type Value } from './canvas';
import { FORM } from './layout-form';

type Column = 'target' | 'target2' | 'actual' | 'note' | 'weight' | 'score' | 'reason';

export interface Layout {
  readonly top: number;
  readonly left: number;
  readonly order: readonly Column[];
  /** Columns (by place in `order`) that are two sheet columns wide and merged. */
  readonly wide: readonly boolean[];
  /** Blank unmerged columns before the places in `order`. */
  readonly gaps: readonly boolean[];
  readonly side: boolean;
  readonly levels: 'merged' | 'blank' | 'repeated';
  readonly funds: 'table' | 'two-line' | 'pairs' | 'inside';
  /** The money stands below the indicators. */
  readonly moneyLast: boolean;
  /** Names stand in the cells of their labels: 项目名称：某工程. */
  readonly inside: boolean;
  /** Indicators bear the slot labels of a template: 指标1：…. */
  readonly slots: boolean;
  /** Operator and unit of the target in columns of their own. */
  readonly apart: boolean;
  /** Heads of columns written in two cells, one below the other. */
  readonly split: boolean;
  readonly balance: boolean;
  readonly total: 'last' | 'head' | 'none';
  readonly grade: boolean;
  readonly year: 'title' | 'own' | 'field';
  readonly scores: boolean;
  readonly attachment: boolean;
  readonly notes: boolean;
  readonly blankRows: boolean;
  readonly fullWidth: boolean;
  readonly decorate: 'plain' | 'spaced' | 'broken' | 'colon' | 'numbered';
  /** Picks one of the wordings of every role. */
  readonly pick: number;
}

const core = fc.constantFrom<readonly Column[]>(
  ['target', 'actual', 'weight', 'score', 'reason'],
  ['weight', 'target', 'actual', 'score', 'reason'],
  ['target', 'weight', 'actual', 'score', 'reason'],
  ['weight', 'score', 'target', 'actual', 'reason'],
  ['target', 'target2', 'actual', 'note', 'weight', 'score', 'reason'],
  ['weight', 'target', 'target2', 'actual', 'score', 'reason'],
  ['target', 'actual', 'score', 'weight', 'reason'],
);

/** Any layout that a place might have chosen. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  top: fc.nat(4),
  left: fc.nat(3),
  order: core,
  wide: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  gaps: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  side: fc.boolean(),
  levels: fc.constantFrom('merged', 'blank', 'repeated'),
  funds: fc.constantFrom('table', 'two-line', 'pairs', 'inside'),
  moneyLast: fc.boolean(),
  inside: fc.boolean(),
  slots: fc.boolean(),
  apart: fc.boolean(),
  split: fc.boolean(),
  balance: fc.boolean(),
  total: fc.constantFrom('last', 'head', 'none'),
  grade: fc.boolean(),
  year: fc.constantFrom('title', 'own', 'field'),
  scores: fc.boolean(),
  attachment: fc.boolean(),
  notes: fc.boolean(),
  blankRows: fc.boolean(),
  fullWidth: fc.boolean(),
  decorate: fc.constantFrom('plain', 'spaced', 'broken', 'colon', 'numbered'),
  pick: fc.nat(10_000),
});

function wordings(list: readonly string[]): readonly string[] {
  return list.filter((word) => !word.includes('*') && word.length > 1 && !/[A-Z]$/.test(word));
}

/**
 * Lays the form out; answers the sheet and the cell of every role. `changes` puts other values into
 * roles (`ind.0.score` → 25), undefined leaves the cell blank.
 */
export function layOut(
  layout: Layout,
  changes: Readonly<Record<string, Value>> = {},
): { sheet: Sheet; roles: Record<string, string> } {
  const canvas = new Canvas(layout.fullWidth, changes);
  drawForm(canvas, layout, layout.top);
  return {
    sheet: snapshot({ name: '自评表', cells: canvas.cells, merges: canvas.merges }),
    roles: canvas.roles,
  };
}

interface Plan {
  /** `apart`: the operator stands left of the column, the unit right of it. */
  readonly columns: readonly { column: Column; at: number; right: number; apart: boolean }[];
  readonly l1: number;
  readonly last: number;
}

function plan(layout: Layout): Plan {
  const l1 = layout.left + (layout.side ? 1 : 0);
  let at = l1 + 3;
  const order = layout.order.filter((c) => layout.scores || (c !== 'weight' && c !== 'score'));
  const columns = order.map((column, index) => {
    if (index > 0 && layout.gaps[index]) at += 1;
    const apart = column === 'target' && layout.apart && !order.includes('target2');
    if (apart) at += 1;
    const right = at + (apart || layout.wide[index] ? 1 : 0);
    const made = { column, at, right, apart };
    at = right + 1;
    return made;
  });
  // Room for a funds block of eight columns whatever the indicators need.
  return { columns, l1, last: Math.max(at - 1, l1 + 10) };
}

/** Draws the form on a canvas from a row on; answers the row below it. */
export function drawForm(canvas: Canvas, layout: Layout, top: number): number {
  const label = labeller(layout);
  const { columns, l1, last } = plan(layout);
  const { left } = layout;
  let row = top;
  if (layout.attachment) canvas.put(row++, left, '附件1');
  canvas.put(
    row++,
    left,
    layout.year === 'title' ? `${FORM.year}年度项目支出绩效自评表` : '项目支出绩效自评表',
    { role: 'title', right: last },
  );
  if (layout.year === 'own') canvas.put(row++, left, `（${FORM.year}年度）`, { role: 'year', right: last });
  if (layout.blankRows) row += 1;
  row = drawNames(canvas, layout, row, last, label);
  if (layout.year === 'field') {
    canvas.put(row, left, label(FIELDS.year, 'year'));
    canvas.put(row++, left + 1, `${FORM.year}年`, { role: 'year' });
  }
  const scored = layout.scores && columns.some((c) => c.column === 'score');
  if (layout.total === 'head' && scored) {
    canvas.put(row, left, '自评总分');
    canvas.put(row++, left + 1, totalOf(layout), { role: 'total.score' });
  }
  if (!layout.moneyLast) row = drawFunds(canvas, layout, row, last, label);
  canvas.put(row, left + 1, label(GOALS.target, 'goal'), { right: left + 3 });
  canvas.put(row, left + 4, label(GOALS.actual, 'goal'), { right: last });
  canvas.put(row + 1, left + 1, '巩固提升农村饮水安全。', { role: 'goal.target', right: left + 3 });
  canvas.put(row + 1, left + 4, '已完成全年任务。', { role: 'goal.actual', right: last });
  row = drawIndicators(canvas, layout, row + 2, { columns, l1, last }, label);
  if (layout.moneyLast) row = drawFunds(canvas, layout, row, last, label);
  if (layout.total === 'last' && scored) drawTotal(canvas, layout, row++, { columns, l1, last });
  if (layout.notes) canvas.put(row++, left, '注：得分一档最高不能超过该指标分值上限。', { right: last });
  canvas.put(row++, left, '填表人：          联系电话：', { right: last });
  return row;
}

/** The names of the form: each beside its label, or behind the colon in the label's own cell. */
function drawNames(canvas: Canvas, layout: Layout, top: number, last: number, label: Labeller): number {
  const { left } = layout;
  if (layout.inside) {
    for (const [index, role] of (['name', 'dept', 'unit'] as const).entries())
      canvas.inside(top + index, left, label(FIELDS[role], role), FORM[role], { role, right: last });
    return top + 3;
  }
  canvas.put(top, left, label(FIELDS.name, 'name'));
  canvas.put(top, left + 2, FORM.name, { role: 'name', right: last });
  canvas.put(top + 1, left, label(FIELDS.dept, 'dept'), { right: left + 1 });
  canvas.put(top + 1, left + 2, FORM.dept, { role: 'dept', right: left + 3 });
  canvas.put(top + 1, left + 4, label(FIELDS.unit, 'unit'));
  canvas.put(top + 1, left + 5, FORM.unit, { role: 'unit', right: last });
  return top + 2;
}

type Labeller = (words: readonly string[], role: string) => string;

function labeller({ pick, decorate }: Layout): Labeller {
  let n = pick;
  return (words) => {
    const list = wordings(words);
    n = (n * 31 + 7) % 10_007;
    const word = list[n % list.length] ?? '';
    switch (decorate) {
      case 'spaced':
        return [...word].join(' ');
      case 'broken':
        return `${word.slice(0, 2)}\n${word.slice(2)}`;
      case 'colon':
        return `${word}：`;
      case 'numbered':
        return `一、${word}`;
      default:
        return word;
    }
  };
}

/** Label–value pairs have no place for the execution score; the other blocks give 9.5 for 95 %. */
function totalOf({ funds }: Layout): number {
  return funds === 'pairs' || funds === 'inside' ? 90 : 99.5;
}

function drawFunds(canvas: Canvas, layout: Layout, top: number, last: number, label: Labeller): number {
  const { left } = layout;
  const { budget, executed } = FORM;
  if (layout.funds === 'pairs') {
    canvas.put(top, left, '项目预算执行情况（万元）', { bottom: top + 1 });
    canvas.put(top, left + 1, label(FUND_COLUMNS.budget, 'budget'));
    canvas.put(top, left + 2, budget, { role: 'fund.total.budget' });
    canvas.put(top, left + 3, label(FUND_COLUMNS.executed, 'executed'));
    canvas.put(top, left + 4, executed, { role: 'fund.total.executed' });
    canvas.put(top + 1, left + 1, `其中：${label(FUND_ROWS.fiscal, 'fiscal')}`);
    canvas.put(top + 1, left + 2, budget, { role: 'fund.fiscal.budget' });
    canvas.put(top + 1, left + 3, `其中：${label(FUND_ROWS.fiscal, 'fiscal')}`);
    canvas.put(top + 1, left + 4, executed, { role: 'fund.fiscal.executed' });
    return top + 2;
  }
  if (layout.funds === 'inside') {
    const amounts = [
      ['budget', label(FUND_COLUMNS.budget, 'budget'), budget],
      ['executed', label(FUND_COLUMNS.executed, 'executed'), executed],
    ] as const;
    for (const [index, [column, text, amount]] of amounts.entries()) {
      const at = { right: left + 3 + 4 * index };
      const col = left + 4 * index;
      canvas.inside(top, col, text, `${amount}万元`, { ...at, role: `fund.total.${column}` });
      const source = `其中：${label(FUND_ROWS.fiscal, 'fiscal')}`;
      canvas.inside(top + 1, col, source, `${amount}万元`, { ...at, role: `fund.fiscal.${column}` });
    }
    return top + 2;
  }
  const two = layout.funds === 'two-line';
  const body = top + (two ? 2 : 1);
  const rows = [
    ['total', label(FUND_ROWS.total, 'total'), budget, executed],
    ['fiscal', `其中：${label(FUND_ROWS.fiscal, 'fiscal')}`, budget, executed],
    ['carry', label(FUND_ROWS.carry, 'carry'), undefined, undefined],
    ['other', label(FUND_ROWS.other, 'other'), undefined, undefined],
  ] as const;
  canvas.put(top, left, '项目资金（万元）', { bottom: body + rows.length - 1 });
  const heads: [string, readonly string[]][] = [
    ['budget', FUND_COLUMNS.budget],
    ['executed', FUND_COLUMNS.executed],
    ...(layout.balance ? ([['balance', FUND_COLUMNS.balance]] as [string, readonly string[]][]) : []),
    ...(layout.scores ? ([['weight', FUND_COLUMNS.weight]] as [string, readonly string[]][]) : []),
    ['rate', FUND_COLUMNS.rate],
    ...(layout.scores ? ([['score', FUND_COLUMNS.score]] as [string, readonly string[]][]) : []),
  ];
  let col = left + 3;
  const at: Record<string, number> = {};
  if (two) {
    canvas.put(top, col, '年初预算数', { right: col + 1 });
    canvas.put(top + 1, col, '目标申报数');
    canvas.put(top + 1, col + 1, '预算编制数');
    at.initial = col;
    at.initial2 = col + 1;
  } else {
    canvas.put(top, col, label(FUND_COLUMNS.initial, 'initial'), { right: col + 1 });
    at.initial = col;
  }
  col += 2;
  for (const [role, words] of heads) {
    at[role] = col;
    canvas.put(top, col, label(words, role), {
      right: role === 'score' ? last : col,
      bottom: two ? top + 1 : top,
    });
    col += 1;
  }
  for (const [index, [name, text, b, e]] of rows.entries()) {
    const row = body + index;
    canvas.put(row, left + 1, text, { right: left + 2 });
    const values: Record<string, Value> = { initial: b, initial2: b, budget: b, executed: e };
    if (name === 'total')
      Object.assign(values, { balance: budget - executed, weight: 10, rate: '95%', score: 9.5 });
    for (const [role, column] of Object.entries(at)) {
      const merged = !two && role === 'initial';
      canvas.put(row, column, values[role], {
        role: `fund.${name}.${role}`,
        right: merged ? column + 1 : role === 'score' ? last : column,
      });
    }
  }
  return body + rows.length;
}

function drawIndicators(
  canvas: Canvas,
  layout: Layout,
  top: number,
  { columns, l1 }: Plan,
  label: Labeller,
): number {
  const { indicators } = FORM;
  const words: Record<Column, readonly string[]> = INDICATOR_COLUMNS;
  const body = top + (layout.split ? 2 : 1);
  if (layout.side) canvas.put(top, layout.left, '绩效指标', { bottom: body + indicators.length - 1 });
  const head = (col: number, list: readonly string[], right = col): void =>
    drawHead(canvas, layout, top, { col, right, text: label(list, 'head') });
  head(l1, INDICATOR_COLUMNS.l1);
  head(l1 + 1, INDICATOR_COLUMNS.l2);
  head(l1 + 2, INDICATOR_COLUMNS.l3);
  for (const { column, at, right, apart } of columns) {
    head(at, words[column], apart ? at : right);
    if (apart) head(at - 1, INDICATOR_COLUMNS.operator);
    if (apart) head(at + 1, INDICATOR_COLUMNS.unit);
  }
  const seen = new Set<string>();
  for (const [index, indicator] of indicators.entries()) {
    const row = body + index;
    for (const [offset, level] of (['l1', 'l2'] as const).entries()) {
      const same = indicators.filter(
        (other) => other[level] === indicator[level] && other.l1 === indicator.l1,
      );
      const first = !seen.has(`${level}${indicator[level]}`);
      seen.add(`${level}${indicator[level]}`);
      if (layout.levels === 'repeated')
        canvas.put(row, l1 + offset, indicator[level], { role: `ind.${index}.${level}` });
      else if (first) {
        canvas.put(row, l1 + offset, indicator[level], {
          role: `ind.${index}.${level}`,
          bottom: layout.levels === 'merged' ? row + same.length - 1 : row,
        });
      }
    }
    const slot = layout.slots ? `指标${index + 1}：` : '';
    canvas.put(row, l1 + 2, `${slot}${indicator.l3}`, { role: `ind.${index}.l3` });
    const [, operator = '', figure, unit] = /^([≥≤]?)([\d.]+)(.*)$/.exec(indicator.target) ?? [];
    const values: Record<Column, Value> = {
      target: indicator.target,
      target2: indicator.target,
      actual: indicator.actual,
      note: undefined,
      weight: indicator.weight,
      score: indicator.score,
      reason: undefined,
    };
    for (const { column, at, right, apart } of columns) {
      const role = `ind.${index}.${column}`;
      canvas.put(row, at, apart ? figure : values[column], { role, right: apart ? at : right });
      if (apart) canvas.put(row, at - 1, operator || '＝');
      if (apart) canvas.put(row, at + 1, unit);
    }
  }
  return body + indicators.length;
}

/** A head of a column; where heads are split, a long one in two cells and a short one merged over them. */
function drawHead(
  canvas: Canvas,
  layout: Layout,
  top: number,
  { col, right, text }: { readonly col: number; readonly right: number; readonly text: string },
): void {
  const bottom = top + (layout.split ? 1 : 0);
  if (!layout.split || right > col || text.length < 4 || layout.decorate !== 'plain')
    return canvas.put(top, col, text, { right, bottom });
  canvas.put(top, col, text.slice(0, 2));
  canvas.put(bottom, col, text.slice(2));
}

function drawTotal(canvas: Canvas, layout: Layout, row: number, { columns, last }: Plan): void {
  const weight = columns.find((c) => c.column === 'weight');
  const score = columns.find((c) => c.column === 'score');
  const first = Math.min(weight?.at ?? last, score?.at ?? last);
  canvas.put(row, layout.left, '总分', { right: first - 1 });
  canvas.put(row, weight?.at ?? last, 100, { role: 'total.weight', right: weight?.right ?? last });
  canvas.put(row, score?.at ?? last, totalOf(layout), { role: 'total.score', right: score?.right ?? last });
  if (layout.grade) canvas.put(row, (score?.right ?? last) + 1, '优', { role: 'grade' });
}
