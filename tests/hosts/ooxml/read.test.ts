import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { a1 } from '../../../src/core/sheet/address';
import type { Cell, Sheet } from '../../../src/core/sheet/types';
import { workbookBytes, workbookParts, type TestSheet, type TestWorkbook } from '../../support/xlsx';

function read(sheet: Partial<TestSheet>, book: Partial<TestWorkbook> = {}): Sheet {
  const sheets = [{ name: '表', ...sheet }];
  return readWorkbook(workbookBytes({ ...book, sheets })).sheets[0] as Sheet;
}

function byAddress(sheet: Sheet): Record<string, Cell> {
  return Object.fromEntries([...sheet.cells()].map(({ row, col, cell }) => [a1({ row, col }), cell]));
}

/** Reads a worksheet from its raw `sheetData` and what stands around it. */
function readRaw(worksheet: string, book: Partial<TestWorkbook> = {}): Sheet {
  const text = `<worksheet>${worksheet}</worksheet>`;
  return read({}, { ...book, parts: { 'xl/worksheets/sheet1.xml': text, ...book.parts } });
}

describe('values', () => {
  const cells: TestSheet['cells'] = {
    A1: '项目名称',
    B1: 12.5,
    C1: true,
    D1: { error: '#DIV/0!' },
    E1: { v: 0.956, numFmt: '0.0%' },
    F1: { f: 'B1*2', v: 25 },
    G1: ' 前后 \n空白 ',
    H1: { runs: ['富', '文本'] },
    I1: '<&>"\'',
  };
  const expected: Record<string, Cell> = {
    A1: { value: '项目名称', text: '项目名称', numFmt: 'General' },
    B1: { value: 12.5, text: '12.5', numFmt: 'General' },
    C1: { value: true, text: 'TRUE', numFmt: 'General' },
    D1: { value: null, text: '#DIV/0!', numFmt: 'General', error: '#DIV/0!' },
    E1: { value: 0.956, text: '95.6%', numFmt: '0.0%' },
    F1: { value: 25, text: '25', numFmt: 'General', formula: 'B1*2' },
    G1: { value: ' 前后 \n空白 ', text: ' 前后 \n空白 ', numFmt: 'General' },
    H1: { value: '富文本', text: '富文本', numFmt: 'General' },
    I1: { value: '<&>"\'', text: '<&>"\'', numFmt: 'General' },
  };

  it.each<[string, Partial<TestWorkbook>]>([
    ['as Excel writes', {}],
    ['with a prefixed main namespace', { prefix: 'x' }],
    ['in ISO strict', { strict: true }],
    ['with inline strings', { inlineStrings: true }],
  ])('reads each type %s', (_, book) => {
    expect(byAddress(read({ cells }, book))).toEqual(expected);
  });

  it('leaves out blank cells, styled or not, and empty texts', () => {
    const sheet = read({
      cells: { A1: null, B1: { v: null, numFmt: '0%' }, C1: '', D1: { raw: { t: 's' } } },
    });
    expect(byAddress(sheet)).toEqual({});
    expect(sheet.used).toBeUndefined();
  });

  it('keeps an empty text that a formula gives', () => {
    const sheet = read({ cells: { A1: { f: 'IF(1,"","")', v: '' } } });
    expect(sheet.at(0, 0)).toEqual({ value: '', text: '', numFmt: 'General', formula: 'IF(1,"","")' });
  });

  it('reads ISO dates as serial numbers', () => {
    const sheet = read({
      cells: {
        A1: { raw: { t: 'd', v: '2024-03-15' } },
        A2: { raw: { t: 'd', v: '2024-03-15T12:00:00Z' } },
        A3: { raw: { t: 'd', v: '1900-01-31' } },
        A4: { raw: { t: 'd', v: '三月' } },
      },
    });
    expect([0, 1, 2, 3].map((row) => sheet.at(row, 0)?.value)).toEqual([45366, 45366.5, 31, '三月']);
    expect(sheet.at(0, 0)?.text).toBe('2024/3/15');
  });

  it('counts dates from 1900 whatever the file counts from', () => {
    const cells = { A1: { v: 43904, numFmt: 'yyyy-mm-dd' }, A2: 43904 };
    const sheet = read({ cells }, { date1904: true });
    expect(sheet.at(0, 0)).toMatchObject({ value: 45366, text: '2024-03-15' });
    expect(sheet.at(1, 0)?.value).toBe(43904);
  });

  it('displays the Chinese built-in dates', () => {
    const cells = {
      A1: { v: 45366, numFmtId: 57 },
      A2: { v: 45366, numFmtId: 58 },
      A3: { v: 0.5, numFmtId: 10 },
    };
    const sheet = read({ cells });
    expect([0, 1, 2].map((row) => sheet.at(row, 0)?.text)).toEqual(['2024年3月', '3月15日', '50.00%']);
  });

  it('skips phonetic readings and decodes escaped characters', () => {
    const strings =
      '<sst><si><t>东京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>一_x000D_\n二_x005F_x000D_</t></si></sst>';
    const sheet = readRaw('<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>', {
      parts: { 'xl/sharedStrings.xml': strings },
    });
    expect([sheet.at(0, 0)?.value, sheet.at(0, 1)?.value]).toEqual(['东京', '一\r\n二_x000D_']);
  });

  it('takes text for text where a number should stand', () => {
    expect(read({ cells: { A1: { raw: { v: '无' } } } }).at(0, 0)?.value).toBe('无');
  });
});

describe('formulas', () => {
  it('translates the text of shared formulas, also where the master comes later', () => {
    const sheet = readRaw(
      '<sheetData>' +
        '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>' +
        '<row r="1"><c r="C1"><f t="shared" si="0" ref="C1:C3">A1+$B$1+LOG10(A1)+\'A1\'!A1&amp;"A1"</f><v>1</v></c></row>' +
        '</sheetData>',
    );
    expect(sheet.at(0, 2)?.formula).toBe('A1+$B$1+LOG10(A1)+\'A1\'!A1&"A1"');
    expect(sheet.at(2, 2)?.formula).toBe('A3+$B$1+LOG10(A3)+\'A1\'!A3&"A1"');
  });

  it('reads the text of array formulas', () => {
    const cells = { A1: { f: 'SUM(B1:B2*C1:C2)', fAttrs: { t: 'array', ref: 'A1' }, v: 4 } };
    expect(read({ cells }).at(0, 0)).toMatchObject({ value: 4, formula: 'SUM(B1:B2*C1:C2)' });
  });

  it('evaluates formulas without a stored result, over sheets and in any order', () => {
    const bytes = workbookBytes({
      sheets: [
        { name: '一', cells: { A1: { f: "ROUND('二 表'!A1/3,2)", numFmt: '0.00' }, A2: { f: 'A1&"x"' } } },
        { name: '二 表', cells: { A1: { f: 'SUM(B1:B3)' }, B1: 1, B2: 2, B3: { f: '7', raw: { v: '' } } } },
      ],
    });
    const [one, two] = readWorkbook(bytes).sheets;
    expect(one?.at(0, 0)).toEqual({
      value: 3.33,
      text: '3.33',
      numFmt: '0.00',
      formula: "ROUND('二 表'!A1/3,2)",
    });
    expect(one?.at(1, 0)).toEqual({
      value: null,
      text: '',
      numFmt: 'General',
      formula: 'A1&"x"',
      unknown: true,
    });
    expect(two?.at(0, 0)?.value).toBe(10);
  });
});

describe('sheets', () => {
  it('reads names, visibility, merges and hidden lines', () => {
    const bytes = workbookBytes({
      sheets: [
        { name: 'a', merges: ['A1:C2', 'D4'], hiddenRows: [3, 4, 5, 9], hiddenCols: ['B', 'C', 'AA'] },
        { name: 'b', state: 'hidden' },
        { name: 'c', state: 'veryHidden' },
      ],
    });
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['a', 'visible'],
      ['b', 'hidden'],
      ['c', 'veryHidden'],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(sheets[0]?.hiddenRows).toEqual([
      { from: 2, to: 4 },
      { from: 8, to: 8 },
    ]);
    expect(sheets[0]?.hiddenCols).toEqual([
      { from: 1, to: 2 },
      { from: 26, to: 26 },
    ]);
  });

  it('takes zero sizes and hidden by default for hidden', () => {
    const sheet = readRaw(
      '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" width="0"/></cols>' +
        '<sheetData><row r="2"/><row r="3" ht="0"/><row r="5"/></sheetData>',
    );
    expect(sheet.hiddenCols).toEqual([{ from: 1, to: 2 }]);
    expect(sheet.hiddenRows).toEqual([
      { from: 0, to: 0 },
      { from: 2, to: 3 },
      { from: 5, to: 1_048_575 },
    ]);
  });

  it('leaves out what a merge covers', () => {
    const cells = {
      A1: 'shown',
      B1: 'stale',
      A2: 'stale',
      B2: 'stale',
      C1: 'beside',
      C3: 'top',
      C9: 'stale',
    };
    expect(Object.keys(byAddress(read({ cells, merges: ['A1:B2', 'C3:C9'] })))).toEqual(['A1', 'C1', 'C3']);
  });

  it('reads cells without addresses, rows out of order and duplicates', () => {
    const sheet = readRaw(
      '<sheetData><row r="4"><c r="B4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' +
        '<row r="2"><c r="C2"><v>4</v></c><c r="A2"><v>5</v></c><c r="C2"><v>6</v></c></row></sheetData>',
    );
    const values = Object.entries(byAddress(sheet)).map(([ref, { value }]) => [ref, value]);
    expect(values).toEqual([
      ['A2', 5],
      ['C2', 6],
      ['B4', 1],
      ['C4', 2],
      ['A5', 3],
    ]);
  });

  it('skips sheets without cells', () => {
    const parts = workbookParts({ sheets: [{ name: 'a' }, { name: 'chart' }] });
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      /(Id="rId2" Type="[^"]*)worksheet"/,
      '$1chartsheet"',
    );
    const bytes = workbookBytes({
      sheets: [{ name: 'a' }, { name: 'chart' }],
      parts: { 'xl/_rels/workbook.xml.rels': rels },
    });
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['a']);
  });

  it('reads names that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const sheets = names.map((name) => ({ name, cells: { A1: name, B1: { f: "'__proto__'!A1" } } }));
    const workbook = readWorkbook(workbookBytes({ sheets, parts: { __proto__: 'x', constructor: 'y' } }));
    expect(
      workbook.sheets.map((sheet) => [sheet.name, sheet.at(0, 0)?.value, sheet.at(0, 1)?.value]),
    ).toEqual(names.map((name) => [name, name, '__proto__']));
  });
});

describe('protection', () => {
  it('is absent on a sheet that is not protected', () => {
    expect(read({ cells: { A1: { v: 1, unlocked: true } } }).protection).toBeUndefined();
  });

  it('names the unlocked cells, blank ones too, as rectangles', () => {
    const open = { v: null, unlocked: true };
    const sheet = read({
      protect: true,
      cells: { A1: '标题', B2: open, C2: { v: 1, unlocked: true }, B3: open, C3: open, E3: open, A4: '合计' },
    });
    expect(sheet.protection?.unlocked).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 2, left: 4, bottom: 2, right: 4 },
    ]);
  });

  it('keeps unlocked columns whole around locked cells', () => {
    const sheet = read({ protect: true, unlockedCols: ['B:C'], cells: { B3: 'locked' } });
    expect(sheet.protection?.unlocked).toEqual([
      { top: 0, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 2, bottom: 2, right: 2 },
      { top: 3, left: 1, bottom: 1_048_575, right: 2 },
    ]);
  });

  it('lets the style of a row decide over that of its columns', () => {
    const styles = '<styleSheet><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>';
    const sheet = readRaw(
      '<cols><col min="1" max="16384" style="1"/></cols><sheetData>' +
        '<row r="1" s="0" customFormat="1"/><row r="2" s="0"/><row r="3" s="0" customFormat="1"><c r="B3" s="1"/></row>' +
        '</sheetData><sheetProtection sheet="true"/>',
      { parts: { 'xl/styles.xml': styles } },
    );
    expect(sheet.protection?.unlocked).toEqual([
      { top: 1, left: 0, bottom: 1, right: 16_383 },
      { top: 2, left: 1, bottom: 2, right: 1 },
      { top: 3, left: 0, bottom: 1_048_575, right: 16_383 },
    ]);
  });
});

describe('package', () => {
  const sheets = [{ name: 'a', cells: { A1: '值' } }];
  const parts = workbookParts({ sheets });
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const first = (changed: TestWorkbook['parts']): unknown =>
    readWorkbook(workbookBytes({ sheets, parts: changed })).sheets[0]?.at(0, 0)?.value;

  it('follows absolute targets, other folders and other letter case', () => {
    const moved = rels.replace('worksheets/sheet1.xml', '/other/./x/../Sheet1.XML');
    const changed = { 'xl/_rels/workbook.xml.rels': moved, 'xl/worksheets/sheet1.xml': null };
    expect(first({ ...changed, 'Other/sheet1.xml': parts['xl/worksheets/sheet1.xml'] ?? '' })).toBe('值');
  });

  it('finds the workbook through the package relationships', () => {
    const main = 'book/main.xml';
    const root = (parts['_rels/.rels'] ?? '').replace('xl/workbook.xml', '/' + main);
    const changed = {
      '_rels/.rels': root,
      'xl/workbook.xml': null,
      [main]: parts['xl/workbook.xml'] ?? '',
      'book/_rels/main.xml.rels': rels.replace(/Target="/g, 'Target="/xl/'),
    };
    expect(first(changed)).toBe('值');
  });

  it('reads byte order marks and UTF-16', () => {
    const text = parts['xl/sharedStrings.xml'] ?? '';
    const utf16 = new Uint8Array(Buffer.from('\ufeff' + text.replace('UTF-8', 'UTF-16'), 'utf16le'));
    expect(first({ 'xl/sharedStrings.xml': '\ufeff' + text })).toBe('值');
    expect(first({ 'xl/sharedStrings.xml': utf16 })).toBe('值');
  });

  it('does without styles and shared strings', () => {
    const bytes = workbookBytes({
      sheets: [{ name: 'a', cells: { A1: { v: 1, numFmt: '0.00' } } }],
      parts: { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null },
    });
    expect(readWorkbook(bytes).sheets[0]?.at(0, 0)?.text).toBe('1');
  });

  it('reads an embedded profile, and no other custom part', () => {
    const profile = '{"name":"<省>"}';
    expect(readWorkbook(workbookBytes({ sheets, profile })).profile).toBe(profile);
    expect(readWorkbook(workbookBytes({ sheets })).profile).toBeUndefined();
    const other = { 'customXml/item1.xml': '<profile xmlns="urn:other">urn:ziping:profile:1</profile>' };
    expect(readWorkbook(workbookBytes({ sheets, profile, parts: other })).profile).toBeUndefined();
    const prefixed = { 'customXml/item1.xml': '<z:profile xmlns:z="urn:ziping:profile:1">x</z:profile>' };
    expect(readWorkbook(workbookBytes({ sheets, profile, parts: prefixed })).profile).toBe('x');
  });
});
