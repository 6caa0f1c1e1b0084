import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet, Workbook } from '../../../src/core/sheet/types';
import type { Edit, Mark } from '../../../src/hosts/port';
import { Book } from '../../excel-host/book';
import { openBook } from '../../excel-host/load';
import { openSession, settled, type Session } from '../../excel-host/session';

const folder = join(__dirname, '../../corpus/forms');
const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

/** A workbook of so many real forms. */
function bookOf(count: number): Book {
  const book = new Book();
  for (let i = 0; i < count; i++) {
    const sheet = openBook(new Uint8Array(readFileSync(join(folder, files[i % files.length] ?? ''))))
      .sheets[0];
    if (!sheet) throw new Error(`no sheet in form ${i}`);
    sheet.name = `表${i + 1}`;
    Object.defineProperty(sheet, 'id', { value: `{sheet-of-30-${i}}` });
    book.sheets.push(sheet);
  }
  book.active = book.sheets[0]?.id ?? '';
  return book;
}

/** What the last call cost. */
function cost({ host }: Session): { trips: number; largest: number; largestAnswer: number } {
  const requests = [...host.requests];
  return {
    largest: Math.max(...requests.map(({ size }) => size)),
    largestAnswer: Math.max(...requests.map(({ responseSize }) => responseSize)),
    trips: host.takeRoundTrips(),
  };
}

/** Some cells of each sheet, as an audit flags them. */
function marksIn({ sheets }: Workbook): Mark[] {
  const severities = ['error', 'explain', 'hint'] as const;
  return sheets.flatMap((sheet) =>
    cellsOf(sheet)
      .filter((_, i) => i % 5 === 0)
      .map(({ row, col }, i) => {
        const severity = severities[i % 3] ?? 'hint';
        return { sheet: sheet.name, cell: { row, col }, severity, note: '与预算数不符，相差 1.00 万元' };
      }),
  );
}

/** An edit of every number in the sheets, as a fill writes them. */
function editsIn({ sheets }: Workbook): Edit[] {
  return sheets.flatMap((sheet) =>
    cellsOf(sheet)
      .filter(({ cell }) => typeof cell.value === 'number' && cell.formula === undefined)
      .map(({ row, col, cell }) => ({
        sheet: sheet.name,
        cell: { row, col },
        before: cell.text,
        value: Number(cell.value) + 1,
        formula: `ROUND(${Number(cell.value)}+1,2)`,
      })),
  );
}

function cellsOf(sheet: Sheet) {
  return [...sheet.cells()];
}

const MEGABYTE = 1_000_000;
const figures: string[] = [];

describe.each([1, 30])('round trips with %i forms', (count) => {
  let session: Session;
  let workbook: Workbook;

  beforeAll(async () => {
    session = openSession(bookOf(count));
    workbook = await session.door.read();
  });

  afterEach(() => settled());
  // `ZIPING_FIGURES=1` prints what was counted.
  afterAll(() => {
    if (process.env['ZIPING_FIGURES']) process.stderr.write(`${figures.splice(0).join('\n')}\n`);
  });

  const within = (what: string, trips: number): void => {
    const { trips: made, largest, largestAnswer } = cost(session);
    figures.push(`${count} forms, ${what}: ${made} round trips, request ${largest}, answer ${largestAnswer}`);
    expect(made).toBeLessThanOrEqual(trips);
    expect(largest).toBeLessThan(MEGABYTE);
    expect(largestAnswer).toBeLessThan(5 * MEGABYTE);
  };

  test('open and read all', () => {
    expect(workbook.sheets).toHaveLength(count);
    expect(workbook.sheets.every(({ merges }) => merges.length > 0)).toBe(true);
    within('open and read', 3);
  });

  test('mark and unmark', async () => {
    const marks = marksIn(workbook);
    expect(marks.length).toBeGreaterThan(count * 5);
    await session.door.mark(marks, { notes: false });
    within(`mark ${marks.length} cells`, 2);
    await session.door.unmark();
    within('unmark', 2);
  });

  test('apply and undo', async () => {
    const edits = editsIn(workbook);
    expect(edits.length).toBeGreaterThan(count * 2);
    await session.door.apply(edits, '填充');
    within(`apply ${edits.length} edits`, 2);
    await session.door.undo();
    within('undo', 3);
  });

  test('audit again after an edit', async () => {
    const name = workbook.sheets[0]?.name ?? '';
    await session.door.readSheet(name);
    session.host.takeRoundTrips();
    session.person.types(name, 'A1', '另一个题目');
    await settled();
    expect((await session.door.readSheet(name))?.at(0, 0)?.value).toBe('另一个题目');
    within('audit again', 1);
  });

  test('audit all sheets again', async () => {
    const names = workbook.sheets.map(({ name }) => name);
    session.host.takeRoundTrips();
    const again = await Promise.all(names.map((name) => session.door.readSheet(name)));
    expect(again.map((sheet) => sheet?.name)).toEqual(names);
    within('audit all again', 1);
  });

  test('a sheet that is gone does not keep the others from being read', async () => {
    const names = workbook.sheets.map(({ name }) => name);
    const again = await Promise.all([...names, '没有这张表'].map((name) => session.door.readSheet(name)));
    expect(again.map((sheet) => sheet?.name)).toEqual([...names, undefined]);
    session.host.takeRoundTrips();
  });

  test('selecting a cell', async () => {
    await session.door.select({ sheet: workbook.sheets[0]?.name ?? '', cell: { row: 3, col: 1 } });
    within('select', 1);
  });

  test('nothing is held on to', async () => {
    await settled();
    expect(session.host.referenceCount).toBe(0);
  });
});
