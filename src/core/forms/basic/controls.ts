import type { Area, Grid } from '../grid';
import { Matcher } from '../labels';
import type { Datum } from '../types';
import type { Control, Measure } from './types';
import { CONTROLS } from './vocabulary';

const LABELS = new Matcher(CONTROLS);

type Part = 'approved' | 'actual' | 'rate';

interface Label {
  readonly measure: Measure;
  readonly part: Part;
  readonly area: Area;
}

/** Controls that stand in consecutive rows. */
export interface ControlBlock {
  readonly controls: readonly Control[];
  readonly top: number;
  readonly bottom: number;
}

/** The labels of staff and buildings that begin in a row. */
export function controlLabels(grid: Grid, row: number): Label[] {
  return grid.starting(row).flatMap((area) => {
    if (area.isNumber) return [];
    const role = LABELS.match(area.said);
    const [measure, part] = (role?.split('.') ?? []) as [Measure?, Part?];
    return measure && part ? [{ measure, part, area }] : [];
  });
}

/**
 * Reads the controls whose labels begin in a row: what was approved and what there is, with or without the
 * rate between them. The figures stand below their labels, in one row or several, or beside them.
 */
export function readControls(grid: Grid, row: number): ControlBlock | undefined {
  const labels = controlLabels(grid, row);
  const measures = [...new Set(labels.map(({ measure }) => measure))].filter((measure) =>
    ['approved', 'actual'].every((part) => labels.some((l) => l.measure === measure && l.part === part)),
  );
  if (measures.length === 0) return undefined;
  const own = labels.filter(({ measure }) => measures.includes(measure));
  const beside = own.every(({ area }) => isValue(grid.rightOf(area)));
  const depth = Math.max(...own.map(({ area }) => area.range.bottom));
  const rows = beside ? [row] : valueRows(grid, own, depth);
  const datumOf = (label: Label, at: number): Datum =>
    beside ? (grid.rightOf(label.area) as Area) : grid.area(at, label.area.cell.col);
  const controls = rows.flatMap((at) =>
    measures.map((measure): Control => {
      const find = (part: Part): Datum | undefined => {
        const label = own.find((l) => l.measure === measure && l.part === part);
        return label && datumOf(label, at);
      };
      return { measure, approved: find('approved'), actual: find('actual'), rate: find('rate') };
    }),
  );
  return { controls, top: row, bottom: Math.max(depth, ...rows) };
}

/** Whether an area is where a figure goes: a number, a stroke, or blank. */
function isValue(area: Area | undefined): boolean {
  return area !== undefined && area.entry.kind !== 'text';
}

/** The rows of figures below the labels: the first one always, further ones while they hold figures. */
function valueRows(grid: Grid, labels: readonly Label[], depth: number): number[] {
  const rows = [depth + 1];
  for (let row = depth + 2; ; row += 1) {
    const areas = labels.map(({ area }) => grid.area(row, area.cell.col));
    const filled = areas.filter((area) => area.key !== '' && area.cell.row === row);
    if (filled.length < 2 || !areas.every(isValue)) return rows;
    rows.push(row);
  }
}
