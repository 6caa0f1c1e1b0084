import { readLook } from '../../../src/hosts/ooxml/look';
import type { BookLook, SheetLook } from '../../../src/hosts/ooxml/look/types';
import { at, MARKS, AUTHOR } from './samples';
import { annotate } from '../../../src/hosts/ooxml/marks';
import { MARK_FILLS, markFormula } from '../../../src/hosts/token';
import { workbookBytes } from '../../support/xlsx';
import { FLAVOURS, richWorkbook } from './rich';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const ALL = (): { rows: number; cols: number } => ({ rows: 100, cols: 30 });

const THEME =
  `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="x">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/></font>' +
  '<font><b/><i val="0"/><u/><strike/><sz val="14"/><color theme="4"/><name val="黑体"/></font>' +
  '<font><b val="false"/><color indexed="10"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.149998"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/></border><border><left style="thin"><color auto="1"/></left>' +
  '<right style="none"/><top style="medium"><color rgb="FF00B050"/></top><bottom style="double"/></border></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="255"/></xf>' +
  '<xf numFmtId="10" fontId="2" fillId="3" borderId="0"><alignment horizontal="general"/></xf></cellXfs></styleSheet>';

const SHEET =
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0">` +
  '<pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25"/>' +
  '<cols><col min="2" max="16384" width="12.5" style="2"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1"/><c s="2"/></row>' +
  '<row r="3" s="2" customFormat="1"/><row r="4" s="1"><c r="C4" s="1"><v>1</v></c><c r="ZZ4" s="1"/></row>' +
  '<row r="500" ht="99"><c r="A500" s="1"/></row></sheetData></worksheet>';

function look(): { book: BookLook; sheet: SheetLook } {
  const parts = {
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': SHEET,
    'xl/theme/theme1.xml': THEME,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      ['worksheet', 'styles', 'theme']
        .map((type, index) => {
          const target = {
            worksheet: 'worksheets/sheet1.xml',
            styles: 'styles.xml',
            theme: 'theme/theme1.xml',
          }[type];
          return `<Relationship Id="rId${index + 1}" Type="http://x/${type}" Target="${target}"/>`;
        })
        .join('') +
      '</Relationships>',
  };
  const book = readLook(workbookBytes({ sheets: [{ name: '自评表' }], parts }), ALL);
  return { book, sheet: book.sheets[0] as SheetLook };
}

describe('how a workbook looks', () => {
  it('is read from styles and theme', () => {
    const { book } = look();
    expect(book.normal).toMatchObject({ font: { name: '宋体', size: 11 }, lines: {}, wrap: false });
    expect(book.cells[1]).toEqual({
      font: { name: '黑体', size: 14, bold: true, underline: true, strike: true, colour: '#4472C4' },
      fill: '#DAE3F3',
      lines: {
        left: { style: 'thin', colour: '#000000' },
        top: { style: 'medium', colour: '#00B050' },
        bottom: { style: 'double', colour: '#000000' },
      },
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      rotation: 255,
      numFmt: '0.0"分"',
    });
    expect(book.cells[2]).toEqual({
      font: { colour: '#FF0000' },
      fill: '#D9D9D9',
      lines: {},
      vertical: 'bottom',
      wrap: false,
      indent: 0,
      rotation: 0,
      numFmt: '0.00%',
    });
  });

  it('is read of columns, rows and cells, as far as it is asked for', () => {
    const { sheet } = look();
    expect(sheet).toMatchObject({
      defaultWidth: 9,
      defaultHeight: 14.25,
      gridLines: false,
      frozen: { rows: 3, cols: 1 },
      columns: [{ from: 1, to: 16_383, width: 12.5, style: 2 }],
    });
    expect([...sheet.rows]).toEqual([
      [0, { height: 30 }],
      [2, { style: 2 }],
    ]);
    expect([...sheet.styled()]).toEqual([
      { row: 0, col: 0, style: 1 },
      { row: 0, col: 1, style: 2 },
      { row: 3, col: 2, style: 1 },
    ]);
    expect([sheet.styleAt(3, 2), sheet.styleAt(3, 701), sheet.styleAt(499, 0)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it.each(FLAVOURS)('has lists, conditional formats and notes: %s', (_, flavour) => {
    const [sheet] = readLook(richWorkbook(flavour), ALL).sheets;
    expect(sheet?.choices).toEqual([
      { areas: [{ top: 8, left: 2, bottom: 8, right: 2 }], source: ['优', '良', '中', '差'], strict: false },
      { areas: [expect.anything()], source: expect.stringContaining('附表'), strict: false },
    ]);
    expect(sheet?.rules.map(({ formula, look: { font, fill } }) => [formula, font, fill])).toEqual([
      ['B7>15', { colour: '#9C0006' }, undefined],
      ['ISTEXT(C7)', { colour: '#9C0006' }, undefined],
    ]);
    expect(sheet?.notes).toEqual([
      { cell: at('B5'), text: '审核人:\n请附批复' },
      { cell: at('C5'), text: '[线程批注] 与台账不符' },
      { cell: at('A7'), text: '单位：公里' },
    ]);
  });

  it('shows our marks first, in their colours', () => {
    const [sheet] = readLook(annotate(richWorkbook(), MARKS, AUTHOR).bytes, ALL).sheets;
    expect(sheet?.rules.slice(0, 3).map(({ formula, look: { fill } }) => [formula, fill])).toEqual([
      [markFormula('error'), `#${MARK_FILLS.error}`],
      [markFormula('explain'), `#${MARK_FILLS.explain}`],
      [markFormula('hint'), `#${MARK_FILLS.hint}`],
    ]);
    expect(sheet?.rules).toHaveLength(5);
  });
});
