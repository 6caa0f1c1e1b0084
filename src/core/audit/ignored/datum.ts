import { Merges } from '../../forms/merges';
import { rolesOf } from '../../forms/roles';
import { isEvaluation, type AnyForm } from '../../forms/types';
import { a1, parseA1, type Address } from '../../sheet/address';
import { cellAt } from '../../sheet/layers';
import type { Sheet } from '../../sheet/types';
import { pagesOf } from '../place';
import { compact } from '../../values/text';
import type { DatumName } from './types';

/** A form as its data are looked up in it. */
export interface Index {
  readonly form: AnyForm;
  /** The cells (A1) of the roles; a cell with several goes by the first. */
  readonly cellOf: ReadonlyMap<string, string>;
  readonly roleAt: ReadonlyMap<string, string>;
  readonly merges: Merges;
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  /** What was listed before: the data of one kind by what the sheet calls them. */
  readonly listed: Map<string, ReadonlyMap<string, readonly Address[]>>;
}

/** Prepares a form; worth keeping while several of its data are looked up. */
export function indexOf(form: AnyForm): Index {
  const { sheet, range } = form;
  const cellOf = new Map(rolesOf(form).map(([role, datum]) => [role, a1(datum.cell)]));
  const rows = new Set<number>();
  for (const { row } of sheet.cells()) if (row >= range.top && row <= range.bottom) rows.add(row);
  return {
    form,
    cellOf,
    roleAt: new Map([...cellOf].reverse().map(([role, cell]) => [cell, role])),
    merges: new Merges(sheet.merges),
    rows: [...rows].sort((a, b) => a - b),
    listed: new Map(),
  };
}

/** The name of a datum of a form, whatever kind the form is of. */
export function datumName(index: Index, at: Address): DatumName {
  const cell = a1(at);
  const role = index.roleAt.get(cell);
  const label = labelOf(index, role, at);
  const alike = listed(index, role, at.col).get(label) ?? [];
  const before = alike.findIndex(({ row, col }) => row === at.row && col === at.col);
  // What the sheet has no words for goes by its address.
  if (before < 0) return { cell, label: '' };
  return { cell, ...(role === undefined ? {} : { role }), label, ...(before > 0 ? { nth: before + 1 } : {}) };
}

/** Where the datum of a name stands now; undefined where there is none of that name. */
export function findDatum(
  index: Index,
  { cell, role, label, sheet, nth = 1 }: DatumName & { readonly sheet?: string },
): Address | undefined {
  const own = parseA1(cell);
  const at = own && sheet !== undefined ? inForm(index.form, sheet, own) : own;
  if (role === undefined && label === '') return at;
  return at && listed(index, role, at.col).get(label)?.[nth - 1];
}

/** A cell of one of a form's sheets as the form has it; as it is where the sheet bears another name by now. */
function inForm(form: AnyForm, name: string, cell: Address): Address {
  const page = pagesOf(form).find(({ sheet }) => sheet.name === name);
  return (page && cellAt(form.sheet, { sheet: page.sheet, cell })) ?? cell;
}

/** The text that a cell displays; '' where it is blank. */
export function textAt(sheet: Sheet, { row, col }: Address): string {
  return (sheet.at(row, col)?.text ?? '').trim();
}

/**
 * All data like one, top to bottom, by what the sheet calls them: those of its role whatever the number in
 * a list, else the cells of its column that have no role.
 */
function listed(
  index: Index,
  role: string | undefined,
  col: number,
): ReadonlyMap<string, readonly Address[]> {
  const key = role === undefined ? `${col}` : shapeOf(role);
  const made = index.listed.get(key);
  if (made) return made;
  const byLabel = new Map<string, Address[]>();
  const put = (own: string | undefined, at: Address): void => {
    const label = labelOf(index, own, at);
    const alike = byLabel.get(label);
    if (alike) alike.push(at);
    else byLabel.set(label, [at]);
  };
  if (role === undefined) {
    for (const row of index.rows) {
      const at = topLeft(index, row, col);
      // A merged area counts once.
      if (at.row === row && at.col === col && !index.roleAt.has(a1(at))) put(undefined, at);
    }
  } else {
    for (const [other, cell] of index.cellOf) {
      const at = shapeOf(other) === key ? parseA1(cell) : undefined;
      if (at) put(other, at);
    }
  }
  index.listed.set(key, byLabel);
  return byLabel;
}

/** A role without its number in a list: a row put in above changes nothing else of it. */
function shapeOf(role: string): string {
  return role.replace(/\.\d+(?=\.)/g, '.#');
}

/** What the sheet calls a datum; '' where its role says all. */
function labelOf(index: Index, role: string | undefined, at: Address): string {
  const { form } = index;
  const [, number, column = ''] = /^ind\.(\d+)\.(.+)$/.exec(role ?? '') ?? [];
  const own = compact(textAt(form.sheet, at));
  if (number !== undefined) {
    const indicator = isEvaluation(form) ? form.indicators[Number(number)] : undefined;
    return /^l\d$/.test(column) ? own : compact(indicator?.name ?? '');
  }
  if (role !== undefined && shapeOf(role) === role) return '';
  return labelBefore(index, at) || own;
}

/** The nearest words before a cell in its row. */
function labelBefore(index: Index, { row, col }: Address): string {
  const { sheet, range } = index.form;
  for (let before = col - 1; before >= range.left; before -= 1) {
    const text = compact(textAt(sheet, topLeft(index, row, before)));
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}

function topLeft({ merges }: Index, row: number, col: number): Address {
  const merge = merges.at(row, col);
  return merge ? { row: merge.top, col: merge.left } : { row, col };
}
