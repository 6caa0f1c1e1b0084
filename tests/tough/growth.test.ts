import { auditWorkbooks, recogniseWorkbook } from '../../src/core/audit';
import { fold } from '../../src/core/audit/fold';
import { message } from '../../src/core/rules/messages';
import type { Finding } from '../../src/core/rules/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { exampleForm, type Cells } from '../support/example-form';
import { workbookBytes, type TestCell, type TestSheet, type TestValue } from '../support/xlsx';
import { BOUND, growth } from './growth';

jest.setTimeout(120_000);

/** Reads a workbook of so many of something. */
function reading(bytes: (size: number) => Uint8Array): (size: number) => () => void {
  return (size) => {
    const own = bytes(size);
    return () => void readWorkbook(own);
  };
}

/** A worksheet part around its rows. */
function withSheet(rows: string, rest = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
  return workbookBytes({ sheets: [{ name: '表' }], parts: { 'xl/worksheets/sheet1.xml': xml } });
}

function list<T>(size: number, item: (index: number) => T): T[] {
  return Array.from({ length: size }, (_, index) => item(index));
}

describe('reading takes time in proportion to', () => {
  test('the shared strings', () => {
    const bytes = (size: number): Uint8Array => {
      const cells = Object.fromEntries(list(size, (i) => [`A${i + 1}`, `指标 ${i}：≥${i}%`]));
      return workbookBytes({ sheets: [{ name: '表', cells }] });
    };
    expect(growth(reading(bytes), 6_000)).toBeLessThan(BOUND);
  });

  test('shared strings of many runs, with readings beside them', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const run = '<r><rPr><b/></rPr><t>甲&amp;</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>';
    const bytes = (size: number): Uint8Array =>
      workbookBytes({
        sheets: [{ name: '表', cells: { A1: '甲' } }],
        parts: {
          'xl/sharedStrings.xml': `<sst ${main}>${`<si>${run.repeat(20)}</si>`.repeat(size / 20)}</sst>`,
        },
      });
    expect(growth(reading(bytes), 8_000)).toBeLessThan(BOUND);
  });

  test('tags whose attributes hold >', () => {
    const bytes = (size: number): Uint8Array => {
      const cell = (i: number): string => `<c r="A${i + 1}" x="a>b>c" y='>>"/>'><v>${i}</v></c>`;
      return withSheet(list(size, (i) => `<row r="${i + 1}" x=">">${cell(i)}</row>`).join(''));
    };
    expect(growth(reading(bytes), 8_000)).toBeLessThan(BOUND);
  });

  test('one attribute full of >, and tags cut off behind many of them', () => {
    const bytes = (size: number): Uint8Array =>
      withSheet('', `<x a="${'>'.repeat(size)}"/>${`<x a=">"/>`.repeat(size / 8)}`);
    expect(growth(reading(bytes), 80_000)).toBeLessThan(BOUND);
    const broken = (size: number) => () => {
      const xml = `<x a="${'>" b="'.repeat(size)}`;
      const parts = { 'xl/worksheets/sheet1.xml': xml };
      const own = workbookBytes({ sheets: [{ name: '表' }], parts });
      expect(() => readWorkbook(own)).toThrow('broken-xml');
    };
    expect(growth(broken, 4_000)).toBeLessThan(BOUND);
  });
});

test('a > inside an attribute belongs to its value', () => {
  const format = '[>100]0.0"> <";0';
  const cells: Record<string, TestCell> = { A1: { v: 120, numFmt: format }, B1: { v: 5, numFmt: format } };
  const [sheet] = readWorkbook(workbookBytes({ sheets: [{ name: '甲>乙', cells }] })).sheets;
  // The test's writer escapes it, so that it is put in raw here.
  const raw = withSheet(`<row r="1" x='>' y=">/>"><c r="A1" t="str" z="</c>"><v>一</v></c></row>`);
  expect(sheet?.name).toBe('甲>乙');
  expect([sheet?.at(0, 0)?.text, sheet?.at(0, 1)?.text]).toEqual(['120.0> <', '5']);
  expect(readWorkbook(raw).sheets[0]?.at(0, 0)?.value).toBe('一');
});

const FINDING: Omit<Finding, 'place'> = {
  rule: 'score/total',
  severity: 'error',
  message: message('gap.scores', {}),
  related: [],
  consequences: [],
};

describe('an audit takes time in proportion to', () => {
  /** Audits what is read from sheets. */
  const auditing =
    (sheets: (size: number) => TestSheet[]) =>
    (size: number): (() => void) => {
      const workbook = readWorkbook(workbookBytes({ sheets: sheets(size) }));
      return () => void auditWorkbooks([workbook]);
    };

  /** The rows of a form so many times below each other, as one sheet. */
  function below(times: number): TestSheet {
    const form = exampleForm();
    const cells: Record<string, TestValue | TestCell> = {};
    const moved = (text: string, by: number): string =>
      text.replace(/\d+/g, (row) => String(Number(row) + by));
    const merges: string[] = [];
    for (let i = 0; i < times; i += 1) {
      for (const [cell, value] of Object.entries(form.cells ?? {})) cells[moved(cell, i * 30)] = value;
      merges.push(...(form.merges ?? []).map((range) => moved(range, i * 30)));
    }
    return { name: '自评表', cells, merges };
  }

  test('the forms on one sheet', () => {
    expect(
      growth(
        auditing((size) => [below(size)]),
        12,
      ),
    ).toBeLessThan(BOUND);
  });

  test('the rows of one form', () => {
    const form = (size: number): TestSheet[] => {
      const rows: Cells = Object.fromEntries(
        list(size, (i) => i + 21).flatMap((row) => [
          [`C${row}`, '数量指标'],
          [`D${row}`, `第${row}项数量`],
          [`F${row}`, `≥${row}个`],
          [`G${row}`, `${row - 1}个`],
          [`H${row}`, 10],
          [`I${row}`, 11],
        ]),
      );
      const { cells, merges } = exampleForm();
      const kept = Object.entries(cells ?? {}).filter(([cell]) => Number(cell.replace(/\D/g, '')) < 21);
      return [{ name: '自评表', cells: { ...Object.fromEntries(kept), ...rows }, merges: merges ?? [] }];
    };
    expect(growth(auditing(form), 150)).toBeLessThan(BOUND);
  });

  test('the findings to fold', () => {
    const workbook = readWorkbook(workbookBytes({ sheets: [exampleForm()] }));
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const folding = (size: number) => {
      const placed = list(size, (row) => ({
        finding: { ...FINDING, place: { sheet, cell: { row, col: 0 } } },
        cell: { row, col: 0 },
        follows: [{ row: row + 1, col: 0 }],
      }));
      return () => void fold(placed);
    };
    expect(growth(folding, 8_000)).toBeLessThan(BOUND);
  });

  test('the rows of a list that is no form but speaks like one', () => {
    const ledger = (size: number): TestSheet[] => {
      const rows = list(size, (i) => [
        [`A${i + 1}`, `指标 ${i} 的说明与执行情况`],
        [`B${i + 1}`, `全年预算数（第${i}笔）`],
        [`C${i + 1}`, i],
        [`D${i + 1}`, '得分'],
      ]).flat();
      return [{ name: '明细', cells: Object.fromEntries(rows) as Record<string, TestValue> }];
    };
    expect(growth(auditing(ledger), 2_000)).toBeLessThan(BOUND);
  });

  test('the merged areas, however tall', () => {
    const merged = (size: number): (() => void) => {
      const rows = list(size, (i) => [`A${i + 1}`, '一级指标'] as const);
      const merges = list(size, (i) => `${column(1 + (i % 250))}${1 + 700 * Math.floor(i / 250)}`).map(
        (from) => `${from}:${from.replace(/\d+/, (row) => String(Number(row) + 600))}`,
      );
      const sheets = [{ name: '表', cells: Object.fromEntries(rows), merges }];
      const workbook = readWorkbook(workbookBytes({ sheets }));
      return () => void recogniseWorkbook(workbook);
    };
    expect(growth(merged, 5_000)).toBeLessThan(BOUND);
  });
});

function column(index: number): string {
  const letter = (at: number): string => String.fromCharCode(65 + at);
  return index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
