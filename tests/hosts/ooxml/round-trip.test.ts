import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { applyJournalled, readJournal, undoLast } from '../../../src/hosts/ooxml/journal';
import { SEVERITIES } from '../../../src/hosts/ooxml/mark-formats';
import { annotate, clearMarks } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { revertEdits } from '../../../src/hosts/ooxml/revert';
import { changedParts, compressed, partsIn } from './parts';
import { FLAVOURS, richWorkbook } from './rich';
import { at, AUTHOR, EDITS, FORCE, mark, MARKS } from './samples';

describe.each(FLAVOURS)('a workbook %s', (_, flavour) => {
  const before = richWorkbook(flavour);
  const marked = annotate(before, MARKS, AUTHOR);

  it('is what it was when marks are cleared, to the last byte', () => {
    expect(changedParts(before, marked.bytes)).not.toEqual([]);
    const cleared = clearMarks(marked.bytes);
    expect(changedParts(before, cleared)).toEqual([]);
    expect(Buffer.from(cleared).equals(Buffer.from(clearMarks(cleared)))).toBe(true);
  });

  it('keeps every other part as it was, compressed bytes and all', () => {
    const changed = new Set(changedParts(before, marked.bytes));
    for (const name of Object.keys(partsIn(before))) {
      if (!changed.has(name)) expect(compressed(marked.bytes, name)).toBe(compressed(before, name));
    }
    expect([...changed]).not.toContain('xl/worksheets/sheet3.xml');
    expect([...changed]).not.toContain('xl/workbook.xml');
  });

  it('is the same marked twice', () => {
    const twice = annotate(marked.bytes, MARKS, AUTHOR);
    expect(changedParts(marked.bytes, twice.bytes)).toEqual([]);
    expect(twice.skipped).toEqual(marked.skipped);
    const other = annotate(annotate(before, MARKS.slice(3), AUTHOR).bytes, MARKS, AUTHOR);
    expect(changedParts(marked.bytes, other.bytes)).toEqual([]);
  });

  it('holds the same cells as before', () => {
    const cells = (bytes: Uint8Array): unknown =>
      readWorkbook(bytes).sheets.map((sheet) => [...sheet.cells()]);
    expect(cells(marked.bytes)).toEqual(cells(before));
  });

  it('is what it was when edits are taken back', () => {
    const { bytes, inverse } = applyEdits(before, EDITS, FORCE);
    expect(changedParts(before, revertEdits(bytes, inverse).bytes)).toEqual([]);
    expect(inverse.cells.length).toBeGreaterThan(EDITS.length);
  });

  it('is what it was whatever the order in which marks and journal go', () => {
    const first = applyJournalled(before, EDITS.slice(0, 2), { label: '填表' }, FORCE).bytes;
    const again = { label: '再填', time: '2025-01-01' };
    const second = applyJournalled(annotate(first, MARKS, AUTHOR).bytes, EDITS.slice(2), again, FORCE).bytes;
    expect(readJournal(second).map(({ label, time }) => [label, time])).toEqual([
      ['填表', undefined],
      ['再填', '2025-01-01'],
    ]);
    expect(changedParts(before, undoLast(undoLast(clearMarks(second)).bytes).bytes)).toEqual([]);
    expect(changedParts(before, clearMarks(undoLast(undoLast(second).bytes).bytes))).toEqual([]);
    expect(changedParts(before, undoLast(clearMarks(undoLast(second).bytes)).bytes)).toEqual([]);
    const { bytes, cells, label } = undoLast(second);
    expect([label, cells.map(({ cell }) => cell)]).toEqual(['再填', ['D7', 'E10']]);
    expect(changedParts(annotate(first, MARKS, AUTHOR).bytes, bytes)).toEqual([]);
  });
});

describe.each(['openpyxl', 'libreoffice'])('a workbook of %s', (program) => {
  const before = new Uint8Array(readFileSync(join(__dirname, `../../fixtures/${program}.xlsx`)));
  const marks = ['A1', 'B5', 'C8', 'C9', 'D5', 'G10'].map((cell, i) =>
    mark(cell, SEVERITIES[i % 3] ?? 'hint', `说明 ${i}`),
  );
  const edits: Edit[] = [
    { sheet: '自评表', cell: at('D5'), value: 108 },
    { sheet: '自评表', cell: at('G10'), value: '优' },
    { sheet: '清单', cell: at('B9'), value: '丙' },
    { sheet: '自评表', cell: at('G5'), formula: 'ROUND(D5/C5*E5,2)' },
  ];

  it('is what it was when marks are cleared and edits taken back', () => {
    const marked = annotate(before, marks, AUTHOR);
    expect(marked.skipped).toEqual([]);
    expect(changedParts(before, clearMarks(marked.bytes))).toEqual([]);
    const filled = applyJournalled(marked.bytes, edits, { label: '填表' }, FORCE).bytes;
    expect(changedParts(marked.bytes, undoLast(filled).bytes)).toEqual([]);
    expect(changedParts(before, undoLast(clearMarks(filled)).bytes)).toEqual([]);
    expect(changedParts(before, clearMarks(undoLast(filled).bytes))).toEqual([]);
  });

  it('has new results where it had results', () => {
    const { bytes } = applyEdits(before, edits, FORCE);
    const sheet = readWorkbook(bytes).sheets[0];
    expect([sheet?.at(4, 5)?.value, sheet?.at(4, 6)?.value]).toEqual([0.9, 9]);
  });
});
