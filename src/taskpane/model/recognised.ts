import { rolesOf } from '../../core/forms/roles';
import { ROLE_BLOCKS, roleName, type RoleBlock } from '../../core/forms/role-names';
import { taughtKey, teachableRoles, type TeachableRole } from '../../core/forms/taught';
import { isEvaluation, type AnyForm, type Datum } from '../../core/forms/types';
import type { Address } from '../../core/sheet/address';
import { cellName } from '../../core/audit/place';
import { cellAt, placeIn } from '../../core/sheet/layers';
import type { Sheet } from '../../core/sheet/types';
import type { PlaceName } from '../../hosts/port';
import type { RoleLocale } from '../../locales/roles';

/** One recognised role: what it is, where it stands, and what stands there. */
export interface RoleLine {
  readonly key: string;
  readonly name: string;
  readonly cell: string;
  readonly place: PlaceName;
  readonly value: string;
}

export interface RoleGroup {
  readonly block: RoleBlock;
  readonly lines: readonly RoleLine[];
}

/** The roles of a form, block by block, in the order in which one reads the form. */
export function roleGroups(form: AnyForm, words: RoleLocale): RoleGroup[] {
  const lines = rolesOf(form).map(([role, datum]) => ({
    block: roleName(role).block,
    line: lineOf(form, role, datum, words),
  }));
  return ROLE_BLOCKS.flatMap((block) => {
    const own = lines.filter((each) => each.block === block).map(({ line }) => line);
    return own.length > 0 ? [{ block, lines: own }] : [];
  });
}

function lineOf(form: AnyForm, role: string, { cell, text }: Datum, words: RoleLocale): RoleLine {
  const { word, row, index } = roleName(role);
  const column = words.words[word];
  const name =
    row !== undefined
      ? words.fund(words.words[row], column)
      : index !== undefined
        ? words.indicator(index + 1, column)
        : column;
  const at = placeIn(form.sheet, cell);
  return {
    key: role,
    name,
    cell: cellName(form, at),
    place: { sheet: at.sheet.name, cell: at.cell },
    value: text,
  };
}

/** A label that a person may say the meaning of. */
export interface LabelAt {
  readonly text: string;
  /** By which labels are compared. */
  readonly key: string;
  readonly sheet: Sheet;
  readonly cell: Address;
}

/** Longer texts are no labels. */
const LONGEST = 40;

/**
 * The label that a selected cell stands under or beside: the heading of its column below the header of a
 * table, else its own text, else the text to its left. Undefined where there is none.
 */
export function labelOf(form: AnyForm | undefined, sheet: Sheet, cell: Address): LabelAt | undefined {
  const own = labelAt(sheet, cell);
  // Of a form that goes on the headings stand on the first of its sheets.
  const inForm = form && cellAt(form.sheet, { sheet, cell });
  const heading = inForm && headingAt(form, inForm);
  // Left of the figures of a table its own text says what the line is.
  if (heading && (!own || !isLineLabel(form, inForm))) return heading;
  if (own) return own;
  for (let col = cell.col - 1; col >= 0; col -= 1) {
    const beside = labelAt(sheet, { row: cell.row, col });
    if (beside) return beside;
  }
  return undefined;
}

/** The heading under which a cell of a form stands. */
function headingAt(form: AnyForm, { row, col }: Address): LabelAt | undefined {
  const found = headersOf(form)
    .filter(({ bottom }) => row > bottom)
    .sort((a, b) => b.bottom - a.bottom)
    .flatMap(({ top, bottom }) => headingOver(form.sheet, col, top, bottom) ?? [])[0];
  return found && { ...found, ...placeIn(form.sheet, found.cell) };
}

/** The rows of the headers of a form's tables that a cell may stand under. */
function headersOf(form: AnyForm | undefined): { readonly top: number; readonly bottom: number }[] {
  if (!form || !isEvaluation(form)) return [];
  const rows = (data: readonly Datum[]) =>
    data.length === 0
      ? []
      : [
          {
            top: Math.min(...data.map(({ range }) => range.top)),
            bottom: Math.max(...data.map(({ range }) => range.bottom)),
          },
        ];
  return [...rows(Object.values(form.headers)), ...rows(Object.values(form.funds?.headers ?? {}))];
}

function isLineLabel(form: AnyForm | undefined, { row, col }: Address): boolean {
  if (!form || !isEvaluation(form)) return false;
  const labels = [
    ...(form.funds?.lines ?? []).map(({ label }) => label),
    ...[...form.headings, ...form.subheadings].map(({ datum }) => datum),
    form.total.label,
  ];
  return labels.some((label) => label?.cell.row === row && label.cell.col === col);
}

/** The deepest text over a column within some rows; a merged heading reaches over all of its columns. */
function headingOver(sheet: Sheet, col: number, top: number, bottom: number): LabelAt | undefined {
  for (let row = bottom; row >= top; row -= 1) {
    const found = labelAt(sheet, { row, col });
    if (found) return found;
  }
  return undefined;
}

/** The text of a cell, or of the merged range that it is in, where it can be a label. */
function labelAt(sheet: Sheet, { row, col }: Address): LabelAt | undefined {
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
  );
  const cell = merge ? { row: merge.top, col: merge.left } : { row, col };
  const found = sheet.at(cell.row, cell.col);
  if (!found || typeof found.value !== 'string') return undefined;
  const text = found.text.replace(/\s+/g, ' ').trim();
  return text === '' || text.length > LONGEST || !/\p{L}/u.test(text)
    ? undefined
    : { text, key: taughtKey(text), sheet, cell };
}

/** The roles that a label can be taught, block by block. */
export function roleChoices(): { readonly block: RoleBlock; readonly roles: readonly TeachableRole[] }[] {
  const blockOf = (role: TeachableRole): RoleBlock => {
    if (role === 'total' || role === 'grade') return 'total';
    if (role.startsWith('data.')) return 'data';
    if (role.startsWith('goal.')) return 'goals';
    if (role.startsWith('fund.') || ['initial', 'budget', 'executed', 'balance', 'rate'].includes(role))
      return 'funds';
    return ['title', 'year', 'name', 'dept', 'unit'].includes(role) ? 'basics' : 'indicators';
  };
  return ROLE_BLOCKS.flatMap((block) => {
    const roles = teachableRoles.filter((role) => role !== 'ignore' && blockOf(role) === block);
    return roles.length > 0 ? [{ block, roles }] : [];
  });
}
