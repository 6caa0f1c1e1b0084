import { auditWorkbooks, recogniseWorkbook } from '../../src/core/audit';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { exampleForm } from '../support/example-form';
import { sketch } from '../support/sketch';
import { workbookBytes, workbookParts, type TestWorkbook } from '../support/xlsx';
import { SILENT } from './silent-sheets';

/** A workbook of one sheet, the XML of that sheet altered on its way. */
function altered(book: TestWorkbook, alter: (xml: string) => string): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml';
  return workbookBytes({ ...book, parts: { [name]: alter(workbookParts(book)[name] ?? '') } });
}

describe('no form is recognised', () => {
  it.each(SILENT)('on $what', ({ sheet }) => {
    const [audit] = auditWorkbooks([{ sheets: [sketch(sheet, '附表')] }]);
    expect(audit).toMatchObject({ forms: [], findings: [], notChecked: [] });
  });

  it('on all of them in one workbook', () => {
    const sheets = SILENT.map(({ sheet, what }) => sketch(sheet, what));
    expect(auditWorkbooks([{ sheets }])[0]).toMatchObject({ forms: [], findings: [], notChecked: [] });
  });

  it('on an empty sheet', () => {
    expect(recogniseWorkbook(readWorkbook(workbookBytes({ sheets: [{ name: 'Sheet1' }] })))).toEqual([]);
  });

  it('on a sheet that formats a million rows', () => {
    const book = { sheets: [{ name: 'Sheet1', cells: { A1: '备注' }, merges: ['B2:XFD1048576'] }] };
    const rows = '<row r="2" s="1" customFormat="1"/><row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>';
    const bytes = altered(book, (xml) =>
      xml
        .replace(
          '<sheetData>',
          '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData>',
        )
        .replace('</sheetData>', `${rows}</sheetData>`),
    );
    expect(recogniseWorkbook(readWorkbook(bytes))).toEqual([]);
  });
});

describe('a form among other sheets', () => {
  it('is audited as if it stood alone', () => {
    const form = readWorkbook(workbookBytes({ sheets: [exampleForm('scored', { I21: 96.8 })] }));
    const others = SILENT.map(({ sheet, what }) => sketch(sheet, what));
    const sheets = [...others.slice(0, 4), ...form.sheets, ...others.slice(4)];
    const [alone] = auditWorkbooks([form]);
    const [among] = auditWorkbooks([{ sheets }]);
    expect(alone?.findings).toMatchObject([{ rule: 'score/total' }]);
    expect(among?.findings).toEqual(alone?.findings);
    expect(among?.notChecked).toEqual(alone?.notChecked);
  });
});
