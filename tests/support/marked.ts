import { a1, type Range } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import { cellOf } from './sketch';

/** A sheet drawn row by row whose cells say what a reader must find in them. */
export interface Marked {
  readonly sheet: Sheet;
  /** Per form of the sheet, the cell of each role. */
  readonly roles: readonly Readonly<Record<string, string>>[];
}

interface Part {
  readonly text: string;
  readonly marks: readonly string[];
}

/** Columns whose cell is named in every row, blank or not; a level's blank cell names nothing. */
const LEVELS = ['l1', 'l2'];

/**
 * Builds a sheet from rows of cells apart by `|`. `<` belongs to the cell on the left, `^` to the one
 * above (merged), `<3` three times; a line `~` is an empty row, `===` begins the next form. Figures are numbers, `'12` is
 * typed as text, `#0.95{0%}` a number with its format, `⏎` a line break in a cell.
 *
 * Marks behind a text say what it is: `@title` a role; `@i.target` the head of a column of indicators
 * and `@i` the cell that makes its row one of them; `@f.budget` the head of a column of funds and
 * `@f:total` the label of its line; `@2:title` a role of a second form beside the first.
 */
export function marked(text: string, name = '自评表'): Marked {
  const rows = text.replace(/^\n|\n\s*$/g, '').split('\n');
  const areas: (Range & { part: Part })[] = [];
  const at = new Map<string, Range & { part: Part }>();
  const forms: number[] = [];
  let row = 0;
  for (const line of rows) {
    if (line.trim() === '===') {
      forms.push(row);
      continue;
    }
    const cells = line.trim() === '~' ? [] : line.split('|').flatMap(repeated);
    for (const [col, cell] of cells.entries()) {
      const from = cell === '<' ? `${row}:${col - 1}` : cell === '^' ? `${row - 1}:${col}` : '';
      const owner = at.get(from);
      const area = owner ?? { top: row, left: col, bottom: row, right: col, part: partOf(cell) };
      if (owner)
        Object.assign(owner, { bottom: Math.max(owner.bottom, row), right: Math.max(owner.right, col) });
      else areas.push(area);
      at.set(`${row}:${col}`, area);
    }
    row += 1;
  }
  const cells: [number, number, Cell][] = areas.flatMap(({ top, left, part }) => {
    const cell = read(part.text);
    return cell ? [[top, left, cell] as [number, number, Cell]] : [];
  });
  const merges = areas
    .filter((a) => a.top !== a.bottom || a.left !== a.right)
    .map(({ part: _part, ...range }) => range);
  const bounds = [0, ...forms, row];
  const roles = bounds.slice(1).flatMap((end, index) => beside(rolesIn(areas, at, bounds[index] ?? 0, end)));
  return { sheet: snapshot({ name, cells, merges }), roles };
}

/** The roles of two forms that stand side by side, the second's marked `2:`. */
function beside(roles: Record<string, string>): Record<string, string>[] {
  const second = Object.entries(roles).filter(([role]) => role.startsWith('2:'));
  const first = Object.entries(roles).filter(([role]) => !role.startsWith('2:'));
  const forms = [first, second.map(([role, cell]) => [role.slice(2), cell] as const)];
  return forms.filter((entries) => entries.length > 0).map((entries) => Object.fromEntries(entries));
}

/** `<3` stands for three cells `<`. */
function repeated(cell: string): string[] {
  const [, sign, times] = /^([<^])(\d+)$/.exec(cell.trim()) ?? [];
  return sign ? Array<string>(Number(times)).fill(sign) : [cell.trim()];
}

function partOf(cell: string): Part {
  const [text = '', ...marks] = cell.split(/\s*@(?=[2a-z])/);
  return { text: text.trim(), marks };
}

function read(text: string): Cell | undefined {
  if (text.startsWith("'")) return cellOf(text.slice(1));
  return cellOf(/^-?\d+(?:\.\d+)?$/.test(text) ? `#${text}` : text);
}

function rolesIn(
  areas: readonly (Range & { part: Part })[],
  at: ReadonlyMap<string, Range & { part: Part }>,
  top: number,
  end: number,
): Record<string, string> {
  const roles: Record<string, string> = {};
  const own = areas.filter((area) => area.top >= top && area.top < end);
  const cellAt = (row: number, col: number): string => {
    const area = at.get(`${row}:${col}`);
    return a1({ row: area?.top ?? row, col: area?.left ?? col });
  };
  const heads = (mark: string): { row: number; col: number; column: string }[] =>
    own.flatMap((area) =>
      area.part.marks
        .filter((m) => m.startsWith(mark))
        .map((m) => ({ row: area.top, col: area.left, column: m.slice(mark.length) })),
    );
  const named = new Set<string>();
  const once = (role: string, cell: string): void => {
    if (!named.has(cell)) roles[role] = cell;
    named.add(cell);
  };
  let index = 0;
  for (const { top: row, left: col, part } of own.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    for (const mark of part.marks) {
      if (mark === 'i') {
        const nearest = new Map<string, number>();
        for (const head of heads('i.')) if (head.row < row) nearest.set(head.column, head.col);
        for (const [column, headCol] of nearest) {
          const cell = at.get(`${row}:${headCol}`);
          if (LEVELS.includes(column) && (cell?.part.text ?? '') === '') continue;
          once(`ind.${index}.${column}`, cellAt(row, headCol));
        }
        index += 1;
      } else if (mark.startsWith('f:')) {
        for (const { col: headCol, column } of heads('f.'))
          once(`fund.${mark.slice(2)}.${column}`, cellAt(row, headCol));
      } else if (!/^[if]\./.test(mark)) roles[mark] = a1({ row, col });
    }
  }
  return roles;
}
