import fc from 'fast-check';
import { a1, parseA1, type Address, type Range } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import { wide } from './canvas';

/** What hands and programs do to a form on its way, which changes nothing of what it says. */
export interface Mess {
  /** Empty rows and columns put in before these (given as shares of the sheet), and how far it is moved. */
  readonly rows: readonly number[];
  readonly cols: readonly number[];
  readonly down: number;
  readonly right: number;
  readonly hide: boolean;
  readonly fullWidth: boolean;
  /** Figures typed as text. */
  readonly typed: boolean;
  readonly labels: 'plain' | 'spaced' | 'broken' | 'colon' | 'starred' | 'bracketed' | 'unseen';
  /** Headings repeated in every row instead of being merged over them. */
  readonly repeated: boolean;
  /** Merges undone, the text left in the first cell. */
  readonly unmerged: boolean;
  readonly notes: boolean;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const messes: fc.Arbitrary<Mess> = fc.record({
  rows: fc.array(share, { maxLength: 1 }),
  cols: fc.array(share, { maxLength: 2 }),
  down: fc.nat(4),
  right: fc.nat(3),
  hide: fc.boolean(),
  fullWidth: fc.boolean(),
  typed: fc.boolean(),
  labels: fc.constantFrom('plain', 'spaced', 'broken', 'colon', 'starred', 'bracketed', 'unseen'),
  repeated: fc.boolean(),
  unmerged: fc.boolean(),
  notes: fc.boolean(),
});

/** The sheet after the mess, and where a cell of it has gone. */
export function mess(sheet: Sheet, how: Mess): { sheet: Sheet; moved: (cell: string) => string } {
  const last = { row: sheet.used?.bottom ?? 0, col: sheet.used?.right ?? 0 };
  const places = (shares: readonly number[], end: number): number[] => shares.map((s) => Math.round(s * end));
  const [rows, cols] = [places(how.rows, last.row), places(how.cols, last.col)];
  const shift = ({ row, col }: Address): Address => ({
    row: row + how.down + rows.filter((at) => at <= row).length,
    col: col + how.right + cols.filter((at) => at <= col).length,
  });
  const grown = ({ top, left, bottom, right }: Range): Range => {
    const [from, to] = [shift({ row: top, col: left }), shift({ row: bottom, col: right })];
    return { top: from.row, left: from.col, bottom: to.row, right: to.col };
  };
  const cells: [number, number, Cell][] = [];
  const texts = new Map<string, Cell>();
  for (const { row, col, cell } of sheet.cells()) {
    const to = shift({ row, col });
    const made = changed(cell, how);
    cells.push([to.row, to.col, made]);
    texts.set(`${to.row}:${to.col}`, made);
  }
  const merges = sheet.merges
    .map(grown)
    .flatMap((merge) => (how.repeated ? apart(merge, texts, cells) : [merge]))
    .filter((merge) => !how.unmerged || isShared(merge, texts));
  if (how.notes) {
    const below = shift(last).row + 1;
    cells.push([
      below,
      how.right,
      {
        value: '注：本表一式两份，由单位填写后报送财政部门。',
        text: '注：本表一式两份，由单位填写后报送财政部门。',
        numFmt: 'General',
      },
    ]);
  }
  const hidden = how.hide ? { hiddenRows: [{ from: 3, to: 5 }], hiddenCols: [{ from: 2, to: 2 }] } : {};
  return {
    sheet: snapshot({ name: sheet.name, cells, merges, ...hidden }),
    moved: (cell) => a1(shift(parseA1(cell) ?? { row: 0, col: 0 })),
  };
}

/** A merge over several rows as one per row, its text in each; figures stay as they are. */
function apart(merge: Range, texts: ReadonlyMap<string, Cell>, cells: [number, number, Cell][]): Range[] {
  const own = texts.get(`${merge.top}:${merge.left}`);
  if (merge.top === merge.bottom || !own || /\d/.test(own.text.normalize('NFKC'))) return [merge];
  const rows = Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) => merge.top + index);
  for (const row of rows.slice(1)) cells.push([row, merge.left, own]);
  return merge.left === merge.right ? [] : rows.map((row) => ({ ...merge, top: row, bottom: row }));
}

/** A merge of a figure, a reason or a blank over several rows: one datum of them all, which undoing it would change. */
function isShared(merge: Range, texts: ReadonlyMap<string, Cell>): boolean {
  const own = texts.get(`${merge.top}:${merge.left}`);
  return merge.top !== merge.bottom && (!own || /\d|^无$/.test(own.text.normalize('NFKC')));
}

function changed(cell: Cell, how: Mess): Cell {
  if (typeof cell.value === 'number') {
    if (!how.typed) return cell;
    return typed(how.fullWidth ? wide(cell.text) : cell.text);
  }
  if (typeof cell.value !== 'string') return cell;
  const label = labelled(cell.text, how.labels);
  return typed(how.fullWidth ? wide(label) : label);
}

function typed(text: string): Cell {
  return { value: text, text, numFmt: 'General' };
}

/** Texts that are words alone are written as labels are; whatever holds a figure stays as it is. */
function labelled(text: string, how: Mess['labels']): string {
  if (!/^[一-鿿]{3,8}$/.test(text)) return text;
  switch (how) {
    case 'spaced':
      return [...text].join(' ');
    case 'broken':
      return `${text.slice(0, 2)}\n${text.slice(2)}`;
    case 'colon':
      return /[名门位额款金]$/.test(text) ? `${text}：` : text;
    case 'starred':
      return `${text}*`;
    case 'bracketed':
      return `【${text}】`;
    case 'unseen':
      return `\u200b${text.slice(0, 2)}\ufeff${text.slice(2)}\u00a0`;
    default:
      return text;
  }
}
