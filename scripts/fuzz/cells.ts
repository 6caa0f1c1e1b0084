import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { a1, a1Range, columnName, type Range } from '../../src/core/sheet/address';
import {
  workbookBytes,
  type TestCell,
  type TestSheet,
  type TestValue,
  type TestWorkbook,
} from '../../tests/support/xlsx';
import { nasty } from './nasty';
import type { Random } from './random';

/** A sheet that can be changed: its rows, each a map from column to cell. */
interface Draft {
  readonly name: string;
  rows: Map<number, TestValue | TestCell>[];
  merges: Range[];
  readonly extra: Partial<TestSheet>;
}

/** Deeper and wider than any form, and still quickly made. */
const MOST_ROWS = 400;

function draftOf(sheet: Sheet): Draft {
  const rows: Draft['rows'] = [];
  for (const { row, col, cell } of sheet.cells()) {
    if (row >= MOST_ROWS) break;
    while (rows.length <= row) rows.push(new Map());
    const { value, numFmt, formula, error } = cell;
    const own: TestCell = { numFmt, ...(formula === undefined ? {} : { f: formula }) };
    rows[row]?.set(col, error === undefined ? { ...own, v: value } : { ...own, error });
  }
  return { name: sheet.name, rows, merges: [...sheet.merges], extra: {} };
}

function widthOf({ rows }: Draft): number {
  return Math.max(1, ...rows.flatMap((row) => [...row.keys()].map((col) => col + 1)));
}

type Change = (draft: Draft, random: Random) => void;

const someRow = ({ rows }: Draft, random: Random): Map<number, TestValue | TestCell> => {
  if (rows.length === 0) rows.push(new Map());
  return random.pick(rows);
};

const put: Change = (draft, random) => {
  for (let i = 1 + random.below(8); i > 0; i -= 1) {
    someRow(draft, random).set(random.below(widthOf(draft) + 2), nasty(random));
  }
};

const putOnFilled: Change = (draft, random) => {
  for (let i = 1 + random.below(8); i > 0; i -= 1) {
    const row = someRow(draft, random);
    if (row.size > 0) row.set(random.pick([...row.keys()]), nasty(random));
  }
};

const fillColumn: Change = (draft, random) => {
  const col = random.below(widthOf(draft));
  for (const row of draft.rows) if (row.has(col)) row.set(col, nasty(random));
};

const blank: Change = (draft, random) => {
  for (let i = 1 + random.below(10); i > 0; i -= 1)
    someRow(draft, random).delete(random.below(widthOf(draft)));
};

const far: Change = (draft, random) => {
  const row = someRow(draft, random);
  row.set(random.pick([16_383, 702, 100]), nasty(random));
};

const shuffleRows: Change = (draft, random) => {
  draft.rows = random.shuffle([...draft.rows]);
};

const swapRows: Change = ({ rows }, random) => {
  if (rows.length < 2) return;
  const [a, b] = [random.below(rows.length), random.below(rows.length)];
  [rows[a], rows[b]] = [rows[b] ?? new Map(), rows[a] ?? new Map()];
};

const repeatRows: Change = ({ rows }, random) => {
  const at = random.below(rows.length + 1);
  const piece = rows.slice(at, at + 1 + random.below(30));
  const times = 1 + random.below(Math.max(1, Math.floor(MOST_ROWS / (piece.length + 1))));
  for (let i = 0; i < times && rows.length < MOST_ROWS; i += 1)
    rows.splice(at, 0, ...piece.map((row) => new Map(row)));
};

const deleteRows: Change = ({ rows }, random) => {
  rows.splice(random.below(rows.length + 1), 1 + random.below(4));
};

const moveColumns =
  (to: (col: number, width: number) => number): Change =>
  (draft) => {
    const width = widthOf(draft);
    draft.rows = draft.rows.map((row) => new Map([...row].map(([col, cell]) => [to(col, width), cell])));
  };

const swapColumns: Change = (draft, random) => {
  const [a, b] = [random.below(widthOf(draft)), random.below(widthOf(draft))];
  moveColumns((col) => (col === a ? b : col === b ? a : col))(draft, random);
};

const shiftColumns: Change = (draft, random) => {
  const by = 1 + random.below(5);
  moveColumns((col) => col + by)(draft, random);
};

const mirror: Change = moveColumns((col, width) => width - 1 - col);

const merge: Change = (draft, random) => {
  for (let i = 1 + random.below(6); i > 0; i -= 1) {
    const [top, left] = [random.below(draft.rows.length + 2), random.below(widthOf(draft) + 2)];
    const deep = random.pick([0, 0, 1, 2, 5, 40, 1_048_575]);
    const wide = random.pick([0, 1, 2, 5, 16_383]);
    draft.merges.push({
      top,
      left,
      bottom: Math.min(1_048_575, top + deep),
      right: Math.min(16_383, left + wide),
    });
  }
};

const unmerge: Change = (draft, random) => {
  draft.merges = random.once(3) ? [] : draft.merges.filter(() => !random.once(3));
};

const hide: Change = (draft, random) => {
  draft.extra.hiddenRows = [1 + random.below(30), 1_048_576];
  draft.extra.hiddenCols = [columnName(random.below(widthOf(draft)))];
  draft.extra.protect = random.once(2);
  if (!random.once(3)) draft.extra.state = random.pick(['hidden', 'veryHidden'] as const);
};

const CHANGES: readonly Change[] = [
  ...[
    put,
    put,
    put,
    putOnFilled,
    putOnFilled,
    putOnFilled,
    fillColumn,
    blank,
    far,
    shuffleRows,
    swapRows,
    repeatRows,
  ],
  ...[deleteRows, swapColumns, shiftColumns, mirror, merge, merge, unmerge, hide],
];

function toSheet({ name, rows, merges, extra }: Draft): TestSheet {
  const cells: Record<string, TestValue | TestCell> = {};
  rows.forEach((row, index) => {
    for (const [col, cell] of [...row].sort(([a], [b]) => a - b)) cells[a1({ row: index, col })] = cell;
  });
  return { ...extra, name, cells, merges: merges.map(a1Range) };
}

/** A workbook whose cells a person, a program or an enemy has got wrong. */
export function withBrokenCells(workbook: Workbook, random: Random): Uint8Array {
  const drafts = workbook.sheets.map(draftOf);
  for (let i = 1 + random.below(4); i > 0; i -= 1) random.pick(CHANGES)(random.pick(drafts), random);
  const book: TestWorkbook = {
    sheets: drafts.map(toSheet),
    ...(random.once(6) ? { prefix: 'x' } : {}),
    strict: random.once(10),
    inlineStrings: random.once(4),
    date1904: random.once(10),
    ...(random.once(15)
      ? { profile: random.pick(['{}', '{"id":1}', '[', 'null', '{"id":"x","title":"x"}']) }
      : {}),
  };
  return workbookBytes(book);
}
