import { parseA1, type Address } from '../../../src/core/sheet/address';
import { applyEdits, type Edit, type EditOptions } from '../../../src/hosts/ooxml/edits';
import { EditError } from '../../../src/hosts/ooxml/errors';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { revertEdits } from '../../../src/hosts/ooxml/revert';
import { workbookBytes, workbookParts, type TestSheet, type TestWorkbook } from '../../support/xlsx';
import { changedParts, compressed, partsIn, partText } from './parts';
import { richWorkbook, SHEET } from './rich';

function at(text: string): Address {
  return parseA1(text) ?? { row: 0, col: 0 };
}

type Values = Record<
  string,
  string | number | boolean | null | { f: string; cached?: string | number | boolean }
>;

/** Edits of the sheet 表, by address. */
function edits(values: Values, sheet = '表'): Edit[] {
  return Object.entries(values).map(([cell, value]) =>
    typeof value === 'object' && value !== null
      ? {
          sheet,
          cell: at(cell),
          formula: value.f,
          ...(value.cached !== undefined && { cached: value.cached }),
        }
      : { sheet, cell: at(cell), value },
  );
}

function book(sheet: Partial<TestSheet>, more: Partial<TestWorkbook> = {}): Uint8Array {
  return workbookBytes({ ...more, sheets: [{ name: '表', ...sheet }] });
}

/** Text of the first sheet after edits. */
function edited(bytes: Uint8Array, values: Values): string {
  return partText(applyEdits(bytes, edits(values)).bytes, SHEET);
}

/** The element of a cell. */
function cellIn(xml: string, address: string): string | undefined {
  return new RegExp(`<(?:x:)?c r="${address}"(?:[^>]*/>|.*?</(?:x:)?c>)`, 's').exec(xml)?.[0];
}

function refusal(bytes: Uint8Array, list: Edit[], options?: EditOptions): unknown {
  try {
    applyEdits(bytes, list, options);
  } catch (error) {
    if (error instanceof EditError) return [error.code, error.sheet, error.cell];
    throw error;
  }
  throw new Error('not refused');
}

describe('values', () => {
  const bytes = book({ cells: { A1: { v: 1, numFmt: '0.00%' }, B1: 'text', C1: { f: 'A1', v: 1 } } });

  it.each<[string, Values, string]>([
    ['a number', { A1: 0.5 }, '<c r="A1" s="1"><v>0.5</v></c>'],
    ['a truth value', { A1: false }, '<c r="A1" s="1" t="b"><v>0</v></c>'],
    ['a text', { A1: '甲<&>乙' }, '<c r="A1" s="1" t="inlineStr"><is><t>甲&lt;&amp;&gt;乙</t></is></c>'],
    ['a text like a formula', { A1: '=B1' }, '<c r="A1" s="1" t="inlineStr"><is><t>=B1</t></is></c>'],
    [
      'spaces and line breaks',
      { A1: ' a\r\nb' },
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> a\nb</t></is></c>',
    ],
    [
      'characters that XML cannot hold',
      { A1: '\u0007_x0041_' },
      '<c r="A1" s="1" t="inlineStr"><is><t>_x0007__x005F_x0041_</t></is></c>',
    ],
    ['nothing, keeping the style', { A1: null }, '<c r="A1" s="1"/>'],
    [
      'a formula',
      { A1: { f: '=B1&"x"', cached: 'textx' } },
      '<c r="A1" s="1" t="str"><f>B1&amp;"x"</f><v>textx</v></c>',
    ],
    [
      'a formula without its result',
      { A1: { f: 'SUM(1,2)' } },
      '<c r="A1" s="1"><f>SUM(1,2)</f><v>3</v></c>',
    ],
    ['a formula that we cannot evaluate', { A1: { f: 'NOW()' } }, '<c r="A1" s="1"><f>NOW()</f></c>'],
  ])('writes %s', (_, values, xml) => {
    expect(cellIn(edited(bytes, values), 'A1')).toBe(xml);
  });

  it('counts dates as the file does', () => {
    const file = book({ cells: { A1: { v: 1, numFmt: 'yyyy/m/d' } } }, { date1904: true });
    const { bytes: after } = applyEdits(file, edits({ A1: 45_000 }));
    expect(cellIn(partText(after, SHEET), 'A1')).toBe('<c r="A1" s="1"><v>43538</v></c>');
    expect(readWorkbook(after).sheets[0]?.at(0, 0)?.value).toBe(45_000);
  });

  it('leaves the file as it is where nothing changes', () => {
    expect(applyEdits(bytes, []).bytes).toEqual(bytes);
    const same = applyEdits(bytes, edits({ D9: null }));
    expect(Buffer.from(same.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(same.inverse.cells).toEqual([]);
  });

  it('changes the worksheet only, and copies all else as it is', () => {
    const before = richWorkbook();
    const { bytes: after } = applyEdits(before, edits({ E10: 94 }, '自评表'));
    expect(changedParts(before, after)).toEqual([SHEET]);
    for (const name of Object.keys(partsIn(before))) {
      if (name !== SHEET) expect(compressed(after, name)).toBe(compressed(before, name));
    }
  });

  it('takes a Buffer of Node and leaves it alone', () => {
    const buffer = Buffer.from(bytes);
    applyEdits(buffer, edits({ A1: 123_456_789 }));
    expect(buffer.equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('places', () => {
  it('writes the top-left cell of a merged area', () => {
    const xml = edited(book({ cells: { B2: 1 }, merges: ['B2:D4'] }), { C3: 5 });
    expect(xml).toContain('<row r="2"><c r="B2"><v>5</v></c></row>');
  });

  it('makes rows and cells in order', () => {
    const xml = edited(book({ cells: { B2: 1, D2: 2, B5: 3 } }), {
      C2: 1,
      A2: 1,
      F2: 1,
      A1: 1,
      C4: 1,
      A9: 1,
    });
    const refs = [...xml.matchAll(/<(?:row|c) r="(\w+)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['1', 'A1', '2', 'A2', 'B2', 'C2', 'D2', 'F2', '4', 'C4', '5', 'B5', '9', 'A9']);
  });

  it('fills rows and sheets written as empty', () => {
    const worksheet = (data: string): Uint8Array =>
      book({}, { parts: { [SHEET]: `<worksheet>${data}</worksheet>` } });
    expect(edited(worksheet('<sheetData/>'), { B1: 1 })).toContain(
      '<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>',
    );
    expect(edited(worksheet('<sheetData><row r="2" ht="20" /></sheetData>'), { B2: 1 })).toContain(
      '<row r="2" ht="20" ><c r="B2"><v>1</v></c></row>',
    );
  });

  it('gives a new cell the style of its row, else of its column', () => {
    const data =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData>' +
      '<row r="1" s="2" customFormat="1"><c r="A1"/></row><row r="2" s="2"/></sheetData>';
    const xml = edited(book({}, { parts: { [SHEET]: `<worksheet>${data}</worksheet>` } }), {
      B1: 1,
      C2: 2,
      D2: 3,
    });
    expect([cellIn(xml, 'B1'), cellIn(xml, 'C2'), cellIn(xml, 'D2')]).toEqual([
      '<c r="B1" s="2"><v>1</v></c>',
      '<c r="C2" s="1"><v>2</v></c>',
      '<c r="D2"><v>3</v></c>',
    ]);
  });

  it('writes with the prefix of the part', () => {
    const xml = edited(book({ cells: { A1: 1 } }, { prefix: 'x' }), { A1: '甲', B2: { f: 'A1', cached: 1 } });
    expect(cellIn(xml, 'A1')).toBe('<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>');
    expect(xml).toContain('<x:row r="2"><x:c r="B2"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>');
  });

  it('widens the area that the sheet states as used', () => {
    const { bytes } = applyEdits(richWorkbook(), edits({ C5: 1 }, '自评表'));
    expect(partText(bytes, SHEET)).toContain('<dimension ref="A1:F12"/>');
    const wide = applyEdits(richWorkbook(), edits({ G20: 1 }, '自评表'), { force: true });
    expect(partText(wide.bytes, SHEET)).toContain('<dimension ref="A1:G20"/>');
  });

  it('finds cells that do not say where they are', () => {
    const data = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    const xml = edited(book({}, { parts: { [SHEET]: `<worksheet>${data}</worksheet>` } }), { B1: 5, B2: 6 });
    expect(xml).toContain(
      '<row><c><v>1</v></c><c><v>5</v></c></row><row><c><v>3</v></c><c r="B2"><v>6</v></c></row>',
    );
  });
});

describe('refusals', () => {
  const bytes = richWorkbook();
  const sheet = '自评表';

  it('names the sheet that is not there', () => {
    expect(refusal(bytes, edits({ A1: 1 }, '没有'))).toEqual(['no-such-sheet', '没有', undefined]);
  });

  it('refuses locked cells of a protected sheet, unless told to', () => {
    expect(refusal(bytes, edits({ B7: 1 }, sheet))).toEqual(['locked', sheet, 'B7']);
    expect(refusal(bytes, edits({ Z99: 1 }, sheet))).toEqual(['locked', sheet, 'Z99']);
    expect(applyEdits(bytes, edits({ C5: 1 }, sheet)).inverse.cells[0]?.cell).toBe('C5');
    expect(applyEdits(bytes, edits({ B7: 1 }, sheet), { force: true }).inverse.cells[0]?.cell).toBe('B7');
  });

  it('refuses cells of array formulas', () => {
    expect(refusal(bytes, edits({ F10: 1 }, sheet), { force: true })).toEqual([
      'array-formula',
      sheet,
      'F10',
    ]);
    const area = { A1: { v: 1, f: 'C1:C3', fAttrs: { t: 'array', ref: 'A1:A3' } }, A2: 2, A3: 3 };
    expect(refusal(book({ cells: area }), edits({ A3: 1 }))).toEqual(['array-formula', '表', 'A3']);
  });

  it('refuses cells that changed since they were looked at', () => {
    const target = { sheet, cell: at('C5') };
    expect(refusal(bytes, [{ ...target, value: 1, expect: { value: 81 } }])).toEqual([
      'changed',
      sheet,
      'C5',
    ]);
    expect(refusal(bytes, [{ ...target, value: 1, expect: { value: 80, formula: 'B5' } }])).toEqual([
      'changed',
      sheet,
      'C5',
    ]);
    const blank: Edit = { sheet, cell: at('E10'), value: 1, expect: { value: null } };
    expect(
      applyEdits(bytes, [{ ...target, value: 1, expect: { value: 80 } }, blank]).inverse.cells,
    ).not.toEqual([]);
  });

  it('expects of a formula without a result what a snapshot says of it', () => {
    const file = book({ cells: { A1: 2, B1: { f: 'A1*2' } } });
    const seen = readWorkbook(file).sheets[0]?.at(0, 1);
    expect(seen?.value).toBe(4);
    const edit: Edit = { sheet: '表', cell: at('B1'), value: 5, ...(seen && { expect: seen }) };
    expect(applyEdits(file, [edit]).inverse.cells).toHaveLength(1);
  });

  it.each([[NaN], [Infinity], ['x'.repeat(32_768)]])('refuses what no cell can hold', (value) => {
    expect(refusal(bytes, [{ sheet, cell: at('C5'), value }])).toEqual(['bad-value', sheet, 'C5']);
  });

  it('refuses a formula that is none', () => {
    expect(refusal(bytes, [{ sheet, cell: at('C5'), formula: '=', cached: 1 }])).toEqual([
      'bad-value',
      sheet,
      'C5',
    ]);
  });
});

describe('formulas', () => {
  it('hands a shared formula on to the next cell that takes part in it', () => {
    const before = richWorkbook();
    const { bytes, inverse } = applyEdits(before, edits({ D7: 5 }, '自评表'), { force: true });
    const xml = partText(bytes, SHEET);
    expect(cellIn(xml, 'D8')).toBe('<c r="D8"><f ref="D8:D9" t="shared" si="0">B8*2</f><v>40</v></c>');
    expect(cellIn(xml, 'D9')).toBe('<c r="D9"><f t="shared" si="0"></f><v>60</v></c>');
    expect(readWorkbook(bytes).sheets[0]?.at(8, 3)?.formula).toBe('B9*2');
    expect(changedParts(before, revertEdits(bytes, inverse).bytes)).toEqual([]);
  });

  it('lets a shared formula go with its last cell', () => {
    const { bytes } = applyEdits(richWorkbook(), edits({ D7: 5, D8: 6, D9: 7 }, '自评表'), { force: true });
    expect(partText(bytes, SHEET)).not.toContain('shared');
  });

  it('takes the order of calculation out only where formulas come or go', () => {
    const before = richWorkbook();
    expect(partText(applyEdits(before, edits({ C5: 1 }, '自评表')).bytes, 'xl/calcChain.xml')).not.toBe('');
    const { bytes, inverse } = applyEdits(before, edits({ E10: { f: 'SUM(E5)', cached: 8 } }, '自评表'));
    expect(changedParts(before, bytes)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      SHEET,
    ]);
    expect(
      partText(bytes, '[Content_Types].xml') + partText(bytes, 'xl/_rels/workbook.xml.rels'),
    ).not.toContain('calcChain');
    expect(changedParts(before, revertEdits(bytes, inverse).bytes)).toEqual([]);
  });

  it('gives formulas that rest on an edit their new results, on other sheets too', () => {
    const { bytes } = applyEdits(richWorkbook(), edits({ C5: 90 }, '自评表'));
    const xml = partText(bytes, SHEET);
    expect(cellIn(xml, 'D5')).toBe('<c r="D5" s="2"><f>C5/B5</f><v>0.9</v></c>');
    expect(cellIn(xml, 'E5')).toBe('<c r="E5"><f>ROUND(D5*10,2)</f><v>9</v></c>');
    expect(cellIn(partText(bytes, 'xl/worksheets/sheet2.xml'), 'A1')).toContain('<v>90</v>');
  });

  it('takes out results that we cannot bring up to date, and asks for their calculation', () => {
    const before = richWorkbook();
    const { bytes, inverse } = applyEdits(before, edits({ C5: 90, B7: 11 }, '自评表'), { force: true });
    const xml = partText(bytes, SHEET);
    // Joined text, a defined name, a lookup and an array formula.
    for (const cell of ['B12', 'C12', 'D12', 'F10']) expect(cellIn(xml, cell)).not.toContain('<v>');
    expect(cellIn(xml, 'D7')).toContain('<v>22</v>');
    expect(cellIn(xml, 'D8')).toContain('<v>40</v>');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    expect(changedParts(before, revertEdits(bytes, inverse).bytes)).toEqual([]);
  });

  it('leaves results alone that rest on nothing that changed', () => {
    const { inverse } = applyEdits(richWorkbook(), edits({ E10: 94 }, '自评表'));
    expect(inverse.cells.map(({ cell }) => cell)).toEqual(['E10']);
    expect(inverse.calcPr).toBeUndefined();
  });

  it('asks for a calculation in its place where the workbook said nothing of it', () => {
    const file = book({ cells: { A1: 1, B1: { f: 'NOW()+A1', v: 1 } } });
    const { bytes, inverse } = applyEdits(file, edits({ A1: 2 }));
    expect(partText(bytes, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(changedParts(file, revertEdits(bytes, inverse).bytes)).toEqual([]);
  });

  it('does not trust what may read anything', () => {
    const cells = {
      A1: 1,
      B1: { f: 'INDIRECT("A"&1)', v: 1 },
      C1: { f: 'MyName+1', v: 1 },
      D1: { f: '[1]a!A1', v: 1 },
    };
    const xml = edited(book({ cells }), { A1: 2 });
    expect([cellIn(xml, 'B1'), cellIn(xml, 'C1')].join('')).not.toContain('<v>');
    // Another workbook's cells did not change.
    expect(cellIn(xml, 'D1')).toContain('<v>1</v>');
  });
});

describe('taking back', () => {
  const cells = { A1: '原文', B1: 2, C1: { f: 'B1*2', v: 4 } };
  const file = book({ cells });
  const { bytes, inverse } = applyEdits(file, edits({ A1: '新', B1: 3, D1: 1 }));

  it('refuses where a cell changed since, and leaves it where told to', () => {
    const again = applyEdits(bytes, edits({ A1: '再改' })).bytes;
    expect(() => revertEdits(again, inverse)).toThrow(EditError);
    const kept = revertEdits(again, inverse, { keepChanged: true });
    expect([kept.cells, kept.kept]).toEqual([
      [
        { sheet: '表', cell: 'B1' },
        { sheet: '表', cell: 'D1' },
      ],
      [{ sheet: '表', cell: 'A1' }],
    ]);
    const row = readWorkbook(kept.bytes).sheets[0];
    expect([0, 1, 2, 3].map((col) => row?.at(0, col)?.value)).toEqual(['再改', 2, 4, undefined]);
  });

  it('goes by what the cells hold where another program wrote them anew', () => {
    const parts = workbookParts({
      sheets: [
        { name: '表', cells: { A1: '新', B1: { v: 3, numFmt: '0.0' }, C1: { f: 'B1*2', v: 6 }, D1: 1 } },
      ],
    });
    const resaved = workbookBytes({ sheets: [], parts });
    const back = revertEdits(resaved, inverse);
    const row = readWorkbook(back.bytes).sheets[0];
    expect([0, 1, 2, 3].map((col) => row?.at(0, col)?.value)).toEqual(['原文', 2, 4, undefined]);
    expect(row?.at(0, 1)?.numFmt).toBe('0.0');
  });

  it('does not trust an index into texts that were written anew', () => {
    const strings = partText(bytes, 'xl/sharedStrings.xml').replace('原文', '别的');
    const parts = Object.fromEntries(
      Object.keys(partsIn(bytes)).map((name) => [name, partText(bytes, name)]),
    );
    const resaved = workbookBytes({ sheets: [], parts: { ...parts, 'xl/sharedStrings.xml': strings } });
    expect(readWorkbook(revertEdits(resaved, inverse).bytes).sheets[0]?.at(0, 0)?.value).toBe('原文');
  });
});
