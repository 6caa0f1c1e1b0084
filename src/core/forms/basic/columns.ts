import { compact } from '../../values/text';
import type { Area, Grid } from '../grid';
import { Matcher } from '../labels';
import type { ColumnKind, SpendingColumn } from './types';
import { COLUMNS } from './vocabulary';

const HEADS = new Matcher(COLUMNS);

export interface Columns {
  readonly columns: readonly SpendingColumn[];
  /** The first column of figures. */
  readonly leftmost: number;
  /** The last row of the header. */
  readonly bottom: number;
}

/** A column as its one or two heads name it. */
interface Leaf {
  readonly head: Area;
  readonly over: Area | undefined;
}

/**
 * Reads the columns whose heads begin in a row, one line deep or two; undefined where no head names figures.
 * @param isItem whether an area is the label of a line, which no header holds
 */
export function readColumns(grid: Grid, row: number, isItem: (area: Area) => boolean): Columns | undefined {
  const areas = grid.starting(row).filter((area) => !area.isNumber);
  const first = areas.find((area) => headRole(area) !== undefined || subHeads(grid, area, isItem).length > 0);
  if (!first || first.cell.col === 0 || headRole(first) === 'skip') return undefined;
  const leaves = areas
    .filter((area) => area.cell.col >= first.cell.col)
    .flatMap((area): Leaf[] => {
      const subs = subHeads(grid, area, isItem);
      return subs.length > 0 ? subs.map((head) => ({ head, over: area })) : [{ head: area, over: undefined }];
    });
  const columns = withKinds(leaves);
  if (columns.length === 0) return undefined;
  const deep = leaves.some(({ over }) => over !== undefined);
  const depths = leaves.map(({ head }) => head.range.bottom).filter((bottom) => bottom - row < 3);
  return { columns, leftmost: first.cell.col, bottom: Math.max(deep ? row + 1 : row, ...depths) };
}

function headRole(area: Area): 'budget' | 'final' | 'amount' | 'skip' | undefined {
  return HEADS.match(area.label.replace(/(?:19|20)\d{2}\s*[-—–]?\s*年?度?/g, '').trim() || area.label);
}

/** The heads of the second line under a head that spans several columns. */
function subHeads(grid: Grid, area: Area, isItem: (area: Area) => boolean): Area[] {
  if (area.range.right === area.range.left) return [];
  const below = grid.starting(area.range.bottom + 1);
  if (below.some((other) => other.cell.col < area.range.left && isItem(other))) return [];
  const inside = below.filter(({ cell }) => cell.col >= area.range.left && cell.col <= area.range.right);
  const isHeader = inside.length >= 2 && inside.every(({ raw }) => typeof raw?.value === 'string');
  return isHeader && (headRole(area) !== undefined || inside.some((sub) => headRole(sub) !== undefined))
    ? inside
    : [];
}

const ALL = /^(?:合计|小计|总计|总额|金额|全部)$/;

function withKinds(leaves: readonly Leaf[]): SpendingColumn[] {
  const found: { role: 'budget' | 'final' | 'amount'; share: string; text: string; leaf: Leaf }[] = [];
  let last: 'budget' | 'final' | 'amount' | undefined;
  for (const leaf of leaves) {
    const { head, over } = leaf;
    const own = headRole(head);
    const outer = over && headRole(over);
    if (own === 'skip' || outer === 'skip') {
      last = undefined;
      continue;
    }
    const named = own !== undefined && !(outer && ALL.test(head.key)) ? own : undefined;
    // 其中：财政拨款 beside 预算数 takes a part out of it; any other head without a role is no money.
    const ofLast = !over && /^其中|拨款|公共预算/.test(head.key) ? last : undefined;
    const role = named ?? outer ?? ofLast;
    if (!role) continue;
    const share = named || ALL.test(head.key) ? '' : head.key.replace(/^其中[:：]?/, '');
    found.push({ role, share, text: compact(`${over?.text ?? ''}${head.text}`), leaf });
    last = role;
  }
  const years = found.map(({ text }) => yearOf(text));
  const latest = Math.max(...years.map((year) => year ?? 0));
  return found.map(({ role, share, text, leaf }, index) => {
    const year = years[index];
    const isPrior = /上年|去年|上一年/.test(text) || (year !== undefined && year < latest);
    return {
      kind: kindOf(role, isPrior),
      name: text.replace(/^其中[:：]?/, ''),
      year,
      share,
      header: leaf.head,
    };
  });
}

function kindOf(role: 'budget' | 'final' | 'amount', isPrior: boolean): ColumnKind {
  if (role === 'final') return isPrior ? 'prior' : 'final';
  if (role === 'budget') return isPrior ? 'priorBudget' : 'budget';
  return isPrior ? 'prior' : 'amount';
}

function yearOf(text: string): number | undefined {
  const match = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
