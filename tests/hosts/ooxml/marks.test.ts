import { parseA1, type Address } from '../../../src/core/sheet/address';
import { clearAll } from '../../../src/hosts/ooxml/clear';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { EditError } from '../../../src/hosts/ooxml/errors';
import { applyJournalled, readJournal, undoLast } from '../../../src/hosts/ooxml/journal';
import { annotate, clearMarks, hasMarks, type Mark } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { revertEdits } from '../../../src/hosts/ooxml/revert';
import { workbookBytes } from '../../support/xlsx';
import { changedParts, compressed, partsIn, partText } from './parts';
import { FLAVOURS, richWorkbook, SHEET } from './rich';

const AUTHOR = { author: '自评表审核' };

function at(text: string): Address {
  return parseA1(text) ?? { row: 0, col: 0 };
}

function mark(cell: string, severity: Mark['severity'], note: string, sheet = '自评表'): Mark {
  return { sheet, cell: at(cell), severity, note };
}

const MARKS: Mark[] = [
  mark('E10', 'error', '总分应为 94，填写为 95'),
  mark('B5', 'hint', '全年预算数大于年初预算数'),
  mark('A7', 'explain', '请说明原因'),
  mark('C5', 'error', '执行数与台账不符'),
  mark('C8', 'hint', '第一行\n第二行 <&>'),
  mark('C8', 'explain', '再一条'),
  mark('D4', 'hint', '合并单元格'),
  mark('A1', 'error', '另一张表', '附表'),
];

const EDITS: Edit[] = [
  { sheet: '自评表', cell: at('C5'), value: 90, expect: { value: 80 } },
  { sheet: '空表', cell: at('B2'), value: '=1+1' },
  { sheet: '自评表', cell: at('D7'), formula: 'B7*3', cached: 30 },
  { sheet: '自评表', cell: at('E10'), value: 94 },
];
const FORCE = { force: true };

/** Takes what every flavour writes alike for the same letters. */
function plain(xml: string): string {
  return xml.replace(/<(\/?)(?:x|ss):/g, '<$1');
}

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
