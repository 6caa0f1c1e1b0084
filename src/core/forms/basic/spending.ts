import type { Area, Grid } from '../grid';
import { Matcher, unnumbered } from '../labels';
import { isFiller } from '../slots';
import { readColumns, type Columns } from './columns';
import { controlLabels } from './controls';
import { isNote, isTextLabel, isTitle } from './surroundings';
import type { SpendingColumn, SpendingItem, SpendingLine } from './types';
import { linked, type RawLine } from './parts';
import { ITEMS } from './vocabulary';

const NAMES = new Matcher(ITEMS);

/** A label longer than this is a sentence. */
const LONGEST = 40;

export interface SpendingBlock {
  readonly columns: readonly SpendingColumn[];
  readonly lines: readonly SpendingLine[];
  readonly fillers: readonly Area[];
  /** The head over the labels of the lines: 经费控制情况（万元）, 项目. */
  readonly side: Area | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** Reads the table of spending whose header begins in a row: one line per item below it. */
export function readSpending(grid: Grid, row: number): SpendingBlock | undefined {
  const header = readColumns(grid, row, (area) => itemOf(area) !== undefined);
  if (!header) return undefined;
  const raw: RawLine[] = [];
  const fillers: Area[] = [];
  let { bottom } = header;
  for (const at of grid.between(header.bottom, Infinity)) {
    if (endsTable(grid, at, header)) break;
    const label = labelOf(grid, at, header.leftmost);
    if (!label) continue;
    bottom = Math.max(at, label.range.bottom);
    const cells = header.columns.map(({ header: head }) => {
      const area = grid.area(at, head.cell.col);
      return area.cell.row === at ? area : undefined;
    });
    if (isFiller(label.words)) fillers.push(label);
    if (isFiller(label.words) && !cells.some((cell) => cell && cell.key !== '')) continue;
    raw.push({ item: itemOf(label), label, name: nameOf(label.text), cells });
  }
  const side = grid.starting(row).findLast((area) => area.range.right < header.leftmost);
  return { columns: header.columns, lines: linked(raw), fillers, side, top: row, bottom };
}

/** Quotation marks would part “三公”经费 from 三公经费; 其中, numbers and a colon say nothing of what it is. */
function nameOf(text: string): string {
  const plain = unnumbered(text.replace(/["'“”‘’「」『』]/g, ''));
  return unnumbered(plain.replace(/^其\s*中\s*[:：]?/, '')).replace(/[:：]$/, '');
}

function itemOf(area: Area): SpendingItem | 'sum' | 'count' | undefined {
  if (area.isNumber) return undefined;
  return NAMES.match(nameOf(area.label));
}

/** The nearest text left of the figures that begins in a row. */
function labelOf(grid: Grid, row: number, leftmost: number): Area | undefined {
  return grid.starting(row).findLast((area) => area.range.right < leftmost && !area.isNumber);
}

/** Whether a row is no line of the table any more: another heading, a text, a note, or a title. */
function endsTable(grid: Grid, row: number, { leftmost }: Columns): boolean {
  const areas = grid.starting(row);
  const [first] = areas;
  if (!first || controlLabels(grid, row).length >= 2) return true;
  if (first.range.right >= leftmost) return first.entry.kind === 'text';
  if (isNote(first) || isTitle(first) || isTextLabel(first) || first.key.length > LONGEST) return true;
  // Figures or blanks stand beside a label; a row of words is the head of another table.
  const words = areas.filter((area) => area.cell.col >= leftmost && area.entry.kind === 'text');
  return words.length >= 2;
}
