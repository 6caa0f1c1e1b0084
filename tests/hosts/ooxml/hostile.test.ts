import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { WorkbookError } from '../../../src/hosts/ooxml/errors';
import { LIMITS } from '../../../src/hosts/ooxml/limits';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { workbookBytes, workbookParts, type TestWorkbook } from '../../support/xlsx';
import { deflateRepeated, rawZip } from './raw-zip';

const SHEETS = [{ name: '表', cells: { A1: '项目', B1: 12.5, C1: { f: 'B1*2', v: 25 } } }];
const BYTES = workbookBytes({ sheets: SHEETS });
const SHEET1 = 'xl/worksheets/sheet1.xml';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

function failure(bytes: Uint8Array): WorkbookError {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('read without an error');
}

function failureWith(parts: TestWorkbook['parts']): WorkbookError {
  return failure(workbookBytes({ sheets: SHEETS, parts }));
}

/** The worksheet part around some `sheetData`. */
function worksheet(sheetData: string, rest = ''): TestWorkbook['parts'] {
  return { [SHEET1]: `<worksheet><sheetData>${sheetData}</sheetData>${rest}</worksheet>` };
}

/** An OLE container with streams of these names. */
function ole(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 8);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = 1024 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return new Uint8Array(bytes);
}

describe('other files', () => {
  it.each<[string, Uint8Array, string]>([
    ['encrypted', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['Excel 97', ole('Workbook'), 'legacy-xls'],
    ['Excel 95', ole('Book'), 'legacy-xls'],
    ['Word 97', ole('WordDocument'), 'not-a-workbook'],
    ['OLE header only', ole().slice(0, 512), 'truncated'],
    ['BIFF without container', Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0), 'legacy-xls'],
    ['HTML', utf8('\ufeff<html><body><table><tr><td>1</td></tr></table></body></html>'), 'legacy-xls'],
    [
      'XML of Excel 2003',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'legacy-xls',
    ],
    ['comma separated', utf8('名称,金额\r\n甲,1\r\n'), 'legacy-xls'],
    ['tabs in UTF-16', new Uint8Array(Buffer.from('\ufeff名称\t金额\n甲\t1\n', 'utf16le')), 'legacy-xls'],
    ['plain text', utf8('自评报告，一段话。\n又一段话。'), 'not-a-workbook'],
    ['other XML', utf8('<?xml version="1.0"?><a/>'), 'not-a-workbook'],
    ['PDF', utf8('%PDF-1.7\n%\u0001\u0002'), 'not-a-workbook'],
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['any zip', zipSync({ 'a.txt': utf8('x') }), 'not-a-workbook'],
    ['ods', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet') }), 'ods'],
    ['odt', zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text') }), 'not-a-workbook'],
    ['encrypted zip', rawZip([{ name: '_rels/.rels', data: utf8('x'), flags: 1 }]), 'encrypted'],
  ])('says what %s is', (_, bytes, code) => {
    expect(failure(bytes).code).toBe(code);
  });

  it('says that a binary workbook is one, found by name or by relationship', () => {
    const root = workbookParts({ sheets: SHEETS })['_rels/.rels'] ?? '';
    const binary = { 'xl/workbook.xml': null, 'xl/workbook.bin': Uint8Array.of(131, 1, 0) };
    expect(failureWith(binary).code).toBe('xlsb');
    expect(failureWith({ ...binary, '_rels/.rels': root.replace('workbook.xml', 'workbook.bin') }).code).toBe(
      'xlsb',
    );
  });

  it('tells a Word document by its content', () => {
    expect(failureWith({ 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }).code).toBe('not-a-workbook');
  });

  it('says that a workbook has no sheets', () => {
    expect(failure(workbookBytes({ sheets: [] })).code).toBe('no-sheets');
    expect(failureWith({ [SHEET1]: '<chartsheet/>' }).code).toBe('no-sheets');
  });
});

describe('damage', () => {
  it('is seen wherever the file ends early', () => {
    for (let length = 4; length < BYTES.length; length += 7) {
      expect(failure(BYTES.subarray(0, length)).code).toBe('truncated');
    }
  });

  it('never gives anything but a WorkbookError, whatever bytes are wrong', () => {
    const changes = fc.array(fc.tuple(fc.nat(BYTES.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = BYTES.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        try {
          readWorkbook(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never gives anything but a WorkbookError on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zip) => {
        if (zip) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
        expect(failure(bytes)).toBeInstanceOf(WorkbookError);
      }),
    );
  });

  it('is seen in a part by its checksum', () => {
    const at = Buffer.from(BYTES).indexOf(Buffer.from(SHEET1)) + SHEET1.length;
    const bytes = zipSync({ [SHEET1]: utf8('x') }, { level: 0 });
    expect(at).toBeGreaterThan(SHEET1.length);
    const parts = workbookParts({ sheets: SHEETS });
    const stored = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)])),
      { level: 0 },
    );
    const figure = Buffer.from(stored).indexOf('12.5');
    stored[figure] = 0x39;
    expect(failure(stored)).toMatchObject({ code: 'truncated', part: SHEET1 });
    expect(failure(bytes).code).toBe('not-a-workbook');
  });

  it.each<[string, TestWorkbook['parts'], string]>([
    ['a listed sheet is missing', { [SHEET1]: null }, SHEET1],
    ['its relationship is missing', { 'xl/_rels/workbook.xml.rels': null }, '表'],
    ['the shared strings are missing', { 'xl/sharedStrings.xml': null }, SHEET1],
    ['the workbook part is missing', { 'xl/workbook.xml': null }, 'xl/workbook.xml'],
    ['a shared formula has no master', worksheet('<row><c><f t="shared" si="7"/></c></row>'), SHEET1],
  ])('is seen where %s', (_, parts, part) => {
    expect(failureWith(parts)).toMatchObject({ code: 'truncated', part });
  });
});

describe('zip headers that lie', () => {
  const zeros = new Uint8Array(1024 * 1024);

  it('stops at the limit of a part that says how large it is', () => {
    const data = deflateRepeated(zeros, 1024);
    const error = failure(rawZip([{ name: '_rels/.rels', data, method: 8, size: 1 << 30 }]));
    expect(error).toMatchObject({ code: 'too-large', what: 'part', limit: LIMITS.part });
  });

  it('stops where a part goes on beyond its stated size', () => {
    const data = deflateRepeated(zeros, 256);
    for (const size of [0, 100, 1024 * 1024, LIMITS.part]) {
      const error = failure(rawZip([{ name: '_rels/.rels', data, method: 8, size }]));
      expect(error).toMatchObject({ code: 'truncated', part: '_rels/.rels' });
    }
  });

  it('refuses a part that cannot be as large as it says', () => {
    const data = deflateRepeated(new Uint8Array(10), 1);
    expect(failure(rawZip([{ name: '_rels/.rels', data, method: 8, size: LIMITS.part }])).code).toBe(
      'truncated',
    );
    expect(failure(rawZip([{ name: '_rels/.rels', data: utf8('x'), size: 9 }])).code).toBe('truncated');
    expect(failure(rawZip([{ name: '_rels/.rels', data: utf8('x'), method: 12 }])).code).toBe('truncated');
  });

  it('limits what all parts together may grow to', () => {
    const text = utf8(`<worksheet><!--${'-'.repeat(LIMITS.part - 100)}--></worksheet>`);
    const large = {
      data: new Uint8Array(deflateRawSync(text)),
      method: 8,
      size: text.length,
      crc: crc32(text),
    };
    const sheets = Array.from({ length: 5 }, (_, i) => ({ name: `s${i}` }));
    const parts = Object.entries(workbookParts({ sheets })).map(([name, part]) =>
      name.includes('worksheets/') ? { name, ...large } : { name, data: utf8(part), crc: crc32(part) },
    );
    expect(failure(rawZip(parts))).toMatchObject({ code: 'too-large', what: 'total' });
  });

  it('limits the number of entries and of sheets', () => {
    const data = new Uint8Array();
    const entries = Array.from({ length: LIMITS.entries + 1 }, (_, i) => ({ name: `a${i}`, data }));
    expect(failure(rawZip(entries))).toMatchObject({ code: 'too-large', what: 'entries' });
    const list = '<sheet name="a" r:id="rId1"/>'.repeat(LIMITS.entries + 1);
    expect(failureWith({ 'xl/workbook.xml': `<workbook><sheets>${list}</sheets></workbook>` })).toMatchObject(
      {
        code: 'too-large',
        what: 'entries',
      },
    );
  });

  it('reads a legal part of a very high ratio', () => {
    const text = `<worksheet><sheetData/>${'<!-- -->'.repeat(200_000)}</worksheet>`;
    const sheets = [{ name: 'a' }];
    expect(readWorkbook(workbookBytes({ sheets, parts: { [SHEET1]: text } })).sheets).toHaveLength(1);
  });
});

describe('XML', () => {
  it.each([
    '<worksheet>',
    '<worksheet><sheetData></worksheet>',
    '<worksheet/><worksheet/>',
    'text<worksheet/>',
    '<worksheet a=1/>',
    '<worksheet a="1/>',
    '<worksheet a/>',
    '<worksheet <a/>',
    '<worksheet><!-- </worksheet>',
    '<worksheet><![CDATA[ </worksheet>',
    '<worksheet><? </worksheet>',
    '<worksheet><!ENTITY x "y"></worksheet>',
    '<>',
    '<',
    '',
    '</worksheet>',
    '<worksheet></worksheetx>',
    '<worksheet><sheetData><row><c t="str"><v>&unknown;</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row><c t="str"><v>&amp</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row><c t="str"><v>&#0;</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row><c t="str"><v>&#xD800;</v></c></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="0"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="B2"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="XFE1"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="1"/></row></sheetData></worksheet>',
    '<?xml version="1.0" encoding="x-nothing"?><worksheet/>',
  ])('refuses what is broken: %s', (text) => {
    expect(failureWith({ [SHEET1]: text })).toMatchObject({ code: 'broken-xml', part: SHEET1 });
  });

  it.each([
    '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "http://a/">]><worksheet>&x;</worksheet>',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]><worksheet>&b;</worksheet>`,
  ])('refuses a document type: %s', (text) => {
    expect(failureWith({ [SHEET1]: text })).toMatchObject({ code: 'doctype', part: SHEET1 });
  });

  it('passes over very many signs, attributes and levels', () => {
    const signs = '>'.repeat(200_000);
    const attributes = Array.from({ length: 20_000 }, (_, i) => ` a${i}="${i}"`).join('');
    const nested = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    const rows = `<row z="${signs}" r="2"><c z='${signs}' r="B2"${attributes}><v>1</v></c>${`<c z=">"/>`.repeat(1000)}</row>`;
    const bytes = workbookBytes({ sheets: SHEETS, parts: worksheet(rows, nested) });
    expect(readWorkbook(bytes).sheets[0]?.at(1, 1)?.value).toBe(1);
  });
});

describe('ranges and counts', () => {
  const all = 'A1:XFD1048576';

  it('never spreads ranges into cells', () => {
    const cols = '<cols><col min="1" max="16384" style="1" hidden="1"/></cols>';
    const merge = `<mergeCells><mergeCell ref="${all}"/><mergeCell ref="${all}"/><mergeCell ref="B:B"/></mergeCells>`;
    const text =
      `<worksheet><dimension ref="${all}"/>${cols}<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>` +
      `</sheetData><sheetProtection sheet="1"/>${merge}<conditionalFormatting sqref="${all}"/></worksheet>`;
    const styles = '<styleSheet><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>';
    const bytes = workbookBytes({ sheets: SHEETS, parts: { [SHEET1]: text, 'xl/styles.xml': styles } });
    const sheet = readWorkbook(bytes).sheets[0];
    expect([...(sheet?.cells() ?? [])]).toHaveLength(1);
    expect(sheet?.hiddenCols).toEqual([{ from: 0, to: 16_383 }]);
    expect(sheet?.protection?.unlocked).toEqual([
      { top: 0, left: 2, bottom: 0, right: 16_383 },
      { top: 1, left: 0, bottom: 1_048_575, right: 16_383 },
    ]);
  });

  it('limits merges', () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(LIMITS.merges + 1);
    const error = failureWith(worksheet('', `<mergeCells>${merges}</mergeCells>`));
    expect(error).toMatchObject({ code: 'too-large', what: 'merges', limit: LIMITS.merges });
  });

  it('limits shared strings', () => {
    const strings = `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`;
    const error = failureWith({ 'xl/sharedStrings.xml': strings });
    expect(error).toMatchObject({ code: 'too-large', what: 'strings', limit: LIMITS.strings });
  });

  it('limits cells over all sheets', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(101);
    const sheets = [{ name: 'a' }, { name: 'b' }];
    const parts = { ...worksheet(row), 'xl/worksheets/sheet2.xml': worksheet(row)?.[SHEET1] ?? null };
    expect(failure(workbookBytes({ sheets, parts }))).toMatchObject({ code: 'too-large', what: 'cells' });
  });

  it('reads overlapping merges by the first', () => {
    const merges = Array.from({ length: 2_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B1048576"/>`).join('');
    const rows = Array.from({ length: 2_000 }, () => '<row><c><v>1</v></c></row>').join('');
    const bytes = workbookBytes({
      sheets: SHEETS,
      parts: worksheet(rows, `<mergeCells>${merges}</mergeCells>`),
    });
    expect([...(readWorkbook(bytes).sheets[0]?.cells() ?? [])]).toHaveLength(1);
  });
});

describe('names that mean something to JavaScript', () => {
  it('are names like others, for parts, relationships and strings', () => {
    const parts = workbookParts({ sheets: SHEETS });
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '')
      .replace('"rId1"', '"__proto__"')
      .replace('worksheets/sheet1.xml', '__proto__')
      .replace('sharedStrings.xml', 'constructor');
    const strings = (parts['xl/sharedStrings.xml'] ?? '').replace('项目', '__proto__');
    const bytes = workbookBytes({
      sheets: SHEETS,
      parts: {
        'xl/_rels/workbook.xml.rels': rels,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('"rId1"', '"__proto__"'),
        'xl/__proto__': parts[SHEET1] ?? '',
        'xl/constructor': strings,
        constructor: 'x',
      },
    });
    expect(readWorkbook(bytes).sheets[0]?.at(0, 0)?.value).toBe('__proto__');
  });

  it('are not found where the file lacks them', () => {
    const rels =
      '<Relationships><Relationship Id="x" Type="/officeDocument" Target="constructor"/></Relationships>';
    expect(failureWith({ '_rels/.rels': rels }).code).toBe('truncated');
    const book = '<workbook><sheets><sheet name="a" r:id="toString"/></sheets></workbook>';
    expect(failureWith({ 'xl/workbook.xml': book }).code).toBe('truncated');
  });
});
