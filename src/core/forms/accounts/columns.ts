import { remembered } from '../../values/said';
import type { Area, Grid } from '../grid';
import type { Head, Span } from './heads';
import type { ColumnNode, ColumnRole, Stage } from './types';
import { COLUMN_LABELS, HEAD_LABELS } from './vocabulary';

const BUDGET =
  /^(?:\d{4}年度?|上年度?|本年度?|当年|\d{4})?(?:年初|全年|调整后?|年度|部门|财政拨款)*预算(?:数|金额|安排数?|安排|情况)?$/;
const FINAL =
  /^(?:\d{4}年度?|上年度?|本年度?|当年|\d{4})?(?:支出|实际|全年|财政拨款)*(?:决算|执行|实际支出)(?:数|金额|情况)?$/;

/** Whether a heading says that the figures under it are budgeted (预算数) or final (决算数). */
export const stageOfHeading = remembered(({ key: words }): Stage | undefined => {
  const key = words.replace(/\([^()]*元\)/g, '');
  return BUDGET.test(key) ? 'budget' : FINAL.test(key) ? 'final' : undefined;
});

interface Step {
  readonly key: string;
  readonly area: Area;
  readonly stage: Stage | undefined;
}

interface Draft {
  readonly step: Step | undefined;
  readonly children: Draft[];
  index?: number;
  area?: Area;
}

/** The figure columns of a block: sheet columns in their order, and their headings as a tree. */
export interface Columns {
  readonly cols: readonly number[];
  readonly root: ColumnNode;
}

/** Reads the headings over a block's figures. Columns without a heading, and 行次, hold none. */
export function readColumns(grid: Grid, head: Head, span: Span): Columns {
  const cols: number[] = [];
  const root: Draft = { step: undefined, children: [] };
  for (let col = span.first; col <= span.last; col += 1) {
    const path = pathOf(grid, head, col).filter(({ area }) => area.range.left >= span.first);
    const leaf = path.at(-1);
    if (!leaf || leaf.area.range.left < col || HEAD_LABELS.match(leaf.area.said) === 'line') continue;
    // Within each part 预算数 beside 决算数: told the other way round, each of the two is a set of parts.
    const stages = path.filter(({ stage }) => stage);
    const ordered = [...stages, ...path.filter(({ stage }) => !stage)];
    insert(root, ordered, leaf.area, cols.length);
    cols.push(col);
  }
  return { cols, root: finish(root) };
}

/** The headings over a column, top to bottom; an area merged over rows is one step. What also stands over labels is none. */
function pathOf(grid: Grid, head: Head, col: number): Step[] {
  const path: Step[] = [];
  for (let row = head.top; row <= head.bottom; row += 1) {
    const area = grid.area(row, col);
    if (area.key === '' || area.cell.row < head.top || path.at(-1)?.area === area) continue;
    if (area.isNumber || /^(?:栏次|\d{1,2}(?:=.*)?)$/.test(area.key)) continue;
    const stage = stageOfHeading(area.said);
    path.push({ key: stage ? area.key : `${area.cell.row}:${area.cell.col}`, area, stage });
  }
  return path;
}

function insert(root: Draft, path: readonly Step[], area: Area, index: number): void {
  let node = root;
  for (const step of path) {
    let next = node.children.find((child) => child.step?.key === step.key && child.index === undefined);
    if (!next) node.children.push((next = { step, children: [] }));
    node = next;
  }
  node.children.push({ step: undefined, children: [], index, area });
}

/** A heading over one column alone is that column's. */
function finish(draft: Draft): ColumnNode {
  const [only, ...others] = draft.children;
  const area = draft.step?.area;
  if (draft.index !== undefined) return leaf(draft.area, draft.index, undefined);
  if (only?.index !== undefined && others.length === 0)
    return leaf(only.area, only.index, draft.step?.stage, area);
  return {
    header: area,
    role: area && roleOf(area),
    stage: draft.step?.stage,
    index: undefined,
    children: draft.children.map(finish),
  };
}

function leaf(area: Area | undefined, index: number, stage: Stage | undefined, own = area): ColumnNode {
  return { header: area, role: own && roleOf(own), stage, index, children: [] };
}

function roleOf(area: Area): ColumnRole | undefined {
  return COLUMN_LABELS.match(area.said);
}
