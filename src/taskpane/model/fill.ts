import { planFill } from '../../core/fill/plan';
import type { FillCell, FillKind, FillOptions } from '../../core/fill/types';
import type { AnyForm } from '../../core/forms/types';
import { a1, type Address } from '../../core/sheet/address';
import { cellName, pagesOf } from '../../core/audit/place';
import { holds } from '../../core/sheet/layers';
import { displayText } from '../../core/sheet/display';
import type { Sheet, Workbook } from '../../core/sheet/types';
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
  /** With the other ticks as they are, the cell shows already what would be written. */
  readonly same: boolean;
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

/** How many steps of computing lie before a cell: those on one step do not depend on one another. */
function stepOf(kind: FillKind): number {
  return Math.max(0, ...(NEEDS[kind] ?? []).map((needed) => stepOf(needed) + 1));
}

/**
 * The preview of a fill of one form. A wrong figure that is ticked counts as blank, so that what follows
 * from it follows from its new value; a cell that is not written takes along what is computed from it. Each
 * line shows what would be written if it were ticked, all other ticks being as they are.
 */
export function fillGroup(workbook: Workbook, form: AnyForm, choice: FillChoice): FillGroup {
  const { values } = choice;
  const own = { ...workbook, sheets: pagesOf(form).map(({ sheet }) => sheet) };
  const sheetOf = ({ sheet }: FillCell): Sheet | undefined => own.sheets.find(({ name }) => name === sheet);
  const plan = (options: FillOptions) =>
    planFill(own, { values, ...options }).filter((each) => {
      const sheet = sheetOf(each);
      return sheet !== undefined && holds(form.sheet, form.range, sheet, each.cell);
    });
  const replacing = (cells: readonly FillCell[]) => {
    const keys = new Set(cells.map(keyOf));
    const replace = (name: string, cell: Address) => keys.has(keyOf({ sheet: name, cell }));
    return new Map(plan({ replace }).map((cell) => [keyOf(cell), cell]));
  };
  const replaceable = plan({ overwrite: true }).filter(({ before }) => before !== '');
  const chosen = replaceable.filter((cell) => choice.on.has(keyOf(cell)));
  const planned = replacing(chosen);
  const off = withDependants(
    [...planned.values()],
    (cell) => choice.off.has(keyOf(cell)) || isLockedOn(sheetOf(cell), cell),
  );
  const others = replaceable.filter((cell) => !chosen.includes(cell));
  const alone = new Map(
    [...new Set(others.map(({ kind }) => stepOf(kind)))].map((step) => [
      step,
      replacing([...chosen, ...others.filter(({ kind }) => stepOf(kind) === step)]),
    ]),
  );
  const written = new Set(chosen.map(keyOf));
  return {
    form,
    blanks: [...planned.values()]
      .filter((cell) => !written.has(keyOf(cell)))
      .map((cell) => lineOf(form, sheetOf(cell), cell, !off.has(cell))),
    wrong: replaceable.map((cell) => {
      const isChosen = written.has(keyOf(cell));
      const again = (isChosen ? planned : alone.get(stepOf(cell.kind)))?.get(keyOf(cell)) ?? cell;
      return lineOf(form, sheetOf(again), again, isChosen && !off.has(again));
    }),
  };
}

/** The edits of all ticked lines. */
export function fillEdits(groups: readonly FillGroup[]): Edit[] {
  return groups.flatMap(({ blanks, wrong }) =>
    [...blanks, ...wrong].filter((line) => line.ticked && !line.locked && !line.same).map(({ edit }) => edit),
  );
}

/** The choice after a line was ticked or unticked: a ticked one also needs what it is computed from. */
export function choose(group: FillGroup, choice: FillChoice, line: FillLine, ticked: boolean): FillChoice {
  const isWrong = group.wrong.some(({ key }) => key === line.key);
  const on = isWrong ? changed(choice.on, line.key, ticked) : choice.on;
  let off = isWrong ? choice.off : changed(choice.off, line.key, !ticked);
  if (ticked) {
    const needed = group.blanks.filter(({ kind }) => NEEDS[line.kind]?.includes(kind));
    for (const { key } of needed) off = changed(off, key, false);
  }
  return { ...choice, on, off };
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

function isLockedOn(sheet: Sheet | undefined, { cell }: FillCell): boolean {
  return sheet !== undefined && isLocked(sheet, cell);
}

function lineOf(form: AnyForm, sheet: Sheet | undefined, cell: FillCell, ticked: boolean): FillLine {
  const { row, col } = cell.cell;
  const then = displayText(cell.value, sheet?.formatAt(row, col) ?? 'General');
  return {
    key: keyOf(cell),
    cell: sheet ? cellName(form, { sheet, cell: cell.cell }) : a1(cell.cell),
    kind: cell.kind,
    indicator: cell.indicator ?? '',
    now: cell.before,
    then,
    formula: cell.formula,
    locked: isLockedOn(sheet, cell),
    ticked,
    same: then === cell.before,
    edit: {
      sheet: cell.sheet,
      cell: cell.cell,
      before: cell.before,
      value: cell.value,
      ...(cell.formula !== undefined ? { formula: cell.formula } : {}),
    },
  };
}
