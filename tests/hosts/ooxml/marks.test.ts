import { EditError } from '../../../src/hosts/ooxml/errors';
import { annotate, clearMarks } from '../../../src/hosts/ooxml/marks';
import { workbookBytes, workbookParts } from '../../support/xlsx';
import { changedParts, partsIn, partText } from './parts';
import { richWorkbook, SHEET } from './rich';
import { AUTHOR, mark, MARKS } from './samples';

const plain = richWorkbook();

describe('highlights', () => {
  const xml = partText(annotate(plain, MARKS, AUTHOR).bytes, SHEET);
  const formats = [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*>/g)];

  it('stand before all others, by order and by priority, one for each severity', () => {
    expect(formats.map(([all, areas]) => [areas, /priority="(\d+)"/.exec(all)?.[1]])).toEqual([
      ['C5 E10', '1'],
      ['A7 C8', '2'],
      ['B3:F4 B5', '3'],
      ['B7:B9', '4'],
      ['C7:C9', '6'],
    ]);
    expect(xml).toContain('<x14:cfRule type="expression" priority="5"');
    expect(xml).toContain('<formula>LEN("ziping:mark:error")&gt;0</formula>');
  });

  it('stand where the format wants them in a sheet without any', () => {
    const sheets = [{ name: '表', cells: { A1: 1 }, merges: ['A1:B1'] }];
    const rest =
      '<dataValidations count="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';
    const sheet = (workbookParts({ sheets })[SHEET] ?? '').replace('</worksheet>', `${rest}</worksheet>`);
    const bytes = workbookBytes({ sheets, parts: { [SHEET]: sheet } });
    const marked = partText(annotate(bytes, [mark('A1', 'error', '错', '表')], AUTHOR).bytes, SHEET);
    expect([...marked.matchAll(/<(\w+)/g)].map(([, name]) => name).slice(5)).toEqual([
      'mergeCells',
      'mergeCell',
      'conditionalFormatting',
      'cfRule',
      'formula',
      'dataValidations',
      'pageMargins',
      'legacyDrawing',
    ]);
  });

  it('leave priorities alone by which a pivot table knows its rules', () => {
    const rule = '<cfRule type="expression" priority="7"><formula>TRUE</formula></cfRule>';
    const sheet = `<worksheet><sheetData/><conditionalFormatting pivot="1" sqref="A1">${rule}</conditionalFormatting></worksheet>`;
    const before = workbookBytes({ sheets: [{ name: '表' }], parts: { [SHEET]: sheet } });
    const { bytes } = annotate(before, [mark('A1', 'error', '', '表'), mark('B1', 'hint', '', '表')], AUTHOR);
    const found = [...partText(bytes, SHEET).matchAll(/priority="(\d+)"/g)].map(([, value]) => value);
    expect(found).toEqual(['8', '9', '7']);
    expect(changedParts(before, clearMarks(bytes))).toEqual([]);
  });

  it('make a styles part where there is none', () => {
    const written = workbookParts({ sheets: [{ name: '表' }] });
    const without = (name: string): string => (written[name] ?? '').replace(/<[^<>]*styles\.xml[^<>]*>/, '');
    const parts = {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': without('xl/_rels/workbook.xml.rels'),
      '[Content_Types].xml': without('[Content_Types].xml'),
    };
    const before = workbookBytes({ sheets: [{ name: '表', cells: { A1: 1 } }], parts });
    const { bytes } = annotate(before, [mark('A1', 'hint', '', '表')], AUTHOR);
    expect(partText(bytes, 'xl/styles.xml')).toContain('<dxfs count="1">');
    expect(changedParts(before, clearMarks(bytes))).toEqual([]);
  });

  it.each(['<dxfs count="0"/>', '<dxfs></dxfs>', '<dxfs count="0"></dxfs>', ''])(
    'leave styles with %s as they were',
    (dxfs) => {
      const styles = `<styleSheet><cellXfs><xf/></cellXfs>${dxfs}<tableStyles/></styleSheet>`;
      const before = workbookBytes({
        sheets: [{ name: '表', cells: { A1: 1 } }],
        parts: { 'xl/styles.xml': styles },
      });
      const { bytes } = annotate(
        before,
        [mark('A1', 'hint', '', '表'), mark('B2', 'error', '', '表')],
        AUTHOR,
      );
      expect(partText(bytes, 'xl/styles.xml')).toMatch(
        /<dxfs( count="2")?><dxf>.*<\/dxf><\/dxfs><tableStyles\/>/,
      );
      expect(changedParts(before, clearMarks(bytes))).toEqual([]);
    },
  );
});

describe('notes', () => {
  const { bytes, skipped } = annotate(plain, MARKS, AUTHOR);
  const comments = partText(bytes, 'xl/comments1.xml');
  const noteOn = (cell: string): string =>
    (new RegExp(`<comment ref="${cell}".*?</comment>`, 's').exec(comments)?.[0] ?? '').replace(
      /<[^>]*>/g,
      '',
    );

  it('hold all findings of a cell', () => {
    expect(noteOn('C8')).toBe('── 自评表审核 (ziping:3) ──\n第一行\n第二行 &lt;&amp;&gt;\n再一条');
  });

  it('go behind what a note says already', () => {
    expect(noteOn('B5')).toBe('审核人:\n请附批复\n── 自评表审核 (ziping:1) ──\n全年预算数大于年初预算数');
    expect(noteOn('A7')).toBe('单位：公里\n── 自评表审核 (ziping:1) ──\n请说明原因');
  });

  it('leave conversations alone', () => {
    expect(noteOn('C5')).toBe('[线程批注] 与台账不符');
    expect(skipped).toEqual([{ sheet: '自评表', cell: 'C5', why: 'threaded-comment' }]);
  });

  it('have a box each, as large as the text, with an id of its own', () => {
    const drawing = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    const ids = [...drawing.matchAll(/<v:shape [^>]*id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(drawing.match(/<x:Anchor>3, 12, 7, 2, 6, 22, 12, 6<\/x:Anchor>/)).not.toBeNull();
  });

  it('lie over the form where all beside it is hidden', () => {
    const sheets = [{ name: '表', cells: { A1: 1, D1: 2 } }];
    const sheet = (workbookParts({ sheets })[SHEET] ?? '').replace(
      '<sheetData>',
      '<cols><col min="5" max="16384" width="9" hidden="1"/></cols><sheetData>',
    );
    const before = workbookBytes({ sheets, parts: { [SHEET]: sheet } });
    const marked = annotate(before, [mark('D1', 'error', '一句话', '表')], AUTHOR).bytes;
    const [left = 0, , , , right = 0] = (
      /<x:Anchor>([^<]*)/.exec(partText(marked, 'xl/drawings/vmlDrawing1.vml'))?.[1] ?? ''
    )
      .split(', ')
      .map(Number);
    expect([left, right]).toEqual([0, 4]);
  });

  it('bring their namespace where the sheet does not declare it', () => {
    const sheet = '<m:worksheet xmlns:m="urn:m"><m:sheetData/></m:worksheet>';
    const before = workbookBytes({ sheets: [{ name: '表' }], parts: { [SHEET]: sheet } });
    const { bytes: marked } = annotate(before, [mark('A1', 'error', '错', '表')], AUTHOR);
    const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    expect(partText(marked, SHEET)).toContain(`<m:legacyDrawing xmlns:r="${r}" r:id="rId2"/></m:worksheet>`);
    expect(changedParts(before, clearMarks(marked))).toEqual([]);
  });

  it('are left out where the drawing cannot be read, the highlights are not', () => {
    const parts = Object.fromEntries(
      Object.keys(partsIn(plain)).map((name) => [name, partText(plain, name)]),
    );
    const broken = workbookBytes({
      sheets: [],
      parts: { ...parts, 'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>' },
    });
    const marked = annotate(broken, MARKS, AUTHOR);
    expect(marked.skipped.map(({ cell, why }) => [cell, why])).toContainEqual(['E10', 'not-possible']);
    expect(partText(marked.bytes, SHEET)).toContain('ziping:mark:');
    expect(changedParts(broken, clearMarks(marked.bytes))).toEqual([]);
  });
});

test('marking without marks is clearing', () => {
  expect(changedParts(plain, annotate(annotate(plain, MARKS, AUTHOR).bytes, [], AUTHOR).bytes)).toEqual([]);
});

test('a mark on a sheet that is not there is refused', () => {
  expect(() => annotate(plain, [mark('A1', 'error', '', '没有')], AUTHOR)).toThrow(EditError);
});
