import { parseA1, type Address } from '../../../src/core/sheet/address';
import { journalPart, type Written } from '../../../src/hosts/excel/journal';
import { addCustomPart } from '../../../src/hosts/ooxml/custom-xml-write';
import { PackageEditor } from '../../../src/hosts/ooxml/editor';
import { applyEdits } from '../../../src/hosts/ooxml/edits';
import { applyJournalled, readJournal, undoLast } from '../../../src/hosts/ooxml/journal';
import { annotate } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { NAMESPACES } from '../../../src/hosts/token';
import { openSession } from '../../excel-host/session';
import { workbookBytes } from '../../support/xlsx';
import { edit, marksOn, NAME, SHEET } from './support';

const bytes = workbookBytes({ sheets: [SHEET] });

function at(cell: string): Address {
  return parseA1(cell) ?? { row: 0, col: 0 };
}

/** A workbook goes from the file door to Excel and back: each must understand what the other left. */
describe('the doors among each other', () => {
  test('marks made in the file are taken away in Excel', async () => {
    const mark = { sheet: NAME, cell: at('B2'), severity: 'error' as const, note: '' };
    const session = openSession(annotate(bytes, [mark], { author: 'x' }).bytes);
    expect(marksOn(session)).toBe(1);
    await session.door.read();
    await session.door.unmark();
    expect(marksOn(session)).toBe(0);
    // The file door's own record of its marks is of no use any more.
    expect(session.book.parts).toEqual([]);
  });

  test('steps made in the file are taken back in Excel', async () => {
    const first = applyJournalled(bytes, [{ sheet: NAME, cell: at('D2'), value: 90 }], { label: '一' }).bytes;
    const edits = [
      { sheet: NAME, cell: at('A2'), value: '预算数 <1>' },
      { sheet: NAME, cell: at('E2'), value: 3 },
    ];
    const { door, book } = openSession(applyJournalled(first, edits, { label: '二 "&"' }).bytes);
    expect((await door.journal()).map(({ label }) => label)).toEqual(['一', '二 "&"']);
    await door.undo();
    expect(book.sheet(NAME)?.cell(1, 0)?.value).toBe('预算');
    expect(book.sheet(NAME)?.cell(1, 4)?.formula).toBe('D2/B2');
    await door.undo();
    expect(book.sheet(NAME)?.cell(1, 3)?.value).toBe(80);
    expect(book.parts).toEqual([]);
    expect(await door.undo()).toBeUndefined();
  });

  test('steps of both are taken back in turn', async () => {
    const filed = applyJournalled(bytes, [{ sheet: NAME, cell: at('D2'), value: 90 }], { label: '一' }).bytes;
    const { door, book } = openSession(filed);
    await door.read();
    await door.apply([edit('D2', '90', 95)], '二');
    expect((await door.undo())?.label).toBe('二');
    expect((await door.undo())?.label).toBe('一');
    expect(book.sheet(NAME)?.cell(1, 3)?.value).toBe(80);
  });

  test('a step made in Excel is taken back in the file', async () => {
    const cells: Written[] = [
      { sheet: NAME, cell: 'D2', was: { value: 80 }, is: { value: 90 }, numFmt: 'General' },
      { sheet: NAME, cell: 'A5', was: { value: null }, is: { value: '新' }, numFmt: 'General' },
    ];
    const written = applyEdits(bytes, [
      { sheet: NAME, cell: at('D2'), value: 90 },
      { sheet: NAME, cell: at('A5'), value: '新' },
    ]).bytes;
    const editor = new PackageEditor(written);
    const entry = { label: '改 "<"', time: '2026-01-01T00:00:00.000Z', cells };
    addCustomPart(editor, NAMESPACES.journal, await journalPart(entry));
    const saved = editor.bytes();
    expect(readJournal(saved).map(({ label }) => label)).toEqual(['改 "<"']);
    const back = undoLast(saved);
    expect(back.label).toBe('改 "<"');
    const values = (of: Uint8Array) => [...(readWorkbook(of).sheets[0]?.cells() ?? [])];
    expect(values(back.bytes)).toEqual(values(bytes));
  });

  test('a spoilt journal is passed over', async () => {
    const { door, book } = openSession(bytes);
    book.parts.push({
      id: 'x',
      xml: '<journal xmlns="urn:ziping:journal:1"><entry label="坏">###</entry></journal>',
    });
    expect(await door.journal()).toEqual([]);
    expect(await door.undo()).toBeUndefined();
    await door.clearAll();
    expect(book.parts).toEqual([]);
  });
});
