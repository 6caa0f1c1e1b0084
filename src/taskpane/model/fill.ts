import { planFill } from '../../core/fill/plan';
import type { FillCell, FillKind } from '../../core/fill/types';
import type { AnyForm } from '../../core/forms/types';
import { a1, contains } from '../../core/sheet/address';
import { displayText } from '../../core/sheet/display';
import { snapshot } from '../../core/sheet/snapshot';
import type { Cell, Sheet, Workbook } from '../../core/sheet/types';
import type { Edit } from '../../hosts/port';
import { isLocked } from './locks';

/** One line of the preview. */
export interface FillLine {
  readonly key: string;
  readonly cell: string;
  readonly kind: FillKind;
  readonly indicator: string;
  /** '' where blank. */
  readonly now: string;
  readonly then: string;
  readonly formula: string | undefined;
  readonly locked: boolean;
  readonly ticked: boolean;
  readonly edit: Edit;
}

/** The computed cells of one form. */
export interface FillGroup {
  readonly form: AnyForm;
  readonly blanks: readonly FillLine[];
  /** Cells with a figure that differs from what is computed. */
  readonly wrong: readonly FillLine[];
}

/** What a person chose in the preview, by the keys of the lines. */
export interface FillChoice {
  /** Blank cells that stay blank. */
  readonly off: ReadonlySet<string>;
  /** Wrong figures that are replaced. */
  readonly on: ReadonlySet<string>;
  /** Plain values instead of live formulas. */
  readonly values: boolean;
}

/** What a computed cell is computed from, of the cells that a fill may write in the same form. */
const NEEDS: Readonly<Partial<Record<FillKind, readonly FillKind[]>>> = {
  balance: ['budget', 'executed'],
  rate: ['budget', 'executed'],
  executionScore: ['budget', 'executed'],
  total: ['executionScore', 'indicatorScore', 'budget', 'executed'],
  grade: ['total', 'executionScore', 'indicatorScore', 'budget', 'executed'],
};

const keyOf = ({ sheet, cell }: { sheet: string; cell: FillCell['cell'] }) => `${sheet}|${a1(cell)}`;

/**
 * The preview of a fill of one form. A wrong figure that is ticked counts as blank, so that what follows
 * from it follows from its new value; a blank that is unticked takes along what is computed from it.
 */
export function fillGroup(workbook: Workbook, form: AnyForm, choice: FillChoice): FillGroup {
  const { sheet } = form;
  const options = { values: choice.values };
  const ours = (cells: readonly FillCell[]) => cells.filter(({ cell }) => contains(form.range, cell));
  const only = (other: Sheet): Workbook => ({ ...workbook, sheets: [other] });
  const replaceable = ours(planFill(only(sheet), { ...options, overwrite: true })).filter(
    ({ before }) => before !== '',
  );
  const chosen = replaceable.filter((cell) => choice.on.has(keyOf(cell)));
  const planned = ours(planFill(only(without(sheet, chosen)), options));
  const isChosen = (cell: FillCell) => chosen.some((other) => keyOf(other) === keyOf(cell));
  const blanks = planned.filter((cell) => !isChosen(cell));
  const off = withDependants(blanks, (cell) => choice.off.has(keyOf(cell)) || isLocked(sheet, cell.cell));
  return {
    form,
    blanks: blanks.map((cell) => lineOf(sheet, cell, !off.has(cell))),
    // A chosen one shows the value that it gets with all other choices in force.
    wrong: replaceable.map((cell) => {
      const again = planned.find((other) => keyOf(other) === keyOf(cell)) ?? cell;
      return lineOf(sheet, { ...again, before: cell.before }, isChosen(cell) && !isLocked(sheet, cell.cell));
    }),
  };
}

/** The edits of all ticked lines. */
export function fillEdits(groups: readonly FillGroup[]): Edit[] {
  return groups.flatMap(({ blanks, wrong }) =>
    [...blanks, ...wrong].filter((line) => line.ticked && !line.locked).map(({ edit }) => edit),
  );
}

/** The choice after a line was ticked or unticked: a ticked one also needs what it is computed from. */
export function choose(group: FillGroup, choice: FillChoice, line: FillLine, ticked: boolean): FillChoice {
  if (group.wrong.some(({ key }) => key === line.key)) {
    return { ...choice, on: changed(choice.on, line.key, ticked) };
  }
  let off = changed(choice.off, line.key, !ticked);
  if (ticked) {
    const needed = group.blanks.filter(({ kind }) => NEEDS[line.kind]?.includes(kind));
    for (const { key } of needed) off = changed(off, key, false);
  }
  return { ...choice, off };
}

function changed(set: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}

function withDependants(cells: readonly FillCell[], isOff: (cell: FillCell) => boolean): Set<FillCell> {
  const off = new Set(cells.filter(isOff));
  for (const cell of cells) {
    const lacks = NEEDS[cell.kind]?.some((kind) => [...off].some((other) => other.kind === kind));
    if (lacks) off.add(cell);
  }
  return off;
}

function lineOf(sheet: Sheet, cell: FillCell, ticked: boolean): FillLine {
  const { row, col } = cell.cell;
  return {
    key: keyOf(cell),
    cell: a1(cell.cell),
    kind: cell.kind,
    indicator: cell.indicator ?? '',
    now: cell.before,
    then: displayText(cell.value, sheet.formatAt(row, col)),
    formula: cell.formula,
    locked: isLocked(sheet, cell.cell),
    ticked,
    edit: {
      sheet: cell.sheet,
      cell: cell.cell,
      before: cell.before,
      value: cell.value,
      ...(cell.formula !== undefined ? { formula: cell.formula } : {}),
    },
  };
}

/** A sheet as if some cells were blank; their formats stay. */
function without(sheet: Sheet, blanked: readonly FillCell[]): Sheet {
  if (blanked.length === 0) return sheet;
  const cells: [number, number, Cell][] = [];
  for (const { row, col, cell } of sheet.cells()) {
    const gone = blanked.some((other) => other.cell.row === row && other.cell.col === col);
    if (!gone) cells.push([row, col, cell]);
  }
  return snapshot({ ...sheet, cells, formatAt: sheet.formatAt });
}
